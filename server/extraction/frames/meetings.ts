import type { Entity, MeetingEntity } from "../../../graph-schema/article-graph.ts";
import { type Span, spanAt } from "../sentences.ts";
import { doers, type Turn } from "./discourse.ts";
import { meetingMeant } from "./meant.ts";
import {
  type Draft,
  evidenceOf,
  happened,
  isMeeting,
  leaderOf,
  type Scene,
  type Spot,
  sentenceAt,
  spotsWithin,
  toPlainName,
} from "./scene.ts";

/** Plans and denials: what follows these words did not happen. */
export const UNREAL =
  /(?:未能?|没有|没能|缺席|拟|将于|将在|将|计划|即将|准备|打算|拒绝|请假|无法|不再|原定|预计|邀请)[^,，。;；]{0,8}$/;

const CHAIR = /主持召开|主持|召集/g;
const ATTEND =
  /出席|参加|列席|(?:一同|一起|共同)(?=走访|调研|检查|慰问|考察|督导|看望|视察|参观|会见|巡查)|与会(?!代表|人员|者|专家|嘉宾)|陪同|随同|参会|率队|率领|率(?=[^,，。;；]{1,8}[组团])|就座|到会祝贺|到会|见证|签字|共同揭牌|共同揭幕|共同启动|共同按下|培土|莅临|剪彩|莅会|观礼|(?<=出席[^,，。;；]{0,12})宣布(?=[^,，]{0,12}(?:开幕|开工|启动|成立|通车|开园|闭幕|开赛|开业|开馆))|代表[^,，。;；]{0,12}签[约署订字]|为[^,，。;；]{1,16}(?:鸣枪|发令)|接受(?:捐赠|赠书|赠旗|锦旗|聘书|授牌)|领到[^,，。;；]{0,6}(?:聘书|证书|奖牌|奖杯)|朗诵|为[^,，]{0,16}(?:揭牌|揭幕|颁奖|授牌|授旗|颁发)|按下|参与(?=调研|座谈|活动)|(?:全程)?在座|下达[^,，。;；“”]{0,6}令|(?:受到|接受)表彰|上台领奖|颁发(?=[^,，。;；]{0,10}(?:证书|奖|牌|旗))/g;
const SPEECH =
  /强调|指出|要求|讲话|致[^,，。;；]{0,6}[辞词]|发言|汇报|通报|解读|点评|报告工作|作[^,，。;；]{0,14}(?:报告|说明|部署|总结|介绍|分享|交流|发言|演讲|陈述|讲解|辅导|回应|解答|讲话|宣讲|点评)|谈了?[^,，。;；]{0,6}(?:体会|看法|感受|认识|打算)|推介(?!会|活动|官)|发表[^,，。;；]{0,10}(?:意见|看法|讲话|演讲)|提(?:出)?了?[^,，。;；]{0,6}(?:建议|意见)|建言|领学|登台(?=[。,，])|宣读|表态|勉励|演讲|授课|预报|公开了|作出[^,，。;；]{0,6}部署|述职|寄语|分享|叮嘱|嘱咐|嘱托|回应|答疑|开腔|接过话|认领|开门见山|答记者问|回答[^,，。;；]{0,8}提问|说明[^,，。;；]{0,8}情况|持[^,，。;；]{0,4}看法|作[^,，。;；]{0,4}推介|发布[^,，。;；]{0,10}(?:案例|情况|成果|数据)|以《[^》]{2,30}》为题|介绍[^,，。;；]{0,14}(?:情况|方案|经验|做法|职能|进展|概况|工作|安排|背景|规划|计划|特色|成果|历程)|(?<!出席[^,，。;；]{0,12})宣布[^,，]{0,12}(?:开幕|开工|启动|成立|通车|开园|闭幕|开赛|开业|开馆)|(?:部署|安排)(?=[^,，。;；]{2,10}工作(?:[。,，]|$))/g;
const BODY_SPEECH = /^(?:发言|汇报|回应|说明|回答|通报|解读|作|谈|发表|宣读|表态|点评|分享|介绍)/;
const TALK = /(?:说|表示|介绍|认为|提出|希望|叮嘱|嘱咐|建议|回应|解释|主张|坦言|直言|谈到|表态)/;

const lead = (scene: Scene, turn: Turn, at: number): string => scene.text.slice(turn.start, at);
const isReal = (scene: Scene, turn: Turn, at: number): boolean => !UNREAL.test(lead(scene, turn, at));

const NAMED_AFTER =
  /^(?:了|过)?[^,，。;；]{0,10}?(?:会议|会见|会谈|活动|仪式|典礼|调研|慰问|考察|督导|检查|座谈|论坛|大会|走访|看望|视察|签约|运动会|晚会|发布会|察看|查看|巡查|巡河|督查|暗访|揭牌|学习|协商|观摩|巡河|巡查|研讨|[开闭揭]幕式|启动式|会)/;

