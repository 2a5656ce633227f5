import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { DIVISIONS } from "./divisions.ts";

export interface Division {
  /** 2 digits for a province, 4 for a city, 6 for a county, 9 for a township. */
  code: string;
  name: string;
  /** The name as it is used in running text: 衡阳, 广西, 江华; the full name where there is no shorter one. */
  short: string;
  level: PlaceLevel;
  parent?: Division;
}

interface Gazetteer {
  byName: ReadonlyMap<string, readonly Division[]>;
  byShort: ReadonlyMap<string, readonly Division[]>;
  byCode: ReadonlyMap<string, Division>;
}

const LEVELS: Record<number, PlaceLevel> = { 2: "PROVINCE", 4: "CITY", 6: "COUNTY", 9: "TOWNSHIP" };
const PEOPLES =
  /(?:维吾尔|蒙古|朝鲜|土家|哈萨克|柯尔克孜|塔吉克|布依|傈僳|鄂温克|达斡尔|撒拉|东乡|保安|裕固|仫佬|毛南|拉祜|景颇|布朗|哈尼|纳西|普米|鄂伦春|锡伯|满|回|苗|侗|壮|瑶|彝|藏|黎|畲|羌|土|傣|佤|水|白|怒|独龙|各)(?:族)?/g;

function shorten(name: string): string {
  const bare = name
    .replace(/(?:特别行政区|自治[区州县旗]|联合旗|地区|林区|特区|[省市盟])$/, "")
    .replace(/(?<=..)[县区旗]$/, "");
  if (!/自治/.test(name)) return bare.length >= 2 ? bare : name;
  const plain = bare.replace(PEOPLES, "");
  return plain.length >= 2 ? plain : bare.length >= 2 ? bare : name;
}

/** 威宁自治县, 湘西州: how a division with a long name is called by its short one. */
export function shortForms(name: string, short: string): string[] {
  if (name.endsWith("自治县")) return [`${short}自治县`, `${short}县`];
  return name.endsWith("自治州") ? [`${short}州`, `${short}自治州`] : [];
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
  const enter = (code: string, name: string, parent: Division | undefined): Division => {
    const level = LEVELS[code.length] ?? "SITE";
    const short = level === "TOWNSHIP" ? name : shorten(name);
    const division: Division = { code, name, short, level, ...(parent && { parent }) };
    byCode.set(code, division);
    add(byName, name, division);
    for (const form of shortForms(name, short)) add(byShort, form, division);
    if (level !== "TOWNSHIP") add(byShort, short, division);
    else if (/族[乡镇]$/.test(name)) add(byName, name.replace(PEOPLES, ""), division);
    return division;
  };
  for (const line of DIVISIONS.split("\n")) parseLine(line, enter, byCode);
  return { byName, byShort, byCode };
}

type Enter = (code: string, name: string, parent: Division | undefined) => Division;

function parseLine(line: string, enter: Enter, byCode: ReadonlyMap<string, Division>): void {
  const [head = "", ...townships] = line.split(" ");
  const digits = /^\d+/.exec(head)?.[0] ?? "";
  const name = head.slice(digits.length);
  const parent = byCode.get(digits.slice(0, 4)) ?? byCode.get(digits.slice(0, 2));
  const own = parent?.name === name ? parent : enter(digits, name, parent);
  let last = 0;
  for (const township of townships) {
    const printed = /^\d{3}/.exec(township)?.[0];
    last = printed === undefined ? last + 1 : Number(printed);
    const code = digits + String(last).padStart(3, "0");
    enter(code, printed === undefined ? township : township.slice(3), own);
  }
}

let loaded: Gazetteer | undefined;
const gazetteer = (): Gazetteer => {
  loaded ??= parseDivisions();
  return loaded;
};

const NONE: readonly Division[] = [];

/** Every division whose full name this is; townships of one name are many. */
export const divisionsNamed = (name: string): readonly Division[] => gazetteer().byName.get(name) ?? NONE;

/** Provinces, cities and counties that running text calls so (衡阳, 内蒙古, 江华). */
export const divisionsCalled = (short: string): readonly Division[] => gazetteer().byShort.get(short) ?? NONE;

/** Whether a township of the gazetteer begins at an offset: 长坪乡 in 耒阳市长坪乡. */
export function startsTownship(text: string, at: number): boolean {
  const name = /^[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道)/.exec(text.slice(at, at + 6))?.[0];
  return name !== undefined && divisionsNamed(name).some(({ level }) => level === "TOWNSHIP");
}

export const divisionOfCode = (code: string): Division | undefined => gazetteer().byCode.get(code);

/** Every province, city and county. */
export function* upperDivisions(): Generator<Division> {
  for (const division of gazetteer().byCode.values()) if (division.level !== "TOWNSHIP") yield division;
}

/** Names from the province down to the division itself. */
export function pathOf(division: Division): string[] {
  const above = division.parent ? pathOf(division.parent) : [];
  return [...above, division.name];
}

/** The division with this path of names, outermost first; upper names may be left out. */
export function divisionAt(path: readonly string[]): Division | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const named = [...divisionsNamed(last), ...divisionsCalled(last)];
  const upper = path.slice(0, -1);
  return named.find((division) => {
    const own = pathOf(division);
    return upper.every((name) => own.includes(name));
  });
}

/** Whether `inner` is `outer` or lies in it. */
export const liesIn = (inner: Division, outer: Division): boolean => inner.code.startsWith(outer.code);
