import type { Turn } from "./discourse.ts";
import { UNREAL } from "./meetings.ts";
import { type Draft, evidenceOf, type Scene, type Spot, spotsWithin } from "./scene.ts";

const DO =
  /实施|承担|建设|开展|推进|推动|抓好|启动|打造|搭建|加快|创建|完成|承建|组织|举办|落实|深化|开工|改造|参与|参加|牵头|打好|打赢|取得|做好|坚持|获批|新建|建成|投资|出台|印发|制定|发起|申报|成立|扎实|深入|统筹|狠抓|主办|承办|推出|启用/;
const HELP = /(?:支持|帮助|协助|督促|推动|引导|鼓励|配合)$/;
const OWN =
  /^(?:的|正在|正|全面|已|率先|还|将|要|一直|持续|始终|深入|大力|扎实|积极|新一轮|上下|自|今年|近年来|\d{4}年)*$/;
const COOPERATE = /合作|签约|签订|签署|结对|结盟|共建|联合(?!国)|携手/;
const HOPE = /希望|期待|寻求|愿|争取|拟|探讨|洽谈|商讨|有望|意向(?!书|协议)|加强与重点|应|建议/;

const distinct = (spots: readonly Spot[]): Spot[] =>
  spots.filter((spot, i) => spots.findIndex((s) => s.entity === spot.entity) === i);

/** The body that stands next to a project as its owner: 我市生活垃圾分类工作, 衡山人社局春风行动, 建滔实业等企业实施“原地倍增”计划. */
function ownerOf(scene: Scene, turn: Turn, project: Spot): Spot | undefined {
  const bodies = spotsWithin(scene.spots, { start: turn.start, end: project.start }, "Organisation", "Place");
  const body = bodies.at(-1);
  if (!body) return undefined;
  const gap = scene.text.slice(body.end, project.start);
  if (OWN.test(gap)) return body;
  return gap.length <= 24 &&
    DO.test(gap) &&
    !/[的对向与和在]/.test(gap.slice(0, 1)) &&
    !/支持|督促|帮助/.test(gap)
    ? body
    : undefined;
}

function undertakers(scene: Scene, turn: Turn, project: Spot): { spot: Spot; confidence: number }[] {
  const owner = ownerOf(scene, turn, project);
  if (owner && !/(?:在|对|向|于|位于|落户)$/.test(scene.text.slice(turn.start, owner.start))) {
    const partners = coordinated(scene, turn, owner);
    return partners.map((spot) => ({ spot, confidence: 0.82 }));
  }
  const lead = scene.text.slice(turn.start, project.start);
  if (turn.actor && DO.test(lead) && !/支持|帮助/.test(lead.slice(-16)))
    return [{ spot: turn.actor, confidence: 0.85 }];
  return [];
}

/** The bodies listed together with one: 市委、市政府. */
function coordinated(scene: Scene, turn: Turn, last: Spot): Spot[] {
  const list = [last];
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: last.start }, "Organisation", "Place");
  for (const spot of bodies.reverse()) {
    const next = list[0];
    if (!next || !/^[、和与及]$/.test(scene.text.slice(spot.end, next.start))) break;
    list.unshift(spot);
  }
  return list;
}

function demanded(scene: Scene, turn: Turn): Draft[] {
  const drafts: Draft[] = [];
  for (const project of distinct(spotsWithin(scene.outer, turn, "Project"))) {
    const evidence = evidenceOf(scene, turn);
    if (turn.speaker?.kind === "Person")
      drafts.push({ type: "ADVOCATED", from: turn.speaker, to: project.entity, evidence, confidence: 0.88 });
    for (const { spot, confidence } of undertakers(scene, turn, project))
      if (!UNREAL.test(scene.text.slice(turn.start, spot.start)))
        drafts.push({ type: "UNDERTAKES", from: spot.entity, to: project.entity, evidence, confidence });
  }
  return drafts;
}

/** 成立…领导小组, 指挥部: a headquarters set up for what is spoken of undertakes it. */
function setUp(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const body of scene.outer) {
    if (
      body.entity.kind !== "Organisation" ||
      !/(?:领导小组|指挥部|工作组|专班|委员会)$/.test(body.entity.name)
    )
      continue;
    const sentence = scene.sentences.find((s) => body.start >= s.start && body.end <= s.end);
    if (!sentence) continue;
    const topic = body.entity.name.replace(
      /[“”《》]|^(?:全市|市)|(?:工作)?(?:协调)?(?:领导小组|指挥部|工作组|专班|委员会)$/g,
      "",
    );
    const own = scene.outer.find(
      (s) =>
        s.entity.kind === "Project" &&
        [s.entity.name, ...s.entity.aliases].some((n) => {
          const f = n.replace(/[“”《》]|工作$/g, "");
          return f.length >= 4 && topic.includes(f);
        }),
    );
    if (own)
      drafts.push({
        type: "UNDERTAKES",
        from: body.entity,
        to: own.entity,
        evidence: evidenceOf(scene, sentence),
        confidence: 0.82,
      });
  }
  return drafts;
}

function cooperation(scene: Scene, turn: Turn): Draft[] {
  const words = scene.text.slice(turn.start, turn.end);
  const match = COOPERATE.exec(words);
  if (!match || HOPE.test(words)) return [];
  const bodies = distinct(spotsWithin(scene.outer, turn, "Organisation", "Place"));
  const first = bodies.findIndex((spot) =>
    /^(?:[^，,。；;]{0,10})?(?:与|和|同|携手|、)/.test(scene.text.slice(spot.end, turn.end)),
  );
  const from = bodies[first];
  const joint = from ? scene.text.slice(from.end, turn.end) : "";
  if (!from || !/^[^，,。；;]{0,10}(?:与|和|同|携手)/.test(joint)) return [];
  const partners = bodies.slice(first + 1).filter((spot) => spot.start < turn.start + match.index + 6);
  return partners.map((spot) => ({
    type: "COOPERATES_WITH",
    from: from.entity,
    to: spot.entity,
    evidence: evidenceOf(scene, turn),
    confidence: 0.82,
  }));
}

/** UNDERTAKES, ADVOCATED and COOPERATES_WITH. */
export function findUndertakings(scene: Scene, turns: readonly Turn[]): Draft[] {
  return [
    ...turns.flatMap((turn) => [...demanded(scene, turn), ...cooperation(scene, turn)]),
    ...setUp(scene),
  ];
}

export { HELP };
