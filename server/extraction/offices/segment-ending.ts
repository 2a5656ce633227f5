import { bodilessSegment } from "./bodiless-segment.ts";
import { type BodySpan, bodyEnding, type OfficeScene } from "./office-scene.ts";
import { modifiersStart, postStarts } from "./posts.ts";
import type { Segment } from "./segment.ts";
import { tradeEnding } from "./trade.ts";
import { unitOfBody } from "./unit-segment.ts";
import { villageOffice } from "./village-office.ts";

const GOVERNING_HEAD = /(?:市|县|区|省|州|盟|旗|镇|乡)长$|自治区副?主席$/;

/** The office that ends at `end`, with the body before it. */
export function segmentEnding(scene: OfficeScene, end: number): Segment | undefined {
  const { text } = scene;
  const starts = postStarts(text, end);
  const post = starts.at(-1);
  if (post === undefined) return tradeEnding(scene, end);
  const head = bodyEnding(scene, end);
  if (head && GOVERNING_HEAD.test(text.slice(head.start, end))) return headSegment(scene, head, post, end);
  const inVillage = villageOffice(scene, end);
  if (inVillage && text.startsWith("驻村", inVillage.post)) return inVillage;
  for (const start of [...starts, ...(text.endsWith("政协委员", end) ? [end - 2] : [])]) {
    const body = ofInstitution(scene, bodyEnding(scene, start) ?? ownerOfPost(scene, start));
    if (body) return { start: modifiersStart(text, body.start), post: start, end, body };
  }
  const fused = fusedHead(scene, post, end);
  if (fused) return fused;
  if (inVillage) return inVillage;
  const inBody = unitOfBody(scene, post, end);
  return inBody ? { ...inBody, end } : (tradeEnding(scene, end) ?? bodilessSegment(scene, post, end));
}

/** A bureau that says where it is; the bare one of 副市长、公安局长 is told apart elsewhere. */
const OF_SOMEWHERE =
  /^(?:[省市县区州旗]|[\u4e00-\u9fff]{2,5}[省市县区州旗镇乡])[\u4e00-\u9fff]+[局所院校馆站]$/;

/** 县文旅局长, 派出所长: the head of a body whose last character the post shares. */
function fusedHead(scene: OfficeScene, post: number, end: number): Segment | undefined {
  const body = end - post === 2 ? bodyEnding(scene, post + 1) : undefined;
  if (!body || !OF_SOMEWHERE.test(body.text)) return undefined;
  return { start: modifiersStart(scene.text, body.start), post, end, body };
}

/** 县农业局|派驻的|农技员, 从大学|请来|副教授, 公司|派驻现场的|总工程师. */
const SENT = /(?:派驻(?:在?(?:现场|工地|一线|[村镇乡县厂校])里?)?|派来|选派|抽调|请来|聘请|邀请)的?$/;
/** 中心的一名|运动员, 协会的首任|会长. */
const ONE_OF = /的(?:一[名位个]|首任|首位|第[一二三四五六七八九十]+任)?$/;

/** 天水市果树研究所的|高级农艺师: the body whose post it is. */
function ownerOfPost(scene: OfficeScene, start: number): BodySpan | undefined {
  const lead = scene.text.slice(Math.max(0, start - 8), start);
  const link = SENT.exec(lead)?.[0] ?? ONE_OF.exec(lead)?.[0];
  if (link === undefined) return undefined;
  const body = bodyEnding(scene, start - link.length);
  if (body && /^[请聘邀]/.test(link) && !/[从到]/.test(scene.text.charAt(body.start - 1))) return undefined;
  return body && !/^中共|政府$/.test(body.name) ? body : undefined;
}

/** 南湖大学党委书记 is one of the university, whose committee is no body of its own. */
function ofInstitution({ bodies }: OfficeScene, body: BodySpan | undefined): BodySpan | undefined {
  if (!body || body.name.startsWith("中共") || !/党[委组]$/.test(body.name)) return body;
  const name = body.name.slice(0, -"党委".length);
  return bodies.some((other) => other.name === name) ? { ...body, name } : body;
}

/** Where the unit that an office heads is printed before it: 石鼓区|副区长, 、政府|旗长. */
function unitStart(text: string, start: number, head: BodySpan): number {
  const own = /、(?:人民)?政府$/.exec(text.slice(Math.max(0, start - 5), start));
  const place = head.name.replace(/(?:人民政府|行政公署)$/, "");
  if (own) return start - own[0].length + 1;
  return text.endsWith(place, start) ? start - place.length : start;
}

/** 市长, 衡阳市副市长: the office bears the body in itself. */
function headSegment(scene: OfficeScene, head: BodySpan, post: number, end: number): Segment {
  const before = scene.bodyAtEnd.get(post);
  const outer = before?.name === head.name ? before : undefined;
  const start = Math.min(head.start, modifiersStart(scene.text, head.start), outer?.start ?? post);
  return { start: unitStart(scene.text, start, head), post, end, body: head };
}
