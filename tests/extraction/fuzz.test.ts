import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { check } from "../../graph-schema/check.ts";
import { SAMPLE_FOLDER } from "../../seed/seed.ts";
import { type ExtractedPage, extractPage } from "../../server/extraction/extract-page.ts";
import { extractFile } from "../../server/formats/extract-file.ts";
import { makePdf } from "../formats/make-pdf.ts";

vi.setConfig({ testTimeout: 120_000 }); // some hundred pages a test

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));

/** Pages of all sorts, a few thousand characters each at most, so that many can be tried. */
const PAGES = [...textsIn(SAMPLE_FOLDER), ...textsIn(join(import.meta.dirname, "corpus/dev"))].map((text) =>
  text.slice(0, 2500),
);

/** What is wrong with what came of a page: nothing, whatever the page was. */
function faultsOf({ articles, lines, problems }: ExtractedPage): string[] {
  const ids = articles.map(({ articleId }) => articleId);
  const stray = articles.flatMap((article) =>
    article.lines.filter(({ start, line, column }, index) => {
      const run = article.text.slice(start, article.lines[index + 1]?.start).trimEnd();
      return !lines[line - 1]?.startsWith(run, column);
    }),
  );
  const lost = problems.filter(({ line }) => line !== undefined && (line < 1 || !Number.isInteger(line)));
  return [
    ...articles.flatMap((article) => check(article).map(({ message }) => message)),
    ...(new Set(ids).size === ids.length ? [] : ["an article is there twice"]),
    ...stray.map(({ start }) => `the run at ${start} does not stand on the page where it should`),
    ...lost.map(({ message }) => `a problem stands nowhere: ${message}`),
  ];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const faultsIn = (text: string): string[] => faultsOf(extractPage(utf8(text), "page.txt"));

/** The same pages in every run. */
const seeded = (numRuns: number, seed: number) => ({ numRuns, seed });

const page = fc.constantFrom(...PAGES);
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Marks that mean something to a reader of pages, and characters from every corner of Unicode. */
const SCRAPS = [
  ..."“”‘’《》（）()【】[]「」『』〈〉<>{}\"'、，。：；！？…—·■●★　 \t\n\r",
  ...[
    "\r\n",
    "\n\n\n",
    "\ufeff",
    "\ufffd",
    "\u0000",
    "\u001b",
    "\u0085",
    "\u2028",
    "\u200b",
    "\u202e",
    "\u0301",
  ],
  ...["𠮷", "😀", "👨‍👩‍👧", "\u{10ffff}", "\u{e0041}", "שלום", "السلام", "กรุงเทพ", "ﬃ", "Ⅷ", "①", "㈱", "🀄"],
  ...[
    "本报讯",
    "记者",
    "（以下简称“",
    "下转第3版",
    "上接第1版",
    "市委",
    "会议",
    "2021年13月32日",
    "31日",
    "99999999",
  ],
  ...[
    "**",
    "# ",
    "```",
    "<p>",
    "&nbsp;",
    "![x](y)",
    "1、",
    "第一条",
    "主持召开",
    "出席",
    "等",
    "和",
    "、、、",
  ],
];
const scrap = fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: "binary", maxLength: 6 }));

type Change = (text: string) => string;
const at = (text: string, share: number): number => Math.floor(share * text.length);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, scrap).map(
    ([where, what]): Change =>
      (t) =>
        t.slice(0, at(t, where)) + what + t.slice(at(t, where)),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Change =>
      (t) =>
        t.slice(0, at(t, Math.min(a, b))) + t.slice(at(t, Math.max(a, b))),
  ),
  fc.tuple(place, fc.nat(300)).map(
    ([a, length]): Change =>
      (t) => {
        const part = t.slice(at(t, a), at(t, a) + length);
        return t.slice(0, at(t, a)) + part + t.slice(at(t, a));
      },
  ),
  fc.constantFrom<Change>(
    (t) => t.replaceAll("\n", "\r\n"),
    (t) => t.replaceAll("\n", "\r"),
    (t) => t.replaceAll(/\n+/gu, ""),
    (t) => t.replaceAll(/[，。]/gu, ""),
    (t) => t.replaceAll("。", "\n"),
    (t) => t.replaceAll(/(.{16})/gu, "$1\n"),
    (t) => t.normalize("NFD"),
    (t) => [...t].reverse().join(""),
    (t) => t + t,
  ),
  fc.nat(1000).map(
    (seed): Change =>
      (t) =>
        shuffle(t.split("\n"), seed).join("\n"),
  ),
);

