import { expect, test } from "vitest";
import { check } from "../../graph-schema/check.ts";
import type { ExtractOptions } from "../../server/extraction/extract-page.ts";
import { extractFile } from "../../server/formats/extract-file.ts";
import { inWords } from "../extraction/article.ts";
import { makePdf, type PrintedWords } from "./make-pdf.ts";

/** All that a file gives, the graph in words; every article holds against its own text. */
async function readIn(name: string, content: string | Uint8Array, options: ExtractOptions = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { articles, ...page } = await extractFile(bytes, name, options);
  for (const article of articles) {
    expect(check(article)).toEqual([]);
    for (const [index, { start, line, column }] of article.lines.entries()) {
      const run = article.text.slice(start, article.lines[index + 1]?.start).trimEnd();
      expect(page.lines[line - 1]?.slice(column, column + run.length)).toBe(run);
    }
  }
  return {
    ...page,
    articles: articles.map((article) => {
      const { headline, subtitle, byline, date, newspaper, text, entities, relations } = article;
      const told = {
        ...(subtitle ? { subtitle } : {}),
        ...(date ? { date } : {}),
        ...(newspaper ? { newspaper } : {}),
      };
      return { headline, ...told, byline, text, relations: inWords(relations, entities) };
    }),
  };
}

const MEETING =
  "本报讯 5月7日，市长简青禾主持召开全市春季造林动员会。会议要求抓好造林工作，确保完成全年任务。";
const SAID_OF_MEETING = ["简青禾 CHAIRED 全市春季造林动员会", "简青禾 HOLDS_POSITION[市长] 衡阳市人民政府"];

