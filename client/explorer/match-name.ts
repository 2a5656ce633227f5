/** A piece of a name, and whether what the user typed is in it. */
export interface Piece {
  readonly text: string;
  readonly matched: boolean;
}

const SYLLABLE = /(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouü]+(?:ng(?![aeiouü])|n(?![aeiouü])|r(?![aeiouü]))?/gi;

/** Letters without their tone marks; ü keeps its dots apart from u. One character for each, so offsets hold. */
function plain(pinyin: string): string {
  return [...pinyin.normalize("NFC")]
    .map((letter) =>
      letter
        .normalize("NFD")
        .replace(/[\u0300\u0301\u0304\u030c]/g, "")
        .normalize("NFC"),
    )
    .join("")
    .toLowerCase();
}

/** Where each syllable of a pinyin begins: `Dèng Qúncè` → 0, 5, 8. */
export function syllableStarts(pinyin: string): number[] {
  return [...plain(pinyin).matchAll(SYLLABLE)].map(({ index }) => index);
}

function toPieces(text: string, isMatched: (at: number) => boolean): Piece[] {
  const pieces: { text: string; matched: boolean }[] = [];
  for (const [at, letter] of [...text].entries()) {
    const matched = isMatched(at);
    const last = pieces.at(-1);
    if (last !== undefined && last.matched === matched) last.text += letter;
    else pieces.push({ text: letter, matched });
  }
  return pieces;
}

/** Offsets of the letters of a pinyin that spell what was typed: whole from the beginning, or initial by initial. */
export function matchedLetters(pinyin: string, typed: string): ReadonlySet<number> {
  const letters = plain(pinyin);
  const wanted = plain(typed).replace(/[^a-zü]/g, "");
  if (wanted === "") return new Set();
  const starts = syllableStarts(pinyin);
  const initials = starts.map((at) => letters[at]).join("");
  const from = initials.indexOf(wanted);
  if (from >= 0) return new Set(starts.slice(from, from + wanted.length));
  const spelt = [...letters].flatMap((letter, at) => (/[a-zü]/.test(letter) ? [at] : []));
  const begins = spelt
    .map((at) => letters[at])
    .join("")
    .startsWith(wanted);
  return new Set(begins ? spelt.slice(0, wanted.length) : []);
}

export function toPinyinPieces(pinyin: string, typed: string): Piece[] {
  const matched = matchedLetters(pinyin, typed);
  return toPieces(pinyin, (at) => matched.has(at));
}

/**
 * A name with the part that was typed: as it stands, or the characters whose syllables were typed. Names with
 * letters or figures among the characters are matched as they stand only, for their syllables cannot be counted.
 */
export function toNamePieces(name: string, pinyin: string, typed: string): Piece[] {
  const wanted = typed.trim();
  const at = wanted === "" ? -1 : name.toLowerCase().indexOf(wanted.toLowerCase());
  if (at >= 0) return toPieces(name, (index) => index >= at && index < at + wanted.length);
  const starts = syllableStarts(pinyin);
  if (starts.length !== [...name].length) return toPieces(name, () => false);
  const matched = matchedLetters(pinyin, typed);
  const isWhole = (index: number) => {
    const begin = starts[index];
    return begin !== undefined && matched.has(begin);
  };
  return toPieces(name, isWhole);
}
