import { type Unit, unitOfPlace } from "../gazetteer/units.ts";
import { postEnd, postStart } from "../offices/posts.ts";
import { type BodyScene, bodyEndingAt, STATE } from "./body-scene.ts";
import type { BodySuffix } from "./body-words.ts";
import type { FoundBody } from "./found-body.ts";
import { stateBodyName } from "./state-bodies.ts";
import { JOINING, VERB, type Walk } from "./walk.ts";

/** Organs that a list names without the unit that its first one is of. */
const ORGAN =
  /^(?:.{2,}(?:局|厅|(?<!党)委|办|委员会|办公室|服务中心|公司|[大支]队)|办事处|政务中心|妇联|残联|团委|科协|文联|工商联|总工会|法院|检察院|供销社|武装部|政协|人大|人大常委会)$/;

/** 河东区教育局、|卫健委, 县政府办、|农机局: an organ in a list is of the unit of the one before it. */
export function inList(scene: BodyScene, own: Walk, found: BodySuffix, end: number): FoundBody | undefined {
  const walk = twofold(scene.lattice.text, end) ?? own;
  const before = bodyEndingAt(scene, walk.start - 1);
  const sister = before?.parent ?? before?.within;
  if (sister && !scene.listed.has(end)) return sisterUnit(scene, walk, sister, found, end);
  if (!before?.unit || !isOrgan(before) || !isListed(scene, walk, found, end)) return undefined;
  return organOf(before.unit, scene, walk.start, found, end);
}

/** Offices for two matters that 和 joins within their name. */
const TWOFOLD =
  /(?:自然资源和规划|规划和自然资源|住房和城乡建设|文化和旅游|人力资源和社会保障|工业和信息化|林业和草原|发展和改革|城市管理和综合(?:行政)?执法|文化广电和旅游|教育和体育|水利和湖泊|农业农村和[\u4e00-\u9fff]{2,4})(?:局|厅|委|委员会)$/;

function twofold(text: string, end: number): Walk | undefined {
  const own = TWOFOLD.exec(text.slice(Math.max(0, end - 16), end))?.[0];
  return own === undefined ? undefined : { start: end - own.length, words: [] };
}

const SISTER = /^[\u4e00-\u9fff]{1,9}(?:处|部|学院|研究生院|系|办|室|科|中心|[大支中]队)$/;

/** 云梦大学研究生院、|人事处: what a list names after a unit of a body is a unit of it too. */
function sisterUnit(
  { lattice: { text } }: BodyScene,
  { start, words }: Walk,
  parent: FoundBody,
  { category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const own = text.slice(start, end);
  if (!/[、和与及]/.test(text.charAt(start - 1)) || !SISTER.test(own) || words.length > 4) return undefined;
  if (words.some(({ kind }) => kind === VERB) || /大学|职业/.test(own)) return undefined;
  return { start, end, name: parent.name + own, aliases: [own], category, confidence: 0.82, parent };
}

/** 某市副市长甲、|教育局|局长乙, 某区党委书记、|人大常委会|主任: an organ is of the unit named last before it. */
export function inRoll(scene: BodyScene, walk: Walk, found: BodySuffix, end: number): FoundBody | undefined {
  const { start } = walk;
  const { text } = scene.lattice;
  if (!isListed(scene, walk, found, end)) return undefined;
  const besidePerson = scene.taken[start - 2] === 1 || postStart(text, start - 1) >= 0;
  if (!isLed(text, start, end) && !(besidePerson && postEnd(text, end) >= 0)) return undefined;
  const unit = lastUnit(scene, start - 2);
  return unit && organOf(unit, scene, start, found, end);
}

/** 县长甲带领|财政局、水务局: the first of those that a leader takes along. */
const isLed = (text: string, start: number, end: number): boolean =>
  text.charAt(end) === "、" && LEADS.test(text.slice(Math.max(0, start - 2), start));
const LEADS = /(?:带领|率领|率|带|召集|组织|会同|邀请)$/;

const LONGEST_ROLL = 40;

/** The unit of the last body or head before `from` in its sentence. */
function lastUnit(scene: BodyScene, from: number): Unit | undefined {
  const { placeAt, lattice, units } = scene;
  for (let at = from; at > from - LONGEST_ROLL && at > 0; at--) {
    if (/[。;\n]/.test(lattice.text.charAt(at))) return undefined;
    const body = bodyEndingAt(scene, at);
    if (body && isOrgan(body)) return body.unit;
    const [head, letter] = HEAD_AT_END.exec(lattice.text.slice(Math.max(0, at - 6), at)) ?? [];
    if (head !== undefined && letter !== undefined) {
      const place = placeAt.get(at - head.length) ?? placeAt.get(at - 1);
      return place ? unitOfPlace(place) : units.read(letter, at - 2);
    }
  }
  return undefined;
}

const HEAD_AT_END = /(?:常务|副|代)*([省市县区州旗盟])长$/;

/** Offices that are within a committee or a court, not beside it. */
const OF_COMMITTEE =
  /^(?:政法委|网信办|编办|改革办|办公[厅室]|机关工委|直属机关工委|审判委员会|检察委员会|机关党委|专门委员会)$/;

function isListed(
  { lattice: { text } }: BodyScene,
  { start, words }: Walk,
  found: BodySuffix,
  end: number,
): boolean {
  const organ = text.slice(start, end);
  if (!ORGAN.test(organ) || OF_COMMITTEE.test(organ)) return false;
  if (!/[、和与及]/.test(text.charAt(start - 1)) && !isLed(text, start, end)) return false;
  return words.length <= 2 && isOrgan(found) && !words.some(({ kind }) => kind === VERB || kind === JOINING);
}

function organOf(of: Unit, { lattice }: BodyScene, start: number, found: BodySuffix, end: number): FoundBody {
  const unit = { ...of, start, end: start, bare: false };
  const printed = lattice.text.slice(start, end);
  const name = stateBodyName(unit, printed.replace(/^[省市县区州旗](?!长)/, ""), found.category);
  return { start, end, ...name, aliases: [...name.aliases, printed], confidence: 0.85, unit };
}

const isOrgan = ({ category = "OTHER" }: Pick<FoundBody, "category">): boolean =>
  category === "ASSOCIATION" || category === "OTHER" || STATE.has(category);

/** 高凉文旅|公司: a firm that a trade ended goes on with its legal form. */
const LEGAL_FORM = /^(?:公司|集团|集团公司|有限公司|有限责任公司|股份公司|股份有限公司|厂)$/;

export function formedBody(scene: BodyScene, { suffix }: BodySuffix, end: number): FoundBody | undefined {
  const trade = bodyEndingAt(scene, end - suffix.length);
  if (trade?.category !== "COMPANY" || trade.within || !LEGAL_FORM.test(suffix)) return undefined;
  const tail = scene.lattice.text.slice(trade.end, end);
  return { ...trade, end, name: trade.name + tail, aliases: trade.aliases.map((alias) => alias + tail) };
}
