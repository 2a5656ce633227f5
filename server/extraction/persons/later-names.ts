import { postEnd } from "../offices/posts.ts";
import { occurrences } from "../text/find-all.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import { maskOf } from "../text/sentences.ts";
import type { FoundPerson } from "./found-person.ts";

const SCORE = 8;

/** 伊万 and 彼得罗夫 after 伊万·彼得罗夫 are the same person. */
function findFirstNames({ text }: Lattice, persons: readonly FoundPerson[]): FoundPerson[] {
  const full = new Map<string, string>();
  for (const { name } of persons) {
    for (const part of name.includes("·") ? name.split("·") : []) if (part.length >= 2) full.set(part, name);
  }
  const found: FoundPerson[] = [];
  for (const [first, name] of full) {
    for (const start of occurrences(text, first)) {
      const end = start + first.length;
      if (text.charAt(end) !== "·" && text.charAt(start - 1) !== "·")
        found.push({ start, end, name, score: SCORE });
    }
  }
  return found;
}

const AFTER_FAMILIAR = /[说告讲笑介表回感坦向和的家一在也、,。]/;

/** The end of 李书记, 李老, 老李 or 小李 when it begins at `start`, where `surname` stands. */
function titledEnd({ text }: Lattice, surname: number): { start: number; end: number } | undefined {
  const end = postEnd(text, surname + 1);
  if (end > 0) return { start: surname, end };
  if (text.charAt(surname + 1) === "老" && AFTER_FAMILIAR.test(text.charAt(surname + 2)))
    return { start: surname, end: surname + 2 };
  const familiar = /[老小]/.test(text.charAt(surname - 1)) && AFTER_FAMILIAR.test(text.charAt(surname + 1));
  return familiar ? { start: surname - 1, end: surname + 1 } : undefined;
}

/** 李书记, 老李: the person of that surname named before; two of one surname leave it open. */
function findBySurname(lattice: Lattice, persons: readonly FoundPerson[]): FoundPerson[] {
  const named = new Map<number, Set<string>>();
  for (const { name } of persons) {
    const known = named.get(name.charCodeAt(0));
    if (known) known.add(name);
    else named.set(name.charCodeAt(0), new Set([name]));
  }
  const found: FoundPerson[] = [];
  for (let at = 0; at < lattice.text.length; at++) {
    const names = named.get(lattice.text.charCodeAt(at));
    if (names?.size !== 1 || gain(lattice, at + 1, at + 1, 0) < -7) continue;
    const [name = ""] = names;
    const span = titledEnd(lattice, at);
    if (span && gain(lattice, span.start, span.start, 0) > -3) found.push({ ...span, name, score: SCORE });
  }
  return found;
}

/** The persons with their later, shorter namings: a first name, a surname with a title, 老 with a surname. */
export function withLaterNames(lattice: Lattice, persons: readonly FoundPerson[]): FoundPerson[] {
  const firstNames = findFirstNames(lattice, persons);
  const replaced = new Set(firstNames.map(({ start }) => start));
  const full = persons.filter(({ start }) => !replaced.has(start));
  const taken = maskOf([...full, ...firstNames], lattice.text.length);
  const titled = findBySurname(lattice, full).filter(
    ({ start, end }) => taken[start] === 0 && taken[end - 1] === 0,
  );
  return [...full, ...firstNames, ...titled].sort((a, b) => a.start - b.start);
}
