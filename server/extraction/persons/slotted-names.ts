import { isSingularPost, mayEndTitle, postEnd, postStart } from "../offices/posts.ts";
import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { isHan, type Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { matches } from "./candidate.ts";
import type { NameReading } from "./person-names.ts";

/** What ends the slot of a name in a list of officers, or before what they did. */
const CLOSES_SLOT =
  /(?:等(?:参加|出席|陪同|领导|同志)|参加|出席|陪同|列席|主持|致辞|致词|讲话|见证|莅临|到会|分别|一同|先后|受邀|应邀|率队|带队|、(?=[^,，。;；、\n]{2,24}(?:出席|参加|陪同|列席|主持|致辞|讲话|见证|莅临|到会|等|、|分别|一同|应邀)))/y;
const LONGEST = 4;
/** Classes of words that a name may be by chance: places, unknown ones, adjectives of state. */
const CHANCE = "g?DzR";

/** Whether a stretch is of words that might be somebody's name: 莲花山, 可渡; no everyday word, no verb. */
function mayBeName(lattice: Lattice, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const char = lattice.text.charAt(at);
    if (!isHan(lattice.text.charCodeAt(at)) || (at > start && FUNCTION_CHARACTERS.has(char))) return false;
    const length = lattice.wordLength[at] ?? 0;
    if (length > 1 && !isKind(lattice, at, CHANCE)) return false;
  }
  return postStart(lattice.text, end) < 0 && postEnd(lattice.text, start) < 0;
}

/**
 * Names that no list of surnames knows, where the place of a name in a list of officers is filled by nothing
 * else: 副市长莲花山、市教育局局长…应邀莅临. `taken` marks the characters of names found before.
 */
export function slottedNames(lattice: Lattice, taken: Uint8Array): NameReading[] {
  const { text } = lattice;
  const found: NameReading[] = [];
  for (let start = 2; start < text.length; start++) {
    if (!mayEndTitle(text, start) || taken[start] === 1 || !isSingularPost(text, start)) continue;
    for (let end = start + 2; end <= start + LONGEST; end++) {
      if (taken[end - 1] === 1) break;
      if (!matches(CLOSES_SLOT, text, end)) continue;
      if (mayBeName(lattice, start, end)) found.push({ start, end, gain: 0 });
      break;
    }
  }
  return found;
}
