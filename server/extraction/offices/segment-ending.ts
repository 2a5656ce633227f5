import { modifiersStart, postStarts } from "../posts.ts";
import { type BodySpan, bodyEnding, type OfficeScene, STANDS_ALONE } from "./office-scene.ts";
import type { Segment } from "./segment.ts";
import { tradeEnding } from "./trade.ts";
import { LONGEST_UNIT, tailOfBody, unitOfBody } from "./unit-segment.ts";
import { villageOffice } from "./village-office.ts";

const GOVERNING_HEAD = /(?:市|县|区|省|州|盟|旗|镇|乡)长$|自治区主席$/;

const DEPARTMENT =
  /(?:宣传部|组织部|统战部|政法委|网信办|编办|老干部局|机关工委|社会工作部|办公室|政研室|研究室|巡察办|人武部)$/;

const NOUN =
  /(?:该|本|其)?(?:公司|集团|企业|合作社|学校|医院|支队|大队|中队|总队|法院|检察院|协会|商会|银行|中心|俱乐部|社区|院|所|局|校|庭|厂|馆|行|队|站|社|会)$/;

/** A unit that the text names without its body, or after 该院: the kinds that are always inside one. */
const UNIT_ALONE =
  /(?:(?<=[^\u4e00-\u9fff])|([该本](?:院|局|厂|校|公司|医院|单位)))((?:(?![该本和与及着随由是同向对被请给让跟据])[\u4e00-\u9fff]){1,6}(?:科|庭|检察部|车间|班|教研室|教研组)|执行局|办公厅)$/;

/** The office that ends at `end`, with the body before it. */
export function segmentEnding(scene: OfficeScene, end: number): Segment | undefined {
  const { text } = scene;
  const starts = postStarts(text, end);
  const post = starts.at(-1);
  if (post === undefined) return tradeEnding(scene, end);
  const head = bodyEnding(scene, end);
  if (head && GOVERNING_HEAD.test(text.slice(head.start, end))) return headSegment(scene, head, post, end);
  for (const start of [...starts, ...(text.endsWith("政协委员", end) ? [end - 2] : [])]) {
    const body = ofInstitution(scene, bodyEnding(scene, start) ?? ownerOfPost(scene, start));
    if (body) return { start: modifiersStart(text, body.start), post: start, end, body };
  }
  const inVillage = villageOffice(scene, end);
  if (inVillage) return inVillage;
  const inBody = unitOfBody(scene, post);
  if (inBody) return { ...inBody, post, end };
  const before = text.slice(Math.max(0, post - 6), post);
  const department = DEPARTMENT.exec(before)?.[0];
  if (department) return { start: post - department.length, post, end, department };
  const alone = UNIT_ALONE.exec(
    `${post > LONGEST_UNIT + 2 ? "" : "\n"}${text.slice(Math.max(0, post - LONGEST_UNIT - 2), post)}`,
  );
  if (alone?.[2]) return { start: post - alone[0].length, post, end, noun: alone[1] ?? "", unit: alone[2] };
  const noun = NOUN.exec(before.replace(/的$/, ""))?.[0];
  const start = post - (noun?.length ?? 0) - (before.endsWith("的") ? 1 : 0);
  if (noun && STANDS_ALONE.test(text.charAt(start - 1))) return { start, post, end, noun };
  const tail = tailOfBody(scene, post);
  return tail ? { start: post - tail.length, post, end, noun: tail } : { start: post, post, end };
}

/** 县农业局|派驻的|农技员, 从大学|请来|副教授. */
const SENT = /(?:派驻|派来|选派|抽调|请来|聘请|邀请)的?$/;

/** 天水市果树研究所的|高级农艺师: the body whose post it is. */
function ownerOfPost(scene: OfficeScene, start: number): BodySpan | undefined {
  const lead = scene.text.slice(Math.max(0, start - 4), start);
  const link = SENT.exec(lead)?.[0] ?? (lead.endsWith("的") ? "的" : undefined);
  if (link === undefined) return undefined;
  const body = bodyEnding(scene, start - link.length);
  if (body && /^[请聘邀]/.test(link) && scene.text.charAt(body.start - 1) !== "从") return undefined;
  return body && !/^中共|政府$/.test(body.name) ? body : undefined;
}

/** 南湖大学党委书记 is one of the university, whose committee is no body of its own. */
function ofInstitution({ bodies }: OfficeScene, body: BodySpan | undefined): BodySpan | undefined {
  if (!body || body.name.startsWith("中共") || !/党[委组]$/.test(body.name)) return body;
  const name = body.name.slice(0, -"党委".length);
  return bodies.some((other) => other.name === name) ? { ...body, name } : body;
}

/** 市长, 衡阳市副市长: the office bears the body in itself. */
function headSegment(scene: OfficeScene, head: BodySpan, post: number, end: number): Segment {
  const before = scene.bodyAtEnd.get(post);
  const outer = before?.name === head.name ? before : undefined;
  const start = Math.min(head.start, modifiersStart(scene.text, head.start), outer?.start ?? post);
  return { start, post, end, body: head };
}
