/** Where a name is at home: what has to be added to it so that two cities' 市委 are two bodies. */
import type { ArticleGraph } from "../../graph-schema/article-graph.ts";

/** Names that mean one thing in the whole country, whoever prints them. */
const NATIONAL = /^(全国|中国|中华|国家|国务院|中央|党中央|党的|世界|国际|亚洲)/;
/** Names that mean the paper's own province. */
const PROVINCIAL = /^(全省|我省|本省|省(?!会))/;
/** Names that mean the paper's own city, or a county in it. */
const LOCAL = /^(全市|我市|本市|全县|我县|全区|我区|市|县|区|镇|乡|街道|村|社区)/;
/** A division spelled out at the head of a name says by itself where the name belongs. */
const SPELLED_OUT = /^(中共|共青团)?[\u4e00-\u9fff]{2,9}?(省|自治区|特别行政区|自治州|市|州|盟|县|区)/u;
/** Words that end like a division and are none: 园区, 示范区, 超市. */
const GENERIC_AREA =
  /([园社小片矿景城辖山地校库灾厂港专]|开发|高新|经开|示范|试验|保护|合作|安置)区$|[城超门都]市$/;

/** The paper's home in the terms that names need. */
export interface Home {
  province: string;
  city: string;
}

/** Province and city of the home path; the paper's own name stands in where no home is known. */
export function toHome(article: ArticleGraph): Home {
  const [province = article.newspaper ?? "", city = province] = article.home ?? [];
  return { province, city };
}

/** One spelling for keys: full-width forms folded, spaces, quotes and title marks dropped. */
export const foldName = (name: string): string =>
  name.normalize("NFKC").replace(/[\s"“”'‘’《》〈〉「」『』·]/g, "");

/**
 * What a name needs beside it to be unmistakable: nothing when it is national or carries its own division,
 * the province for 省…, the city for everything else.
 */
export function findScope(name: string, home: Home): string {
  const bare = foldName(name);
  if (NATIONAL.test(bare)) return "";
  if (PROVINCIAL.test(bare)) return home.province;
  if (LOCAL.test(bare)) return home.city;
  const head = SPELLED_OUT.exec(bare)?.[0];
  return head !== undefined && !GENERIC_AREA.test(head) ? "" : home.city;
}

/** Whether a body's name leaves its place to the reader: 市委全面深化改革委员会, 省委. */
export const isBare = (name: string): boolean =>
  LOCAL.test(foldName(name)) || PROVINCIAL.test(foldName(name));

/** The city (or, for provincial bodies, the province) spelled out at the head of a body's name. */
export function findCityInName(name: string): string | undefined {
  const match = /^(?:中共|共青团)?([\u4e00-\u9fff]{2,9}?(?:省|自治区|自治州|市|州|盟))/u.exec(foldName(name));
  const city = match?.[1];
  return city === undefined || LOCAL.test(city) || PROVINCIAL.test(city) || NATIONAL.test(city)
    ? undefined
    : city;
}