function shuffle(lines: readonly string[], seed: number): string[] {
  return lines
    .map((line, index) => ({ line, key: Math.imul(index + 1, 2_654_435_761 ^ (seed * 40_503)) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => line);
}

describe("whatever happens to a page, nothing is thrown and everything stands where it says", () => {
  test("cut, shuffled, doubled, sprinkled with marks and strange characters", () => {
    const changes = fc.array(change, { minLength: 1, maxLength: 8 });
    const isSound = fc.property(page, changes, (text, some) => {
      expect(faultsIn(some.reduce((now, next) => next(now), text))).toEqual([]);
    });
    fc.assert(isSound, seeded(150, 20_210_304));
  });

  test("nothing but scraps", () => {
    const isSound = fc.property(fc.array(scrap, { maxLength: 200 }), (scraps) => {
      expect(faultsIn(scraps.join(""))).toEqual([]);
    });
    fc.assert(isSound, seeded(200, 7));
  });

  test("bytes changed, in any encoding", () => {
    const encodings: ((text: string) => Uint8Array)[] = [
      utf8,
      (text) => utf8(`\ufeff${text}`),
      (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
      (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
    ];
    const spots = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 30 });
    const isSound = fc.property(
      page,
      fc.constantFrom(...encodings),
      spots,
      place,
      (text, encode, some, end) => {
        const bytes = encode(text.slice(0, 1500));
        for (const [where, byte] of some) bytes[Math.floor(where * bytes.length)] = byte;
        const cut = bytes.subarray(0, Math.ceil(bytes.length * (0.5 + end / 2)));
        expect(faultsOf(extractPage(cut, "page.txt"))).toEqual([]);
      },
    );
    fc.assert(isSound, seeded(100, 11));
  });

  test.each([
    ["one line of a whole page, over and over", () => (PAGES[0] ?? "").replaceAll("\n", "").repeat(60)],
    ["a megabyte without a stop", () => "市长出席会议，".repeat(150_000)],
    ["a megabyte of opening quotes and brackets", () => "“《（".repeat(110_000)],
    ["forty thousand hospitals in one list", () => "衡阳市人民医院、".repeat(40_000)],
    ["a megabyte of one school", () => "衡阳一中".repeat(80_000)],
    ["a megabyte of one officer", () => "李书记".repeat(110_000)],
    ["a megabyte of one character", () => "市".repeat(330_000)],
    ["a megabyte of names in a row", () => "张三丰李四光王小河、".repeat(30_000)],
    [
      "a megabyte of firms that sign with each other",
      () => "星河材料公司与云梦大学签约，该公司还将扩建，它同学院合作。".repeat(12_000),
    ],
    ["a hundred thousand empty lines", () => "市长主持会议。\n".concat("\n".repeat(100_000))],
  ])("%s", (_, make) => {
    expect(faultsIn(make())).toEqual([]);
  });
});

describe("whatever happens to a file of another format, nothing is thrown and everything stands where it says", () => {
  const toHtml = (text: string) =>
    `<!doctype html><title>标题_网</title><article><h1>标题</h1><p>${text.slice(0, 800).replaceAll("\n", "</p><p>")}</p></article>`;
  const toJsonLine = (text: string) =>
    JSON.stringify({
      headline: text.slice(0, 12),
      text: text.slice(12, 700),
      date: "2021-03-04",
      byline: "记者 林一山",
    });
  const toPdf = (text: string): string =>
    Buffer.from(
      makePdf([
        text
          .slice(0, 600)
          .split("\n")
          .map((line, index) => ({ x: 60, y: 60 + index * 14, text: line })),
      ]),
    ).toString("latin1");
  const spots = fc.array(fc.tuple(place, scrap), { maxLength: 12 });
  const spoil = (file: string, some: readonly (readonly [number, string])[]) =>
    some.reduce(
      (now, [where, what]) => now.slice(0, at(now, where)) + what + now.slice(at(now, where)),
      file,
    );

  test.each([
    ["page.html", toHtml, utf8],
    ["page.jsonl", (text: string) => `${toJsonLine(text)}\n${toJsonLine(text.slice(300))}\n`, utf8],
    ["page.pdf", toPdf, (file: string) => new Uint8Array(Buffer.from(file, "latin1"))],
  ])("%s", async (name, make, encode) => {
    const isSound = fc.asyncProperty(page, spots, async (text, some) => {
      expect(faultsOf(await extractFile(encode(spoil(make(text), some)), name))).toEqual([]);
    });
    await fc.assert(isSound, seeded(40, 13));
  });
});
