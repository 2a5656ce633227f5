import type { BodySpan, OfficeScene } from "./office-scene.ts";
import { modifiersStart } from "./posts.ts";
import type { Segment } from "./segment.ts";

const PARTY_TAIL =
  /(?:自治区党委|(?:省|市|县|区|州|地|旗|盟)委|(?:省|市|县|区|州)?(?:纪委监委|纪委|监委)|(?:镇|乡|街道|州|(?<!高新|经开|开发|新|园|景|度假|示范|试验|产业|功能)区|村|社区)?(?:党委|党工委|党组|党支部|党总支)|(?<![省市县区州旗盟]委)政法委)$/;
/** Bodies with a 市委 of their own, which is no part of the title: 共青团漳州市委书记 is its 书记. */
const OTHER_LEAGUE = /^(?:共青团|团[省市县区州旗盟]|民革|民盟|民建|民进|农工|致公|九三|台盟)/;
/** What is said of the holder for the occasion (承办法官, 新任副站长), and what joins an office to another. */
const FOR_NOW = /^(?:承办|新任|兼)/;

/** The title as the ontology prints it. */
export function titleOf(
  { text, printed: source }: OfficeScene,
  { start, post, end, body, department }: Segment,
): string {
  const printed = source.slice(post, end).replace(FOR_NOW, "");
  if (department === "政法委") return department + printed;
  if (!body) return printed;
  const prefix = text.slice(start, body.start).replace(/^.*(?=原|时任|前)/, "");
  const former = start < body.start && /^(?:原|时任|前|代)$/.test(prefix) ? prefix : "";
  if (body.end === end)
    return source.slice(modifiersStart(text, body.start), body.start) + lastUnits(source, body, end);
  const committee = OTHER_LEAGUE.test(body.text) ? undefined : PARTY_TAIL.exec(body.text)?.[0];
  return former + (committee ?? "") + printed;
}

/** 市长 of 衡阳市市长: the head without the unit's name. */
const lastUnits = (text: string, body: BodySpan, end: number): string =>
  text.slice(text.endsWith("主席", end) ? body.start : Math.max(body.start, end - 2), end);
