import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { type Candidate, ENOUGH } from "./candidate.ts";
import { isNoPerson } from "./no-person.ts";
import { type NameReading, nameFilling } from "./person-names.ts";

const IN_RUN = 4;

/** Runs of two and more name-like items with 、 between, each filling its place: 廖健、刘光跃、段志刚. */
export function findRuns(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  const { text } = lattice;
  for (let at = text.indexOf("、"); at >= 0; at = text.indexOf("、", at + 1)) {
    let mark = at;
    const run = [firstOfRun(lattice, at)]
      .filter((name) => name !== undefined)
      .filter((name) => !isNoPerson(text, name));
    for (;;) {
      const next = text.indexOf("、", mark + 1);
      const name = next > 0 && next - mark <= 5 ? nameFilling(lattice, mark + 1, next) : undefined;
      if (!name || name.gain < -3 || isNoPerson(text, name)) break;
      run.push(name);
      mark = next;
    }
    at = mark;
    if (run.length >= 2 && run.reduce((sum, name) => sum + name.gain, 0) > 3 * run.length) {
      for (const name of run) found.push({ ...name, score: Math.max(ENOUGH, name.gain + IN_RUN) });
    }
  }
  return found;
}

/** A list of names with which a sentence begins and that tells who was there: 甲、乙、丙…参加. */
const NAMES = "[\\u4e00-\\u9fff·]{2,4}(?:、[\\u4e00-\\u9fff·]{2,4})+";
const THERE = "(?:参加|陪同|出席|列席|到会|到场|就座)";
const OTHERS = "(?:等(?:[^,。]{0,8}(?:领导|常委|成员|同志|\\d人))?)?";
const CLOSING_LIST = new RegExp(
  `(?<=^|[\\n。])${NAMES}(?=${OTHERS}(?:${THERE}|一同|先后|分别|及有关|及相关)|,[^。\\n]{0,60}${THERE}[^。,]{0,8}。)|(?<=[,;])${NAMES}(?=${OTHERS}(?:${THERE}|当选)|[二两三四五六七八九十\\d]+[名位](?:同学|同志|选手|学生|老师|教师|队员|运动员))`,
  "g",
);

/** The names of such lists, if most of their items can be names. */
export function findClosingLists(lattice: Lattice): Candidate[] {
  return findAll(lattice.text, CLOSING_LIST).flatMap(({ index, 0: list }) => {
    let at = index;
    const names: NameReading[] = [];
    const items = list.split("、");
    for (const item of items) {
      const name = nameFilling(lattice, at, at + item.length);
      if (name) names.push(name);
      at += item.length + 1;
    }
    return names.length >= 2 && names.length >= items.length * SURE_PART
      ? names.map((name) => ({ ...name, score: ENOUGH + IN_RUN }))
      : [];
  });
}

const BLANK_LIST = /[\u4e00-\u9fff]{1,4}(?: +[\u4e00-\u9fff]{1,4}){2,}/g;
const SURE_PART = 0.7;

/** Names with blanks between, some of them set wide: 丁一鸣 马　骏 王继往. */
export function findBlankLists(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  for (const match of findAll(lattice.text, BLANK_LIST)) {
    const items = blankItems(match[0], match.index);
    const names = items
      .map(({ start, end }) => nameFilling(lattice, start, end))
      .filter((name) => name !== undefined);
    if (names.length < 3 || names.length < items.length * SURE_PART) continue;
    for (const name of names) found.push({ ...name, score: ENOUGH + 4 });
  }
  return found;
}

/** The items of a list, a lone character taken together with one or two after it. */
function blankItems(list: string, offset: number): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  let open = false;
  for (const word of findAll(list, /[^ ]+/g)) {
    const start = offset + word.index;
    const end = start + word[0].length;
    const last = items.at(-1);
    if (word[0].length <= 2 && open && last) {
      last.end = end;
      open = false;
    } else {
      items.push({ start, end });
      open = word[0].length === 1;
    }
  }
  return items;
}

/** The item before the first 、: all that stands between it and a mark or a joining word. */
export function firstOfRun(lattice: Lattice, mark: number): NameReading | undefined {
  for (const length of [3, 2, 4]) {
    const start = mark - length;
    if (start > 0 && !/[\n。,;:!?”"、和及与以予]/.test(lattice.text.charAt(start - 1))) continue;
    const name = start < 0 ? undefined : nameFilling(lattice, start, mark);
    if (name && name.gain >= -3) return name;
  }
  return undefined;
}
