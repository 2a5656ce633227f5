import { postEnd } from "../posts.ts";
import { bodyEnding, type OfficeScene, type ReadOffice } from "./office-scene.ts";
import { readSegments } from "./read-segments.ts";
import { officesInRelative } from "./relative-clause.ts";
import { segmentsBefore } from "./segments-before.ts";

const HONORIFIC = /(?:拿督|丹斯里|勋爵|爵士|博士|先生|女士|同志)$/;
/** 乐团的团长是李某: what is said to be a person. */
const IS = /[\u4e00-\u9fff][是为叫]$/;

/** 学校的副校长由李某兼任. */
const BY = /^(?:兼任|担任|出任|接任|暂代)(?=[,。;、\n])/;

/** Where the offices before a name end: before an honorific, and before 是 and 由. */
function officeEnd(text: string, { start, end }: { start: number; end: number }): number {
  const lead = text.slice(Math.max(0, start - 4), start);
  if (lead.endsWith("由") && BY.test(text.slice(end, end + 3))) return start - 1;
  return start - (HONORIFIC.exec(lead)?.[0].length ?? (IS.test(lead) ? 1 : 0));
}

/** The offices printed before a name, and one after it where the body stands before: 南华大学谢水波教授. */
export function officesBefore(scene: OfficeScene, person: { start: number; end: number }): ReadOffice[] {
  const before = readSegments(scene, segmentsBefore(scene, officeEnd(scene.text, person)));
  if (before.length > 0) return before;
  const relative = officesInRelative(scene, person.start);
  if (relative.length > 0) return relative;
  const end = postEnd(scene.text, person.end);
  const of = scene.text.charAt(person.start - 1) === "的" ? person.start - 1 : person.start;
  const body = bodyEnding(scene, of);
  if (end < 0 || !body || /^中共|政府$/.test(body.name)) return [];
  return [{ start: person.end, end, title: scene.text.slice(person.end, end), body: body.name }];
}