/** The meeting a verb has as its object; a bare 参加。 means the event of the headline. */
function objectOf(scene: Scene, turn: Turn, after: number): MeetingEntity | undefined {
  const spot = spotsWithin(scene.outer, { start: after, end: turn.end }, "Meeting")[0];
  if (spot && isMeeting(spot.entity) && spot.start - after < 30) return spot.entity;
  const rest = scene.text.slice(after, turn.end);
  const before = spotsWithin(scene.outer, { start: turn.start, end: after }, "Meeting").at(-1)?.entity;
  if (before && isMeeting(before)) return before;
  const word = NAMED_AFTER.test(rest) ? /^[^,，。;；]*/.exec(rest)?.[0] : undefined;
  if (word) return meetingMeant(scene, word, turn.meeting);
  if (/^(?:了)?[。.]?$/.test(rest))
    return turn.listed.length + turn.subjects.length > 0 && /参加|陪同/.test(lead(scene, turn, after))
      ? scene.main
      : turn.meeting;
  return /^(?:了|过)?(?:并|[、,，;；])/.test(rest) ? turn.meeting : undefined;
}

interface Told {
  type: Draft["type"];
  from: Entity;
  to: Entity;
  evidence: Span;
  confidence: number;
}

function attendance(scene: Scene, turn: Turn): Told[] {
  const told: Told[] = [];
  for (const match of turn.words.matchAll(ATTEND)) {
    const at = turn.start + match.index;
    const after = at + match[0].length;
    if (!isReal(scene, turn, at)) continue;
    const meeting = attended(scene, turn, match[0], after);
    if (!meeting) continue;
    if (/(?:届时|邀请|将有)[^,，]{0,24}$/.test(lead(scene, turn, at))) continue;
    const bodies = attendingBodies(scene, turn, at);
    const listed = bodies.length > 0 ? turn.listed : doers(scene, turn, at);
    const others = TOGETHER.test(turn.words)
      ? spotsWithin(scene.outer, { start: turn.start, end: at }, "Person")
      : [];
    const persons = [...listed, ...others, ...bodies, ...namedAfter(scene, turn, after)];
    for (const { entity } of persons)
      told.push({
        type: "ATTENDED",
        from: entity,
        to: meeting,
        evidence: wholeList(scene, turn),
        confidence: turn.spots.some((s) => s.entity === meeting) ? 0.93 : 0.88,
      });
  }
  return told;
}

/** 市长某某带领市文物局、市水利局主要负责人调研: the bodies went along. */
function led(scene: Scene, turn: Turn): Told[] {
  const match = /(?:带领|率领|率|会同)(?=[^,，。;；]{2,60}(?:负责人|负责同志))/.exec(turn.words);
  const inspection = scene.meetings.find((m) => m.meetingKind === "INSPECTION");
  if (!match || !inspection || !isReal(scene, turn, turn.start + match.index)) return [];
  const start = turn.start + match.index + match[0].length;
  const bodies = spotsWithin(scene.outer, { start, end: turn.end }, "Organisation", "Place");
  if (bodies[0]?.start !== start) return [];
  const evidence = evidenceOf(scene, turn);
  return listFrom(scene, bodies).map(
    ({ entity }): Told => ({ type: "ATTENDED", from: entity, to: inspection, evidence, confidence: 0.86 }),
  );
}

/** A与B共同揭牌: both were there. */
const TOGETHER = /[与和同][^,，。;；]{2,30}(?:共同|一同|一起|携手|代表双方|分别代表)/;

/** 对随行的区长李某说: who went along was there. */
function accompanying(scene: Scene, turn: Turn): Told[] {
  if (!/(?:随行|同行|陪同|一同前来|在场)的/.test(turn.words)) return [];
  const inspection = scene.meetings.find((m) => m.meetingKind === "INSPECTION");
  const person = turn.spots.find(
    (s) =>
      s.entity.kind === "Person" &&
      /(?:随行|同行|陪同|一同前来|在场)的[^,，。;；]{0,20}$/.test(lead(scene, turn, s.start)),
  );
  if (!inspection || !person) return [];
  const evidence = evidenceOf(scene, turn);
  return [{ type: "ATTENDED", from: person.entity, to: inspection, evidence, confidence: 0.88 }];
}

