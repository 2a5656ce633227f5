import { DISCIPLINE, departmentOf, governmentOf, organOf, unitIn } from "./implied-body.ts";
import type { BodySpan, OfficeScene, ReadOffice } from "./office-scene.ts";
import { titleOf } from "./office-title.ts";
import type { Segment } from "./segment.ts";
import { ledBy, nearest, said } from "./understood-body.ts";

/** Posts that no person holds at a body by themselves. */
const NO_OFFICE =
  /(?:代表|学生|研究生|选手|运动员|队员|记者|通讯员|主持人|嘉宾|店主|工作人员|秘书长助理|政协委员|总书记|博士|硕士|学者|专家|法定代表人|负责人员)$/;

const MEMBER = /委员$/;

/** A house told of before is not known to be that which somebody retired from. */
const RETIRED = /^(?:退休|离休)/;

/** To be taught somewhere, or to speak for others, is no office. */
const NEVER_HELD = /(?:学生|研究生|代表)$/;

function isHeld(text: string, { post, end }: Segment, body: BodySpan | undefined): boolean {
  const printed = text.slice(post, end);
  if (NEVER_HELD.test(printed) || (!body && NO_OFFICE.test(printed))) return false;
  return !MEMBER.test(printed) || (body !== undefined && !/^政协$|人大$/.test(body.text));
}

/** What a segment says of its body without naming it in full: a department, an organ, a village's branch. */
function impliedBy(scene: OfficeScene, segment: Segment, left: BodySpan | undefined): ReadOffice["implied"] {
  if (segment.implied) return segment.implied;
  if (segment.organ) return organOf(segment, left);
  if (segment.department) return departmentOf(scene, segment, left);
  return segment.body ? undefined : governmentOf(scene.text, segment, left);
}

/** 该校副校长, whatever stands in the row before. */
const pointsBack = ({ noun }: Segment): boolean => noun !== undefined && /^[该本其]./.test(noun);

/** What a segment without a body of its own is understood of, in a row in which no other names one or hides it. */
function understood(scene: OfficeScene, segment: Segment, row: readonly Segment[]): BodySpan | undefined {
  const next = row[row.indexOf(segment) + 1];
  const inParty =
    next && segment.noun === undefined && PARTY_POST.test(scene.text.slice(segment.post, segment.end));
  const house = said(scene, inParty ? { ...next, start: segment.start } : segment);
  const isOther = ({ body, opaque }: Segment): boolean =>
    opaque === true || (body !== undefined && !(house && body.name.startsWith(house.name)));
  return !pointsBack(segment) && row.some(isOther) ? undefined : house;
}

/** 党组成员、副局长: of the house whose office stands next. */
const PARTY_POST = /^党[组委](?:成员|委员|副?书记)$/;

/** An office by itself whose body nothing tells but whom its holder leads, or that it is near. */
export function readNearby(scene: OfficeScene, segments: readonly Segment[]): ReadOffice[] {
  const [segment, more] = segments;
  const body = segment && !more ? (ledBy(scene, segment) ?? nearest(scene, segment)) : undefined;
  if (!body || !segment) return [];
  const { start, end } = segment;
  return [{ start, end, title: titleOf(scene, segment), body: body.name, understood: "guess" }];
}

/** The offices that a row of segments says, each at its own body or that of the segment to its left. */
export function readSegments(scene: OfficeScene, segments: readonly Segment[]): ReadOffice[] {
  const offices: ReadOffice[] = [];
  let left: BodySpan | undefined;
  let told = true;
  for (const segment of segments) {
    const { start, end } = segment;
    if (segment.opaque) {
      left = undefined;
      continue;
    }
    const part = impliedBy(scene, segment, left);
    const stands =
      part ?? segment.organ ?? (left && segment.department === DISCIPLINE ? undefined : segment.department);
    const own = segment.body !== undefined || stands !== undefined;
    const body = own ? segment.body : unnamedBody(scene, segment, segments, left);
    if (!isHeld(scene.text, segment, body)) continue;
    if (body && body !== left && !own && RETIRED.test(scene.text.slice(segment.post, end))) continue;
    told = own || (told && body === left);
    const implied = part ?? unitIn(segment, body);
    const name = implied?.name ?? body?.name;
    left = body ?? left;
    if (name === undefined) continue;
    offices.push({
      start,
      end,
      title: titleOf(scene, segment),
      body: name,
      ...(implied && { implied }),
      ...(!told && { understood: "body" as const }),
    });
  }
  return offices;
}

/** What a segment that names no body is of: a court, the body to its left, or one that the text has told of. */
function unnamedBody(
  scene: OfficeScene,
  segment: Segment,
  row: readonly Segment[],
  left: BodySpan | undefined,
): BodySpan | undefined {
  const beside = ofCourt(scene, segment, row, left) ?? (pointsBack(segment) ? undefined : left);
  return beside ?? understood(scene, segment, row);
}

/** A judge of a court's division is a judge of the court. */
function ofCourt(
  scene: OfficeScene,
  { post, end }: Segment,
  row: readonly Segment[],
  left: BodySpan | undefined,
): BodySpan | undefined {
  if (!left || !/^(?:审判员|检察员|助理审判员)$/.test(scene.text.slice(post, end))) return undefined;
  const said = row.find(
    ({ body, start }) => start < post && body && /(?:法院|检察院)$/.test(body.name),
  )?.body;
  if (said) return said;
  const court = /^.*?(?:法院|检察院)/.exec(left.name)?.[0];
  return court === undefined || court === left.name ? undefined : { ...left, name: court };
}
