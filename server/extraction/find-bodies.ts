import type { OrganisationCategory } from "../../graph-schema/ontology.ts";
import { type BodySuffix, BRANDS, bodySuffixAt, CAUTIOUS_BRANDS, NATIONAL, WEAK } from "./body-words.ts";
import { gain, isHan, type Lattice, MARK } from "./lattice.ts";
import type { FoundPlace, PlaceContext } from "./places.ts";
import { type BodyName, stateBodyName } from "./state-bodies.ts";
import { letterAt, type Unit, UnitReader, unitOfPlace } from "./units.ts";

/** A body named in the text. */
export interface FoundBody extends BodyName {
  start: number;
  end: number;
  confidence: number;
  /** The administrative unit that its name begins with. */
  unit?: Unit;
  /** The body that it is a part of, when its name stands right before. */
  within?: FoundBody;
}

interface Scene {
  lattice: Lattice;
  units: UnitReader;
  placeAt: Map<number, FoundPlace>;
  /** Bodies found so far, ascending by end. */
  found: FoundBody[];
}

const LONGEST = 26;
const code = (letter: string): number => letter.charCodeAt(0);
const STOPS = new Set([..."VSpuryetd"].map(code));
const VERB = code("v");
const JOINING = code("c");
const NUMBER = code("m");

const isCutAt = (lattice: Lattice, at: number): boolean =>
  at >= lattice.text.length || gain(lattice, at, at, 0) > -0.01;

interface Word {
  text: string;
  kind: number;
}

/** Where a body's name begins, walking left from its suffix. */
interface Walk {
  start: number;
  unit?: Unit;
  within?: FoundBody;
  /** Words between the head and the suffix. */
  words: Word[];
}

function unitEndingAt(scene: Scene, end: number): Unit | undefined {
  const place = scene.placeAt.get(end);
  return place && unitOfPlace(place);
}

/** A bare 市, 省, 县 that begins at `at` as a word of its own. */
function bareUnitAt(scene: Scene, at: number): Unit | undefined {
  const letter = letterAt(scene.lattice.text, at);
  if (letter === undefined || gain(scene.lattice, at, at, 0) < -3) return undefined;
  return scene.units.read(letter, at, coordinated(scene, at));
}

/** The unit of the body that 、 or 和 joins to what begins at `at`: 苏州市委、市政府. */
function coordinated(scene: Scene, at: number): Unit | undefined {
  const last = scene.found.findLast(({ unit, end }) => unit && end <= at);
  if (!last?.unit || last.unit.bare) return undefined;
  const between = scene.lattice.text.slice(last.end, at);
  return between.length <= 12 && /^[^,。;:!?\n]*[、和与及]$/.test(between) ? last.unit : undefined;
}

function bodyEndingAt(scene: Scene, end: number): FoundBody | undefined {
  const last = scene.found.findLast((body) => body.end <= end);
  return last?.end === end ? last : undefined;
}

function quotedStart(text: string, end: number): number {
  const open = text.charAt(end - 1) === "”" ? text.lastIndexOf("“", end) : -1;
  return open >= 0 && end - open <= 16 ? open : -1;
}

/** Walks left over words that may belong to the name until a head or a word that cannot. */
function walkLeft(scene: Scene, suffixStart: number): Walk {
  const { lattice } = scene;
  const words: Word[] = [];
  let start = suffixStart;
  for (;;) {
    const unit = unitEndingAt(scene, start);
    if (unit) return { start: unit.start, unit, words };
    const within = bodyEndingAt(scene, start);
    if (within) return { start: within.start, within, words };
    const quote = quotedStart(lattice.text, start);
    const at = quote >= 0 ? quote : wordBefore(lattice, start);
    if (at < 0 || suffixStart - at > LONGEST) break;
    const kind = quote >= 0 ? code("n") : (lattice.wordClass[at] ?? MARK);
    const bare = start - at <= 3 ? bareUnitAt(scene, at) : undefined;
    if (bare && at + bare.letter.length <= start) {
      const rest = lattice.text.slice(at + bare.letter.length, start);
      return { start: at, unit: bare, words: rest === "" ? words : [{ text: rest, kind }, ...words] };
    }
    if (kind === MARK || STOPS.has(kind)) break;
    words.unshift({ text: lattice.text.slice(at, start), kind });
    start = at;
  }
  return { start, words };
}

/** Start of the best path's word that ends at `end`, or -1. */
function wordBefore(lattice: Lattice, end: number): number {
  for (let at = end - 1; at >= 0 && at >= end - 24; at--) {
    const length = lattice.wordLength[at] ?? 0;
    if (length > 0) return at + length === end ? at : -1;
  }
  return -1;
}

