import { findAll } from "../find-all.ts";
import type { FoundMention } from "../found-mention.ts";
import { countBefore } from "../sentences.ts";
import type { ProjectName } from "./project-names.ts";

/** What is done to a thing that stands. */
const WORK =
  /^(?:[东南西北]延|延伸|(?:提质|提标|拓宽|升级|扩容|综合|整体|维修|保护)*(?:改造|改建|扩建|改扩建|重建|迁建|修缮|提质))(?![成出自于为了过])/;
/** What can be built anew: no town, no district, no body that only acts. */
const THING =
  /(?:[路街桥闸坝堤渠塔楼馆园站校院港场寺庙祠]|大道|公路|铁路|隧道|水库|水厂|书院|小学|中学|学校|幼儿园|校区|院区|厂区|码头|机场|广场|医院|市场|故居|旧址)$/;

/** The rebuilding of one named thing: 昆江路改造, 石桥书院修缮. */
export function findRebuilt(text: string, names: readonly FoundMention[]): ProjectName[] {
  return names.flatMap(({ kind, start, end }): ProjectName[] => {
    if (kind !== "Place" && kind !== "Organisation") return [];
    const work = WORK.exec(text.slice(end, end + 14))?.[0];
    if (!work || !THING.test(text.slice(start, end))) return [];
    return [
      {
        ...{ start, end: end + work.length, name: text.slice(start, end) + work },
        ...{ category: "CONSTRUCTION", confidence: 0.8, built: true },
      },
    ];
  });
}

/** How many characters back the thing of bare works is looked for. */
const FAR = 100;

/** Works that are told of by their kind alone: 除险加固工程. */
const BARE_WORKS =
  /^(?:除险加固|加固(?:改造)?|清淤(?:疏浚|整治)?|疏浚|(?:提标|提质|升级|扩容|维修|拓宽|整体)?改造|改?扩建|(?:保护|抢救性)?修缮|维修|重建|迁建|续建|延伸|亮化)(?:[一二三]期)?(?:工程|项目)$/;

/** 石门坎水库刚做完|除险加固工程: works without a name of their own are those of the thing that the sentence is about. */
export function nameBareWorks(text: string, names: readonly FoundMention[]) {
  const things = names
    .filter(
      (n) => (n.kind === "Place" || n.kind === "Organisation") && THING.test(text.slice(n.start, n.end)),
    )
    .sort((a, b) => a.start - b.start);
  return (found: ProjectName): ProjectName => {
    if (!BARE_WORKS.test(found.name)) return found;
    const before = text.slice(Math.max(0, found.start - FAR), found.start);
    const from =
      found.start - before.length + Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1;
    const thing = things[countBefore(things, from)];
    return thing && thing.end <= found.start
      ? { ...found, name: text.slice(thing.start, thing.end) + found.name }
      : found;
  };
}

const PHASE = /([一二三四五])期(?:建设)?(?:工程|项目)?$/;

/** 一期工程 is the first phase of what the text calls by its second: 渔溪治理二期工程. */
export function findBarePhases(text: string, found: readonly ProjectName[]): ProjectName[] {
  const phased = found.find(({ name }) => name.length > 6 && PHASE.test(name));
  if (!phased) return [];
  const stem = phased.name.replace(PHASE, "");
  const sorted = [...found].sort((a, b) => a.start - b.start);
  return findAll(text, /[一二三四五]期(?:工程|项目)/g)
    .filter(({ index }) => (sorted[countBefore(sorted, index + 1) - 1]?.end ?? 0) <= index)
    .map(({ 0: phase, index }) => ({
      ...{ start: index, end: index + phase.length, name: stem + phase },
      ...{ category: phased.category, confidence: 0.8 },
    }));
}
