import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import type { FoundBody } from "./found-body.ts";

/** Units that are hardly ever spoken of apart from their body. */
const SERVANT = /(?:办公室|办|秘书处|党组|党委|党支部)$/;

/** A unit inside the body that stands right before it: 南湖大学|商学院. */
export function nestedBody(
  text: string,
  within: FoundBody,
  category: OrganisationCategory,
  end: number,
): FoundBody | undefined {
  const { start } = within;
  const own = text.slice(within.end, end);
  if (/^(?:共建|合作|联合|携手|签署|签订|与|和|及|的)|^(?:生产|加工|施工)(?:车间|队)$/.test(own)) return undefined;
  const name = within.name + own;
  const printed = text.slice(start, end);
  if (SERVANT.test(own)) {
    const aliases = [printed, ...within.aliases.map((alias) => alias + own)].filter(
      (alias) => alias !== name,
    );
    return { start, end, name, aliases: [...new Set(aliases)], category, confidence: 0.88, within };
  }
  const aliases = [own, printed].filter((alias) => alias !== name);
  return { start, end, name, aliases, category, confidence: 0.85, within };
}
