import type { FoundMention } from "../found-mention.ts";
import { findAll } from "../text/find-all.ts";
import { countBefore } from "../text/sentences.ts";
import type { ProjectName } from "./project-names.ts";
import { WORK } from "./project-words.ts";

/** What is done to a water, a hill or a quarter, works only where somebody is said to carry them out. */
const CARE =
  /^(?:等)?([东南西北中]段|城区段)?((?:流域|沿线|周边|片区|湿地|水环境|生态|环境|综合|防洪|系统|突出|违建|河道|岸线|矿山)*(?:治理|整治|修复|清淤疏浚|清淤|疏浚)(?:工程|项目)?)(?=[,，。;；、]|建设|$)/;
/** What can be built anew: no town, no district, no body that only acts. */
const THING =
  /(?:[路街桥闸坝堤渠塔楼馆园站校院港场寺庙祠凼]|大道|公路|铁路|隧道|水库|水厂|书院|小学|中学|学校|幼儿园|校区|院区|厂区|码头|机场|广场|医院|市场|故居|旧址|古城|古镇|老街|公园)$/;
const CARRIED_OUT =
  /(?:推进|推动|启动|实施|抓好|抓实|抓紧|完成|加快|加速|开展|做好|开工|谋划|搞好|建设|打造)(?:了|好)?(?:建设|推进|实施)?$/;

type Thing = Pick<FoundMention, "start" | "end">;

/** The things of one list, the last of which is given: 石桥书院、南湖公园. */
function listUpTo(things: readonly Thing[], last: number, text: string): Thing[] {
  const list = things.slice(last, last + 1);
  for (let at = last - 1; at >= 0; at--) {
    const [next, one] = [list[0], things[at]];
    if (!next || !one || !/^[、和与及]$/.test(text.slice(one.end, next.start))) break;
    list.unshift(one);
  }
  return list;
}

/** The rebuilding of named things, one or several: 昆江路改造, 石桥书院、南湖公园等提质改造. */
export function findRebuilt(text: string, names: readonly FoundMention[]): ProjectName[] {
  const things = names.filter(({ kind }) => kind === "Place" || kind === "Organisation");
  things.sort((a, b) => a.start - b.start || b.end - a.end);
  return things.flatMap(({ end }, at): ProjectName[] => {
    const after = text.slice(end, end + 20);
    const list = listUpTo(things, at, text);
    const told = WORK.exec(after) ?? (isCarriedOut(text, list) ? CARE.exec(after) : null);
    if (!told) return [];
    const { 0: whole, 1: part = "", 2: work = "" } = told;
    const built = whole !== part + work || list.length > 1 ? list : list.slice(-1);
    if (WORK.test(after) && !built.every((t) => THING.test(text.slice(t.start, t.end)))) return [];
    return built.map((thing): ProjectName => {
      const named = { category: "CONSTRUCTION", confidence: 0.8 } as const;
      const own = text.slice(thing.start, thing.end);
      if (thing.end !== end) return { start: thing.start, end: thing.end, name: own + work, ...named };
      return { start: thing.start, end: end + whole.length, name: own + part + work, ...named, built: true };
    });
  });
}

const isCarriedOut = (text: string, [first]: readonly Thing[]): boolean =>
  first !== undefined && CARRIED_OUT.test(text.slice(Math.max(0, first.start - 8), first.start));

/** 瓯江|山水诗路|建设: what is to be built that begins with a place, by a last word of things. */
const NEW_THING =
  /^([\u4e00-\u9fff]{1,8}(?:诗路|[路园城带群廊镇港网]|社区|街区|景区|园区|新区|片区|系统|平台|基地|中心|枢纽|通道|廊道|绿道|步道))建设(?=[,，。;；、和]|$)/;
const NO_THING = /体系|队伍|文明|经济|制度|能力|作风|[^\u4e00-\u9fff]|市场/;

/** 推进瓯江山水诗路建设: named by where it is to be, whatever the thing. */
export function findNewThings(text: string, names: readonly FoundMention[]): ProjectName[] {
  return names.flatMap(({ kind, start, end }): ProjectName[] => {
    if (kind !== "Place" || /[全我]/.test(text.charAt(start))) return [];
    const own = NEW_THING.exec(text.slice(end, end + 16))?.[1] ?? "";
    const name = text.slice(start, end) + own;
    const whole = own === "" && TO_BE_BUILT.test(name) && text.startsWith("建设", end);
    if ((own === "" && !whole) || NO_THING.test(own)) return [];
    const lead = text.slice(Math.max(0, start - 40), start);
    if (!CARRIED_OUT.test(lead) && !LISTED_WORKS.test(lead)) return [];
    return [{ start, end: end + own.length, name, category: "CONSTRUCTION", confidence: 0.8, built: true }];
  });
}
/** A place by such a name is still to come, where its building is spoken of. */
const TO_BE_BUILT = /.{3}(?:诗路|社区|街区|[廊带]|通道|系统|平台|枢纽)$/;
const LISTED_WORKS = /(?:推进|推动|启动|实施|抓好|加快|加速|谋划)[^,，。;；]{2,30}[、和与]$/;

const OPENING =
  /(?:开工建设|开工|新建|开建|修建|新修|建成|加快建设|启动建设)(?:了)?((?:[^,，。;；、“”的\n]{2,14}[、和])*[^,，。;；、“”的\n]{2,14})/g;
const NEW_WAY =
  /^([\u4e00-\u9fff]{2,10}(?:路|街|大道|大桥|[二三]桥|隧道|立交桥?|通道|快速路)(?:[东南西北]延|延伸)?)(?:建设|项目|工程)?$/;
const KIND_OF_WAY =
  /(?:道路|公路|马路|铁路|网路|线路|泥路|农村路|产业路|[^\u4e00-\u9fff].*)$|^.?(?:步行街|老街)$|[条座]/;

/** 开工建设双江路、芝溪二桥: roads and bridges that are yet to be. */
export function findNewWays(text: string): ProjectName[] {
  return findAll(text, OPENING).flatMap(({ 0: whole, 1: list = "", index }) => {
    const from = index + whole.length - list.length;
    return findAll(list, /[^、和]+/g).flatMap((item): ProjectName[] => {
      const name = NEW_WAY.exec(item[0])?.[1] ?? "";
      if (name.length < 3 || KIND_OF_WAY.test(name)) return [];
      const start = from + item.index;
      return [
        { start, end: start + name.length, name, category: "CONSTRUCTION", confidence: 0.8, built: true },
      ];
    });
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
