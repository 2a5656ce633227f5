import { divisionsCalled } from "../gazetteer/gazetteer.ts";
import { letterBefore, type Unit, unitOfPlace } from "../gazetteer/units.ts";
import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { gain, isHan, type Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { type BodyScene, bodyEndingAt, STATE } from "./body-scene.ts";
import { wordBefore } from "./walk.ts";

/** 区 and the like are no unit after a noun: 两湖创新|区. */
const LOW_LETTERS = new Set(["县", "区", "镇", "乡", "村", "社区", "街道", "州", "旗"]);

/** Where the text names none, 镇 and 村 are any one's. */
export const LOWEST_LETTERS = new Set(["镇", "乡", "村", "社区", "街道"]);

/** A character that as a word of its own stands in no name. */
export const isFunction = (char: string): boolean => FUNCTION_CHARACTERS.has(char) && char !== "和";

/** Bodies that a lake or a hill lends its name: 松山湖党工委, 岳麓山管理局. */
const FUNCTION = /[在到与和由向对从及]/;

const SITE_BODY =
  /^(?:党工委|管委会|.{0,3}管理(?:局|处|站|中心|委员会)|派出所|小学|中学|学校|医院|水厂|消防救援站|旅行社)$/;

/** The unit whose name ends at `end`, with `own` after it as far as the body goes; a lake or a hill lends its name to few bodies. */
export function unitEndingAt(scene: BodyScene, end: number, suffix = "", own = suffix): Unit | undefined {
  const place = scene.placeAt.get(end);
  if (place && place.level !== "SITE" && place.level !== "REGION") return unitOfPlace(place);
  const alone =
    place && !/[\u4e00-\u9fff]/.test(scene.lattice.text.charAt(place.start - 1).replace(FUNCTION, ""));
  if (place?.level === "SITE" && alone && SITE_BODY.test(own)) return unitOfPlace(place);
  return (
    doubledUnit(scene, end) ??
    spelledUnit(scene, end) ??
    stemUnit(scene, end, suffix) ??
    policeUnit(scene.lattice.text, end, suffix)
  );
}

/** 湖南|省委: the letter that the lexicon runs together with the organ is the place's own. */
function spelledUnit({ lattice, placeAt }: BodyScene, end: number): Unit | undefined {
  const place = placeAt.get(end - 1);
  if (!place?.division || place.name !== lattice.text.slice(place.own, end)) return undefined;
  return { ...unitOfPlace(place), end };
}

/** What a town has that bears its name without its letter: 界山小学, 界山法庭. */
const OF_TOWN = /[学校园幼中小院所]$|法庭$|检察室$|中队$|工作站$/;

/** 鹿城|警方: the police by the short name of a district. */
function policeUnit(text: string, end: number, suffix: string): Unit | undefined {
  const name = text.slice(end - 2, end);
  if (suffix !== "警方" || divisionsCalled(name).length === 0) return undefined;
  return { start: end - 2, end, name, letter: "", bare: false };
}

function stemUnit(scene: BodyScene, end: number, suffix: string): Unit | undefined {
  const { lattice, stems } = scene;
  if (stems.size === 0 || !OF_TOWN.test(suffix)) return undefined;
  for (let length = 4; length >= 2; length--) {
    const name = lattice.text.slice(end - length, end);
    if (!stems.has(name)) continue;
    if (bodyEndingAt(scene, end - length)) return undefined;
    return { start: end - length, end, name, letter: "", bare: false };
  }
  return undefined;
}

/** 南县县委, 祁阳市市长: the unit's letter is said twice. */
function doubledUnit({ lattice, placeAt }: BodyScene, end: number): Unit | undefined {
  const place = placeAt.get(end - 1);
  if (
    (place?.level !== "COUNTY" && place?.level !== "CITY") ||
    lattice.text.charAt(end - 1) !== lattice.text.charAt(end - 2)
  )
    return undefined;
  return { ...unitOfPlace(place), end };
}

/** A bare 市, 省, 县 that ends at `end` and is a word of its own there. */
export function bareUnitEndingAt(scene: BodyScene, end: number, suffix: string): Unit | undefined {
  const { lattice, units } = scene;
  const letter = letterBefore(lattice.text, end);
  if (letter === undefined || (letter === "地" && suffix !== "委")) return undefined;
  const start = end - letter.length;
  const joined = isJoined(scene, start);
  if ((gain(lattice, start, start, 0) < -3 && !joined) || gain(lattice, end, end, 0) < -9) return undefined;
  const before = lattice.text.charAt(start - 1);
  if (/[治强兴惠富名位县市区]/.test(before)) return undefined;
  if (LOW_LETTERS.has(letter) && !joined && isNounBefore(lattice, start, suffix)) return undefined;
  if (
    /[州旗盟]/.test(letter) &&
    isHan(before.charCodeAt(0)) &&
    !isFunction(before) &&
    !/[归属任]/.test(before)
  )
    return undefined;
  return units.read(letter, start, coordinated(scene, start));
}

/** 某院会同|县水务局, 某县教育局和|县某协会: what joins two bodies runs together with the letter after it. */
const isJoined = (scene: BodyScene, at: number): boolean =>
  scene.lattice.text.startsWith("会同", at - 2) ||
  (/[和与同及]/.test(scene.lattice.text.charAt(at - 1)) &&
    (scene.taken[at - 2] === 1 || (bodyEndingAt(scene, at - 1) ?? scene.placeAt.get(at - 1)) !== undefined));

/** 两湖创新|区, 瑶|乡建筑公司: a noun before the letter, of one character only before a firm. */
function isNounBefore(lattice: Lattice, end: number, suffix: string): boolean {
  const at = wordBefore(lattice, end);
  if (at < 0 || /[委府局]/.test(lattice.text.charAt(end - 1))) return false;
  if (end - at > 1) return isKind(lattice, at, OF_UNIT.test(suffix) ? "nwbj?" : "nwbjg?");
  return !OF_UNIT.test(suffix) && isKind(lattice, at, "ng?") && !isFunction(lattice.text.charAt(at));
}

/** Bodies that a township or county has by its bare letter. */
const OF_UNIT = /(?:委|府|局|所|站|办|人大|政协|党组|支部|法院|检察院)$/;

/** 新泰市副市长、|市公安局: the head of a unit, with the unit spelled out. */
const HEAD_BEFORE = /(?:常务副|副|代)?[市县区州旗]长、$/;

function unitOfHead({ lattice, placeAt }: BodyScene, at: number): Unit | undefined {
  const head = HEAD_BEFORE.exec(lattice.text.slice(Math.max(0, at - 6), at))?.[0];
  const place =
    head === undefined ? undefined : (placeAt.get(at - head.length) ?? placeAt.get(at - head.length + 1));
  return place && unitOfPlace(place);
}

/** The unit of the body that 、 or 和 joins to what begins at `at`: 苏州市委、市政府. */
export function coordinated(scene: BodyScene, at: number): Unit | undefined {
  const ofHead = unitOfHead(scene, at);
  if (ofHead) return ofHead;
  for (let i = scene.found.length - 1; i >= 0; i--) {
    const body = scene.found[i];
    if (!body || at - body.end > FARTHEST) return undefined;
    if (body.end > at || !body.unit) continue;
    const between = scene.lattice.text.slice(body.end, at);
    if (scene.taken.subarray(body.end, at).includes(1) && !STATE.has(body.category ?? "OTHER"))
      return undefined;
    return !body.unit.bare && /^[^,。;:!?\n]*[、和与及]$/.test(between) ? body.unit : undefined;
  }
  return undefined;
}

/** Characters that may stand between joined bodies: 苏州市委副书记、代市长. */
const FARTHEST = 12;
