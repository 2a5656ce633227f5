import { otherNames } from "../found-mention.ts";
import { type BodySpan, lastEnding, type OfficeScene, type ReadOffice } from "./office-scene.ts";
import type { Segment } from "./segment.ts";

/** A department of the county's committee and of the army: it bears the county's name. */
const ARMED_FORCES = "人武部";
/** That of a school or a firm is no body of its own. */
export const DISCIPLINE = "纪委";

/** The unit of a body that a segment names. */
export function unitIn(
  { start, post, unit, noun }: Segment,
  body: BodySpan | undefined,
): ReadOffice["implied"] {
  if (unit === undefined || !body) return undefined;
  const name = body.name + unit;
  const from = noun === undefined ? start : post - unit.length;
  return { start: from, end: post, name, aliases: [unit] };
}

/** What a government or a congress has as well: 市政府副秘书长、办公室主任. */
const ANY_BODY = /^(?:办公室|研究室|政研室|机关工委)$/;

const COMMITTEE = /^中共.+委$/;

/** The department of the party committee named before it, else of the one named last in the text. */
export function departmentOf(
  scene: OfficeScene,
  { start, department }: Segment,
  left: BodySpan | undefined,
): ReadOffice["implied"] {
  if (department === undefined) return undefined;
  const end = start + department.length;
  const isCommittee = left !== undefined && COMMITTEE.test(left.name);
  if (left && !isCommittee && ANY_BODY.test(department)) {
    const name = left.name + department;
    return { start, end, name, aliases: otherNames(name, [left.text + department]) };
  }
  if (left && !isCommittee && department === DISCIPLINE) return undefined;
  const committee = isCommittee ? left : lastEnding(scene, start, ({ name }) => COMMITTEE.test(name));
  if (!committee) return undefined;
  const name =
    department === ARMED_FORCES || department === DISCIPLINE
      ? committee.name.replace(/^中共(.+)委$/, `$1${department}`)
      : committee.name + department;
  const short = (/.委$/.exec(committee.text)?.[0] ?? "") + department;
  return { start, end, name, aliases: otherNames(name, [name.replace(/^中共/, ""), department, short]) };
}

/** The place that the name of an organ of the state begins with: 衡阳市 of 衡阳市政协. */
const OF_PLACE =
  /^(?:中共)?(.*?(?:自治区|[省市县区州旗盟镇乡]|街道))(?:党?工?委|政协|人大|人民政府|纪委|监委|.{1,8}[局委办会])/;

/** 市委副书记、|代市长: the head of a place is its government's, whatever body of the place stands before. */
export function governmentOf(
  text: string,
  { post, end }: Segment,
  left: BodySpan | undefined,
): ReadOffice["implied"] {
  const letter = /([省市县区州旗镇乡])长$/.exec(text.slice(post, end))?.[1];
  const place = left && COMMITTEE.test(left.name) ? OF_PLACE.exec(left.name)?.[1] : undefined;
  if (letter === undefined || !place?.endsWith(letter)) return undefined;
  return { start: end - 2, end, name: `${place}人民政府`, aliases: [] };
}

/** 市政协副主席、工商联主席: the organ of the place whose body was named before it. */
export function organOf({ start, organ }: Segment, left: BodySpan | undefined): ReadOffice["implied"] {
  const place = left && OF_PLACE.exec(left.name)?.[1];
  if (!place || organ === undefined) return undefined;
  const own = organ.replace(/^[省市县区州旗](?=.{2})/, "");
  const name = place + (own === "政府" ? "人民政府" : own);
  return { start, end: start + organ.length, name, aliases: [organ] };
}
