import { itemBefore, type Sentence, spanAt } from "../../text/sentences.ts";
import { type Draft, evidenceOf, happened, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isSite } from "../visits/stops.ts";

const TIME = /^(?:[^,，。]{0,14}(?:[日天午晚时晨点半]|随后)[,，])?在?$/;
const INSIDE = /^的?[^,，。;；]{0,12}(?:里|上|中|内|前|旁|下|坝|室|厅|场|边)[,，坐挤站围热人]/;
/** Several places that stand within each other: 襄都区|北大街街道团结社区. */
const UP_TO = 3;

/** The place in which a sentence is set: 晚7点半,某社区的议事室里,…. */
function setting(scene: Scene, sentence: Sentence): Spot | undefined {
  const places = spotsWithin(scene.outer, sentence, "Place").slice(0, UP_TO);
  const first = places[0];
  if (!first || !TIME.test(scene.text.slice(sentence.start, first.start))) return undefined;
  const last = places.findLast((p, i) => i === 0 || places[i - 1]?.end === p.start);
  if (!last) return undefined;
  const rest = scene.text.slice(last.end, sentence.end);
  return INSIDE.test(rest) || (isSite(last) && /^[,，]/.test(rest)) ? last : undefined;
}

/** Where a meeting of which no venue is told was held: what its sentence, or the one before, is set in. */
export function heldNear(scene: Scene, told: readonly Draft[]): Draft[] {
  const held = new Set(told.filter(({ type }) => type === "HELD_AT").map(({ from }) => from));
  return scene.meetings.flatMap((meeting): Draft[] => {
    const own = spanAt(scene.sentences, meeting.mentions[0]?.start ?? -1);
    if (!own || held.has(meeting) || !happened(scene, meeting) || meeting.meetingKind === "INSPECTION")
      return [];
    const before = itemBefore(scene.sentences, own.start);
    const near = before?.paragraph === own.paragraph ? [own, before] : [own];
    const place = near.map((sentence) => setting(scene, sentence)).find((spot) => spot !== undefined);
    if (!place) return [];
    const evidence = evidenceOf(scene, { start: place.start, end: own.end });
    return [{ type: "HELD_AT", from: meeting, to: place.entity, evidence, confidence: 0.76 }];
  });
}
