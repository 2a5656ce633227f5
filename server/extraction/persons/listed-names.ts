import { postStart } from "../offices/posts.ts";
import { matchAt } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { BEFORE_SAYING, scoreAfter } from "./after-name.ts";
import { type Candidate, ENOUGH, HOPELESS, matches } from "./candidate.ts";
import { firstOfRun } from "./name-runs.ts";
import { isNoPerson, PLACE_END } from "./no-person.ts";
import { type NameReading, namesAt } from "./person-names.ts";

const IN_LIST = 12;
const LEAST_IN_LIST = -3;

/** What stands between two of a list; in a roll each name is followed by a unit in brackets. */
const SEPARATOR = /\([^()\n]{2,24}\)(?:[、,] ?|[ \n]+)|[、,]| +|(?:和|与|及|以及|同)(?=[\u4e00-\u9fff])/y;
export const LIST_END =
  /(?:等|为|参加|出席|分别|一同|一起|共同|陪同|列席|在座|和|与|及|先后|也|均|都|到会|随同|参与|作|进行|荣获|获|被|当选|组成|主持|应邀|受邀|热情|接待|携|走访|看望|慰问|[二两三四五][人名位个]|[0-9]+[名人位])|[、,。;:!?)(\n ]|$/y;

/** The name that begins at `start` in a list: exactly what stands before the next separator, else the likeliest. */
function listedName(lattice: Lattice, start: number): Candidate | undefined {
  const { text } = lattice;
  const scored = namesAt(lattice, start)
    .filter(
      (name) =>
        name.gain > HOPELESS &&
        !isPostAt(text, name) &&
        !isPlaceBefore(text, name) &&
        !isNoPerson(text, name),
    )
    .map((name) => ({
      ...name,
      score:
        name.gain +
        (matches(LIST_END, text, name.end) || scoreAfter(lattice, name.end) >= BEFORE_SAYING ? IN_LIST : 0),
    }));
  return scored.sort((a, b) => b.score - a.score)[0];
}

const ENDS_ITEM = /[、,。;:!?)\n 等]|参加|出席|应邀|受邀|$/y;
/** 松山湖 in a list is a place unless the item ends with it. */
const isPlaceBefore = (text: string, { end }: NameReading): boolean =>
  PLACE_END.test(text.charAt(end - 1)) && !matches(ENDS_ITEM, text, end);

const isPostAt = (text: string, name: NameReading): boolean => postStart(text, name.end) >= 0;

/** Names that go on from a proven one: 刘光跃、段志刚, run together or with blanks between. */
export function followList(
  lattice: Lattice,
  first: Candidate,
  known: ReadonlyMap<number, Candidate>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = first.end; at < lattice.text.length; ) {
    const gap = matchAt(lattice.text, SEPARATOR, at)?.[0].length ?? 0;
    if (known.has(at + gap)) break;
    const next = listedName(lattice, at + gap);
    const needed = gap === 0 ? IN_LIST : lattice.text.charAt(at) === "、" ? 0.5 : 6;
    if (!next || next.score < needed) break;
    const { start, end, gain } = next;
    found.push({ start, end, gain, score: Math.max(next.score, ENOUGH) });
    at = end;
  }
  return found;
}

/** The names before a proven one in its list: 吴三省、毛奇龄为检察员. */
export function precedeList(
  lattice: Lattice,
  last: Candidate,
  known: ReadonlyMap<number, Candidate>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let start = last.start; lattice.text.charAt(start - 1) === "、"; ) {
    const name = firstOfRun(lattice, start - 1);
    if (!name || known.has(name.start) || name.gain < LEAST_IN_LIST) break;
    found.push({ ...name, score: ENOUGH });
    start = name.start;
  }
  return found;
}