/** 本期论坛特邀A、B等参加: guests whom the sentence says to have come. */
function invited(scene: Scene, turn: Turn): Told[] {
  const match = /特邀|邀请(?!函)/.exec(turn.words);
  const { meeting } = turn;
  const came = /参加|出席|作[^,，。]{0,8}(?:报告|演讲|发言|分享)/.test(
    scene.text.slice(turn.start, turn.sentence.end),
  );
  if (!match || !meeting || !came || /届时|将|拟/.test(turn.words.slice(0, match.index))) return [];
  const guests = spotsWithin(scene.outer, { start: turn.start + match.index, end: turn.end }, "Person");
  const evidence = evidenceOf(scene, turn.sentence);
  return guests.map(
    ({ entity }): Told => ({ type: "ATTENDED", from: entity, to: meeting, evidence, confidence: 0.88 }),
  );
}

/** Bodies that were there by unnamed people: 市经信局、市商务局主要负责人 | 参加会见. */
function attendingBodies(scene: Scene, turn: Turn, at: number): Spot[] {
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place");
  const tail = bodies.at(-1);
  const gap = tail ? scene.text.slice(tail.end, at) : "-";
  if (
    !tail ||
    !/^(?:等[^,，、]{0,8})?(?:有关|相关|主要)*(?:负责人|负责同志|代表)?(?:等)?(?:派员|派代表|组队|现场|受邀|到场|一同|一起|应邀|分别)*$/.test(
      gap,
    )
  )
    return [];
  return coordinatedWith(scene, bodies, /^(?:(?:有关|相关|主要)*(?:负责人|负责同志))?[、和与及]$/);
}

/** The last of the spots and those listed right before it. */
function coordinatedWith(scene: Scene, spots: readonly Spot[], joint: RegExp): Spot[] {
  const list = spots.slice(-1);
  for (const spot of spots.slice(0, -1).reverse()) {
    const next = list[0];
    if (!next || !joint.test(scene.text.slice(spot.end, next.start))) break;
    list.unshift(spot);
  }
  return list;
}

function attended(scene: Scene, turn: Turn, verb: string, after: number): MeetingEntity | undefined {
  if (verb.startsWith("率")) return scene.meetings.find((m) => m.meetingKind === "INSPECTION");
  const meeting =
    /就座|在座|莅会|观礼|到会|见证|签|共同|培土|剪彩|宣布|接受|领到|朗诵|^为|按下|下达|颁发|表彰|领奖/.test(
      verb,
    )
      ? turn.meeting
      : objectOf(scene, turn, after);
  if (verb !== "陪同" && verb !== "随同") return meeting;
  const inspection = scene.meetings.find((m) => m.meetingKind === "INSPECTION");
  const closes = /^(?:了)?[。.]?$/.test(scene.text.slice(after, turn.end));
  return meeting?.meetingKind === "TALKS" || (closes && inspection) ? inspection : meeting;
}

/** 出席会议的有A、B; 在主席台就座的还有: with the names on the next line. */
function namedAfter(scene: Scene, turn: Turn, after: number): Spot[] {
  const rest = scene.text.slice(after, turn.sentence.end);
  const match = /^[^,，。;；]{0,10}?的?(?:还|领导)*有[:：]?/.exec(rest);
  if (!match) return [];
  const listed: Spot[] = [];
  let at = after + match[0].length;
  for (const spot of spotsWithin(
    scene.outer,
    { start: at, end: Math.min(scene.text.length, at + 4000) },
    "Person",
  )) {
    const gap = scene.text.slice(at, spot.start);
    if (gap.replace(/[\s、,，和及]/g, "").length > 14 || /[。!?！？]/.test(gap)) break;
    listed.push(spot);
    at = spot.end;
  }
  return listed;
}

/** The clause, and the clauses of its list before it. */
function wholeList(scene: Scene, turn: Turn): Span {
  const first = turn.listed[0];
  const from = first
    ? turn.sentence.clauses.find((c) => first.start >= c.start && first.end <= c.end)
    : undefined;
  return evidenceOf(scene, { start: from?.start ?? turn.start, end: turn.end });
}

function chairing(scene: Scene, turn: Turn): Told[] {
  const told: Told[] = [];
  for (const match of turn.words.matchAll(CHAIR)) {
    const at = turn.start + match.index;
    if (!isReal(scene, turn, at) || /主持人|主持词/.test(turn.words.slice(match.index, match.index + 3)))
      continue;
    const passive = /(?:会议|仪式|活动|大会|座谈会|论坛|会)由/.test(lead(scene, turn, at));
    const persons = passive
      ? spotsWithin(scene.outer, { start: turn.start, end: at }, "Person")
      : doers(scene, turn, at);
    const meeting = objectOf(scene, turn, at + match[0].length) ?? (passive ? turn.meeting : undefined);
    const person = persons.at(-1);
    if (person && meeting)
      told.push({
        type: "CHAIRED",
        from: person.entity,
        to: meeting,
        evidence: evidenceOf(scene, turn.named ? turn : turn.sentence),
        confidence: 0.95,
      });
  }
  return told;
}