test("an HTML page gives its one article with headline, writers, day and newspaper, and nothing that stands around it", async () => {
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>全市造林会召开_衡阳新闻网</title>
    <script>document.write("<p>市委书记陆望川主持召开全市防汛会。</p>")</script></head><body>
    <nav><a href="/">首页</a><a href="/yw">要闻</a></nav><h1>全市造林会召开</h1>
    <div class="info">2021-05-08 09:12&nbsp;&nbsp;来源：衡阳日报&nbsp;&nbsp;作者：林一山&nbsp;&nbsp;编辑：李四</div>
    <div class="text"><p>　　${MEETING}</p><p style="display:none">市委书记陆望川讲话。</p>
    <p>　　造林面积将达到<b>十万</b>亩，<br>各县市区已经行动起来，群众纷纷上山植树，荒山正在变成青山。</p></div>
    <footer>版权所有 衡阳新闻网</footer></body></html>`;
  expect(await readIn("a.html", html)).toEqual({
    name: "a.html",
    newspaper: "衡阳日报",
    issueDate: "2021-05-08",
    home: ["湖南省", "衡阳市"],
    problems: [],
    lines: [
      "全市造林会召开",
      "2021-05-08 09:12 来源：衡阳日报 作者：林一山 编辑：李四",
      MEETING,
      "造林面积将达到十万亩，",
      "各县市区已经行动起来，群众纷纷上山植树，荒山正在变成青山。",
    ],
    articles: [
      {
        headline: "全市造林会召开",
        date: "2021-05-07",
        newspaper: "衡阳日报",
        byline: ["林一山"],
        text: `${MEETING}\n造林面积将达到十万亩，\n各县市区已经行动起来，群众纷纷上山植树，荒山正在变成青山。`,
        relations: SAID_OF_MEETING,
      },
    ],
  });
});

test("an HTML page with several article elements gives each of them", async () => {
  const html = `<html><body><article><h2>全市造林会召开</h2><p>${MEETING}</p></article>
    <article><h2>陆望川到衡东县调研</h2><p>记者 林一山</p>
    <p>5月8日，市委书记陆望川到衡东县调研乡村振兴工作，走访了洣水镇的农户。</p></article></body></html>`;
  const { articles } = await readIn("two.html", html, { newspaper: "衡阳日报", issueDate: "2021-05-09" });
  expect(articles.map(({ headline, byline, date }) => ({ headline, byline, date }))).toEqual([
    { headline: "全市造林会召开", byline: [], date: "2021-05-07" },
    { headline: "陆望川到衡东县调研", byline: ["林一山"], date: "2021-05-08" },
  ]);
});

test("an HTML page of several reports that does not part them is read as a page of print", async () => {
  const html = `<html><body><div><h2>全市造林会召开</h2><p>${MEETING}</p><h2>陆望川到衡东县调研</h2>
    <p>本报讯 5月8日，市委书记陆望川到衡东县调研乡村振兴工作，走访了洣水镇的农户。</p></div></body></html>`;
  const { articles } = await readIn("list.html", html, { newspaper: "衡阳日报" });
  expect(articles.map(({ headline }) => headline)).toEqual(["全市造林会召开", "陆望川到衡东县调研"]);
});

test("an HTML page that cannot be a newspaper's is told, not read for ever", async () => {
  const codeOf = async (html: string) => (await readIn("x.html", html)).problems.map(({ code }) => code);
  expect(await codeOf(`<html>${"<div>".repeat(100_000)}市长`)).toEqual(["TOO_LARGE"]);
  expect(await codeOf(`<html>${"<p>市长</p>".repeat(150_000)}`)).toEqual(["TOO_LARGE"]);
  expect(await codeOf("<html><script>document.write('市长')</script></html>")).toEqual(["EMPTY"]);
});

test("each line of JSON Lines is an article with the fields that it gives; a line that gives none, or not all, is told", async () => {
  const lines = [
    {
      headline: "全市造林会召开",
      text: MEETING,
      date: "2021-05-08",
      byline: "记者 林一山",
      newspaper: "衡阳日报",
    },
    "{broken",
    { headline: "没有正文" },
    {
      text: "市长甘棠表示，要抓好生态保护。\n大家都很赞成。",
      byline: ["何远", "江河"],
      newspaper: "苏州日报",
      date: "昨天",
    },
    { articleId: "a1", page: "a.txt", text: "陆望川讲话。", entities: [], relations: [] },
    { headline: "全市造林会召开", text: MEETING },
  ];
  const content = lines
    .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
    .join("\r\n\r\n");
  expect(await readIn("a.jsonl", content)).toEqual({
    name: "a.jsonl",
    lines: ["全市造林会召开", MEETING, "", "市长甘棠表示，要抓好生态保护。", "大家都很赞成。"],
    articles: [
      {
        headline: "全市造林会召开",
        date: "2021-05-08",
        newspaper: "衡阳日报",
        byline: ["林一山"],
        text: MEETING,
        relations: SAID_OF_MEETING,
      },
      {
        headline: "",
        newspaper: "苏州日报",
        byline: ["何远", "江河"],
        text: "市长甘棠表示，要抓好生态保护。\n大家都很赞成。",
        relations: ["甘棠 HOLDS_POSITION[市长] 苏州市人民政府"],
      },
    ],
    problems: [
      {
        code: "BAD_SHAPE",
        line: 3,
        message: "a.jsonl, line 3: it is no JSON object; nothing of the line was kept.",
      },
      {
        code: "BAD_SHAPE",
        line: 5,
        message: "a.jsonl, line 5: its text is missing or no text; nothing of the line was kept.",
      },
      {
        code: "BAD_SHAPE",
        line: 7,
        message:
          "a.jsonl, line 7: its date is not written 2021-03-04, 2021-03 or 2021 and was left out; the rest of the line was kept.",
      },
      {
        code: "BAD_SHAPE",
        line: 9,
        message:
          "a.jsonl, line 9: it comes from an export or is an article graph: read the file with import; nothing of the line was kept.",
      },
      {
        code: "DUPLICATE_ID",
        line: 11,
        message: "a.jsonl, line 11: it is the article of line 1 again; it was kept once.",
      },
    ],
  });
});

test("JSON Lines without a single article is no page", async () => {
  const { lines, problems } = await readIn("a.jsonl", "{}\n[1]\n");
  expect({ lines, codes: problems.map(({ code }) => code) }).toEqual({
    lines: [],
    codes: ["EMPTY", "BAD_SHAPE", "BAD_SHAPE"],
  });
});

const line = (x: number, row: number, text: string): PrintedWords => ({ x, y: 130 + row * 14, text });
const SHEET: PrintedWords[] = [
  { x: 60, y: 40, size: 9, text: "衡阳日报 2021年5月8日 星期六" },
  { x: 60, y: 90, size: 26, text: "全市春季造林动员会召开" },
  line(80, 0, "本报讯（记者 林一山）"),
  line(60, 1, "5月7日，市长简青禾主持召"),
  line(60, 2, "开全市春季造林动员会。"),
  line(80, 3, "会议要求，各县市区要抓"),
  line(202, 0, "好造林工作，压实责任，确保"),
  line(202, 1, "完成全年任务。"),
  line(222, 2, "会议指出，要迅速行动，"),
  line(202, 3, "精心组织，科学安排。"),
  { x: 60, y: 240, size: 22, text: "陆望川到衡东县调研" },
  line(80, 10, "本报讯（通讯员 王小河）5月6日，市委书记陆"),
  line(60, 11, "望川到衡东县调研。"),
  line(80, 12, "陆望川走访了农户。"),
];

test("a PDF with a text layer is read column by column, its headings found by their size", async () => {
  const first = "本报讯（记者 林一山）5月7日，市长简青禾主持召开全市春季造林动员会。";
  const second = "会议要求，各县市区要抓好造林工作，压实责任，确保完成全年任务。";
  const third = "会议指出，要迅速行动，精心组织，科学安排。";
  const visit = "本报讯（通讯员 王小河）5月6日，市委书记陆望川到衡东县调研。";
  const { articles, ...page } = await readIn("衡阳.pdf", makePdf([SHEET]));
  const printed = articles.map(({ relations: _, ...article }) => article);
  expect({ ...page, articles: printed }).toEqual({
    name: "衡阳.pdf",
    newspaper: "衡阳日报",
    issueDate: "2021-05-08",
    home: ["湖南省", "衡阳市"],
    problems: [],
    lines: [
      "衡阳日报 2021年5月8日 星期六",
      "# 全市春季造林动员会召开",
      first,
      "会议要求，各县市区要抓",
      "好造林工作，压实责任，确保完成全年任务。",
      third,
      "# 陆望川到衡东县调研",
      visit,
      "陆望川走访了农户。",
    ].flatMap((text, index) => (index === 0 ? [text] : ["", text])),
    articles: [
      {
        headline: "全市春季造林动员会召开",
        date: "2021-05-07",
        newspaper: "衡阳日报",
        byline: ["林一山"],
        text: [first, second, third].join("\n"),
      },
      {
        headline: "陆望川到衡东县调研",
        date: "2021-05-06",
        newspaper: "衡阳日报",
        byline: ["王小河"],
        text: `${visit}\n陆望川走访了农户。`,
      },
    ],
  });
});

test("the sheets of a newspaper's PDF are read one by one, those of a small one as one text", async () => {
  const sheets = [
    [line(60, 0, "5月7日，市长简青禾主持召开全市造林会，会议要求抓好造林工")],
    [line(60, 0, "作，确保完成全年任务。")],
  ];
  const textsOf = async (bytes: Uint8Array) =>
    (await readIn("a.pdf", bytes)).articles.map(({ text }) => text);
  expect(await textsOf(makePdf(sheets))).toEqual([
    "5月7日，市长简青禾主持召开全市造林会，会议要求抓好造林工作，确保完成全年任务。",
  ]);
  expect(await textsOf(makePdf(sheets, { width: 1100, height: 1600 }))).toEqual([
    "5月7日，市长简青禾主持召开全市造林会，会议要求抓好造林工",
    "作，确保完成全年任务。",
  ]);
});

const ENCRYPTED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${"a".repeat(32)}) /U (${"b".repeat(32)}) /P -4 >> /ID [(${"c".repeat(16)}) (${"c".repeat(16)})]`;

test.each([
  ["without a text layer", makePdf([[]]), "NOT_TEXT", "has no text layer"],
  ["that is encrypted", makePdf([SHEET], { trailer: ENCRYPTED }), "UNREADABLE", "asks for a password"],
  ["that is cut off", makePdf([SHEET]).slice(0, 700), "UNREADABLE", "is a broken PDF"],
  ["with too many sheets", makePdf(Array(101).fill([])), "TOO_LARGE", "has 101 sheets, 100 at most"],
])("a PDF %s is refused with its reason", async (_, bytes, code, reason) => {
  const { articles, lines, problems } = await readIn("a.pdf", bytes);
  expect({ articles, lines, problems }).toEqual({
    articles: [],
    lines: [],
    problems: [{ code, message: expect.stringContaining(reason) }],
  });
});

test("content goes before the name", async () => {
  const json = JSON.stringify({ headline: "全市造林会召开", text: MEETING });
  const html = `<!doctype html><body><h1>全市造林会召开</h1><p>${MEETING}</p></body>`;
  const headlinesIn = async (name: string, content: string | Uint8Array) =>
    (await readIn(name, content)).articles.map(({ headline }) => headline);
  const one = ["全市造林会召开"];
  expect(await headlinesIn("a.txt", html)).toEqual(one);
  expect(await headlinesIn("a.txt", json)).toEqual(one);
  expect(await headlinesIn("a.html", `全市造林会召开\n\n${MEETING}`)).toEqual(one);
  expect(await headlinesIn("a.txt", makePdf([[line(60, 0, MEETING)]]))).toEqual([""]);
});
