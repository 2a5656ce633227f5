import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import { otherNames } from "../found-mention.ts";
import type { Unit } from "../gazetteer/units.ts";
import { chainStart, isSpelled as isSpelledPlace } from "../places/found-place.ts";
import { type BodyScene, isSpelled, STATE } from "./body-scene.ts";
import type { BodySuffix } from "./body-words.ts";
import { toCompany } from "./company.ts";
import { fitsSuffix } from "./fits-suffix.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";
import { nestedBody } from "./nested-body.ts";
import { stateBodyName } from "./state-bodies.ts";
import { LOWEST_LETTERS } from "./unit-before.ts";
import type { Walk } from "./walk.ts";

/** Units that have no name but within a body: 第四检察部, 体改司. */
const ONLY_WITHIN = /^(?:校区|院区|检察部|检察室|审判点|巡回审判点|反诈中心|车间|司|.{2}系)$/;

/** 教育系 of a college; 关系 and 体系 are none. */
const FACULTY = /^[\u4e00-\u9fff]{1,6}(?<![关体联派维谱母父])系$/;

const WHOLE_ORGAN = /^(?:委|队|.{2,})$/;

/** A body whose name begins with a unit, or with the body that it is a part of. */
export function headedBody(
  scene: BodyScene,
  walk: Walk,
  found: BodySuffix,
  end: number,
): FoundBody | undefined {
  const { text } = scene.lattice;
  const { suffix, category } = found;
  const { unit, within, prefix } = walk;
  if (!fitsSuffix(walk, found, text)) return undefined;
  if (suffix === "系" && (within?.category !== "SCHOOL" || !FACULTY.test(text.slice(within.end, end))))
    return undefined;
  if (within) {
    if (category === "COMPANY" && !/[司厂间队团店行社会场院所矿部心站]$/.test(suffix)) return undefined;
    const isPost = PARTY_POST.test(suffix + text.slice(end, end + 3));
    return isPost ? undefined : nestedBody(text, within, category, end);
  }
  if (!unit || ONLY_WITHIN.test(suffix)) return undefined;
  if (category === "COMPANY" && unit.place && walk.words.length > 0 && prefix === undefined)
    return toCompany(text, walk, unit, end);
  return prefix === undefined
    ? bodyOfUnit(scene, walk, unit, category, end)
    : prefixedBody(text, walk, prefix, category, end);
}

/** 衡阳市|教育局, 市|委: an organ of the unit; a body of another kind is named as printed. */
function bodyOfUnit(
  scene: BodyScene,
  walk: Walk,
  unit: Unit,
  category: OrganisationCategory,
  end: number,
): FoundBody | undefined {
  const { text } = scene.lattice;
  const { start, words } = walk;
  const organ = withoutTerm(text.slice(unit.end, end), text.slice(Math.max(0, unit.start - 12), unit.start));
  if (words.length === 0 && !WHOLE_ORGAN.test(organ)) return undefined;
  if (organ === "学院" && /[区县]$/.test(unit.name) && isSpelled(text, unit)) return undefined;
  if ((!STATE.has(category) || SPECIAL.test(organ)) && !unit.bare && !isSpelled(text, unit))
    return byShortName(scene, walk, category, end);
  const unknown = unit.name === unit.letter;
  if (isNoOrgan(unit, organ, unknown)) return undefined;
  if (organ.endsWith("警方") && words.length > 0) return undefined;
  const name = stateBodyName(unit, organ, category);
  const called = (unit.place?.aliases ?? []).filter(
    (alias) => alias.endsWith(unit.letter) && alias.length > 2,
  );
  const printed = unit.bare ? [] : [text.slice(start, end)];
  const aliases = [...name.aliases, ...printed, ...called.map((alias) => alias + organ)];
  return {
    start,
    end,
    ...name,
    aliases: otherNames(name.name, aliases),
    confidence: unknown ? 0.6 : unit.letter === "" ? 0.78 : 0.95,
    unit,
  };
}

/** 县级…, 镇村…: the unit's letter is part of another word; a township that nothing names has no organs but its seats. */
const isNoOrgan = (unit: Unit, organ: string, unknown: boolean): boolean =>
  /^(?:型|级|直|属|内)/.test(organ) ||
  (unit.bare &&
    (organ.endsWith("警方") ||
      /^[县区乡镇村](?!长|村振兴)/.test(organ) ||
      (unknown && LOWEST_LETTERS.has(unit.letter) && !isSeat(unit, organ))));

/** 镇党委: the seats of power of a township that the text does not name. */
const isSeat = ({ letter }: Unit, organ: string): boolean =>
  SEAT.test(organ) && (letter === "镇" || letter === "乡");
const SEAT = /^(?:党委|人大(?:常委会)?|人民代表大会常务委员会|政协|纪委监委|纪委|监委)$/;

function prefixedBody(
  text: string,
  { start, unit }: Walk,
  prefix: string,
  category: OrganisationCategory,
  end: number,
): FoundBody {
  const from = start - prefix.length;
  const printed = text.slice(from, end);
  const name = unit?.bare ? prefix + unit.name + text.slice(unit.end, end) : printed;
  return {
    start: from,
    end,
    name,
    aliases: name === printed ? [] : [printed],
    category,
    confidence: 0.9,
    ...(unit && { unit }),
  };
}

/** 第十八届人民代表大会常务委员会 is the 人大常委会; 政协…第九届委员会 the 政协. */
function withoutTerm(organ: string, before: string): string {
  const plain = organ.replace(/^原(?=党)/, "").replace(/^第?[一二三四五六七八九十0-9]{1,3}届/, "");
  if (plain === organ || plain !== "委员会") return plain;
  if (/(?:政协|政治协商会议)$/.test(before)) return "政协";
  return /中国共产党$/.test(before) ? "委" : organ;
}

/** 北海海事法院, 柳州海关: what the state has there for special matters bears a place's short name and is no city's. */
const SPECIAL =
  /^(?:海关|海事|出入境|边检|铁路|港航|航道|知识产权|互联网|金融|警方|监狱|戒毒所|银监|银保监|证监|烟草|.{3,}(?:推广|研发|创新|加工|交易)中心)/;

/** 永州日报, 贵州民族大学: the short name is the body's own and stays. */
function byShortName(
  scene: BodyScene,
  { start, unit }: Walk,
  category: OrganisationCategory,
  end: number,
): FoundBody {
  const { text } = scene.lattice;
  const above = unit?.place?.within;
  const outer = above && !isSpelledPlace(text, above) ? chainStart(above) : start;
  const from = /(?:商会|同乡会|联会|联谊会|总会|监狱|戒毒所)$/.test(text.slice(start, end))
    ? (scene.placeAt.get(outer)?.start ?? outer)
    : outer;
  return { ...asPrinted(text, from, end, category, 0.9), ...(unit && { unit }) };
}

/** 某大学|党委书记: the post is the body's own. */
const PARTY_POST = /^党[组委]副?(?:书记|成员|委员)/;