const HOST = /由([^。;；]{2,60}?)(?:联合|牵头|共同)?(?:主办|承办|举办|召集|合办|组织(?=[召的,，。]))/;
const HOSTS = /主办|承办|举办|召集|合办|组织[召的,，。]/;

/** Which one of a row of meetings it is: 早餐会第8期. */
const ISSUE = /[(]?第.{1,4}[期次届场][)]?$/;

/** 由A、B主办,C承办的M: those who host a meeting. */
function hosting(scene: Scene, turn: Turn): Told[] {
  if (!turn.words.includes("由") || !HOSTS.test(scene.text.slice(turn.start, turn.sentence.end))) return [];
  const { start, end } = turn.sentence;
  const match = HOST.exec(scene.text.slice(start, end));
  const noun = /^(?:该|本次|此次|这次|本届|本期)?([^,，。由]{2,10})由/.exec(turn.words)?.[1];
  const spoken =
    noun &&
    turn.meeting &&
    [turn.meeting.name, ...turn.meeting.aliases].some((n) => n.replace(ISSUE, "").endsWith(noun))
      ? turn.meeting
      : undefined;
  const meeting = spotsWithin(scene.outer, turn.sentence, "Meeting")[0]?.entity ?? spoken;
  if (!match || !meeting || !isMeeting(meeting) || !happened(scene, meeting)) return [];
  const from = start + match.index;
  const limit = scene.text
    .slice(from, end)
    .search(/(?:主办|承办|协办|举办|召集|合办)(?![^。;；]{0,40}(?:主办|承办|协办))/);
  const bodies = spotsWithin(
    scene.outer,
    { start: from, end: from + Math.max(limit, match[0].length) },
    "Organisation",
    "Place",
  );
  return bodies.map(
    ({ entity }): Told => ({
      type: "ORGANISED",
      from: entity,
      to: meeting,
      evidence: evidenceOf(scene, turn.sentence),
      confidence: 0.88,
    }),
  );
}

/** A leader who convenes a 座谈会 chairs it; a body that convenes a meeting organised it. */
function convening(scene: Scene, turn: Turn): Told[] {
  const told: Told[] = [];
  for (const match of turn.words.matchAll(/召开|举办|主办|承办|举行|协办|发起/g)) {
    const at = turn.start + match.index;
    const meeting = convened(scene, turn, at);
    if (!meeting || !isReal(scene, turn, at) || /主持$/.test(lead(scene, turn, at))) continue;
    if (UNVEILED.test(scene.text.slice(at + match[0].length, turn.end))) continue;
    const bodies = convenersAt(scene, turn, at);
    const persons = doers(scene, turn, at);
    if (bodies.length > 0 && !persons.some((p) => p.start >= turn.start))
      for (const { entity } of bodies)
        told.push({
          type: "ORGANISED",
          from: entity,
          to: meeting,
          evidence: evidenceOf(scene, turn),
          confidence: 0.9,
        });
    else if (match[0] === "召开" && bodies.length === 0) {
      const chair = persons.at(-1);
      if (chair)
        told.push({
          type: "CHAIRED",
          from: chair.entity,
          to: meeting,
          evidence: evidenceOf(scene, turn.sentence),
          confidence: 0.85,
        });
    }
  }
  return told;
}

/** A ceremony without a name is that of what it is for: 社区医院举行揭牌仪式. */
const UNVEILED = /^了?(?:揭牌|挂牌|开业|开园|奠基|竣工|通车|启用|落成|首发)(?:仪式|典礼)/;

/** The bodies before a verb that are its subject: those listed together last. */
function convenersAt(scene: Scene, turn: Turn, at: number): Spot[] {
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place").filter(
    (spot) =>
      isConvener(spot, at) || !/(?:在|于|从|对|向|来自)[^,，、]{0,6}$/.test(lead(scene, turn, spot.start)),
  );
  return coordinatedWith(scene, bodies, /^(?:\([^)]*\))?(?:[、和与及]|联合|会同|携手|牵头[,，]?)$/);
}

/** 在市政协召开的…会上: a body, which is no place to meet at, right before the verb. */
const isConvener = ({ entity, end }: Spot, verb: number): boolean =>
  entity.kind === "Organisation" && end === verb;

function convened(scene: Scene, turn: Turn, at: number): MeetingEntity | undefined {
  const around = spanAt(scene.outer, at)?.entity;
  const covering = around && isMeeting(around) ? around : undefined;
  const spot = covering ?? spotsWithin(scene.outer, { start: at, end: turn.end }, "Meeting")[0]?.entity;
  return spot && isMeeting(spot) ? spot : undefined;
}

