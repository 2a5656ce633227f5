import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { Turn } from "./discourse.ts";
import { UNREAL } from "./meetings.ts";
import {
  type Draft,
  evidenceOf,
  isDocument,
  REACH,
  type Scene,
  type Spot,
  sentenceAt,
  spotsWithin,
} from "./scene.ts";

const DO =
  /实施|承担|建设|开展|推进|推动|抓好|启动|打造|搭建|加快|创建|完成|承建|组织|举办|落实|深化|开工|改造|参与|牵头|打好|打赢|取得|做好|获批|新建|建成|投资|出台|印发|制定|发起|申报|成立|统筹|狠抓|主办|承办|推出|启用|共建|合作开发|培育|推行|编制|编写|办好|上马|扛起|筹建|筹办|修建|兴建|扩建|建起|组建|制订|铺开|推广|抓紧|抓实|试点(?!单位)|施行|执行(?!董事|院长|主席)|续建|建好|设立|创设|开设/;
const HELP = /支持|帮助|督促|协助|配合|鼓励|引导/;
/** What may stand between an owner and its project. */
const OWN =
  /^(?:的|正在|正|全面|已|率先|还|将|要|一直|持续|始终|深入|大力|扎实|积极|新一轮|今年|近年来|\d{4}年|[“"])*$/;

const distinct = (spots: readonly Spot[]): Spot[] =>
  spots.filter((spot, i) => spots.findIndex((s) => s.entity === spot.entity) === i);

/** The bodies listed together with one: 市委、市政府. */
function coordinated(scene: Scene, turn: Turn, last: Spot): Spot[] {
  const list = [last];
  for (const spot of spotsWithin(
    scene.outer,
    { start: turn.sentence.start, end: last.start },
    "Organisation",
    "Place",
  ).reverse()) {
    const next = list[0];
    if (!next || !/^(?:[、和与及]|(?:\([^)]*\))?[与和])$/.test(scene.text.slice(spot.end, next.start))) break;
    list.unshift(spot);
  }
  return list;
}

/** A body and those listed on either side of it. */
function listedWith(scene: Scene, turn: Turn, body: Spot): Spot[] {
  const list = coordinated(scene, turn, body);
  for (const spot of spotsWithin(
    scene.outer,
    { start: body.end, end: turn.sentence.end },
    "Organisation",
    "Place",
  )) {
    const last = list.at(-1);
    if (!last || !/^[、和与及]$/.test(scene.text.slice(last.end, spot.start))) break;
    list.push(spot);
  }
  return list;
}

/** The body that stands next to a project as its owner: 我市生活垃圾分类工作, 建滔实业等企业实施“原地倍增”计划. */
function ownerOf(scene: Scene, turn: Turn, project: Spot): Spot | undefined {
  const body = spotsWithin(
    scene.outer,
    { start: turn.start, end: project.start },
    "Organisation",
    "Place",
  ).at(-1);
  if (!body || /(?:在|于|位于|落户|赴|到|对|向|来自)$/.test(scene.text.slice(turn.start, body.start)))
    return undefined;
  const gap = scene.text.slice(body.end, project.start);
  if (/会议精神/.test(turn.words)) return undefined;
  if (spotsWithin(scene.outer, { start: body.end, end: project.start }, "Person").length > 0)
    return undefined;
  if (OWN.test(gap)) return body;
  return gap.length <= 26 && DO.test(gap) && !HELP.test(gap) && !/^[对向与和在]/.test(gap) ? body : undefined;
}

/** A place that the project's own name has as its doer: 石鼓区推进…试点, 衡阳创建全国文明城市. */
function doerInName(scene: Scene, project: Spot): Spot | undefined {
  const inner = spotsWithin(scene.spots, project, "Place", "Organisation").find(
    (s) => s.start === project.start && s.end < project.end,
  );
  return inner && /^(?:推进|实施|创建|开展|全面)/.test(scene.text.slice(inner.end, project.end))
    ? inner
    : undefined;
}

/** A联合B启动…: those who do it with the body named last. */
function withHosts(scene: Scene, turn: Turn, list: readonly Spot[]): readonly Spot[] {
  const start = list[0]?.start ?? turn.start;
  const hosts = spotsWithin(scene.outer, { start: turn.start, end: start }, "Organisation", "Place");
  const host = hosts.findLast((h) => h.end < start);
  const gap = scene.text.slice(host?.end ?? turn.start, start);
  const joint = /^(?:正|将|已)?(?:联合|携手|会同|联手|牵手|[与同和])(?:[^,，、的]{0,6})$/.test(gap);
  return joint && host ? [...coordinated(scene, turn, host), ...list] : list;
}

function undertakers(
  scene: Scene,
  turn: Turn,
  project: Spot,
): { spots: readonly Spot[]; confidence: number } {
  const doer = doerInName(scene, project);
  if (doer) return { spots: [doer], confidence: 0.85 };
  if (isDocument(project.entity) && !/出台|印发|制定|实施|发布|编制|推行|修订|起草/.test(turn.words))
    return { spots: [], confidence: 0 };
  const owner = ownerOf(scene, turn, project);
  const touching =
    owner &&
    owner.end === project.start &&
    owner.entity.kind === "Place" &&
    owner.text.length > 2 &&
    !/[我全]/.test(owner.text);
  if (owner && !(touching && project.entity.kind === "Project" && project.entity.category === "CONSTRUCTION"))
    return { spots: withHosts(scene, turn, coordinated(scene, turn, owner)), confidence: 0.82 };
  const lead = scene.text.slice(turn.start, project.start);
  const rest = scene.text.slice(project.end, turn.end);
  const doing =
    DO.test(lead) ||
    (/[把将]$/.test(lead) && HANDLED.test(rest)) ||
    (lead.length < 2 && PAST.test(turn.words));
  if (
    /在$/.test(
      scene.text.slice(
        turn.start,
        spotsWithin(scene.outer, { start: turn.start, end: project.start }, "Place")[0]?.start ?? turn.start,
      ),
    )
  )
    return { spots: [], confidence: 0 };
  if (turn.actor && doing && !HELP.test(lead.slice(-16)) && !/精神/.test(turn.words))
    return { spots: listedWith(scene, turn, turn.actor), confidence: 0.85 };
  return { spots: [], confidence: 0 };
}

/** What is done to a thing put first: 把某行动抓到底. */
const HANDLED = /^[”"]?(?:一)?(?:抓|做|落|干|办|建|推|打造)/;

/** What went well is told, not called for. */
const PAST = /迈出|取得[^,，。;；]*(?:成效|进展|成果|成绩)|过去(?:一年|五年|一轮)/;
/** What is already being done is told as well. */
const UNDER_WAY =
  /(?:^|[^改])正(?:在|全力|加快)?(?=打造|建设|推进|实施|开展)|已|以来|实施[^,，。]{1,3}年|[与订施动展]了/;
const WISH =
  /要|应|必须|希望|共同|加快|推动|推进|坚持|支持|全力|努力|争取|做好|抓好|开展|实施|打造|深化|落实/;

/** 与会人员察看了…: what was seen or heard on the way is told, whoever had the word before. */
const isNarrated = (turn: Turn): boolean =>
  !turn.opens && /察看|查看了|来到|走进|参观|听取了|审议了|表决/.test(turn.words);

function demanded(scene: Scene, turn: Turn): Draft[] {
  const drafts: Draft[] = [];
  const evidence = evidenceOf(scene, turn);
  for (const project of distinct(spotsWithin(scene.outer, turn, "Project"))) {
    const soft = !/强调|指出|要求|提出|勉励/.test(scene.text.slice(turn.sentence.start, turn.end));
    const plan =
      soft &&
      /将|拟/.test(turn.words) &&
      !WISH.test(turn.words.replace(/将[^,，]{0,4}(?:开展|推进|实施|打造)/g, ""));
    const promised =
      soft &&
      /(?:表示|介绍|透露|说)[^。]*将(?!来)/.test(scene.text.slice(turn.sentence.start, turn.end)) &&
      !/要|应|必须|希望|呼吁|建议/.test(scene.text.slice(turn.sentence.start, turn.end));
    const told = soft && UNDER_WAY.test(turn.words) && !/要|应|必须|希望|呼吁|建议/.test(turn.words);
    if (
      turn.speaker?.kind === "Person" &&
      turn.demands &&
      !plan &&
      !told &&
      !promised &&
      !isNarrated(turn) &&
      !PAST.test(turn.words)
    )
      drafts.push({
        type: "ADVOCATED",
        from: turn.speaker,
        to: project.entity,
        evidence,
        confidence: soft ? 0.78 : 0.89,
      });
    const { spots, confidence } = undertakers(scene, turn, project);
    for (const spot of spots)
      if (!UNREAL.test(scene.text.slice(turn.start, spot.start)))
        drafts.push({ type: "UNDERTAKES", from: spot.entity, to: project.entity, evidence, confidence });
  }
  return drafts;
}

const BUILDS =
  /^(?:等[^,，]{0,8})?(?:联合|共同|独家|负责|出资|投资[\d.]*[亿万元多余]*|牵头|中标|具体|全额|斥资[\d.]*[亿万元多余]*)*(?:主办|承办|协办|建设|承建|实施|开发|投资|运营|牵头|负责|打造|共建)/;

/** Tasks shared out after 由某局牵头: …负责征拆, …兜底资金. */
const SHARES = /^(?:具体|分别|共同)?(?:负责|承担|兜底|配合|保障|先行先试)/;

/** 本届运动会由市体育局主办, 该项目由某公司投资建设: the last project named, when none stands in the clause. */
function contracted(scene: Scene, turn: Turn): Draft[] {
  if (turn.spots.length === 0) return [];
  const bodies = spotsWithin(scene.outer, turn, "Organisation", "Place");
  const last = bodies.findLast((b) => {
    const rest = scene.text.slice(b.end, turn.end);
    return BUILDS.test(rest) || SHARES.test(rest);
  });
  if (!last) return [];
  const doers = coordinated(scene, turn, last).filter((b) => b.start >= turn.start);
  const lead = scene.text.slice(turn.start, doers[0]?.start ?? last.start);
  const shares =
    /由/.test(scene.text.slice(turn.sentence.start, turn.start)) &&
    SHARES.test(scene.text.slice(last.end, turn.end));
  const by =
    /由$/.test(lead) ||
    (/^[\s”"]*$/.test(lead) && shares) ||
    (/^[\s”"]*$/.test(lead) &&
      /^[^,，]{0,8}(?:主办|承办|协办|承建)/.test(scene.text.slice(last.end, turn.end)));
  if (!by || UNREAL.test(lead)) return [];
  const project =
    spotsWithin(scene.outer, turn, "Project")[0] ??
    spotsWithin(scene.outer, turn.sentence, "Project")[0] ??
    pointedAt(scene, turn);
  if (!project || isDocument(project.entity)) return [];
  const evidence = evidenceOf(scene, turn);
  return doers.map(
    (b): Draft => ({ type: "UNDERTAKES", from: b.entity, to: project.entity, evidence, confidence: 0.86 }),
  );
}

/** What a clause is about by a common noun: 本届文化节由…, 研究院选址…, 赛事由…. */
const NOUN_OF_PROJECT =
  /^(?:[^,，。;；由“”]{0,8}[,，])?(?:该|本届|本次|此次|这次|本|此)?([^,，。;；由“”在将已正的]{2,6}?)(?:将|已|现|正)?(?:由|选址|落户|位于|计划|预计|总投资|占地|建成)/;
const isCommonWork = (noun: string | undefined): boolean =>
  noun !== undefined && /^(?:项目|工程|基地|园区|赛事|比赛|活动|计划|行动)$/.test(noun);

/** What 该项目 or 本届 points back to, or the last word of its name: 歌节由…主办. */
function pointedAt(scene: Scene, turn: Turn): Spot | undefined {
  const before = scene.text.slice(turn.sentence.start, turn.end);
  const points = /(?:该|本|此)(?:项目|工程|届|次|活动|计划|基地|园区)|^(?:项目|赛事|比赛|活动|运动会)/.test(
    before,
  );
  const noun = NOUN_OF_PROJECT.exec(scene.text.slice(turn.sentence.start, turn.end))?.[1];
  const named = { start: Math.max(0, turn.start - REACH), end: turn.start };
  const projects = points || noun ? spotsWithin(scene.spots, named, "Project") : [];
  return (
    projects.findLast((p) => p.entity.name.replace(/[“”]/g, "").endsWith(noun ?? "-")) ??
    (points || isCommonWork(noun) ? projects.at(-1) : undefined)
  );
}

/** …行动是市委、市政府优化营商环境的务实举措: what is whose measure. */
function measures(scene: Scene, turn: Turn): Draft[] {
  const words = scene.text.slice(turn.start, turn.sentence.end);
  const project = spotsWithin(scene.outer, turn, "Project")[0];
  if (
    !project ||
    !/^[”"]?(?:专项行动|行动|工作)?(?:就)?是/.test(scene.text.slice(project.end)) ||
    !/(?:举措|抓手|部署|实践|行动)(?:[,，。]|$)/.test(words)
  )
    return [];
  const end = turn.start + words.search(/(?:举措|抓手|部署|实践|行动)(?:[,，。]|$)/);
  const bodies = spotsWithin(scene.outer, { start: project.end, end }, "Organisation", "Place");
  const last = bodies.at(-1);
  const owners = last ? coordinated(scene, turn, last) : [];
  return owners.map(
    (b): Draft => ({
      type: "UNDERTAKES",
      from: b.entity,
      to: project.entity,
      evidence: evidenceOf(scene, turn.sentence),
      confidence: 0.8,
    }),
  );
}

/** 双方将共建…基地: the two parties to the cooperation told before. */
function jointly(scene: Scene, turn: Turn, parties: readonly Entity[]): Draft[] {
  if (
    parties.length < 2 ||
    !/双方|三方|各方|两地|两市|共建|联合|共同|携手/.test(turn.words) ||
    !DO.test(turn.words)
  )
    return [];
  const projects = spotsWithin(scene.outer, turn, "Project");
  return projects.flatMap((p) =>
    parties.map(
      (from): Draft => ({
        type: "UNDERTAKES",
        from,
        to: p.entity,
        evidence: evidenceOf(scene, turn),
        confidence: 0.82,
      }),
    ),
  );
}

const ROLE =
  /的(?:发起方|发起单位|承建方|承建单位|实施主体|牵头单位|建设单位|主办方|主办单位|承办方|业主)[,，]?$/;

/** 作为…计划的发起方,云梦公司…: whose part in it is told first. */
function inRole(scene: Scene, turn: Turn): Draft[] {
  const project = turn.spots.find(isProject);
  const body = spotsWithin(
    scene.outer,
    { start: turn.end, end: turn.sentence.end },
    "Organisation",
    "Place",
  )[0];
  if (!project || !/^作为/.test(turn.words) || !ROLE.test(turn.words) || !body || body.start > turn.end + 2)
    return [];
  const evidence = evidenceOf(scene, turn.sentence);
  return [{ type: "UNDERTAKES", from: body.entity, to: project.entity, evidence, confidence: 0.85 }];
}

/** 某局局长李某表示,将实施…: what an officer says will be done his body does, when no other is named. */
function byOfficer(scene: Scene, turn: Turn, before: readonly Turn[]): Draft[] {
  const project = turn.spots.find(isProject);
  if (!project || turn.actor || turn.speaker?.kind !== "Person" || turn.opens) return [];
  if (
    !/^(?:集团|公司|学校|医院|该局|我们|中心)?(?:还)?(?:将|正|正在|已)/.test(turn.words) ||
    !DO.test(turn.words)
  )
    return [];
  const opening = before.find((t) => t.sentence === turn.sentence && t.opens);
  const person = opening?.spots.find((s) => s.entity === turn.speaker);
  const body = opening?.spots.findLast(
    (s) => s.entity.kind === "Organisation" && person && s.end <= person.start,
  );
  if (!body || !person || person.start - body.end > 8) return [];
  const evidence = evidenceOf(scene, turn.sentence);
  return [{ type: "UNDERTAKES", from: body.entity, to: project.entity, evidence, confidence: 0.78 }];
}

/** 当地正实施…, 镇里推进…: the place that is meant. */
function locally(scene: Scene, turn: Turn): Draft[] {
  const match = /(?:当地|镇里|村里|县里|市里|区里|乡里|该[县市区镇乡村])/.exec(turn.words);
  const project =
    match && spotsWithin(scene.outer, { start: turn.start + match.index, end: turn.end }, "Project")[0];
  if (!match || !project || !DO.test(scene.text.slice(turn.start + match.index, project.start))) return [];
  const unit = match[0].startsWith("当")
    ? /[市县区镇乡]$/
    : new RegExp(`${match[0].replace(/[该里]/g, "")}$`);
  const place = spotsWithin(
    scene.spots,
    { start: Math.max(0, turn.start + match.index - REACH), end: turn.start + match.index },
    "Place",
  ).findLast((s) => unit.test(s.entity.name));
  return place
    ? [
        {
          type: "UNDERTAKES",
          from: place.entity,
          to: project.entity,
          evidence: evidenceOf(scene, turn),
          confidence: 0.78,
        },
      ]
    : [];
}

const HEADQUARTERS = /(?:领导小组|指挥部|工作组|专班|办公室)$/;

/** 泰州医药高新区“百企招工”行动启动仪式: whose undertaking a meeting's name tells. */
function inMeetingNames(scene: Scene): Draft[] {
  return scene.outer.flatMap((meeting) => {
    if (meeting.entity.kind !== "Meeting") return [];
    const inner = spotsWithin(scene.spots, meeting);
    return inner.flatMap((project): Draft[] => {
      const owner = inner.find(
        (s) => s.end === project.start && s.text.length > 2 && s.entity.kind !== "Project",
      );
      if (project.entity.kind !== "Project" || !owner || /^[全我]/.test(owner.text)) return [];
      const evidence = { start: owner.start, end: project.end };
      return [{ type: "UNDERTAKES", from: owner.entity, to: project.entity, evidence, confidence: 0.8 }];
    });
  });
}

/** 成立…领导小组, 项目指挥部: a headquarters set up for what is spoken of undertakes it. */
function setUp(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const body of scene.outer) {
    if (body.entity.kind !== "Organisation" || !HEADQUARTERS.test(body.entity.name)) continue;
    const topic = body.entity.name
      .replace(/[“”《》]|^(?:全市|市)/g, "")
      .replace(HEADQUARTERS, "")
      .replace(/工作$/, "");
    const named = scene.outer.find(
      (s) => s.entity.kind === "Project" && formsOf(s.entity).some((f) => topic.includes(f)),
    );
    const project = named ?? (/^项目/.test(body.text) ? firstOfParagraph(scene, body) : undefined);
    if (project)
      drafts.push({
        type: "UNDERTAKES",
        from: body.entity,
        to: project.entity,
        evidence: sentenceAt(scene, body),
        confidence: 0.82,
      });
  }
  return drafts;
}

function firstOfParagraph(scene: Scene, { start }: Spot): Spot | undefined {
  return spotsWithin(
    scene.outer,
    { start: scene.text.lastIndexOf("\n", start) + 1, end: start },
    "Project",
  )[0];
}

const formsOf = (project: Entity): string[] =>
  [project.name, ...project.aliases]
    .map((n) => n.replace(/[“”《》]|工作$/g, ""))
    .filter((f) => f.length >= 4);

const COOPERATE =
  /合作(?!社|伙伴)|结为|结成|缔结|牵手|签约|签订|签署|会签|签下|签定|续签|签(?=了)|结对|结盟|共建|携手|联手|联合(?!会|体|国|[主承协举合]办|召|举行|发布|大学|学院|实验室|[^,，。]{0,4}公司)|联盟(?=揭牌|成立|签)/;
const HOPE = /希望|期待|寻求|愿意|愿与|争取|拟|探讨|有望|意向(?!书|协议)|潜力|空间|邀请/;

/** Bodies of a clause without short names that stand in brackets after the full one: 某公司(简称“某”)与…. */
function bodiesOf(scene: Scene, turn: Turn): Spot[] {
  const spots = spotsWithin(scene.outer, turn, "Organisation", "Place");
  const whole: Spot[] = [];
  for (const spot of spots) {
    const head = whole.at(-1)?.end === spot.start ? whole.pop() : undefined;
    whole.push(head ? { ...spot, start: head.start } : spot);
  }
  return whole.filter(
    (spot, i, spots) =>
      spots[i - 1]?.entity !== spot.entity ||
      !/^\(/.test(scene.text.slice(spots[i - 1]?.end ?? 0, spot.start)),
  );
}

function cooperation(scene: Scene, turn: Turn): Draft[] {
  const match = COOPERATE.exec(turn.words);
  if (!match || HOPE.test(turn.words)) return [];
  const evidence = evidenceOf(scene, turn);
  const add = (from: Entity, to: Entity): Draft => ({
    type: "COOPERATES_WITH",
    from,
    to,
    evidence,
    confidence: 0.84,
  });
  const both = /两(?:家|所)(医院|学校|公司|企业|银行|法院)/.exec(turn.words)?.[1];
  if (both) {
    const before = { start: Math.max(0, turn.end - REACH), end: turn.end };
    const alike = spotsWithin(scene.outer, before, "Organisation").filter((s) =>
      s.entity.name.endsWith(both),
    );
    const [a, b] = distinct(alike).slice(-2);
    return a && b ? [add(a.entity, b.entity)] : [];
  }
  if (/两[市地县区州]/.test(turn.words)) {
    const [a, b] = distinct(
      spotsWithin(scene.outer, { start: Math.max(0, turn.end - REACH), end: turn.end }, "Place").filter((s) =>
        /[市县区州]$/.test(s.entity.name),
      ),
    );
    return a && b ? [add(a.entity, b.entity)] : [];
  }
  const bodies = bodiesOf(scene, turn);
  const lead = scene.text.slice(turn.start, bodies[0]?.start ?? turn.start);
  const withOthers = WITH_OTHER.test(turn.words) || (turn.actor !== undefined && LEADS_TO_OTHER.test(lead));
  const signed = withOthers ? [] : signedByAll(scene, turn, bodies);
  const paired = [...pairs(scene, turn, bodies), ...signed];
  if (paired.length > 0) return paired.map(([host, guest]) => add(host.entity, guest.entity));
  const host = withOthers ? (turn.actor ?? carriedBody(scene, turn)) : undefined;
  const others = host ? partners(scene, bodies).filter(({ entity }) => entity !== host.entity) : [];
  return host ? others.map(({ entity }) => add(host.entity, entity)) : [];
}

/** 并与…, 该校将同…: the clause names only the other party. */
const WITH_OTHER = /^(?:[^,，该]{0,6}该[^,，与]{1,3}?)?(?:并|还|将|已|先后|分别|又)*(?:与|和|同)/;
/** 该馆已与…, 学校先后同…: nothing but the way to the other party. */
const LEADS_TO_OTHER = /^[^,，、]{1,12}(?:与|和|同|跟)$/;
const TOGETHER_WITH =
  /^(?:\([^)]*\))?(?:要|将|已|还|正)?(?:深化|加强|进一步)?(?:与|和|同|携手|联合|联手|会同|牵手)$/;

/** A与B、C与D结为…: each with the partners listed after it, up to the next pair. */
function pairs(scene: Scene, turn: Turn, bodies: readonly Spot[]): [Spot, Spot][] {
  const between = (a: Spot | undefined, b: Spot | undefined) => scene.text.slice(a?.end, b?.start ?? a?.end);
  const joined = (i: number): boolean => TOGETHER_WITH.test(between(bodies[i], bodies[i + 1]));
  const found: [Spot, Spot][] = [];
  for (const [i, first] of bodies.entries()) {
    const before = found.at(-1)?.[1];
    if (before && between(before, first) !== "、" && first !== before && first.start > before.end) break;
    if (!joined(i) || first.start - turn.start > (before ? Number.POSITIVE_INFINITY : 40)) continue;
    const list = partners(scene, bodies.slice(i + 1));
    const next = list.findIndex((_, k) => k > 0 && joined(i + 1 + k));
    const guests = next < 0 ? list : list.slice(0, next);
    const hosts = before ? [first] : hostsBefore(scene, bodies, i);
    for (const guest of guests) for (const host of hosts) found.push([host, guest]);
  }
  return found;
}

const SIGN =
  /^(?:在[^,，。]{2,16}?)?(?:共同|联合|正式|分别)?(?:签署|签订|签下|续签|签约|结为|结成|结对|缔结|达成)/;

/** A、B、C在某地签署…: each party with each other one. */
function signedByAll(scene: Scene, turn: Turn, bodies: readonly Spot[]): [Spot, Spot][] {
  const parties = partners(scene, bodies);
  const last = parties.at(-1);
  const alike = parties.every((p) => p.entity.kind === "Organisation");
  if (!last || !alike || parties.length < 2 || parties.length > 4) return [];
  if (!SIGN.test(scene.text.slice(last.end, turn.end))) return [];
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b): [Spot, Spot] => [a, b]));
}

/** A party and those listed before it: 县退役军人事务局、县融媒体中心 | 与…合作. */
function hostsBefore(scene: Scene, bodies: readonly Spot[], index: number): Spot[] {
  const hosts = bodies.slice(index, index + 1);
  for (const spot of bodies.slice(0, index).reverse()) {
    const next = hosts[0];
    if (!next || scene.text.slice(spot.end, next.start) !== "、") break;
    hosts.unshift(spot);
  }
  return hosts;
}

const carriedBody = (scene: Scene, turn: Turn): Spot | undefined =>
  spotsWithin(
    scene.spots,
    { start: Math.max(0, turn.start - REACH), end: turn.start },
    "Place",
    "Organisation",
  ).findLast((s) => /[镇乡市县区]$/.test(s.text));

function partners(scene: Scene, list: readonly Spot[]): Spot[] {
  const found: Spot[] = [];
  for (const spot of list) {
    const last = found.at(-1);
    if (last && !/^[、和与及]$/.test(scene.text.slice(last.end, spot.start))) break;
    found.push(spot);
  }
  return found;
}

/** A与B合作协议签约仪式: the parties that a signing is called after. */
function signedInName(scene: Scene): Draft[] {
  return scene.outer.flatMap((meeting): Draft[] => {
    if (meeting.entity.kind !== "Meeting" || !/签约|签署|合作协议/.test(meeting.text)) return [];
    const [first, second] = spotsWithin(scene.spots, meeting, "Organisation");
    if (!first || !second || !/^[与和、同]$/.test(scene.text.slice(first.end, second.start))) return [];
    const evidence = { start: meeting.start, end: meeting.end };
    return [{ type: "COOPERATES_WITH", from: first.entity, to: second.entity, evidence, confidence: 0.85 }];
  });
}

/** UNDERTAKES, ADVOCATED and COOPERATES_WITH. */
export function findUndertakings(scene: Scene, turns: readonly Turn[]): Draft[] {
  const together = [...turns.flatMap((turn) => cooperation(scene, turn)), ...signedInName(scene)];
  const partiesAt = (turn: Turn): Entity[] => {
    const last = together.findLast((d) => d.evidence.start < turn.end) ?? together[0];
    if (!last) return [];
    if (!/三方|各方/.test(turn.words)) return [last.from, last.to];
    const own = together.filter((d) => d.evidence.start === last.evidence.start);
    return [...new Set(own.flatMap((d) => [d.from, d.to]))];
  };
  return [
    ...together,
    ...turns.flatMap((turn, i) =>
      turn.spots.some(isProject)
        ? ofProjects(scene, turn, partiesAt(turn), turns.slice(Math.max(0, i - 6), i))
        : contracted(scene, turn),
    ),
    ...setUp(scene),
    ...inMeetingNames(scene),
  ];
}

const isProject = (spot: Spot): boolean => spot.entity.kind === "Project";

const ofProjects = (
  scene: Scene,
  turn: Turn,
  parties: readonly Entity[],
  before: readonly Turn[],
): Draft[] => [
  ...inRole(scene, turn),
  ...byOfficer(scene, turn, before),
  ...demanded(scene, turn),
  ...contracted(scene, turn),
  ...jointly(scene, turn, parties),
  ...measures(scene, turn),
  ...locally(scene, turn),
];
