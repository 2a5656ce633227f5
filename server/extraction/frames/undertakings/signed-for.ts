import type { Turn } from "../discourse.ts";
import { listUpTo } from "../lists.ts";
import { type Draft, draftsOf, evidenceOf, isDocument, isFirm, type Scene, spotsWithin } from "../scene.ts";

const SIGNS = /(?:签署|签订|签下|签定|续签|会签|签约|达成)/;
const PACT =
  /^[”"]?(?:建设|项目|共建|开发|工程)*(?:战略|框架|投资|合作|建设|共建|招商)*(?:协议|合同|备忘录|协定|合作)/;

/** Between two that sign: 某公司|还与|某大学. */
const ALSO_WITH = /^(?:、|(?:还|已|又|正式|现场|先后|分别)*[与和同])$/;

/** A与B签订“…”项目合作协议: both take it on; an investment is the company's alone. */
export function signedFor(scene: Scene, turn: Turn): Draft[] {
  const match = SIGNS.exec(turn.words);
  const at = turn.start + (match?.index ?? 0);
  const project = match && spotsWithin(scene.outer, { start: at, end: turn.end }, "Project")[0];
  if (!project || isDocument(project.entity) || project.start - at > 6) return [];
  const rest = scene.text.slice(project.end, turn.end);
  if (!PACT.test(rest)) return [];
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place");
  const parties = listUpTo(scene, bodies, ALSO_WITH);
  if (parties.length < 2) return [];
  const invests = /^[^,，]{0,6}投资/.test(rest);
  const evidence = evidenceOf(scene, turn);
  const doers = parties.filter((s) => !invests || isFirm(s.entity));
  return draftsOf("UNDERTAKES", doers, project.entity, evidence, 0.84);
}