const namesOfBodies = (entities: readonly Entity[]): Map<string, Entity> =>
  new Map(
    entities
      .filter((e) => e.kind === "Organisation")
      .flatMap((e) =>
        [e.name, ...e.aliases, ...e.mentions.map((m) => m.text)].map(
          (name) => [toPlainName(name), e] as const,
        ),
      ),
  );

/** A meeting whose name opens with a body is that body's: 市政府2020年第16次常务会议. */
function organisers(scene: Scene, entities: readonly Entity[]): Told[] {
  const told: Told[] = [];
  const bodies = namesOfBodies(entities);
  for (const meeting of scene.meetings) {
    const mention = meeting.mentions[0];
    if (
      !mention ||
      /(?:会员|代表)大会/.test(meeting.name) ||
      meeting.meetingKind === "INSPECTION" ||
      meeting.meetingKind === "CEREMONY" ||
      meeting.meetingKind === "TALKS"
    )
      continue;
    const name = toPlainName(mention.text);
    const heads = [...bodies].filter(([text]) => name.startsWith(text) && text.length < name.length);
    const head = heads.sort(([a], [b]) => b.length - a.length)[0];
    if (head)
      told.push({
        type: "ORGANISED",
        from: head[1],
        to: meeting,
        evidence: sentenceAt(scene, mention),
        confidence: 0.9,
      });
  }
  return told;
}

/** Offices whose words are quoted as guidance, not spoken here. */
const GUIDANCE = /(?:总书记|总理|国家主席|主席)$/;
const isGuide = (scene: Scene, spot: Spot): boolean =>
  (GUIDANCE.test(scene.text.slice(Math.max(0, spot.start - 4), spot.start)) &&
    /习近平|李克强|李强/.test(spot.text)) ||
  (/^(?:总书记|总理|国家主席|同志)/.test(scene.text.slice(spot.end, spot.end + 4)) &&
    /习近平|李克强|李强/.test(spot.text));

/** The list of bodies that ends right before a verb, unnamed 负责人 included: 市机关事务局、石鼓区政府 | 作表态发言. */
function bodiesBefore(scene: Scene, turn: Turn, at: number): Spot[] {
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place");
  const tail = bodies.at(-1);
  if (
    !tail ||
    !/^(?:等[^,，、]{0,8})?(?:有关|相关)?(?:负责人|负责同志|代表)?(?:先后|分别|还|依次)?(?:围绕[^,，。;；]{0,16}|就[^,，。;；]{0,20})?(?:作了?|进行)?[^,，。;；、]{0,4}$/.test(
      scene.text.slice(tail.end, at),
    )
  )
    return [];
  return coordinatedWith(scene, bodies, /^(?:[、和与及,，]|、?[^,，。;；、]{0,6}(?=$))$/).filter(
    (spot) => !/在$/.test(lead(scene, turn, spot.start)),
  );
}

const HEARS_FROM = /听取(?:(?:和|并|、)?审议)?了?/;
const REPORTED = /关于|围绕|代表|所[作做]|汇报|述职|介绍|报告|发言|意见|建议/;
const TOLD_OF = /汇报|述职|介绍|报告|发言/;
/** What may stand between those who are heard and their report. */
const UNNAMED_TAIL =
  /^(?:等[^,，。;；、]{0,8})?(?:主要|有关|相关)*(?:负责人|负责同志|代表)?(?:[关对就][^,，。;；]{1,24}?)?的?(?:有关|相关)?[^,，。;；、]{0,14}$/;
/** A post before a name: 副市长. */
const POST_ONLY = /^[^,，。;；“”《》]{0,16}$/;

/** 朱某听取石鼓区相关工作情况汇报: the bodies and persons heard reported there. */
function heard(scene: Scene, turn: Turn): Told[] {
  const match = HEARS_FROM.exec(turn.words);
  const { meeting } = turn;
  if (!match || !meeting || !isReal(scene, turn, turn.start + match.index)) return [];
  const start = turn.start + match.index + match[0].length;
  const rest = scene.text.slice(start, turn.end);
  const reach = rest.search(REPORTED);
  if (reach < 0 || !TOLD_OF.test(rest)) return [];
  const evidence = evidenceOf(scene, turn);
  return heardIn(scene, { start, end: start + reach }).map(({ entity }) =>
    spoke(entity, meeting, evidence, 0.84),
  );
}

/** The persons named with or without a post, else the bodies with which the stretch begins. */
function heardIn(scene: Scene, span: Span): Spot[] {
  const named = spotsWithin(scene.outer, span).filter(
    (s) => s.entity.kind !== "Project" && !/^[全我本]/.test(s.text),
  );
  const persons = named.filter((s) => s.entity.kind === "Person");
  if (persons[0]) return POST_ONLY.test(scene.text.slice(span.start, persons[0].start)) ? persons : [];
  if (named[0]?.start !== span.start) return [];
  const list = listFrom(scene, named);
  return UNNAMED_TAIL.test(scene.text.slice(list.at(-1)?.end ?? span.end, span.end)) ? list : [];
}

