import type { MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import type { Turn } from "../discourse.ts";
import { type Draft, draftsOf, evidenceOf, leaderOf, type Scene, type Spot, spotsWithin } from "../scene.ts";

const NOT_A_STOP = /(?:了解|听取|对|向|由|与|按照|代表|率领|关于|组织|来自|任|担任)$/;

/** Between a place or group and what is meant within it: 某集团旗下核心企业. */
const INNER = /^(?:的|(?:旗下|下属|所属|辖区内?)的?[^,，。;；、]{0,6})?$/;

/** What follows a unit at the end of its item of a list when something within it is meant: 东山县|鹿鸣谷、. */
const WITHIN_UNIT =
  /^(?!的|等|[两三四五六七八九十]|摸查|摸排|核查|查找|演出|采访|打工|务工|推介|采购|寻|找|取|拜|求|收集|办|请|送|接|招聘|巡|宣|执|视|采|观|调研|考察|察看|查看|看望|慰问|检查|督导|督查|指导|开展|进行|参加|召开|视察|走访|就|对|与|和|及|以及|参观|学习|交流|现场|观摩|招商|洽谈|一线|全境|各|有关|相关|境内|城区|县城|老家|任|做|开|取经|走)[\u4e00-\u9fff“]{2,14}(?:[、,，。;；”]|$)/;
/** A house within a unit that was not read as a name: 城固县|防汛物资储备库. */
const UNREAD_HOUSE =
  /^(?!的|等)[\u4e00-\u9fff]{2,12}(?:库|站|馆|厂|院|园|所|社|店|基地|中心|大厅|公司|学校|码头|大桥)(?=[,，。;；、]|$)/;
/** 南雄市的|苍石寨, 苍溪县境内的|水利枢纽: a sight or works within a unit that was not read as a name. */
const UNREAD_SIGHT =
  /^(?:境内|辖区内?)?的[\u4e00-\u9fff]{1,8}(?:寨|岭|峰|谷|洞|寺|庙|湖|岛|塔|堡|关|枢纽|电站|景区|库|馆|厂|园|基地|码头|桥)(?=[,，。;；、和]|$)/;
const WIDE = new Set(["PROVINCE", "CITY", "COUNTY"]);

const isOnlyWhere = (scene: Scene, spot: Spot): boolean =>
  (isUnit(spot) && UNREAD_SIGHT.test(scene.text.slice(spot.end, spot.end + 16)) && isLast(scene, spot)) ||
  isBeforeUnread(scene, spot);

const isUnit = ({ entity }: Spot): boolean =>
  entity.kind === "Place" && (WIDE.has(entity.level ?? "") || entity.level === "TOWNSHIP");

/** Whether nothing else is named in the words that follow. */
const isLast = ({ outer, text }: Scene, { end }: Spot): boolean =>
  spotsWithin(outer, {
    start: end,
    end: end + (UNREAD_SIGHT.exec(text.slice(end, end + 16))?.[0].length ?? 0),
  }).length === 0;

const isBeforeUnread = (scene: Scene, { entity, start, end }: Spot): boolean =>
  entity.kind === "Place" &&
  WIDE.has(entity.level ?? "") &&
  spotsWithin(scene.outer, { start: end, end: end + 30 }).every((s) => s.start !== end) &&
  (UNREAD_HOUSE.test(scene.text.slice(end, end + 16)) ||
    (/、/.test(
      scene.text.charAt(start - 1) + (/^[^,，。;；]{2,14}([、等])/.exec(scene.text.slice(end))?.[1] ?? ""),
    ) &&
      WITHIN_UNIT.test(scene.text.slice(end, end + 16))));

/** Of names that follow each other without a break the last is meant: 浏阳市|沿溪镇沙龙村. */
function innermostOnly(scene: Scene, spots: readonly Spot[]): Spot[] {
  return spots.filter((spot, i) => {
    const next = spots[i + 1];
    if (isOnlyWhere(scene, spot)) return false;
    return !next || !INNER.test(scene.text.slice(spot.end, next.start));
  });
}

/** What is said of somebody between a place or body and his name: 某公司董事长李某, 德国汉学家某. */
const WHOSE = /^(?![^,，]*(?:看望|慰问|走访|调研|考察|察看|查看|会见|了))[^,，。;；的、与和]{0,12}$/;

/** 莫某老人的院子, 李某家: what is visited is his house or land. */
const HIS_OWN =
  /^(?:老人|夫妇|夫妻|一家|两口子|同志|大[爷妈娘伯叔])?(?:家(?:[中里的]|$|[,，])|的(?:家|新?房|老?屋|院|[^,，。;；、]{0,4}(?:园|田|地|棚|店|铺|坊|舍|圈|塘|场)))/;

/** A place or body before what somebody is and his name is his, no stop: 与某公司董事长李某座谈. */
function isWhose(scene: Scene, { entity, end }: Spot): boolean {
  if (entity.kind === "Project") return false;
  const person = spotsWithin(scene.outer, { start: end, end: end + 20 }, "Person")[0];
  if (!person || HIS_OWN.test(scene.text.slice(person.end, person.end + 12))) return false;
  return WHOSE.test(scene.text.slice(end, person.start));
}

/** 检查汉江防汛工作: a river or a mountain that a piece of work is about, no stop. */
const isOfWork = (scene: Scene, { entity, end }: Spot): boolean =>
  entity.kind === "Place" &&
  /[江河湖山海]$|流域$/.test(entity.name) &&
  /^[^,，。;；、]{2,12}工作/.test(scene.text.slice(end, end + 16));

/** An undertaking that one can go and see. */
const ON_SHOW = /(?:展|展览|博览会|书屋|基地)[”"]?$/;

/** 正在施工的某工程. */
const isAtWork = (scene: Scene, start: number): boolean =>
  /(?:在建|施工|建设)(?:中)?的$/.test(scene.text.slice(Math.max(0, start - 6), start));

/** 全县63个|村委会, 守在曼谷|家中: many without a name, or where somebody lives. */
const isOneOfMany = ({ text }: Scene, { start, end, text: words }: Spot): boolean =>
  words.startsWith("全") ||
  /[\d个]$/.test(text.charAt(start - 1)) ||
  /^家[中里]/.test(text.slice(end, end + 2));

/** What somebody may go and see, as a stretch of text lists it. */
export function stops(scene: Scene, from: number, to: number): Spot[] {
  const spots = spotsWithin(scene.outer, { start: from, end: to }).filter(
    ({ entity: e, start }) =>
      e.kind === "Place" ||
      e.kind === "Organisation" ||
      (e.kind === "Project" &&
        (e.category === "CONSTRUCTION" || ON_SHOW.test(e.name) || isAtWork(scene, start))),
  );
  return innermostOnly(scene, spots).filter(
    (spot) =>
      !NOT_A_STOP.test(scene.text.slice(from, spot.start)) &&
      !isWhose(scene, spot) &&
      !isOfWork(scene, spot) &&
      !isOneOfMany(scene, spot) &&
      scene.text.charAt(spot.end) !== "籍",
  );
}

/** VISITED of each visitor at each stop, and HELD_AT of the inspection where it is a place. */
export function toDrafts(
  scene: Scene,
  turn: Turn,
  visitors: readonly Spot[],
  stopped: readonly Spot[],
  inspection?: MeetingEntity | undefined,
): Draft[] {
  const evidence = evidenceOf(scene, turn);
  const earlier = /此前|前一天|曾|去年/.test(turn.words);
  const leader = inspection && leaderOf(scene, inspection);
  const others = leader && visitors.length > 0 && visitors.every((v) => v.entity !== leader.entity);
  return stopped.flatMap((stop) => [
    ...draftsOf("VISITED", visitors, stop.entity, evidence, 0.8),
    ...(inspection && !earlier && !others && stop.entity.kind === "Place"
      ? [{ type: "HELD_AT" as const, from: inspection, to: stop.entity, evidence, confidence: 0.88 }]
      : []),
  ]);
}

const AT_SITE = new Set(["SITE", "VILLAGE", "ZONE", "TOWNSHIP"]);
/** A body, works, or a place no larger than a township. */
export const isSite = ({ entity }: Spot): boolean =>
  entity.kind !== "Place" || AT_SITE.has(entity.level ?? "");
