/** How well a label matches what was typed: the one rule by which every store ranks what a search finds. */
import { LRUCache } from "lru-cache";
import type { Kind } from "../../graph-schema/ontology.ts";
import type { EntityRecord, MatchedBy, Slice, Sliced } from "./graph-store.ts";
import { compareTexts } from "./order.ts";
import { foldPinyin, toSyllables } from "./pinyin.ts";

/** A text under which an entity can be found. */
export interface Label {
  /** A title is that of an office which the person holds. */
  role: "NAME" | "ALIAS" | "TITLE";
  text: string;
  /** `foldText(text)`. */
  folded: string;
  /** Only looked at where Latin letters were typed; none for titles and where there is no Chinese. */
  sound: Sound | undefined;
}

/** How a text sounds. */
export interface Sound {
  /** A syllable for each character. */
  syllables: readonly string[];
  /** The syllables as one word. */
  pinyin: string;
  /** Their first letters. */
  initials: string;
}

/** What was typed, in the forms in which it is looked for. */
export interface SearchText {
  /** Empty: nothing can be found. */
  folded: string;
  /** The whole as pinyin or initials; empty unless it is in Latin letters. */
  latin: string;
  /** Chinese first, then Latin: `邓qc` is 邓 and qc. */
  mixed?: { head: string; latin: string };
}

/** Width, case, spaces and the marks around names (《》“”·) tell no two names apart. */
export const foldText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s《》〈〉「」『』“”‘’"'`·•・\p{Cc}\p{Cf}\p{Cs}]/gu, "");

export function toSearchText(text: string): SearchText {
  const folded = foldText(text);
  const latin = isLatin(text) ? foldPinyin(text) : "";
  const parts = /^(.*[^\p{Script=Latin}])([\p{Script=Latin}]+)$/u.exec(folded);
  const [, head, tail] = parts ?? [];
  if (head === undefined || tail === undefined || latin !== "") return { folded, latin };
  return { folded, latin, mixed: { head, latin: foldPinyin(tail) } };
}

/** Letters with or without tone marks, tone numbers, spaces, apostrophes and hyphens. */
const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{M}0-5\s'’`:-]+$/u.test(text);

/** A search of few letters asks how thousands of names sound, and the next one asks it of the same. */
const heard = new LRUCache<string, Sound>({ max: 100_000 });

/** How a label sounds; undefined where there is no Chinese. Also for the columns in which a store looks pinyin up. */
export function toSound(folded: string, kind: Kind): Sound | undefined {
  const key = `${kind === "Person" ? "p" : ""} ${folded}`;
  const known = heard.get(key);
  if (known !== undefined) return known;
  if (!/\p{Script=Han}/u.test(folded)) return undefined;
  const sound = joinSyllables(toSyllables(folded, kind));
  heard.set(key, sound);
  return sound;
}

const joinSyllables = (syllables: readonly string[]): Sound => ({
  syllables,
  pinyin: syllables.join(""),
  initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
});

/** Pairs of neighbouring characters, each once: what substring search looks up. */
export function toGrams(folded: string): string[] {
  const characters = Array.from(folded);
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  return [...new Set(pairs)];
}

type Extent = "whole" | "beginning" | "part";

/** From the best match to the weakest; the place in this list is the rank. */
const RANKS: readonly (readonly [MatchedBy, Extent])[] = [
  ["NAME", "whole"],
  ["ALIAS", "whole"],
  ["TITLE", "whole"],
  ["PINYIN", "whole"],
  ["INITIALS", "whole"],
  ["NAME", "beginning"],
  ["ALIAS", "beginning"],
  ["NAME", "part"],
  ["ALIAS", "part"],
  ["TITLE", "beginning"],
  ["TITLE", "part"],
  ["PINYIN", "beginning"],
  ["INITIALS", "beginning"],
];

export interface Match {
  /** 0 is best. */
  rank: number;
  matchedBy: MatchedBy;
}

