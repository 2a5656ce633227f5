import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import { otherNames } from "../found-mention.ts";
import type { FoundBody } from "./found-body.ts";
import { DOES } from "./walk-left.ts";

/** Units that are hardly ever spoken of apart from their body. */
const SERVANT = /(?:办公室|办|秘书处|党组|党委|党支部)$/;

/** The party's unit in a bureau or a firm; an office (办公室) says no more than its body. */
const PARTY_UNIT = /党(?:[组委]|支部)$/;

/** 研究院|合建监测站, 公司|生产车间: what the two do together, and rooms that each works has. */
const NOT_OWN =
  /^(?:共建|合建|合办|设立|新设|成立|组建|选派|派出|举办|主办|牵头|下属|所属|下设|旗下|合作|合股|联合|携手|签署|签订|与|和|及|的|[当进到做]车间|校舍)|[是的了在]|[两几三]个|团队$|^(?:生产|加工|施工)(?:车间|队)$|^(?:[0-9一二三四五六七八九十]+号)?车间$|^法庭$/;

/** A unit inside the body that stands right before it: 南湖大学|商学院. */
export function nestedBody(
  text: string,
  within: FoundBody,
  category: OrganisationCategory,
  end: number,
): FoundBody | undefined {
  const { start } = within;
  const own = text.slice(within.end, end);
  if (NOT_OWN.test(own) || DOES.test(own)) return undefined;
  const name = within.name + own;
  const printed = text.slice(start, end);
  if (category === "MILITARY") return { start, end, name, aliases: [], category, confidence: 0.88 };
  if (SERVANT.test(own)) {
    return {
      start,
      end,
      name,
      aliases: otherNames(name, [printed, ...within.aliases.map((alias) => alias + own)]),
      category,
      confidence: 0.88,
      ...(PARTY_UNIT.test(own) && { within }),
    };
  }
  return { start, end, name, aliases: otherNames(name, [own, printed]), category, confidence: 0.85, within };
}
