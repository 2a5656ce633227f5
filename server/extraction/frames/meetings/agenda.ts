import type { Entity, MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import type { Turn } from "../discourse.ts";
import {
  evidenceOf,
  happened,
  type Scene,
  type Spot,
  sentenceAt,
  spotsWithin,
  toPlainName,
} from "../scene.ts";
import type { Told } from "./told.ts";

const HEARS =
  /发布了?|表决|原则同意|审议通过|审议|审查|批准|形成了?|听取|研究部署|研究了?|讨论|(?:围绕|就)(?=[^,，。;；]{2,40}(?:协商|讨论|研讨|建言|座谈|交流|审议))|通过了?|传达|部署|解读|通报|汇报了?|决定/;
/** 对…办法进行解读: what is put first. */
const PUT_FIRST = /(?:对|就|围绕)[^,，。;；]{0,8}$/;
const TREATED =
  /^[^,，。;；]{0,24}(?:进行|作|作了|开展)了?[^,，。;；]{0,4}(?:解读|讨论|审议|研究|部署|说明|协商|通报)/;
const INFORMS = /解读|通报|审议|通过|听取|汇报|表决|批准|审查/;

/** What a meeting hears, passes or stresses. */
export function agenda(scene: Scene, turn: Turn): Told[] {
  const { meeting } = turn;
  if (meeting?.meetingKind === "INSPECTION") return inspected(scene, turn, meeting);
  if (!meeting || meeting.meetingKind === "TALKS") return [];
  const decides =
    /^(?:会议|大会|全会)/.test(scene.text.slice(turn.sentence.start)) &&
    /决定|列为|确定|明确/.test(turn.words);
  const byMeeting = turn.speaker === meeting || /^会议/.test(turn.words) || decides;
  const verb = HEARS.exec(turn.words);
  if (turn.speaker?.kind === "Person" && !(verb && INFORMS.test(verb[0]))) return [];
  const projects = spotsWithin(scene.outer, turn, "Project").filter(
    (s) => byMeeting || (verb && s.start > turn.start + verb.index) || isTreated(scene, turn, s),
  );
  return projects.map((spot) => ({
    type: "DISCUSSED",
    from: meeting,
    to: spot.entity,
    evidence: evidenceOf(scene, turn),
    confidence: 0.88,
  }));
}

const INQUIRES = /(?:督导|督查|督察|检查|调研|视察|暗访|验收|调度)(?:了|指导)?$/;
const INQUIRED =
  /^[”"]?[^,，。;；]{0,20}(?:进行|开展|作)?[^,，。;；]{0,4}(?:调研|督导|检查|督查|督察|视察|验收|调度)/;
/** How a task goes; of works that are seen it says where one went. */
const ITS_COURSE = /^[”"]?(?:建设|工程|项目|工作)*(?:推进|实施|开展|落实|进展|整改|完成|贯彻|执行)/;
const REPORTED = /^[^,，。;；]{0,16}汇报/;

/** What an inspection looks into: 督查…行动落实情况, 就…项目开展调研, 听取…进展汇报. */
function inspected(scene: Scene, turn: Turn, meeting: MeetingEntity): Told[] {
  const projects = spotsWithin(scene.outer, turn, "Project").filter(({ start, end }) => {
    const lead = scene.text.slice(turn.start, start).replace(/[“"]$/, "");
    const rest = scene.text.slice(end, turn.end);
    if (INQUIRES.test(lead)) return ITS_COURSE.test(rest);
    return PUT_FIRST.test(lead) ? INQUIRED.test(rest) : /听取/.test(lead) && REPORTED.test(rest);
  });
  return projects.map((spot) => ({
    ...{ type: "DISCUSSED", from: meeting, to: spot.entity },
    ...{ evidence: evidenceOf(scene, turn), confidence: 0.84 },
  }));
}

const isTreated = (scene: Scene, turn: Turn, { start, end }: Spot): boolean =>
  PUT_FIRST.test(scene.text.slice(turn.start, start)) && TREATED.test(scene.text.slice(end, turn.end));

const bare = (name: string): string =>
  toPlainName(name).replace(/[“”《》]|(?:工作|项目|行动|活动|建设|工程)$/g, "");

/** Ceremonies at which what ends, begins to run or is honoured is not spoken of. */
const CEREMONY = /表彰|颁奖|闭幕|落幕|开航|首航/;

/** What a meeting is about by its very name: 全市脱贫攻坚调度会. */
export function subjectOfName(scene: Scene, entities: readonly Entity[]): Told[] {
  const told: Told[] = [];
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
