import type { Division } from "../gazetteer/division.ts";
import { divisionAt, divisionsCalled, pathOf, upperDivisionsNamed } from "../gazetteer/gazetteer.ts";
import { fold } from "../text/fold.ts";
import { cutWords } from "../text/lattice.ts";
import { homeOfOwn } from "./home-of-texts.ts";
import { findNamed } from "./named-divisions.ts";

const PAPER_TAIL =
  /(?:日报|晚报|晨报|早报|都市报|商报|快报|时报|新报|周报|导报|新闻|报道|传媒|党报|报|融媒|融媒体|发布)(?:社|网|集团)?$/;
const FEWEST = 2;

/**
 * The home of a newspaper as a division path: from its masthead (衡阳日报, 湘西团结报), else from the
 * cities and counties that its texts name, where one city stands out.
 */
export function guessHome(newspaper: string | undefined, texts: readonly string[]): string[] | undefined {
  return (
    homeOfName(newspaper) ??
    homeOfBody(newspaper) ??
    homeOfOwn(texts) ??
    homeOfTexts(texts) ??
    homeOfShorts(texts)
  );
}

/** A local office of a medium: 红网澧县站. */
const STATION = /^[\u4e00-\u9fff]{1,4}网(?=[\u4e00-\u9fff]{2,5}站$)/u;

/** The place in whose name a body or medium speaks: 澧县融媒体中心, 澧县人民法院. */
function homeOfBody(body: string | undefined): string[] | undefined {
  const name = fold(body ?? "").replace(STATION, "");
  for (let length = Math.min(name.length, 8); length >= 2; length--) {
    const place = placeCalled(name.slice(0, length));
    if (place && (place.name === name.slice(0, length) || STATION.test(body ?? ""))) return pathOf(place);
  }
  return undefined;
}

/** City papers that bear another name than their city's. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  盐阜大众: "盐城市",
  右江: "百色市",
  太行: "晋城市",
  皖西: "六安市",
  闽东: "宁德市",
  闽南: "漳州市",
  闽西: "龙岩市",
  闽北: "南平市",
  湄洲: "莆田市",
  井冈山: "吉安市",
  赣南: "赣州市",
  瓷都: "景德镇市",
  鄂东: "黄冈市",
  三峡: "宜昌市",
  西江: "肇庆市",
  南湖: "嘉兴市",
  沂蒙: "临沂市",
  鲁中: "淄博市",
  鸭绿江: "丹东市",
  林城: "伊春市",
  鹤城: "齐齐哈尔市",
};

function homeOfName(newspaper: string | undefined): string[] | undefined {
  const name = fold(newspaper ?? "").replaceAll(/[\s《》"]/g, "");
  const core = name.replace(PAPER_TAIL, "").replace(/^今日/, "");
  if (core === name) return undefined;
  const other = NAMED_OTHERWISE[core];
  const city = other === undefined ? undefined : placeCalled(other);
  if (city) return pathOf(city);
  for (let length = core.length; length >= 2; length--) {
    const place = placeCalled(core.slice(0, length));
    if (place) return pathOf(place);
  }
  return undefined;
}

const RANK: Record<string, number> = { CITY: 0, PROVINCE: 1, COUNTY: 2 };

const placeCalled = (name: string): Division | undefined =>
  [...upperDivisionsNamed(name), ...divisionsCalled(name)]
    .filter(({ level }) => level in RANK)
    .sort((a, b) => (RANK[a.level] ?? 9) - (RANK[b.level] ?? 9))[0];

/** Counts each city by the mentions of itself and of its counties; the one county that stands for its city is the home. */
function homeOfTexts(texts: readonly string[]): string[] | undefined {
  const counts = new Map<string, number>();
  const named = new Set<Division>();
  for (const text of texts) {
    for (const { place } of findNamed(fold(text))) {
      const city = cityOf(place);
      if (!city) continue;
      named.add(place);
      counts.set(city, (counts.get(city) ?? 0) + 1);
    }
  }
  const most = outstanding(counts);
  if (most === undefined) return undefined;
  const [only, other] = [...named].filter((place) => cityOf(place) === most);
  const home = only && !other ? only : divisionAt(most.split("/"));
  return home && pathOf(home);
}

/** 我市, 县委: a text that speaks of its own city or county as the home paper does. */
const OWN_CITY = /我市|全市|市委|市政府|市领导/;
const OWN_COUNTY = /我县|全县|县委|县政府|县领导/;

/** The one city or county whose short name the texts say most, where they speak of their own without naming it in full. */
function homeOfShorts(texts: readonly string[]): string[] | undefined {
  const all = texts.join("\n");
  const own = OWN_COUNTY.test(all) ? "县" : OWN_CITY.test(all) ? "市" : undefined;
  if (own === undefined || all.length > LONGEST_READ) return undefined;
  const counts = new Map<Division, number>();
  for (const word of cutWords(all)) {
    const called = word.length < 2 ? [] : divisionsCalled(word).filter(({ name }) => name.endsWith(own));
    const [place, other] = called;
    if (place && !other) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = outstanding(counts);
  return most && pathOf(most);
}

/** What is counted most, where it is counted often enough and at least twice as often as anything else. */
function outstanding<Item>(counts: ReadonlyMap<Item, number>): Item | undefined {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < FEWEST || (second && second[1] * 2 > first[1])) return undefined;
  return first[0];
}

const LONGEST_READ = 20_000;

const cityOf = (place: Division): string | undefined => {
  const city = place.level === "COUNTY" ? place.parent : place;
  return city?.level === "CITY" ? pathOf(city).join("/") : undefined;
};