const MATCHES: Partial<Record<MatchedBy, Partial<Record<Extent, Match>>>> = {};
for (const [rank, [matchedBy, extent]] of RANKS.entries())
  MATCHES[matchedBy] = { ...MATCHES[matchedBy], [extent]: { rank, matchedBy } };

const toMatch = (matchedBy: MatchedBy, extent: Extent | undefined): Match | undefined =>
  extent === undefined ? undefined : MATCHES[matchedBy]?.[extent];

/** The best way in which the label matches; undefined when it does not. One character matches beginnings only. */
export function rankLabel(search: SearchText, label: Label): Match | undefined {
  return better(matchText(search, label), matchSound(search, label));
}

const better = (a: Match | undefined, b: Match | undefined): Match | undefined =>
  a === undefined || (b !== undefined && b.rank < a.rank) ? b : a;

function matchText({ folded }: SearchText, label: Label): Match | undefined {
  if (folded === "") return undefined;
  const extent = findExtent(label.folded, folded);
  if (extent === undefined || (extent === "part" && isOneCharacter(folded))) return undefined;
  return toMatch(label.role, extent);
}

const isOneCharacter = (text: string): boolean => text.length <= 2 && Array.from(text).length < 2;

function matchSound(search: SearchText, { folded, sound }: Label): Match | undefined {
  if (sound === undefined) return undefined;
  const { head, latin } = search.mixed ?? { head: "", latin: search.latin };
  if (latin === "" || !folded.startsWith(head)) return undefined;
  const { pinyin, initials } =
    head === "" ? sound : joinSyllables(sound.syllables.slice(Array.from(head).length));
  return better(
    toMatch("PINYIN", findExtent(pinyin, latin)),
    toMatch("INITIALS", findExtent(initials, latin)),
  );
}

function findExtent(whole: string, part: string): Extent | undefined {
  if (whole.startsWith(part)) return whole.length === part.length ? "whole" : "beginning";
  return whole.includes(part) ? "part" : undefined;
}

/** What ranking needs to know of an entity. */
export type Ranked = Pick<EntityRecord, "id" | "name" | "evidenceCount">;

export interface RankedHit<Entity extends Ranked> extends Match {
  entity: Entity;
  matched: string;
}

/**
 * A slice of what matches, each entity once, by its best label: the best match first, then most evidence, then name,
 * then id.
 */
export function rankHits<Entity extends Ranked>(
  search: SearchText,
  candidates: Iterable<{ entity: Entity; label: Label }>,
  { offset, limit }: Slice,
): Sliced<RankedHit<Entity>> {
  const best = new Map<string, RankedHit<Entity>>();
  for (const { entity, label } of candidates) {
    const match = rankLabel(search, label);
    if (match === undefined) continue;
    const hit = { ...match, entity, matched: label.text };
    const known = best.get(entity.id);
    if (known === undefined || isBetter(hit, known)) best.set(entity.id, hit);
  }
  const first = findFirst(best.values(), offset + limit, compareHits);
  return { items: first.slice(offset), total: best.size };
}

const compareHits = (a: RankedHit<Ranked>, b: RankedHit<Ranked>): number =>
  a.rank - b.rank ||
  b.entity.evidenceCount - a.entity.evidenceCount ||
  compareTexts(a.entity.name, b.entity.name) ||
  compareTexts(a.entity.id, b.entity.id);

/** The first so many in order: of the tens of thousands that one letter finds, few are shown. */
function findFirst<Item>(
  items: Iterable<Item>,
  count: number,
  compare: (a: Item, b: Item) => number,
): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    const last = first[count - 1];
    if (count === 0 || (last !== undefined && compare(item, last) >= 0)) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = first[middle];
      if (other !== undefined && compare(item, other) >= 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}

/** By rank; among equals the name itself, then the text that sorts first. */
function isBetter(a: RankedHit<Ranked>, b: RankedHit<Ranked>): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  const [isName, wasName] = [a.matched === a.entity.name, b.matched === b.entity.name];
  return isName === wasName ? compareTexts(a.matched, b.matched) < 0 : isName;
}
