import { expect, test } from "vitest";
import { toCitation } from "../../client/explorer/citation.ts";
import { toContext } from "../../client/explorer/evidence-context.ts";
import { syllableStarts, toNamePieces, toPinyinPieces } from "../../client/explorer/match-name.ts";
import { overlaps } from "../../client/explorer/overlaps.ts";
import { daysBetween, parseDate, toDateText, toSpanText } from "../../client/i18n/dates.ts";
import { chooseLanguage } from "../../client/i18n/language.ts";
import { toShown } from "../../client/i18n/typeset.ts";

const bold = (pieces: readonly { text: string; matched: boolean }[]) =>
  pieces.map(({ text, matched }) => (matched ? `[${text}]` : text)).join("");

test("dates are as precise as what is known", () => {
  expect(["2021", "2021-01", "2021-01-06"].map((date) => toDateText(date, "zh-CN"))).toEqual([
    "2021年",
    "2021年1月",
    "2021年1月6日",
  ]);
  expect(["2021", "2021-01", "2021-01-06"].map((date) => toDateText(date, "en"))).toEqual([
    "2021",
    "Jan 2021",
    "6 Jan 2021",
  ]);
});

test("a span says a shared year once", () => {
  expect(toSpanText("2021-01-06", "2021-03-03", "zh-CN")).toBe("2021年1月6日至3月3日");
  expect(toSpanText("2020-11-01", "2021-03-03", "zh-CN")).toBe("2020年11月1日至2021年3月3日");
  expect(toSpanText("2021-01-06", "2021-03-03", "en")).toBe("6 Jan – 3 Mar 2021");
  expect(toSpanText("2020-11-01", "2021-03-03", "en")).toBe("1 Nov 2020 – 3 Mar 2021");
});

test("dates are read as people write them, and nothing else is taken for one", () => {
  expect(["2021-1-6", "2021.01", "2021年3月3日", " 2020 "].map(parseDate)).toEqual([
    "2021-01-06",
    "2021-01",
    "2021-03-03",
    "2020",
  ]);
  expect(["", "21-1-6", "2021-13", "2021-01-40", "soon"].map(parseDate)).toEqual(Array(5).fill(undefined));
});

test("days between are counted for whole days only", () => {
  expect([daysBetween("2021-01-06", "2021-03-03"), daysBetween("2021-01", "2021-03-03")]).toEqual([
    56,
    undefined,
  ]);
});

test("a date covers all the days that it may mean", () => {
  expect(overlaps("2021", "2021", "2021-12-31", undefined)).toBe(true);
  expect(overlaps("2021-02", "2021-02", undefined, "2021-01-31")).toBe(false);
  expect(overlaps("2020-11-11", "2021-03-03", "2021-01-01", "2021-01-31")).toBe(true);
  expect(overlaps("2021-03-03", "2021-03-03", "2021", "2021")).toBe(true);
});

test("initials are found in a pinyin whose syllables are not set apart", () => {
  expect(syllableStarts("Dèng Qúncè")).toEqual([0, 5, 8]);
  expect(bold(toPinyinPieces("Dèng Qúncè", "dqc"))).toBe("[D]èng [Q]ún[c]è");
  expect(bold(toPinyinPieces("Dèng Qúncè", "dengqu"))).toBe("[Dèng] [Qú]ncè");
  expect(bold(toPinyinPieces("Lǚ Xīng'ān", "xy"))).toBe("Lǚ Xīng'ān");
});

test("a name shows what was typed of it, as characters or through their syllables", () => {
  expect(bold(toNamePieces("邓群策督导矿区", "Dèng qún cè dū dǎo kuàng qū", "dqc"))).toBe("[邓群策]督导矿区");
  expect(bold(toNamePieces("邓群策", "Dèng Qúncè", "群策"))).toBe("邓[群策]");
  expect(bold(toNamePieces("第51期论坛", "Dì 51 qī lùn tán", "dq"))).toBe("第51期论坛");
});

test("a span stands within its sentence", () => {
  const text = "昨日天晴。3月3日下午,林一来到山中,说:“种树要紧。”众人称是。";
  const start = text.indexOf("林一");
  expect(toContext(text, start, start + 6)).toEqual({
    before: "3月3日下午,",
    marked: "林一来到山中",
    after: ",说:“种树要紧。”",
  });
});

test("a span that ends its sentence drags nothing of the next along, and paragraphs are borders", () => {
  const text = "第一段\n林一参加。方二缺席。";
  expect(toContext(text, 4, 9)).toEqual({ before: "", marked: "林一参加。", after: "" });
});

test("a long sentence is cut at either side", () => {
  const text = `${"甲".repeat(90)}林一${"乙".repeat(90)}`;
  const { before, after } = toContext(text, 90, 92);
  expect([before, after]).toEqual([`……${"甲".repeat(48)}`, `${"乙".repeat(48)}……`]);
});

test("half-width marks after Chinese are shown full-width, one for one", () => {
  const text = "3月3日下午,市长说:10,000亩,at 10:30, yes";
  expect(toShown(text)).toBe("3月3日下午，市长说：10,000亩，at 10:30, yes");
  expect(toShown(text)).toHaveLength(text.length);
});

test("a citation follows GB/T 7714 and leaves out what is not known", () => {
  const article = { headline: "造林会召开", byline: ["林一"], newspaper: "某日报", issueDate: "2021-03-04" };
  expect(toCitation(article, "林一参加。")).toBe("“林一参加。”\n林一. 造林会召开[N]. 某日报, 2021-03-04.");
  expect(toCitation({ headline: "造林会召开", byline: [], newspaper: null }, "")).toBe("造林会召开[N].");
});

test("the browser's first language that is spoken is chosen, English where none is", () => {
  expect([["zh-TW", "en"], ["fr", "en-GB", "zh"], ["fr"], []].map(chooseLanguage)).toEqual([
    "zh-CN",
    "en",
    "en",
    "en",
  ]);
});
