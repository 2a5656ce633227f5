import { CENTRES, SCHOOL_OFFICES, SQUADS, TRADES, WARDS } from "./common-units.ts";
import { type OfficeScene, STANDS_ALONE } from "./office-scene.ts";
import type { Segment } from "./segment.ts";
import { LONGEST_UNIT, tailOfBody } from "./unit-segment.ts";

const DEPARTMENT =
  /(?:宣传部|组织部|统战部|政法委|网信办|编办|老干部局|机关工委|社会工作部|办公室|政研室|研究室|巡察办|人武部|(?<=[、兼])党校)$/;
/** A post and what it heads run together, by what the body is to be read from. */
const FUSED: readonly { ends: RegExp; as: "department" | "organ" }[] = [
  // 宣传部长 is the head of the 宣传部, 纪委书记 that of the 纪委.
  { ends: /(宣传部|组织部|统战部|纪委)(?:长|副?书记)$/, as: "department" },
  // 市委常委、公安局长 is the head of the 公安局.
  { ends: /(?<=[、兼])((?:(?!局)[\u4e00-\u9fff]){2,5}局)长$/, as: "organ" },
  // 纪委书记、监委主任: the organ is short, and the title keeps it.
  { ends: /(?<=[、兼])(监委)(?:代理?|副)?主任$/, as: "organ" },
];
/** 、总工会主席: no 工会主席 with 总 before. */
const UNION = /(总工会)(?:常务)?副?主席$/;

/** Organs that a post may follow without the place that they are of: 市政协副主席、工商联主席. */
const ORGAN =
  /(?:工商联|妇联|残联|科协|文联|侨联|社科联|总工会|红十字会|人大常委会|人大|政协|办事处|政府|(?<=[、兼])(?:(?![局委办])[\u4e00-\u9fff]){2,6}(?:局|(?<!党)委|办))$/;

const NOUN =
  /(?:该|本|其)?(?:公司|集团|企业|合作社|学校|医院|支队|大队|中队|总队|法院|检察院|协会|商会|银行|中心|俱乐部|社区|院|所|局|校|庭|厂|馆|行|队|站|社|会)$/;

/** Units of a firm, of a hospital and of a school that are so called everywhere. */
const COMMON_UNIT = `(?:${TRADES})部|${WARDS}|${CENTRES}|${SQUADS}|${SCHOOL_OFFICES}`;

/** A unit that the text names without its body, or after 该院: the kinds that are always inside one. */
const UNIT_ALONE = new RegExp(
  `(?:(?<=[^\\u4e00-\\u9fff]|带领|率领|兼任?|[任听据与和])|([该本](?:院|局|厂|校|公司|医院|单位)))((?:(?![该本和与及着随由是同向对被请给让跟据院校])[\\u4e00-\\u9fff]){1,6}(?:科|股|庭|检察部|车间|班|教研室|教研组)|执行局|政治部|办公厅|${COMMON_UNIT})$`,
);

/** The words between 、 and a post that say a body which is not known. */
const OPAQUE = /、[\u4e00-\u9fff]{2,10}$/;

const LONGEST_FUSED = 8;

/** The department or the unit that stands before a post. */
function partBefore(text: string, before: string, post: number, end: number): Segment | undefined {
  const fused = text.slice(Math.max(0, end - LONGEST_FUSED), end);
  for (const { ends, as } of FUSED) {
    const [whole, head] = ends.exec(fused) ?? [];
    if (whole && head) return { start: end - whole.length, post: end - whole.length, end, [as]: head };
  }
  const [union, body] = UNION.exec(fused) ?? [];
  const start = end - (union?.length ?? 0);
  if (body && STANDS_ALONE.test(text.charAt(start - 1)))
    return { start, post: start + body.length, end, organ: body };
  const department = DEPARTMENT.exec(before)?.[0];
  if (department) return { start: post - department.length, post, end, department };
  const organ = ORGAN.exec(text.slice(Math.max(0, post - 9), post))?.[0];
  if (organ && STANDS_ALONE.test(text.charAt(post - organ.length - 1)))
    return { start: post - organ.length, post, end, organ };
  const alone = UNIT_ALONE.exec(
    `${post > LONGEST_UNIT + 2 ? "" : "\n"}${text.slice(Math.max(0, post - LONGEST_UNIT - 2), post)}`,
  );
  return alone?.[2]
    ? { start: post - alone[0].length, post, end, noun: alone[1] ?? "", unit: alone[2] }
    : undefined;
}

/** The office of a post before which no body of the text ends. */
export function bodilessSegment(scene: OfficeScene, post: number, end: number): Segment {
  const { text } = scene;
  const before = text.slice(Math.max(0, post - 6), post);
  const part = partBefore(text, before, post, end);
  if (part) return part;
  const link = /里?的$/.exec(before)?.[0] ?? "";
  const house = before.slice(0, before.length - link.length);
  const leads = link !== "" && /[领带]队$/.test(house);
  const noun = leads
    ? undefined
    : (NOUN.exec(house) ?? (link.length > 1 ? /[镇乡]$/.exec(house) : undefined))?.[0];
  const start = post - (noun?.length ?? 0) - link.length;
  if (noun && STANDS_ALONE.test(text.charAt(start - 1))) return { start, post, end, noun };
  const tail = tailOfBody(scene, post);
  if (tail) return { start: post - tail.length, post, end, noun: tail };
  if (text.charAt(post) === "兼" || STANDS_ALONE.test(text.charAt(post - 1)))
    return { start: post, post, end };
  const opaque = OPAQUE.exec(text.slice(Math.max(0, post - 11), post));
  return { start: opaque ? post - opaque[0].length + 1 : post, post, end, opaque: true };
}