const NO_NAME = "大小新老好多该本各县市省区乡镇村小某两三四一二";
const isName = ({ text, kind }: Word): boolean =>
  text.startsWith("“") ||
  kind === code("g") ||
  kind === code("x") ||
  kind === code("?") ||
  (text.length === 1 && kind !== NUMBER && !NO_NAME.includes(text));

/** Drops words at the front that cannot begin a name that has no head: verbs, numbers, joining words. */
function trimFront(walk: Walk, suffixStart: number): Walk {
  const bad = ({ kind }: Word) => kind === VERB || kind === JOINING || kind === NUMBER;
  const kept = walk.words.slice(walk.words.findLastIndex(bad) + 1);
  const length = kept.reduce((sum, { text }) => sum + text.length, 0);
  return { start: suffixStart - length, words: kept };
}

/** Whether the words before the suffix name something: 建滔实业 does, 装修公司 does not. */
function isProper(walk: Walk, suffix: string): boolean {
  const core = walk.words.map(({ text }) => text).join("");
  if (core.length < 2) return false;
  if (walk.words.some(isName)) return true;
  return !WEAK.has(suffix) && core.length >= 4 && walk.words.length >= 2;
}

/** Suffixes too common in running text to be taken with words that are mere verbs or joined. */
function fits(walk: Walk, suffix: string): boolean {
  if (walk.words.filter(({ kind }) => kind === JOINING).length > 1) return false;
  if (suffix.length === 1 && walk.words.length === 0 && suffix !== "委" && suffix !== "办") return false;
  return !walk.words.some(({ text }) => /[的了着]/.test(text));
}

const UNIT_OF_BODY =
  /^(?:科|股|室|庭|处|部|办公室|党组|党委|党支部|秘书处|研究室|支队|大队|中队|派出所|.{0,2}院|办|中心)$/;
const WHOLE_ORGAN = /^(?:委|.{2,})$/;

function headed(
  scene: Scene,
  walk: Walk,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const { text } = scene.lattice;
  if (!fits(walk, suffix)) return undefined;
  if (walk.within) return UNIT_OF_BODY.test(suffix) ? nested(text, walk.within, category, end) : undefined;
  const { unit } = walk;
  if (!unit) return undefined;
  const organ = text.slice(unit.end, end);
  if (category === "COMPANY" && unit.place && walk.words.length > 0) return company(scene, walk, unit, end);
  if (walk.words.length === 0 && !WHOLE_ORGAN.test(organ)) return undefined;
  const name = stateBodyName(unit, organ, category);
  const aliases = [...name.aliases, ...(unit.bare ? [] : [text.slice(walk.start, end)])];
  return {
    start: walk.start,
    end,
    ...name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name.name),
    confidence: unit.name === unit.letter ? 0.6 : 0.95,
    unit,
  };
}

function nested(text: string, within: FoundBody, category: OrganisationCategory, end: number): FoundBody {
  const own = text.slice(within.end, end);
  const name = within.name + own;
  const aliases = [own, text.slice(within.start, end)].filter((alias) => alias !== name);
  return { start: within.start, end, name, aliases, category, confidence: 0.85, within };
}

/** A firm after a spelled-out county or city bears its own name alone; after 湖南 it keeps it. */
function company(scene: Scene, walk: Walk, unit: Unit, end: number): FoundBody {
  const { text } = scene.lattice;
  const own = text.slice(unit.end, end);
  const printed = text.slice(walk.start, end);
  const spelled = /[省市县区旗镇乡]$/.test(text.slice(unit.start, unit.end)) && !/公司$/.test(own);
  const [name, alias] = spelled ? [own, printed] : [printed, own];
  return { start: walk.start, end, name, aliases: [alias], category: "COMPANY", confidence: 0.9, unit };
}

function bodyAt(scene: Scene, end: number): FoundBody | undefined {
  const { lattice } = scene;
  const found = bodySuffixAt(lattice.text, end);
  if (!found || !isCutAt(lattice, end)) return undefined;
  const suffixStart = end - found.suffix.length;
  const walk = walkLeft(scene, suffixStart);
  if (walk.unit || walk.within) return headed(scene, walk, found, end);
  const trimmed = trimFront(walk, suffixStart);
  if (!isProper(trimmed, found.suffix)) return undefined;
  const name = lattice.text.slice(trimmed.start, end);
  return { start: trimmed.start, end, name, aliases: [], category: found.category, confidence: 0.75 };
}

/** X、Y等企业: what stands in such a list is a firm, whatever it is called. */
const FIRM_LIST = /等(?:[\u4e00-\u9fff0-9]{0,6})?(?:企业|公司|集团|厂家|客商)/g;

