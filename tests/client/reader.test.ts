import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { leadOf, Reader } from "../../client/panels/reader/Reader.tsx";
import type {
  ReaderArticle,
  ReaderEntity,
  ReaderEvidence,
  ReaderMention,
} from "../../client/panels/reader/reader-article.ts";
import { lineRange, toHeadLines, toSourceLines } from "../../client/panels/reader/reader-lines.ts";
import { cutAtNames } from "../../client/panels/reader/reader-names.ts";
import { onlyMeeting, toNotes } from "../../client/panels/reader/reader-notes.ts";
import { toParagraphs } from "../../client/panels/reader/reader-paragraphs.ts";

const TEXT = "本报讯 市长李明主持召开全市农业工作会议,会议听取汇报。王芳参加。\n李明要求抓好春耕。";
const LI: ReaderEntity = { id: "li", kind: "Person", name: "李明" };
const WANG: ReaderEntity = { id: "wang", kind: "Person", name: "王芳" };
const MEETING: ReaderEntity = { id: "meeting", kind: "Meeting", name: "全市农业工作会议" };
const CITY: ReaderEntity = { id: "city", kind: "Place", name: "全市" };
const GOVERNMENT: ReaderEntity = { id: "gov", kind: "Organisation", name: "市政府" };

const mention = (text: string, entity: ReaderEntity, from = 0): ReaderMention => {
  const start = TEXT.indexOf(text, from);
  return { start, end: start + text.length, entity };
};

const says = (
  id: string,
  type: ReaderEvidence["relation"]["type"],
  from: ReaderEntity,
  to: ReaderEntity,
  sentence: string,
  title?: string,
): ReaderEvidence => {
  const start = TEXT.indexOf(sentence);
  return {
    start,
    end: start + sentence.length,
    confidence: 0.9,
    relation: { id, type, from, to, ...(title === undefined ? {} : { title }) },
  };
};

const FIRST = "市长李明主持召开全市农业工作会议";

const article: ReaderArticle = {
  id: "a1",
  newspaper: "某某日报",
  headline: "全市农业工作会议召开 部署春耕",
  subtitle: "李明主持",
  byline: ["张三"],
  date: "2021-03-03",
  dateInferred: true,
  text: TEXT,
  mentions: [
    mention("李明", LI),
    mention("全市农业工作会议", MEETING),
    mention("全市", CITY),
    mention("王芳", WANG),
    mention("李明", LI, 30),
  ],
  evidence: [
    says("r1", "CHAIRED", LI, MEETING, FIRST),
    says("r2", "HOLDS_POSITION", LI, GOVERNMENT, "市长李明", "市长"),
    says("r3", "ATTENDED", WANG, MEETING, "王芳参加。"),
  ],
  lines: [
    { start: 0, line: 5, column: 1 },
    { start: 20, line: 9, column: 0 },
    { start: TEXT.indexOf("\n") + 1, line: 10, column: 0 },
  ],
  page: {
    name: "page.txt",
    lines: [
      "全市农业工作会议召开",
      "部署春耕",
      "■本报记者 张三",
      "",
      ` ${TEXT.slice(0, 20)}`,
      "另一篇报道的标题",
      "另一篇报道的正文。",
      "",
      TEXT.slice(20, TEXT.indexOf("\n")),
      TEXT.slice(TEXT.indexOf("\n") + 1),
    ],
    articles: [
      { id: "a1", headline: "全市农业工作会议召开 部署春耕" },
      { id: "a2", headline: "" },
    ],
  },
};

const show = (over: Partial<ReaderArticle> = {}, language: "zh-CN" | "en" = "zh-CN") =>
  renderToStaticMarkup(
    createElement(Reader, {
      article: { ...article, ...over },
      mark: over.evidence === undefined ? { start: 4, end: 20 } : undefined,
      language,
      onEntity: () => {},
      onRelation: () => {},
      onArticle: () => {},
      onClose: () => {},
    }),
  );

describe("paragraphs", () => {
  const notes = toNotes(article.evidence, TEXT);
  const paragraphs = toParagraphs(article, notes, { start: 4, end: 20 });

  test("hold the whole text, run by run", () => {
    const told = paragraphs.map(({ runs }) => runs.map(({ start, end }) => TEXT.slice(start, end)).join(""));
    expect(told).toEqual(TEXT.split("\n"));
  });

  test("give a click to the innermost name and keep those around it", () => {
    const inner = paragraphs[0]?.runs.find(({ mention: here }) => here?.entity.id === "city");
    expect(
      inner && [TEXT.slice(inner.start, inner.end), inner.around.map(({ entity }) => entity.id)],
    ).toEqual(["全市", ["meeting"]]);
  });

  test("mark exactly the marked span", () => {
    const marked = paragraphs.flatMap(({ runs }) => runs.filter((run) => run.marked));
    expect(marked.map(({ start, end }) => TEXT.slice(start, end)).join("")).toBe(TEXT.slice(4, 20));
  });

  test("leave out mentions whose offsets lie outside the text", () => {
    const wrong: ReaderMention = { start: 5, end: 9999, entity: LI };
    const [first] = toParagraphs({ ...article, mentions: [wrong] }, [], undefined);
    expect(first?.runs.map(({ mention: here }) => here)).toEqual([undefined]);
  });
});

