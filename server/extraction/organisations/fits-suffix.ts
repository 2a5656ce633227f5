import { isSpelled } from "./body-scene.ts";
import { type BodySuffix, GENERIC_WORDS, isTrade } from "./body-words.ts";
import { code, isName, NUMBER, RARE_COST, VERB, type Walk, type Word } from "./walk.ts";

/** Suffixes too common in running text to be taken with words that are mere verbs or joined. */
export function fitsSuffix(walk: Walk, { suffix, category }: BodySuffix, text: string): boolean {
  const { words, within } = walk;
  if (suffix === "志愿者") return words.at(-1)?.text.startsWith("“") === true;
  if (suffix === "队" && words.length === 0 && isTeamOf(walk)) return true;
  const brief = suffix.length === 1 && suffix !== "办" && !(within && suffix === "队");
  if (suffix === "委" ? words.length > 0 : brief && words.length === 0) return false;
  if (
    words.some((word, at) => isOfNoName(word) && words[at - 1]?.text !== "第") ||
    (category === "COMPANY" && MAKES.test(words[0]?.text ?? ""))
  )
    return false;
  if (OF_UNIT_ALONE.test(suffix) && words.length > 0 && !words.some(({ text: word }) => /[届次]/.test(word)))
    return false;
  if (suffix === "机关" && ANY_ORGAN.test(words[0]?.text ?? "")) return false;
  if (words.length === 1 && /^[大小新老好]$/.test(words[0]?.text ?? "")) return false;
  return (
    category !== "COMPANY" ||
    within !== undefined ||
    isBankOfPlace(walk, suffix, text) ||
    OLD_WORKS.test(suffix) ||
    fitsFirm(walk, suffix, text)
  );
}

/** 伊朗|队, 东莞|队: the team of a country or a city. */
const isTeamOf = ({ unit }: Walk): boolean =>
  unit?.place !== undefined &&
  unit.name !== "中国" &&
  /^(?:COUNTRY|PROVINCE|CITY|COUNTY)$/.test(unit.place.level) &&
  unit.end - unit.start < 4;

/** 江西|银行, 洛阳|银行: a bank called after a province or a city alone. */
const isBankOfPlace = ({ unit, words }: Walk, suffix: string, text: string): boolean =>
  suffix === "银行" && words.length === 0 && unit?.place?.division !== undefined && !isSpelled(text, unit);

/** 乡镇人大: what a unit has one of stands right after the unit. */
const OF_UNIT_ALONE = /^(?:人大|政协|政府|人民政府|人大常委会)$/;

/** 党政机关, 公安机关: organs of a kind. */
const ANY_ORGAN = /^(?:党政|公安|检察|司法|行政|国家|税务|审判|监察|纪检|市直|县直|省直|区直)/;

/** 昭化区|建设茶叶加工厂: what is done, and no name. */
const MAKES = /^(?:建设|新建|兴建|筹建|打造|建成|引进)$/;

/** 家的, 3个: words of running text that no body bears. */
const isOfNoName = ({ text, kind }: Word): boolean =>
  /[的了着]|^[0-9]/.test(text) || (kind === NUMBER && /[数多几各]|个$/.test(text));

/** A firm bears a name, or stands with its legal form after a spelled-out unit or several words. */
function fitsFirm({ words, unit, prefix }: Walk, suffix: string, text: string): boolean {
  if (prefix !== undefined) return true;
  if (/有限(?:责任)?公司$/.test(suffix) && unit?.place && words.length > 0) return true;
  if (unit?.bare && !/(?:公司|厂|集团|行|社|场|投)$/.test(suffix)) return false;
  const first = words[0];
  if (first && (first.kind === VERB || first.kind === code("V")) && first.text.length > 1) return false;
  if (words.some(isName) || /投$/.test(suffix)) return true;
  if (!isTrade(suffix) && first && (first.cost ?? 0) >= RARE_COST && !GENERIC_WORDS.has(first.text))
    return true;
  if (!first || !/(?:公司|厂|集团|行|社|场)$/.test(suffix)) return false;
  const spelled = unit !== undefined && (unit.bare || isSpelled(text, unit));
  if (/(?:厂|公司)$/.test(suffix) && unit?.place?.division && first && !GENERIC_WORDS.has(first.text))
    return true;
  return spelled || words.length > 1 || (suffix === "集团" && !GENERIC_WORDS.has(first.text));
}

/** State works and firms that bear their place's name alone: 铜川矿务局, 湖南中烟. */
const OLD_WORKS =
  /^(?:矿务局|马场|新华书店|供销社|供销合作社|农商银行|农商行|农信社|信用社|联社|中烟|焦煤|石化|电网|移动|联通|电信|邮政|铁塔)$/;
