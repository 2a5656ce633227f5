import { type Beginnings, beginningsOf } from "./beginnings.ts";

/** A pattern of many alternatives, which is tried only where one of them may begin. */
export interface WidePattern {
  /** Its first match, as `exec` gives it. */
  first(text: string): RegExpExecArray | undefined;
  /** Every match in order, as `findAll` gives them. */
  all(text: string): readonly RegExpExecArray[];
}

/** A pattern made ready when it is first looked for. */
interface Ready {
  beginnings: Beginnings;
  here: RegExp;
}

function toReady(pattern: RegExp): Ready {
  const beginnings = beginningsOf(pattern);
  if (!beginnings) throw new TypeError(`A wide pattern begins with one of a few characters: ${pattern}`);
  return { beginnings, here: new RegExp(pattern, `${pattern.flags}y`) };
}

const mayBegin = (beginnings: Beginnings, unit: number): boolean =>
  ((beginnings[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;

function matchFrom(text: string, from: number, { beginnings, here }: Ready): RegExpExecArray | undefined {
  for (let at = from; at < text.length; at++) {
    if (!mayBegin(beginnings, text.charCodeAt(at))) continue;
    here.lastIndex = at;
    const match = here.exec(text);
    if (match) return match;
  }
  return undefined;
}

/**
 * The same matches as the pattern itself has, several times sooner: by itself each of the alternatives is tried at
 * each character of the text. Throws at the first use if a match may be empty or begin with nearly anything.
 */
export function widePattern(pattern: RegExp): WidePattern {
  let known: Ready | undefined;
  const ready = (): Ready => {
    known ??= toReady(pattern);
    return known;
  };
  return {
    first: (text) => matchFrom(text, 0, ready()),
    all: (text) => {
      const found: RegExpExecArray[] = [];
      let match = matchFrom(text, 0, ready());
      for (; match; match = matchFrom(text, match.index + match[0].length, ready())) found.push(match);
      return found;
    },
  };
}
