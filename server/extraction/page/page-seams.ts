import type { Body } from "./bodies.ts";
import { looksLikeName } from "./byline.ts";
import { glueCost } from "./seams.ts";

/** Cost of reading one body block, by index, as the rest of the sentence that another breaks off. */
export type Glue = (from: number, to: number) => number;

/** Of a word or name across the break that stands whole elsewhere on the page. */
const MENDED = 2.5;
/** Of a rest that begins with a person named elsewhere on the page, as paragraphs do. */
const NAMED_FIRST = 1.5;
const FUNCTION_WORD = /[的了在和与是为等及将把对从到也就都而之以不一]/u;

/** What a break costs by its two edges, and by what stands elsewhere on the page. */
export function toGlue(bodies: readonly Body[]): Glue {
  const texts = bodies.map(({ above, block }) => `${above.text} ${block.text}`);
  const stands = (word: string, besides: number) =>
    texts.some((text, at) => at !== besides && text.includes(word));
  const named = bodies.map(({ block }, at) =>
    [3, 4]
      .map((length) => block.text.slice(0, length))
      .some((name) => looksLikeName(name) && stands(name, at)),
  );
  return (from, to) => {
    const [before, after] = [bodies[from]?.block.edges, bodies[to]?.block.edges];
    if (!before || !after) return 0;
    const cost = glueCost(before, after) + (named[to] ? NAMED_FIRST : 0);
    if (before.finished > 0) return cost;
    return wordsAcross(before.text, after.text).some((word) => stands(word, -1)) ? cost - MENDED : cost;
  };
}

/** Three characters around a break, cut after the first and after the second. */
export function wordsAcross(before: string, after: string): string[] {
  return [before.slice(-1) + after.slice(0, 2), before.slice(-2) + after.slice(0, 1)].filter(
    (word) => /^[\u4e00-\u9fff]{3}$/u.test(word) && !FUNCTION_WORD.test(word),
  );
}
