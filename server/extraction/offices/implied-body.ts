import { type BodySpan, lastEnding, type OfficeScene, type ReadOffice } from "./office-scene.ts";
import type { Segment } from "./segment.ts";

/** A department of the county's committee and of the army: it bears the county's name. */
const ARMED_FORCES = "人武部";

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
  { start, post, department }: Segment,
  left: BodySpan | undefined,
): ReadOffice["implied"] {
  const isCommittee = left !== undefined && COMMITTEE.test(left.name);
  if (left && !isCommittee && department !== undefined && ANY_BODY.test(department)) {
    const name = left.name + department;
    return { start, end: post, name, aliases: [left.text + department].filter((alias) => alias !== name) };
  }
  const committee = isCommittee ? left : lastEnding(scene, start, COMMITTEE);
  if (!committee || department === undefined) return undefined;
  const name =
    department === ARMED_FORCES
      ? committee.name.replace(/^中共(.+)委$/, `$1${department}`)
      : committee.name + department;
  const aliases = [
    name.replace(/^中共/, ""),
    department,
    (/.委$/.exec(committee.text)?.[0] ?? "") + department,
  ];
  return { start, end: post, name, aliases: [...new Set(aliases)].filter((alias) => alias !== name) };
}
