import { type Division, shortForms, toDivision } from "./division.ts";
import { DIVISIONS } from "./divisions.ts";
import { FORMER_COUNTIES } from "./former.ts";
import { Townships } from "./townships.ts";

interface Gazetteer {
  byName: ReadonlyMap<string, readonly Division[]>;
  byShort: ReadonlyMap<string, readonly Division[]>;
  byCode: ReadonlyMap<string, Division>;
  townships: Townships;
}

function add(map: Map<string, Division[]>, key: string, division: Division): void {
  const known = map.get(key);
  if (known) known.push(division);
  else map.set(key, [division]);
}

function parseDivisions(): Gazetteer {
  const byName = new Map<string, Division[]>();
  const byShort = new Map<string, Division[]>();
  const byCode = new Map<string, Division>();
  const townships = new Townships();
  for (const line of DIVISIONS.split("\n")) {
    const [, code = "", name = ""] = /^(\d+)(\S+)/.exec(line) ?? [];
    const parent = byCode.get(code.slice(0, 4)) ?? byCode.get(code.slice(0, 2));
    const own = parent?.name === name ? parent : toDivision(code, name, parent);
    const head = code.length + name.length + 1;
    if (head < line.length) townships.enter(code, own, line.slice(head));
    if (own === parent) continue;
    byCode.set(code, own);
    add(byName, name, own);
    for (const form of [...shortForms(name, own.short), own.short]) add(byShort, form, own);
  }
  for (const [, code = "", name = ""] of FORMER_COUNTIES.matchAll(/(\d+)(\S+)/g)) {
    const parent = byCode.get(code.slice(0, 4)) ?? byCode.get(code.slice(0, 2));
    const former = { ...toDivision(code, name, parent), short: name };
    if (!byCode.has(code)) byCode.set(code, former);
    add(byName, name, former);
  }
  return { byName, byShort, byCode, townships };
}

let loaded: Gazetteer | undefined;
const gazetteer = (): Gazetteer => {
  loaded ??= parseDivisions();
  return loaded;
};

const NONE: readonly Division[] = [];

/** Every province, city and county whose full name this is. */
export const upperDivisionsNamed = (name: string): readonly Division[] =>
  gazetteer().byName.get(name) ?? NONE;

/** Every township whose full name this is, or that without the name of a people (麻阳镇); there may be many. */
export const townshipsNamed = (name: string): readonly Division[] => gazetteer().townships.named(name);

/** Provinces, cities and counties that running text calls so (衡阳, 内蒙古, 江华). */
export const divisionsCalled = (short: string): readonly Division[] => gazetteer().byShort.get(short) ?? NONE;

/** The townships of the gazetteer that begin at an offset: 长坪乡 in 耒阳市长坪乡. */
export function townshipsAt(text: string, at: number): readonly Division[] {
  const name = /^[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道)/.exec(text.slice(at, at + 6))?.[0];
  return name === undefined ? NONE : townshipsNamed(name);
}

/** Whether a township of the gazetteer begins at an offset. */
export const startsTownship = (text: string, at: number): boolean => townshipsAt(text, at).length > 0;

/** Every province, city and county. */
export const upperDivisions = (): Iterable<Division> => gazetteer().byCode.values();

/** Names from the province down to the division itself. */
export function pathOf(division: Division): string[] {
  const above = division.parent ? pathOf(division.parent) : [];
  return [...above, division.name];
}

/** The division with this path of names, outermost first; upper names may be left out. */
export function divisionAt(path: readonly string[]): Division | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const named = [...upperDivisionsNamed(last), ...townshipsNamed(last), ...divisionsCalled(last)];
  const upper = path.slice(0, -1);
  return named.find((division) => {
    const own = pathOf(division);
    return upper.every((name) => own.includes(name));
  });
}

/** Whether `inner` is `outer` or lies in it. */
export const liesIn = (inner: Division, outer: Division): boolean => inner.code.startsWith(outer.code);
