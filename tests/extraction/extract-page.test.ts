import { describe, expect, test } from "vitest";
import { extractPage } from "../../server/extraction/extract-page.ts";
import { inWords } from "./article.ts";

const page = (text: string): Uint8Array => new TextEncoder().encode(text);

const TEXT = `岳阳日报
2022年5月11日 星期三

全市河湖长制工作推进会召开
甘棠讲话 乐为先主持

■本报记者 李新

本报讯 昨日上午，全市河湖长制工作推进会召开。市委书记甘棠出席会议并讲话，市委副书记、市长乐为先主持会议。
甘棠强调，平江县要加快推进汨罗江绿道工程。
市领导江长流、高海阔参加会议。
`;

describe("extractPage", () => {
  test("makes article graphs of a page's bytes", () => {
    const { articles, ...rest } = extractPage(page(TEXT), "yueyang.txt");
    expect({ ...rest, lines: rest.lines.length }).toEqual({
      name: "yueyang.txt",
      newspaper: "岳阳日报",
      issueDate: "2022-05-11",
      home: ["湖南省", "岳阳市"],
      lines: 12,
      problems: [],
    });
    const news = articles.find((a) => a.articleKind === "news");
    expect(news).toMatchObject({
      page: "yueyang.txt",
      headline: "全市河湖长制工作推进会召开",
      subtitle: "甘棠讲话 乐为先主持",
      byline: ["李新"],
      date: "2022-05-10",
    });
    expect(inWords(news?.relations ?? [], news?.entities ?? [])).toEqual(
      [
        "甘棠 SPOKE_AT 全市河湖长制工作推进会",
        "乐为先 CHAIRED 全市河湖长制工作推进会",
        "江长流 ATTENDED 全市河湖长制工作推进会",
        "高海阔 ATTENDED 全市河湖长制工作推进会",
        "甘棠 HOLDS_POSITION[市委书记] 中共岳阳市委",
        "乐为先 HOLDS_POSITION[市委副书记] 中共岳阳市委",
        "乐为先 HOLDS_POSITION[市长] 岳阳市人民政府",
        "甘棠 ADVOCATED 汨罗江绿道工程",
        "平江县 UNDERTAKES 汨罗江绿道工程",
        "汨罗江绿道工程 LOCATED_IN 汨罗江",
      ].sort(),
    );
  });

  test("goes by what it is told before what the page says", () => {
    const options = { home: ["湖北省", "武汉市"], issueDate: "2023-05-11", newspaper: "江城日报" };
    const { articles, ...rest } = extractPage(page(TEXT), "yueyang.txt", options);
    expect({ newspaper: rest.newspaper, issueDate: rest.issueDate, home: rest.home }).toEqual({
      newspaper: "江城日报",
      issueDate: "2023-05-11",
      home: ["湖北省", "武汉市"],
    });
    expect(articles.filter((a) => a.articleKind === "news").map((a) => a.date)).toEqual(["2023-05-10"]);
  });

  test("tells what is wrong with a page that holds nothing to read", () => {
    expect(extractPage(page(""), "empty.txt")).toMatchObject({
      articles: [],
      problems: [{ code: "EMPTY" }],
    });
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(extractPage(picture, "picture.txt")).toMatchObject({
      articles: [],
      problems: [{ code: "NOT_TEXT" }],
    });
  });
});

/** A small generator of pseudo-random numbers below `limit` (Numerical Recipes' linear congruence). */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
}

const SCRAPS = [
  "“",
  "”",
  "《",
  "》",
  "（",
  ")",
  "\n",
  "\n\n",
  "，",
  "。",
  "、",
  "会议",
  "2022年",
  "31日",
  "市委",
  "𠮷",
  "\ud800",
  "😀",
  "  ",
  "的",
];

/** The text cut, doubled, shuffled and sprinkled with scraps. */
function mutate(text: string, seed: number): string {
  const next = random(seed);
  let out = text;
  for (let i = 0; i < 12; i++) {
    const [a, b] = [next(out.length), next(out.length)];
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const part = out.slice(from, Math.min(to, from + 60));
    const scrap = SCRAPS[next(SCRAPS.length)] ?? "";
    const change = next(4);
    if (change === 0) out = out.slice(0, from) + out.slice(from + part.length);
    else if (change === 1) out = out.slice(0, to) + part + out.slice(to);
    else out = out.slice(0, from) + scrap + out.slice(from);
  }
  return out;
}

test("whatever happens to a page, nothing is thrown and every offset is inside its text", () => {
  for (let seed = 1; seed <= 60; seed++) {
    for (const graph of extractPage(page(mutate(TEXT.repeat(2), seed)), "broken.txt").articles) {
      const spans = [...graph.entities.flatMap((e) => e.mentions), ...graph.relations.map((r) => r.evidence)];
      for (const { text, start, end } of spans) expect(graph.text.slice(start, end)).toBe(text);
      const ids = new Set(graph.entities.map((e) => e.id));
      for (const { from, to } of graph.relations) expect(ids.has(from) && ids.has(to)).toBe(true);
    }
  }
});
