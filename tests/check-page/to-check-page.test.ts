import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { toCheckPage } from "../../server/check-page/to-check-page.ts";
import { extractPage } from "../../server/extraction/extract-page.ts";

const ATTACK = `<script>alert("x")</script><img src=x onerror='alert(1)'>`;

const TEXT = `青川日报 2021年5月8日

全市春季造林动员会召开

本报讯 (记者 林一山)5月7日,全市春季造林动员会召开。市委书记陆望川出席并讲话,市长简青禾主持会议。

会议要求,各县市区要抓好造林工作${ATTACK}。要确保完成任务。

本版责编 王小河
`;

const page = extractPage(new TextEncoder().encode(TEXT), `${ATTACK}.txt`);
const { document } = parseHTML(toCheckPage([page]));
const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) =>
    (textContent ?? "").replace(/\s+/gu, " ").trim(),
  );

test("a page's own markup stays text: the document has one script and no picture", () => {
  expect(document.querySelectorAll("script")).toHaveLength(1);
  expect(document.querySelectorAll("img, [onerror], [href], [src]")).toHaveLength(0);
  expect(textsOf("h2")).toEqual([`${ATTACK}.txt`]);
});

test("the text stands there whole, with every mention marked by its kind and told by its name", () => {
  const news = page.articles.find(({ articleKind }) => articleKind === "news");
  const printed = textsOf("article:last-of-type .row > p").join("").replaceAll(" ", "");
  expect(printed).toBe(news?.text.replace(/\s/gu, ""));
  const marked = [...document.querySelectorAll(".row > p .m")].map((mark) => [
    mark.textContent,
    mark.getAttribute("class"),
    mark.getAttribute("title")?.split(" · ")[0],
  ]);
  expect(marked).toEqual(expect.arrayContaining([["陆望川", "m person", "陆望川"]]));
  const places = news?.entities.flatMap(({ mentions }) => mentions.map(({ start }) => start)) ?? [];
  expect(marked.length).toBeLessThanOrEqual(new Set(places).size);
  expect(marked.length).toBeGreaterThan(3);
});

test("each relation is listed once, under the sentence that says it", () => {
  const relations = page.articles.flatMap((article) => article.relations);
  expect(textsOf(".row li")).toHaveLength(relations.length);
  const rows = [...document.querySelectorAll(".row")].filter((row) => row.querySelector("li"));
  const said = rows.map((row) => [row.querySelector("p")?.textContent, row.querySelectorAll("li").length]);
  expect(said.map(([sentence]) => sentence)).toEqual(
    expect.arrayContaining(["市委书记陆望川出席并讲话,市长简青禾主持会议。"]),
  );
  expect(said.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(relations.length);
});

test("what no article took is listed with its line on the page", () => {
  const left = [...document.querySelectorAll("details li")].map((item) => [
    item.getAttribute("value"),
    item.textContent,
  ]);
  expect(left).toEqual([
    ["1", "青川日报 2021年5月8日"],
    ["9", "本版责编 王小河"],
  ]);
});

test("pages without a word are told with what is wrong with them", () => {
  const { document: empty } = parseHTML(toCheckPage([extractPage(new Uint8Array(), "empty.txt")]));
  expect(empty.querySelector(".problems")?.textContent).toBe(
    "EMPTY empty.txt is empty (0 bytes); give a page with text.",
  );
});
