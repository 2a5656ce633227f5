import { modifiersStart } from "../posts.ts";
import type { BodySpan, OfficeScene } from "./office-scene.ts";
import type { Segment } from "./segment.ts";

const PARTY_TAIL =
  /(?:自治区党委|(?:省|市|县|区|州|地|旗|盟)委|(?:省|市|县|区|州)?(?:纪委监委|纪委)|(?:镇|乡|街道|州|(?<!高新|经开|开发|新|园|景|度假|示范|试验|产业|功能)区|村|社区)?(?:党委|党工委|党组|党支部|党总支)|政法委)$/;

/** The title as the ontology prints it. */
export function titleOf(
  { text, printed: source }: OfficeScene,
  { start, post, end, body, department }: Segment,
): string {
  const printed = source.slice(post, end);
  if (department === "政法委") return department + printed;
  if (!body) return printed;
  const prefix = text.slice(start, body.start).replace(/^.*(?=原|时任|前)/, "");
  const former = start < body.start && /^(?:原|时任|前|代)$/.test(prefix) ? prefix : "";
  if (body.end === end)
    return source.slice(modifiersStart(text, body.start), body.start) + lastUnits(source, body, end);
  return former + (PARTY_TAIL.exec(body.text)?.[0] ?? "") + printed;
}

/** 市长 of 衡阳市市长: the head without the unit's name. */
const lastUnits = (text: string, body: BodySpan, end: number): string =>
  text.slice(text.endsWith("主席", end) ? body.start : Math.max(body.start, end - 2), end);
