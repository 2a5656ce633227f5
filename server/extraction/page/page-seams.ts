import type { Body } from "./bodies.ts";
import { looksLikeName } from "./byline.ts";
import { pairsOf } from "./pairs.ts";
import { glueCost } from "./seams.ts";

/** Cost of reading one body block, by index, as the rest of the sentence that another breaks off. */
export type Glue = (from: number, to: number) => number;

/** How many body blocks away the rest of a sentence is looked for. */
export const REACH = 40;

/** Nats of as many characters that stand across a break and elsewhere on the page. */
const STANDS = { 2: 1.3, 3: 2.8, 4: 3.9 } as const;
/** Of a rest that begins with a person named elsewhere on the page, as paragraphs do. */
const NAMED_FIRST = 1.5;

/** What a break costs by its two edges, and by what stands elsewhere on the page. */
export function toGlue(bodies: readonly Body[]): Glue {
  const texts = bodies.map(({ above, block }) => `${above.text} ${block.text}`);
  const stands = (word: string, besides: number) =>
    texts.some((text, at) => at !== besides && text.includes(word));
  const pairs = pairsOf(texts.join(" "));
  const named = bodies.map(({ block }, at) =>
    [3, 4]
      .map((length) => block.text.slice(0, length))
      .some((name) => looksLikeName(name) && stands(name, at)),
  );
  return (from, to) => {
    const [before, after] = [bodies[from]?.block.edges, bodies[to]?.block.edges];
    if (!before || !after) return 0;
    const cost = glueCost(before, after) + (named[to] ? NAMED_FIRST : 0);
    if (before.finished > 0 || !pairs.has(pairAcross(before.text, after.text))) return cost;
    const known = (size: number) => across(before.text, after.text, size).some((word) => stands(word, -1));
    return cost - (known(4) ? STANDS[4] : known(3) ? STANDS[3] : STANDS[2]);
  };
}

const FUNCTION_WORD = /[的了在和与是为等及将把对从到也就都而之以不一]/u;

/** The words of so many characters around a break, cut after each but the last. */
const across = (before: string, after: string, size: number): string[] =>
  Array.from({ length: size - 1 }, (_, at) => before.slice(-1 - at) + after.slice(0, size - 1 - at)).filter(
    (word) => word.length === size && HAN.test(word),
  );
const HAN = /^[\u4e00-\u9fff]+$/u;

const pairAcross = (before: string, after: string): number =>
  (before.charCodeAt(before.length - 1) << 16) | after.charCodeAt(0);

/** Three characters around a break that no function word is among. */
export const wordsAcross = (before: string, after: string): string[] =>
  across(before, after, 3).filter((word) => !FUNCTION_WORD.test(word));