/** The first of the spots and those listed right after it. */
function listFrom(scene: Scene, spots: readonly Spot[]): Spot[] {
  const list = spots.slice(0, 1);
  for (const spot of spots.slice(1)) {
    const last = list.at(-1);
    if (!last || !/^[、和与及,，]$/.test(scene.text.slice(last.end, spot.start))) break;
    list.push(spot);
  }
  return list;
}

const spoke = (from: Entity, to: MeetingEntity, evidence: Span, confidence: number): Told => ({
  type: "SPOKE_AT",
  from,
  to,
  evidence,
  confidence,
});

function speaking(scene: Scene, turn: Turn): Told[] {
  const told: Told[] = [];
  const { meeting } = turn;
  if (!meeting) return told;
  for (const match of turn.words.matchAll(SPEECH)) {
    const at = turn.start + match.index;
    if (!isReal(scene, turn, at)) continue;
    const persons = doers(scene, turn, at).filter((spot) => !isGuide(scene, spot));
    const target = /讲话|发言|致/.test(match[0])
      ? (spotsWithin(scene.outer, { start: turn.start, end: at }, "Meeting").at(-1)?.entity ?? meeting)
      : meeting;
    if (!isMeeting(target)) continue;
    const evidence = evidenceOf(scene, turn.named ? turn : turn.sentence);
    if (persons.length > 0) {
      for (const { entity } of persons) told.push(spoke(entity, target, evidence, 0.93));
      for (const { entity } of bodiesAmong(scene, turn, at)) told.push(spoke(entity, target, evidence, 0.86));
    } else if (BODY_SPEECH.test(match[0]))
      for (const { entity } of bodiesBefore(scene, turn, at))
        told.push(spoke(entity, target, evidence, 0.88));
  }
  return told;
}

/** 市教育局、教师李某先后发言: bodies in one list with persons, but not those of one person with two offices. */
function bodiesAmong(scene: Scene, turn: Turn, at: number): Spot[] {
  if (!/(?:先后|分别|依次)[^,，。;；]{0,16}$/.test(lead(scene, turn, at))) return [];
  return spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place").filter(
    (spot) =>
      scene.text.charAt(spot.end) === "、" &&
      !/(?:委|委员会|政府|办公室)$/.test(spot.text) &&
      /(?:^|[、,，])$/.test(lead(scene, turn, spot.start)),
  );
}

/** Meetings at which all who are quoted speak: 座谈会, 听证会. */
const EXCHANGE = /座谈|协商|研讨|论证|听证|恳谈|早餐|圆桌|议事|交流|对话|茶话|推介|论坛|院坝|屋场|会商/;

/** Whether an office or a role stands before the name somewhere. */
const isOfficer = (scene: Scene, person: Entity): boolean =>
  scene.outer.some(
    ({ entity, start }) =>
      entity === person &&
      /[长任记席授员家士师代表理人]$/.test(scene.text.slice(Math.max(0, start - 1), start)),
  );

/** 说, 表示, 介绍: spoken at the meeting only by those who take part in it, and not to a reporter. */
function talking(scene: Scene, turns: readonly Turn[], told: readonly Told[]): Told[] {
  const present = new Set(
    told
      .filter((t) => t.type !== "ORGANISED" && t.type !== "HELD_AT" && t.type !== "DISCUSSED")
      .map((t) => t.from),
  );
  const said: Told[] = [];
  for (const turn of turns) {
    const { meeting, speaker } = turn;
    if (
      !turn.opens ||
      !meeting ||
      speaker?.kind !== "Person" ||
      !TALK.test(turn.words) ||
      /记者|采访/.test(turn.words)
    )
      continue;
    const spot = turn.subjects.findLast((s) => s.entity === speaker);
    if (spot && isGuide(scene, spot)) continue;
    const before = scene.text.slice(turn.sentence.start, turn.end);
    const inPerson =
      /会上|在会|与会|参会|嘉宾|论坛上|座谈中|会见中|致辞中|台上说|现场说/.test(turn.words) ||
      /(?:会议?|仪式|典礼|论坛|座谈|活动)(?:现场)?上[^;；“”]*$/.test(before);
    const press = /发布会|通气会|听证会/.test(meeting.name);
    const ceremony = meeting.meetingKind === "CEREMONY";
    const exchange =
      meeting.meetingKind === "TALKS" || (EXCHANGE.test(meeting.name) && isOfficer(scene, speaker));
    if (inPerson || press || exchange || (present.has(speaker) && !ceremony))
      said.push(spoke(speaker, meeting, evidenceOf(scene, turn.sentence), inPerson ? 0.92 : 0.84));
  }
  return said;
}

