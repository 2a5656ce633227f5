import type { Entity } from "../../../../graph-schema/article-graph.ts";
import type { Turn } from "../discourse.ts";
import { evidenceOf, happened, type Scene, sentenceAt, spotsWithin, toPlainName } from "../scene.ts";
import type { Told } from "./told.ts";

const HEARS =
  /发布了?|表决|原则同意|审议通过|审议|审查|批准|形成了?|听取|研究部署|研究了?|讨论|(?:围绕|就)(?=[^,，。;；]{2,40}(?:协商|讨论|研讨|建言|座谈|交流|审议))|通过了?|传达|部署|解读|通报|汇报了?|决定/;
const INFORMS = /解读|通报|审议|通过|听取|汇报|表决|批准|审查/;

/** What a meeting hears, passes or stresses. */
export function agenda(scene: Scene, turn: Turn): Told[] {
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
export function subjectOfName(scene: Scene, entities: readonly Entity[]): Told[] {
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
