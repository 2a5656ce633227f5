import { unitsOf } from "../text/characters.ts";
import type { Body } from "./bodies.ts";
import { looksLikeName } from "./byline.ts";
import { headOverlap, pairsIn, pairsOf } from "./pairs.ts";

/** Who was there closes a report: 市领导甲、乙参加会议。 */
const CLOSING =
  /(?:参加|出席|陪同|列席)(?:[^，。；]{0,6}?(?<event>会|活动|调研|考察|签约|仪式|会见|慰问|走访|检查|督查|座谈))?[^，。；]{0,6}。$/u;

/** How surely a block is of one article with some others, in nats; 0 says nothing. */
export type Kinship = (members: readonly number[], at: number) => number;

/** Characters and character pairs: 法庭 is near to 法院, if less so than to itself. */
function traitsOf(text: string): Set<number> {
  const traits = pairsOf(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const wide = code > 0xffff;
    if (wide ? HAN.test(String.fromCodePoint(code)) : isHan(code)) traits.add(code);
    if (wide) at++;
  }
  return traits;
}
const HAN = /\p{Script=Han}/u;
const isHan = unitsOf(HAN);

/** What a likeness of two blocks tells, in nats: measured on blocks held against every article of their page. */
const toNats = (likeness: number): number => {
  const over = 75 * likeness - 2.7;
  return Math.min(2.5, over < 0 ? 0.4 * over : over);
};
const TOLD_OF = 1;
/** Characters from which on a block's words tell all that they can. */
const TELLING = 30;

/**
 * Nats for a block's being of one article with some others: the likeness to each, and whether they tell of what
 * the block begins with as known.
 */
export function toKinship(bodies: readonly Body[]): Kinship {
  const texts = withHeads(bodies);
  const like = toLikeness(texts);
  const known = bodies.map(({ block }, at) => {
    const word = leansOn(block.text);
    return word && texts.some((text, other) => other !== at && text.includes(word)) ? word : undefined;
  });
  return (members, at) => {
    let nats = 0;
    for (const member of members) nats += toNats(like(member, at));
    nats *= Math.min(1, (texts[at]?.length ?? 0) / TELLING) / Math.sqrt(members.length);
    const word = known[at];
    if (word === undefined) return nats;
    return nats + (members.some((member) => texts[member]?.includes(word)) ? TOLD_OF : -TOLD_OF);
  };
}

/** Each block's text behind those lines of heads that speak of it: those above it, unless another block says more of them. */
function withHeads(bodies: readonly Body[]): string[] {
  const heads = bodies.map((): string[] => []);
  bodies.forEach(({ above }, at) => {
    for (const head of above.heads) {
      const fits = bodies.map(({ block }) => headOverlap(pairsIn(head), pairsIn(block)));
      const best = Math.max(...fits);
      heads[fits[at] === best ? at : fits.indexOf(best)]?.push(head.text);
    }
  });
  return bodies.map(({ block }, at) => [...(heads[at] ?? []), block.text].join(" "));
}

const SPOKEN_OF =
  /^(?:当天的|本次|此次|该)?(?:(?<meeting>会[议上前后]|大会|与会)|座谈会|论坛|仪式|活动|赛事|比赛|演练|培训|庭审|(?<show>展[览会品]|展厅|画展))/u;

/** What a paragraph that begins so must have been told of before: 会议强调, 周正言指出. */
function leansOn(text: string): string | undefined {
  const event = SPOKEN_OF.exec(text);
  if (event) return event.groups?.meeting ? "会" : event.groups?.show ? "展" : event[0];
  const attended = CLOSING.exec(text)?.groups?.event;
  if (attended) return attended;
  return [3, 2, 4].map((length) => text.slice(0, length)).find(looksLikeName);
}

/** Cosine of the characters and character pairs of two texts, each weighed by how few texts have it. */
function toLikeness(texts: readonly string[]): (a: number, b: number) => number {
  const holders = new Map<number, number[]>();
  texts.forEach((text, at) => {
    for (const trait of traitsOf(text)) {
      const held = holders.get(trait);
      if (held) held.push(at);
      else holders.set(trait, [at]);
    }
  });
  const count = texts.length;
  const shared = new Float64Array(count * count);
  for (const held of holders.values()) {
    const weight = Math.log((count + 1) / held.length) ** 2;
    for (const a of held) for (const b of held) shared[a * count + b] = weight + (shared[a * count + b] ?? 0);
  }
  const size = (at: number) => shared[at * count + at] ?? 0;
  return (a, b) => (shared[a * count + b] ?? 0) / Math.sqrt(Math.max(1, size(a) * size(b)));
}
