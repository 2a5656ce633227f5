import { postEnd } from "../posts.ts";
import { bodyEnding, type OfficeScene, type ReadOffice } from "./office-scene.ts";
import { readSegments } from "./read-segments.ts";
import { segmentsBefore } from "./segments-before.ts";

/** The offices printed before a name, and one after it where the body stands before: 南华大学谢水波教授. */
export function officesBefore(scene: OfficeScene, person: { start: number; end: number }): ReadOffice[] {
  const before = readSegments(scene, segmentsBefore(scene, person.start));
  if (before.length > 0) return before;
  const end = postEnd(scene.text, person.end);
  const body = bodyEnding(scene, person.start);
  if (end < 0 || !body || /^中共|政府$/.test(body.name)) return [];
  return [{ start: person.end, end, title: scene.text.slice(person.end, end), body: body.name }];
}