describe("notes", () => {
  test("are one a sentence, numbered in order, at the sentence's end", () => {
    const notes = toNotes(article.evidence, TEXT);
    expect(notes.map(({ number, end }) => [number, TEXT.slice(0, end).slice(-4)])).toEqual([
      [1, "取汇报。"],
      [2, "芳参加。"],
    ]);
  });

  test("say an office by its title", () => {
    const [note] = toNotes(article.evidence, TEXT);
    expect(note?.facts.map(({ type, to }) => [type, to.map(({ text }) => text)])).toEqual([
      ["CHAIRED", ["全市农业工作会议"]],
      ["HOLDS_POSITION", ["市长"]],
    ]);
  });

  test("join what one does to several, and what several do to one", () => {
    const sentence = "王芳参加。";
    const several = [
      says("1", "ATTENDED", LI, MEETING, sentence),
      says("2", "ATTENDED", WANG, MEETING, sentence),
      says("3", "VISITED", LI, CITY, sentence),
      says("4", "VISITED", LI, GOVERNMENT, sentence),
    ];
    const facts = toNotes(several, TEXT)[0]?.facts.map(({ type, from, to }) => [
      type,
      from.length,
      to.length,
    ]);
    expect(facts).toEqual([
      ["ATTENDED", 2, 1],
      ["VISITED", 1, 2],
    ]);
  });

  test("keep what is unsure apart from what is sure", () => {
    const sentence = "王芳参加。";
    const loose = { ...says("2", "VISITED", LI, GOVERNMENT, sentence), confidence: 0.7 };
    const facts = toNotes([says("1", "VISITED", LI, CITY, sentence), loose], TEXT)[0]?.facts;
    expect(facts?.map(({ unsure, to }) => [unsure, to.map(({ text }) => text)])).toEqual([
      [false, [CITY.name]],
      [true, [GOVERNMENT.name]],
    ]);
  });

  test("call the meeting this meeting only where there is one", () => {
    expect(onlyMeeting(article.evidence)).toBe("meeting");
    const other = says("9", "ATTENDED", WANG, { ...MEETING, id: "other" }, "王芳参加。");
    expect(onlyMeeting([...article.evidence, other])).toBeUndefined();
  });

  test("name a meeting once, and say it is the same until another comes", () => {
    const sentence = "王芳参加。";
    const other: ReaderEntity = { ...MEETING, id: "other" };
    const several = [
      says("1", "CHAIRED", LI, MEETING, sentence),
      says("2", "ATTENDED", WANG, MEETING, sentence),
      says("3", "HELD_AT", other, CITY, sentence),
      says("4", "DISCUSSED", MEETING, GOVERNMENT, sentence),
    ];
    const ends = toNotes(several, TEXT)[0]?.facts.flatMap(({ from, to }) => [...from, ...to]);
    const meetings = ends?.filter(({ entity }) => entity.kind === "Meeting");
    expect(meetings?.map(({ entity, again }) => [entity.id, again])).toEqual([
      ["meeting", undefined],
      ["meeting", true],
      ["other", undefined],
      ["meeting", undefined],
    ]);
  });
});

describe("the printed lines", () => {
  test("under a paragraph are its own, in reading order, with the marked words", () => {
    const end = TEXT.indexOf("\n");
    const lines = toSourceLines(article, 0, end, { start: 4, end: 20 });
    expect(
      lines.map(({ number, text, markStart, markEnd }) => [number, text, text.slice(markStart, markEnd)]),
    ).toEqual([
      [5, TEXT.slice(0, 20), TEXT.slice(4, 20)],
      [9, TEXT.slice(20, end), ""],
    ]);
  });

  test("of the head are those that carry headline and byline", () => {
    expect(toHeadLines(article).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(lineRange(article)).toEqual([1, 10]);
  });
});

test("names in a subtitle are found, the longer first", () => {
  expect(cutAtNames("李明主持", article.mentions, TEXT)).toEqual([
    { text: "李明", entity: LI },
    { text: "主持", entity: undefined },
  ]);
});

test.each([
  ["本报讯 今天", 3],
  ["本报讯（记者 张三）今天", 10],
  ["今天", 0],
])("the lead of %j is %i characters", (text, length) => {
  expect(leadOf(text)).toBe(length);
});

describe("the reader", () => {
  test("shows names as links, the marked sentence on the marker, and half-width commas full-width", () => {
    const html = show();
    expect(html).toContain(
      '<mark><span data-start="4">市长</span><a class="reader-name reader-kind-person reader-link" data-start="6" href="#" title="李明">李明</a>',
    );
    expect(html).toContain("，会议听取汇报。");
    expect(html).toContain('title="年份据报道推定"');
    expect(html).toContain("本次会议");
  });

  test("shows the page's lines as printed", () => {
    expect(show()).toContain("<span>,会议听取汇报。王芳参加。</span>");
  });

  test("speaks English around the Chinese text", () => {
    const html = show({}, "en");
    expect(html).toContain("3 Mar 2021");
    expect(html).toContain("this meeting");
    expect(html).toContain("chaired");
  });

  test("keeps markup in a newspaper as text", () => {
    const html = show({
      text: "<script>alert(1)</script>**粗**",
      mentions: [],
      evidence: [],
      lines: [],
      headline: "<b>头</b>",
    });
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;**粗**");
    expect(html).toContain("&lt;b&gt;头&lt;/b&gt;");
  });

  test("keeps its shape while the article is fetched", () => {
    const html = renderToStaticMarkup(
      createElement(Reader, {
        article: undefined,
        language: "zh-CN",
        onEntity: () => {},
        onRelation: () => {},
        onArticle: () => {},
        onClose: () => {},
      }),
    );
    expect(html).toContain("正在取报道……");
  });
});