const HELD =
  /在([^,，。;；]{1,24}?)(?:隆重|成功|顺利|正式|精彩|如期|盛大)?(?:上演|开席|收官|召开|举行|举办|开幕|闭幕|启动|会见|会谈|签署|签约|开讲|落幕|进行(?=[。,，])|揭牌|奠基|落下帷幕|拉开帷幕|拉开序幕|启幕|开赛|鸣枪)/;

function venues(scene: Scene, turn: Turn): Told[] {
  const held = HELD.exec(turn.words);
  if (!held) return [];
  const start = turn.start + held.index;
  const end = start + held[0].length;
  const here = /^在(?:此|这里|这儿|当地)/.test(held[0]);
  const place = spotsWithin(
    scene.outer,
    here ? { start: turn.sentence.start, end: start } : { start, end },
    "Place",
  ).at(-1);
  const own =
    spotsWithin(scene.outer, turn, "Meeting")[0]?.entity ??
    spotsWithin(scene.outer, turn.sentence, "Meeting")[0]?.entity;
  const meeting = own && isMeeting(own) ? own : meetingMeant(scene, held[0], turn.meeting);
  if (
    !place ||
    !meeting ||
    meeting.meetingKind === "INSPECTION" ||
    !isReal(scene, turn, end) ||
    !happened(scene, meeting)
  )
    return [];
  if (
    /(?:拟|将|计划|定)[^,，]{0,16}$/.test(turn.words.slice(0, held.index)) ||
    /举办过|此前|曾|去年(?!的?最后|年?底|1[0-2]月)/.test(scene.text.slice(turn.sentence.start, turn.end))
  )
    return [];
  return [
    { type: "HELD_AT", from: meeting, to: place.entity, evidence: evidenceOf(scene, turn), confidence: 0.9 },
  ];
}

const SAT =
  /(?:主会场|会场|会址|会议地点|地点)(?:设在|定在|在)|[会坛]开(?:到|在|进)了?|在(?=[^,，。;；与同和]{2,16}[与同和][^,，。;；]{2,40}(?:座谈(?!会)|会谈|洽谈|会晤))/;

