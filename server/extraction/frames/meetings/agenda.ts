import type { Entity, MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import { toPlain } from "../../text/fold.ts";
import type { Turn } from "../discourse.ts";
import {
  type Draft,
  evidenceOf,
  happened,
  isDocument,
  paragraphTo,
  type Scene,
  type Spot,
  sentenceAt,
  spotsWithin,
} from "../scene.ts";

const HEARS =
  /发布了?|表决|票决|原则同意|审议通过|审议|审查|批准|形成了?|听取|研究部署|研究了?|讨论|(?:围绕|就)(?=[^,，。;；]{2,40}(?:协商|讨论|研讨|建言|座谈|交流|审议))|通过了?|学习了?(?=《)|传达|宣读|签发|部署|解读|通报|汇报了?|介绍了?(?=[^,，。;；]{2,30}(?:情况|进展))|决定/;
/** 对…办法进行解读, 就…二期工程、…水库续建中的征地问题逐一研究: what is put first. */
const PUT_FIRST = /(?:对|就|围绕|针对)[^,，。;；]{0,30}$/;
const TREATS =
  "解读|讲解|讨论|审议|评议|评审|论证|研究|部署|说明|协商|会商|商讨|座谈|通报|征求|建言|达成|过堂|调度|询问|提问|追问|质询|发问|问";
const TREATED = new RegExp(`^[^,，。;；]{0,24}(?:${TREATS})`);
const INFORMS = /解读|通报|审议|通过|听取|汇报|表决|票决|批准|审查|宣读|介绍/;
/** 三方签订《…协议》: at a meeting, what is signed is what it was for. */
const SIGNS = /(?:签订|签署|签下)了?$/;

/** What a meeting hears, passes or stresses. */
export function agenda(scene: Scene, turn: Turn): Draft[] {
  const { meeting } = turn;
  if (meeting?.meetingKind === "INSPECTION") return inspected(scene, turn, meeting);
  if (!meeting) return [];
  if (meeting.meetingKind === "TALKS") return exchanged(scene, turn, meeting);
  const speaks = byMeeting(scene, turn);
  const verb = HEARS.exec(turn.words);
  const mayTell = turn.speaker?.kind !== "Person" || (verb && INFORMS.test(verb[0]));
  const projects = spotsWithin(scene.outer, turn, "Project").filter(
    (s) =>
      isSigned(scene, turn, s) ||
      (mayTell && (speaks || (verb && s.start > turn.start + verb.index) || isTreated(scene, turn, s))),
  );
  const meant = speaks ? projectMeant(scene, turn) : undefined;
  return [...projects.map(({ entity }) => entity), ...(meant ? [meant] : [])].map((to) =>
    discussed(scene, turn, meeting, to, 0.88),
  );
}

const discussed = (scene: Scene, turn: Turn, from: MeetingEntity, to: Entity, confidence: number): Draft => ({
  ...{ type: "DISCUSSED", from, to },
  ...{ evidence: evidenceOf(scene, turn), confidence },
});

/** What a meeting does that is told of in one of its sentences, or what its vote brought. */
const DECIDES = /决定|列为|列入|确定|明确|同意|^(?:其中)?(?:得票|其次|分别是)/;

/** Whether the meeting itself has the word in a clause. */
const byMeeting = ({ text }: Scene, { meeting, speaker, words, sentence }: Turn): boolean =>
  speaker === meeting ||
  /^会议/.test(words) ||
  (/^(?:会议|大会|全会)/.test(text.slice(sentence.start)) && DECIDES.test(words));

/** 将该桥列入计划, 通过这一办法: a project named before, by its last word. */
const MEANT =
  /(?:[将把对就]该|[将把对就通过]了?这[一个座条项])(桥|大桥|路|公路|水库|电站|项目|工程|行动|计划|方案|办法|条例|规划|意见|提案)/;
/** 会议要求…盯紧设备安装: what is demanded without its name. */
const URGES = /^会议(?:还|并)?(?:要求|强调|指出|同意|决定|明确)/;

/** The project that the meeting speaks of without naming it: by a pronoun, or as what the text just told of. */
function projectMeant(scene: Scene, turn: Turn): Entity | undefined {
  const word = MEANT.exec(turn.words)?.[1];
  const from = Math.max(paragraphTo(scene, turn.start).start, turn.start - FAR);
  const before = spotsWithin(scene.outer, { start: from, end: turn.start }, "Project");
  if (word)
    return before.findLast(({ entity }) => toPlain(entity.name).replace(/》$/, "").endsWith(word))?.entity;
  if (
    !URGES.test(turn.words) ||
    spotsWithin(scene.outer, { start: turn.start, end: turn.sentence.end }, "Project").length > 0
  )
    return undefined;
  const last = before.at(-1);
  if (!last || turn.start - last.end > 40 || !IS_TOLD.test(scene.text.slice(last.end, last.end + 4)))
    return undefined;
  const lead = scene.text.slice(from, last.start);
  return /(?:^|[,，。\n])[^,，。;；]{0,6}$/.test(lead) ? last.entity : undefined;
}
/** How many characters back, or on, what a clause means is looked for. */
const FAR = 200;
/** 余下的卫生院迁建工程|因台风停工: how a project stands. */
const IS_TOLD = /^(?:因|由于|已|目前|眼下|预计|还|尚|仍|至今|进度|停工|推进)/;

const EXCHANGED = /^[^,，。;；]{0,24}(?:交换|交流|洽谈|座谈|会谈|商谈|沟通|磋商|对接|讨论|探讨)/;

/** What talks are about: 双方就…项目落地交换意见. */
const exchanged = (scene: Scene, turn: Turn, meeting: MeetingEntity): Draft[] =>
  spotsWithin(scene.outer, turn, "Project")
    .filter(
      ({ start, end }) =>
        PUT_FIRST.test(leadOf(scene, turn, start)) && EXCHANGED.test(restOf(scene, turn, end)),
    )
    .map(({ entity }) => discussed(scene, turn, meeting, entity, 0.86));

const INQUIRES = /(?:督导|督查|督察|检查|调研|视察|暗访|验收|调度)(?:了|指导)?$/;
const INQUIRED =
  /^[”"]?[^,，。;；]{0,20}(?:进行|开展|作)?[^,，。;；]{0,4}(?:调研|督导|检查|督查|督察|督办|视察|验收|调度)/;
/** How a task goes; of works that are seen it says where one went. */
const ITS_COURSE = /^[”"]?(?:建设|工程|项目|工作)*(?:推进|实施|开展|落实|进展|整改|完成|贯彻|执行)/;
const REPORTED = /^[^,，。;；]{0,16}汇报/;

/** What an inspection looks into: 督查…行动落实情况, 就…项目开展调研, 听取…进展汇报. */
function inspected(scene: Scene, turn: Turn, meeting: MeetingEntity): Draft[] {
  const projects = spotsWithin(scene.outer, turn, "Project").filter(({ start, end }) => {
    const lead = leadOf(scene, turn, start).replace(/[“"]$/, "");
    const rest = restOf(scene, turn, end);
    if (lead.endsWith("督办")) return true;
    if (INQUIRES.test(lead)) return ITS_COURSE.test(rest);
    return PUT_FIRST.test(lead) ? INQUIRED.test(rest) : /听取/.test(lead) && REPORTED.test(rest);
  });
  return projects.map(({ entity }) => discussed(scene, turn, meeting, entity, 0.84));
}

const isSigned = ({ text }: Scene, { start: from }: Turn, { start, entity }: Spot): boolean =>
  isDocument(entity) && SIGNS.test(text.slice(Math.max(from, start - 6), start));

const isTreated = (scene: Scene, turn: Turn, { start, end }: Spot): boolean =>
  PUT_FIRST.test(leadOf(scene, turn, start)) && TREATED.test(restOf(scene, turn, end));

const leadOf = ({ text }: Scene, turn: Turn, start: number): string =>
  text.slice(Math.max(turn.start, start - FAR), start);
const restOf = ({ text }: Scene, turn: Turn, end: number): string =>
  text.slice(end, Math.min(turn.end, end + FAR));

const bare = (name: string): string =>
  toPlain(name).replace(/[“”《》]|(?:工作|项目|行动|活动|建设|工程)$/g, "");

/** Ceremonies at which what ends, begins to run or is honoured is not spoken of. */
const CEREMONY = /表彰|颁奖|闭幕|落幕|开航|首航/;

/** What a meeting is about by its very name: 全市脱贫攻坚调度会. */
export function subjectOfName(scene: Scene, entities: readonly Entity[]): Draft[] {
  const told: Draft[] = [];
  for (const meeting of scene.meetings) {
    if (!happened(scene, meeting) || CEREMONY.test(meeting.name)) continue;
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
