import { findAll } from "../find-all.ts";
import { INTENDED, OFFICE_END } from "./office-clause.ts";
import { bodyEnding, firstAt, type OfficeScene, type ReadOffice } from "./office-scene.ts";
import { readSegments } from "./read-segments.ts";
import type { Segment } from "./segment.ts";
import { segmentsBefore } from "./segments-before.ts";
import { TRADE } from "./trade.ts";

const TAKES_OFFICE =
  /(?:历任|现任|曾任|先后任|先后担任|担任|改任|兼任|转任|调任|升任|(?:当选|蝉联|连任)为?|当上了?|出任|就任|(?<=自己|还|又)任|(?<=[^适相应正承恰理])当)(?=[\u4e00-\u9fff])/g;

const SAME_SUBJECT = 150;

/** Offices that a sentence gives to the person it goes on to speak of: …，担任理事长; 历任…; 进厂当挡车工. */
export function officesOfSubject(
  scene: OfficeScene,
): { person: { start: number; end: number }; offices: ReadOffice[] }[] {
  const found: { person: { start: number; end: number }; offices: ReadOffice[] }[] = [];
  for (const match of findAll(scene.text, TAKES_OFFICE)) {
    const start = match.index + match[0].length;
    const person = personBefore(scene, match.index);
    if (
      !person ||
      scene.text.slice(person.end, match.index).includes("\n") ||
      INTENDED.test(scene.text.slice(match.index - 2, start))
    )
      continue;
    const clause = /^[^,。;:!?\n]{2,40}/.exec(scene.text.slice(start, start + 40))?.[0] ?? "";
    const tail = OFFICE_END.exec(clause);
    const end = start + (tail ? tail.index : clause.length);
    const offices = readSegments(scene, subjectSegments(scene, match.index, start, end));
    if (offices.length > 0) found.push({ person, offices });
  }
  return found;
}

function personBefore({ persons }: OfficeScene, at: number): { start: number; end: number } | undefined {
  const person = persons[firstAt(persons, at) - 1];
  return person && person.end < at && at - person.end <= SAME_SUBJECT ? person : undefined;
}

/** What stands after the verb; a trade after 当 belongs to the body before it. */
function subjectSegments(scene: OfficeScene, verb: number, start: number, end: number): Segment[] {
  const segments = segmentsBefore(scene, end).filter((segment) => segment.post >= start);
  if (segments.length > 0) return segments;
  const body = bodyEnding(scene, verb);
  if (!body || !scene.text.slice(verb, start).startsWith("当") || !TRADE.test(scene.text.slice(start, end)))
    return [];
  return [{ start, post: start, end, body }];
}