/** 主会场设在…, 把座谈会开到…, 在…与某某座谈: where a meeting sat. */
function satAt(scene: Scene, turn: Turn): Told[] {
  const match = SAT.exec(turn.words);
  if (!match || UNREAL.test(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index + match[0].length;
  const places = spotsWithin(scene.outer, { start: at, end: Math.min(turn.end, at + 24) }, "Place");
  const place = places.findLast((p, i) => i === 0 || places[i - 1]?.end === p.start);
  const meeting = match[0] === "在" ? meetingMeant(scene, "会谈", turn.meeting) : turn.meeting;
  if (!place || place.start > at + 8 || !meeting || meeting.meetingKind === "INSPECTION") return [];
  const evidence = evidenceOf(scene, turn);
  return [{ type: "HELD_AT", from: meeting, to: place.entity, evidence, confidence: 0.86 }];
}

function talks(scene: Scene, turn: Turn): Told[] {
  return [...metAtTalks(scene, turn), ...satTogether(scene, turn)];
}

/** 秦某一行与市长杨某,园区负责人一同座谈交流: the sentence ends in 座谈, the clause in the other's name. */
function satTogether(scene: Scene, turn: Turn): Told[] {
  const [host, guest] = spotsWithin(scene.outer, turn, "Person");
  if (!host || !guest || !/^(?:一行)?[与同和]/.test(scene.text.slice(host.end, guest.start))) return [];
  const rest = scene.text.slice(guest.end, turn.sentence.end);
  if (!/^[,，][^。]{0,30}(?:座谈|会谈|洽谈)/.test(rest)) return [];
  return [
    {
      type: "MET",
      from: host.entity,
      to: guest.entity,
      evidence: evidenceOf(scene, turn.sentence),
      confidence: 0.84,
    },
  ];
}

function metAtTalks(scene: Scene, turn: Turn): Told[] {
  const match =
    /会见了?(?!室|后|时)|拜会了?|拜访了?|(?:与|同|和)([^,，。;；]{1,40})(?:会谈|会晤|座谈|洽谈|举行会谈)/.exec(
      turn.words,
    );
  if (!match) return [];
  const at = turn.start + match.index;
  const guests = spotsWithin(scene.outer, { start: at, end: turn.end }, "Person");
  const host =
    spotsWithin(scene.outer, { start: turn.start, end: at }, "Person")[0] ?? doers(scene, turn, at)[0];
  if (!host || !isReal(scene, turn, at)) return [];
  const evidence = evidenceOf(scene, turn);
  const others = guests.filter((g) => g.entity !== host.entity);
  if (others.length === 0) return [];
  const met = others.map(
    (g): Told => ({ type: "MET", from: host.entity, to: g.entity, evidence, confidence: 0.92 }),
  );
  return [...met, ...atMainTalks(scene, match[0], [host, ...others], evidence)];
}

/** Host and guests were at the talks that the article is about; of talks in passing only their meeting is told. */
function atMainTalks(scene: Scene, verb: string, spots: readonly Spot[], evidence: Span): Told[] {
  const { main } = scene;
  if (main?.meetingKind !== "TALKS" || !/^会见|会晤$/.test(verb)) return [];
  return spots.map(
    ({ entity }): Told => ({ type: "ATTENDED", from: entity, to: main, evidence, confidence: 0.85 }),
  );
}

const HEARS =
  /发布了?|表决|原则同意|审议通过|审议|审查|批准|形成了?|听取|研究部署|研究了?|讨论|(?:围绕|就)(?=[^,，。;；]{2,40}(?:协商|讨论|研讨|建言|座谈|交流|审议))|通过了?|传达|部署|解读|通报|汇报了?|决定/;
const INFORMS = /解读|通报|审议|通过|听取|汇报|表决|批准|审查/;

/** What a meeting hears, passes or stresses. */
function agenda(scene: Scene, turn: Turn): Told[] {
  const { meeting } = turn;
  if (!meeting || meeting.meetingKind === "INSPECTION" || meeting.meetingKind === "TALKS") return [];
  const byMeeting = turn.speaker === meeting || /^会议/.test(turn.words);
  const verb = HEARS.exec(turn.words);
  if (turn.speaker?.kind === "Person" && !(verb && INFORMS.test(verb[0]))) return [];
  const projects = spotsWithin(scene.outer, turn, "Project").filter(
    (s) => byMeeting || (verb && s.start > turn.start + verb.index),
  );
  return projects.map((spot) => ({
    type: "DISCUSSED",
    from: meeting,
    to: spot.entity,
    evidence: evidenceOf(scene, turn),
    confidence: 0.88,
  }));
}

const bare = (name: string): string =>
  toPlainName(name).replace(/[“”《》]|(?:工作|项目|行动|活动|建设|工程)$/g, "");

/** What a meeting is about by its very name: 全市脱贫攻坚调度会. */
function subjectOfName(scene: Scene, entities: readonly Entity[]): Told[] {
  const told: Told[] = [];
  for (const meeting of scene.meetings) {
    if (!happened(scene, meeting) || /表彰/.test(meeting.name)) continue;
    const names = [meeting.name, ...meeting.aliases].map(bare);
    for (const project of entities) {
      if (project.kind !== "Project") continue;
      const forms = [bare(project.name), ...project.aliases.map(bare).filter((f) => f.length > 4)];
      const at = meeting.mentions[0];
      if (at && forms.some((f) => f.length >= 4 && names.some((name) => name.includes(f))))
        told.push({
          type: "DISCUSSED",
          from: meeting,
          to: project,
          evidence: sentenceAt(scene, at),
          confidence: 0.87,
        });
    }
  }
  return told;
}

/** The leader of an inspection was there, whether or not it is said again. */
function leaders(scene: Scene): Told[] {
  return scene.meetings
    .filter((m) => m.meetingKind === "INSPECTION")
    .flatMap((meeting) => {
      const leader = leaderOf(scene, meeting);
      const at = meeting.mentions[0];
      return leader && at
        ? [
            {
              type: "ATTENDED" as const,
              from: leader.entity,
              to: meeting,
              evidence: sentenceAt(scene, at),
              confidence: 0.85,
            },
          ]
        : [];
    });
}

/** A clause that names nothing tells of a meeting only by a verb for somebody named before. */
const mayTell = (turn: Turn): boolean =>
  turn.spots.length > 0 ||
  /主持|出席|参加|列席|讲话|发言|召开|就座|还有|致|作|报告|部署|通报|陪同|要求|强调|指出|叮嘱|勉励|介绍/.test(
    turn.words,
  );

/** CHAIRED, ATTENDED, SPOKE_AT, ORGANISED, HELD_AT, MET and DISCUSSED. */
export function findAtMeetings(scene: Scene, turns: readonly Turn[], entities: readonly Entity[]): Draft[] {
  const frames = [
    chairing,
    attendance,
    accompanying,
    led,
    invited,
    convening,
    hosting,
    heard,
    speaking,
    venues,
    satAt,
    talks,
    agenda,
  ];
  const told = [
    ...turns.filter(mayTell).flatMap((turn) => frames.flatMap((frame) => frame(scene, turn))),
    ...organisers(scene, entities),
    ...subjectOfName(scene, entities),
    ...leaders(scene),
  ];
  return [...told, ...talking(scene, turns, told)];
}
