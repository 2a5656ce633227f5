import { clauseBefore } from "./office-clause.ts";
import type { OfficeScene, ReadOffice } from "./office-scene.ts";
import { postEnd } from "./posts.ts";
import { readNearby, readSegments } from "./read-segments.ts";
import { officesInRelative } from "./relative-clause.ts";
import { segmentsBefore } from "./segments-before.ts";

const HONORIFIC = /(?:拿督|丹斯里|勋爵|爵士|博士|先生|女士|同志)$/;
/** 乐团的团长是李某: what is said to be a person. */
const IS = /[\u4e00-\u9fff][是为叫]$/;

/** 学校的副校长由李某兼任. */
const BY = /^(?:兼任|担任|出任|接任|暂代)(?=[,。;、\n]|$)/;

/** 龙舟队的舵手是|大学生柏某: who is told to be it, by what else he is. */
const IS_ALSO = /(?<=[\u4e00-\u9fff])[是为](?:一名|一位)?[\u4e00-\u9fff]{2,8}$/;

/** Where the offices before a name end: before an honorific, and before 是 and 由. */
function officeEnd(text: string, { start, end }: { start: number; end: number }): number {
  const lead = text.slice(Math.max(0, start - 4), start);
  if (lead.endsWith("由") && BY.test(text.slice(end, end + 3))) return start - 1;
  return start - (HONORIFIC.exec(lead)?.[0].length ?? (IS.test(lead) ? 1 : 0));
}

/** 秘书长由|某大学教授李某担任: the office that the clause gives whom it names after 由. */
function officesGivenBy(scene: OfficeScene, { start, end }: { start: number; end: number }): ReadOffice[] {
  const { text } = scene;
  if (!BY.test(text.slice(end, end + 3))) return [];
  const lead = clauseBefore(text, start, LONGEST_CLAUSE);
  const by = /(?:一职|职务)?(?:则|均|也|暂|仍)?由[^由]{1,30}$/.exec(lead);
  return by ? readSegments(scene, segmentsBefore(scene, start - lead.length + by.index)) : [];
}
const LONGEST_CLAUSE = 60;

/** The office that whoever is named after 是 and what else he is has with its body. */
function officesToldOf(scene: OfficeScene, start: number): ReadOffice[] {
  const also = IS_ALSO.exec(scene.text.slice(Math.max(0, start - 14), start))?.[0];
  if (also === undefined) return [];
  return readSegments(
    scene,
    segmentsBefore(scene, start - also.length).filter(({ body }) => body !== undefined),
  );
}

/** One after the name where the body stands before: 南华大学谢水波教授. */
function officeAround(
  { text, bodyAtEnd }: OfficeScene,
  person: { start: number; end: number },
): ReadOffice[] {
  const end = postEnd(text, person.end);
  const of = text.charAt(person.start - 1) === "的" ? person.start - 1 : person.start;
  const body = bodyAtEnd.get(of);
  if (end < 0 || !body || /^中共|政府$/.test(body.name)) return [];
  return [{ start: person.end, end, title: text.slice(person.end, end), body: body.name }];
}

/** The offices printed before a name, those told of whom it names, at last one of a house that is only near. */
export function officesBefore(scene: OfficeScene, person: { start: number; end: number }): ReadOffice[] {
  const segments = segmentsBefore(scene, officeEnd(scene.text, person));
  const own = readSegments(scene, segments);
  const given = scene.text.charAt(person.start - 1) === "由" ? [] : officesGivenBy(scene, person);
  if (own.length + given.length > 0) return [...own, ...given];
  const told = officesToldOf(scene, person.start);
  if (told.length > 0) return told;
  const relative = officesInRelative(scene, person.start);
  if (relative.length > 0) return relative;
  const around = officeAround(scene, person);
  return around.length > 0 ? around : readNearby(scene, segments);
}
