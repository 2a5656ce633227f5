/** A small town in four articles: enough to ask every question of a store. Its people are invented. */
import type { ArticleGraph } from "../../graph-schema/article-graph.ts";
import type { GraphStore, PageRecord } from "../../server/store/graph-store.ts";
import { article, meeting, organisation, page, person, place, project, says } from "./build.ts";

export const shan = person("单文远", { circle: "临江市" });
export const ouyang = person("欧阳成科", { aliases: ["老欧阳"] });
export const zeng = person("曾立");
export const lu = person("吕小青");
export const party = organisation("中共临江市委", { aliases: ["市委"], category: "PARTY" });
export const water = organisation("临江市水利局", { aliases: ["市水利局"], category: "GOVERNMENT" });
export const flood = meeting("全市防汛工作会议", { date: "2021-03-03", meetingKind: "CONFERENCE" });
export const talk = meeting("水利座谈会", { date: "2021-04", dateInferred: true, meetingKind: "SYMPOSIUM" });
export const city = place("临江市", {
  aliases: ["我市"],
  level: "CITY",
  divisionCode: "4399",
  path: ["湘省", "临江市"],
});
export const county = place("松山县", { level: "COUNTY" });
export const dam = project("松山水库除险加固工程", { category: "CONSTRUCTION" });

export const floodNews = article(
  {
    page: "a.txt",
    newspaper: "临江日报",
    issueDate: "2021-03-04",
    home: ["湘省", "临江市"],
    headline: "全市防汛工作会议召开",
    kicker: "单文远强调",
    byline: ["吕小青"],
    date: "2021-03-03",
  },
  [
    [
      "3月3日,市委书记单文远主持召开全市防汛工作会议。",
      says("HOLDS_POSITION", shan, party, { title: "市委书记", date: "2021-03-03", confidence: 0.8 }),
      says("CHAIRED", shan, flood, { date: "2021-03-03", confidence: 0.95 }),
    ],
    [
      "市水利局局长欧阳成科在会上汇报。",
      says("HOLDS_POSITION", ouyang, water, { title: "局长", date: "2021-03-03" }),
      says("SPOKE_AT", ouyang, flood, { date: "2021-03-03" }),
    ],
    [
      "会议在临江市举行,研究松山水库除险加固工程。",
      says("HELD_AT", flood, city, { date: "2021-03-03" }),
      says("DISCUSSED", flood, dam, { date: "2021-03-03" }),
    ],
  ],
);

export const visitNews = article(
  { page: "a.txt", newspaper: "临江日报", issueDate: "2021-03-04", headline: "单文远会见曾立", byline: [] },
  [
    ["单文远会见曾立。", says("MET", shan, zeng, { date: "2021-03-05" })],
    ["曾立来自松山县。", says("COMES_FROM", zeng, county)],
  ],
);

export const waterNews = article(
  {
    page: "b.txt",
    issueDate: "2021-05",
    headline: "水利座谈会举行 Water",
    date: "2021-04",
    dateInferred: true,
  },
  [
    [
      "4月,曾立再次会见单文远。",
      says("MET", zeng, shan, { date: "2021-04", dateInferred: true, confidence: 0.99 }),
    ],
    [
      "市水利局副局长欧阳成科、曾立出席水利座谈会。",
      says("HOLDS_POSITION", ouyang, water, { title: "副局长", date: "2021-04" }),
      says("ATTENDED", ouyang, talk, { date: "2021-04" }),
      says("ATTENDED", zeng, talk, { date: "2021-04" }),
    ],
    ["市水利局承担松山水库除险加固工程。", says("UNDERTAKES", water, dam)],
    ["市水利局位于临江市。", says("LOCATED_IN", water, city)],
  ],
);

export const note = article(
  { page: "c.txt", headline: "吕小青 摄", articleKind: "caption" },
  [["吕小青 摄"]],
  [lu],
);

export const floodPage = page("a.txt", {
  newspaper: "临江日报",
  issueDate: "2021-03-04",
  home: ["湘省", "临江市"],
  lines: ["临江日报", "3月3日,市委书记单文远"],
  problems: [{ code: "ILLEGIBLE", message: "line 7 cannot be read", line: 7 }],
});

export const sample: readonly { page: PageRecord; articles: readonly ArticleGraph[] }[] = [
  { page: floodPage, articles: [floodNews, visitNews] },
  { page: page("b.txt", { issueDate: "2021-05" }), articles: [waterNews] },
  { page: page("c.txt"), articles: [note] },
];

export async function writeAll(
  store: GraphStore,
  pages: readonly { page: PageRecord; articles: readonly ArticleGraph[] }[],
): Promise<void> {
  for (const { page, articles } of pages) await store.writePage(page, articles);
}
