import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Article, findArticles } from "../../server/extraction/page/find-articles.ts";
import { type Page, readPage } from "../../server/extraction/page/read-page.ts";

const PAGES = new URL("../../seed/pages/", import.meta.url);
const pages = readdirSync(PAGES)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readPage(readFileSync(new URL(name, PAGES)), name).page ?? []);

/** Runs of an article that do not stand on the page where the article says. */
function strayRuns(page: Page, article: Article): string[] {
  return article.lines.flatMap(({ start, line, column }, index) => {
    const run = article.text.slice(start, article.lines[index + 1]?.start).trimEnd();
    return run !== "" && page.lines[line - 1]?.startsWith(run, column) ? [] : [run];
  });
}

/** A seeded sequence of numbers from 0 to 1, so that every run sees the same texts. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** A page with blocks cut, doubled, dropped, shuffled and littered with marks of capture. */
function damage(text: string, next: () => number): string {
  const litter = [
    "**",
    "#",
    "（",
    "”",
    "\ufffd",
    "\u3000",
    "■",
    "本报讯",
    "下转第3版",
    "\ud83d",
    "——",
    "1、",
    "\t",
    "\u0000",
  ];
  const blocks = text.split(/\n{2,}/).flatMap((block) => {
    const at = Math.floor(next() * block.length);
    const mark = litter[Math.floor(next() * litter.length)] ?? "";
    const choice = next();
    if (choice < 0.15) return [];
    if (choice < 0.3) return [block, block];
    if (choice < 0.5) return [block.slice(0, at), block.slice(at)];
    return choice < 0.8 ? [block.slice(0, at) + mark + block.slice(at)] : [block];
  });
  const keyed = blocks.map((block, index) => ({ block, key: index + next() * 6 }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .map(({ block }) => block + (next() < 0.2 ? "\n" : "\n\n"))
    .join("");
}

describe("every article of the sample pages", () => {
  it.each(pages.map((page) => [page.name, page] as const))(
    "%s: stands on the page where it says",
    (_, page) => {
      const articles = findArticles(page);
      expect(articles.length).toBeGreaterThan(0);
      expect(articles.flatMap((article) => strayRuns(page, article))).toEqual([]);
    },
  );

  it.each(pages.map((page) => [page.name, page] as const))("%s: takes no line twice", (_, page) => {
    const marks = findArticles(page).flatMap((article) =>
      article.lines.map(({ line, column }) => `${line}:${column}`),
    );
    expect(marks).toHaveLength(new Set(marks).size);
  });
});

describe("damaged pages", () => {
  it("give articles that stand on the page where they say, and never an exception", () => {
    const next = sequence(20210304);
    for (let round = 0; round < 60; round++) {
      const source = pages[round % pages.length];
      const { page } = readPage(new TextEncoder().encode(damage(source?.text ?? "", next)), "damaged.txt");
      const articles = page ? findArticles(page) : [];
      expect(articles.flatMap((article) => (page ? strayRuns(page, article) : []))).toEqual([]);
    }
  });

  it("may be noise", () => {
    const next = sequence(7);
    const letters = "市长会议。，、“”（）：；！？ \n\n\n#*本报讯记者■—…《》a1\u3000\ufffd";
    for (let round = 0; round < 40; round++) {
      const text = Array.from({ length: 600 }, () => letters[Math.floor(next() * letters.length)]).join("");
      const page: Page = { name: "noise.txt", text, lines: text.split("\n") };
      expect(findArticles(page).flatMap((article) => strayRuns(page, article))).toEqual([]);
    }
  });

  it("may be one endless line", () => {
    const text = "市长出席会议，".repeat(200_000);
    const page: Page = { name: "endless.txt", text, lines: [text] };
    expect(findArticles(page).map((article) => article.text.length)).toEqual([text.length]);
  });

  it("may be one endless line of words, of lists or of figures without a stop", () => {
    for (const words of ["历时三年投资", "张三李四、", "三年"]) {
      const text = words.repeat(30_000);
      const page: Page = { name: "endless.txt", text, lines: [text] };
      expect(findArticles(page).map((article) => article.text.length)).toEqual([text.length]);
    }
  });
});