function firmsInLists(scene: Scene): FoundBody[] {
  const { text } = scene.lattice;
  const found: FoundBody[] = [];
  for (const match of text.matchAll(FIRM_LIST)) {
    let end = match.index;
    for (;;) {
      const firm = firmEndingAt(scene, end);
      if (!firm) break;
      found.push(firm);
      if (text.charAt(firm.start - 1) !== "、") break;
      end = firm.start - 1;
    }
  }
  return found;
}

const FIRM_FIRST = /[,。;:!?\n“”《》()、]/;

function firmEndingAt(scene: Scene, end: number): FoundBody | undefined {
  const { text } = scene.lattice;
  const limit = Math.max(0, end - 12);
  let start = end;
  while (start > limit && !FIRM_FIRST.test(text.charAt(start - 1))) start--;
  if (text.charAt(start - 1) !== "、") {
    const walk = walkLeft(scene, end);
    if (walk.unit) return walk.words.length > 0 ? company(scene, walk, walk.unit, end) : undefined;
    start = trimFront(walk, end).start;
  }
  const name = text.slice(start, end);
  if (name.length < 2 || name.length > 12 || !isHan(name.charCodeAt(0))) return undefined;
  return { start, end, name, aliases: [], category: "COMPANY", confidence: 0.8 };
}

function* occurrences(text: string, form: string): Generator<number> {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) yield at;
}

const FIRM_AFTER = /^(?:公司|集团|汽车|股份|企业|等)/;

function* listedBodies(lattice: Lattice): Generator<FoundBody> {
  const { text } = lattice;
  for (const [name, aliases, category] of NATIONAL) {
    for (const form of [name, ...aliases]) {
      for (const start of occurrences(text, form)) {
        if (gain(lattice, start, start, 0) < -3) continue;
        yield { start, end: start + form.length, name, aliases: [...aliases], category, confidence: 0.93 };
      }
    }
  }
  for (const name of BRANDS) {
    for (const start of occurrences(text, name)) {
      const end = start + name.length;
      if (gain(lattice, start, start, 0) < -6) continue;
      if (CAUTIOUS_BRANDS.has(name) && !FIRM_AFTER.test(text.slice(end, end + 2))) continue;
      yield { start, end, name, aliases: [], category: "COMPANY", confidence: 0.85 };
    }
  }
}

/** Heads of a unit by their office alone imply its government: 市长, 副县长, 代区长. */
const HEADS = /(?:市长|县长|区长|省长|州长|盟长|旗长|镇长|乡长|自治区主席)/g;

function bodiesOfHeads(scene: Scene, isTitle: (end: number) => boolean): FoundBody[] {
  const found: FoundBody[] = [];
  const { text } = scene.lattice;
  for (const match of text.matchAll(HEADS)) {
    const end = match.index + match[0].length;
    if (!isTitle(end)) continue;
    const letter = match[0].slice(0, -1);
    const modified = /(?:常务|副|代|原|前|时任)+$/.exec(
      text.slice(Math.max(0, match.index - 8), match.index),
    );
    const before = match.index - (modified?.[0].length ?? 0);
    const place = unitEndingAt(scene, before) ?? unitEndingAt(scene, match.index + letter.length);
    const unit = place ?? scene.units.read(letter, match.index, coordinated(scene, before));
    const name = stateBodyName(unit, "政府", "GOVERNMENT");
    found.push({ start: match.index, end, ...name, confidence: 0.93, unit });
  }
  return found;
}

/** Every body that the text names. `isTitle` says whether a person's name follows the office that ends there. */
export function findBodies(
  lattice: Lattice,
  places: readonly FoundPlace[],
  context: PlaceContext,
  isTitle: (end: number) => boolean,
): FoundBody[] {
  const scene: Scene = {
    lattice,
    units: new UnitReader(places, context),
    placeAt: new Map(places.map((place) => [place.end, place])),
    found: [],
  };
  for (let end = 2; end <= lattice.text.length; end++) {
    const body = bodyAt(scene, end);
    if (!body) continue;
    while (!body.within && (scene.found.at(-1)?.start ?? -1) >= body.start) scene.found.pop();
    scene.found.push(body);
  }
  const others = [...firmsInLists(scene), ...listedBodies(lattice), ...bodiesOfHeads(scene, isTitle)];
  return withoutInner([...scene.found, ...others]);
}

/** Of two that overlap the one that begins first stays, the longer before the shorter; a unit inside its body stays. */
function withoutInner(bodies: readonly FoundBody[]): FoundBody[] {
  const kept: FoundBody[] = [];
  for (const body of [...bodies].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && body.start < last.end && last.within !== body) continue;
    kept.push(body);
  }
  return kept;
}
