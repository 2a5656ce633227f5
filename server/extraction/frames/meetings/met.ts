import type { MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import type { Span } from "../../text/sentences.ts";
import type { Turn } from "../discourse.ts";
import { doers } from "../doers.ts";
import { type Draft, draftsOf, evidenceOf, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isReal } from "../unreal.ts";

/** MET: who received whom, and who sat down together; on a visit the other side attended it. */
export function talks(scene: Scene, turn: Turn): Draft[] {
  return [...metAtTalks(scene, turn), ...satTogether(scene, turn)];
}

/** 秦某一行与市长杨某,园区负责人一同座谈交流: the sentence ends in 座谈, the clause in the other's name. */
function satTogether(scene: Scene, turn: Turn): Draft[] {
  const [host, guest] = spotsWithin(scene.outer, turn, "Person");
  if (!host || !guest || !/^(?:一行)?[与同和]/.test(scene.text.slice(host.end, guest.start))) return [];
  const rest = scene.text.slice(guest.end, turn.sentence.end);
  if (!/^[,，][^。]{0,30}(?:座谈|会谈|洽谈)/.test(rest)) return [];
  const evidence = evidenceOf(scene, turn.sentence);
  if (scene.main?.meetingKind === "INSPECTION") return attended([guest], scene.main, evidence);
  return draftsOf("MET", [host], guest.entity, evidence, 0.84);
}

function metAtTalks(scene: Scene, turn: Turn): Draft[] {
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
  if (scene.main?.meetingKind === "INSPECTION" && match[0].endsWith("座谈"))
    return attended(others, scene.main, evidence);
  const met = others.map(
    (g): Draft => ({ type: "MET", from: host.entity, to: g.entity, evidence, confidence: 0.92 }),
  );
  return [...met, ...atMainTalks(scene, match[0], [host, ...others], evidence)];
}

/** Host and guests were at the talks that the article is about; of talks in passing only their meeting is told. */
function atMainTalks(scene: Scene, verb: string, spots: readonly Spot[], evidence: Span): Draft[] {
  const { main } = scene;
  if (main?.meetingKind !== "TALKS" || !/^会见|会晤$/.test(verb)) return [];
  return attended(spots, main, evidence);
}

const attended = (spots: readonly Spot[], to: MeetingEntity, evidence: Span): Draft[] =>
  draftsOf("ATTENDED", spots, to, evidence, 0.85);
