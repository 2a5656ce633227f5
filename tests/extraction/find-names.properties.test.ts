import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findNames } from "../../server/extraction/find-names.ts";
import { findOffices } from "../../server/extraction/offices/titles.ts";
import { article } from "./article.ts";

const setting = { home: ["湖南省", "岳阳市"] };
const corpus = readFileSync(new URL("corpus/dev/gold.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line): string => JSON.parse(line).text);

/** The same numbers at every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function mutated(text: string, seed: number): string {
  const random = numbers(seed);
  const next = () => random.next().value ?? 0;
  let out = text;
  for (let i = 0; i < 20; i++) {
    const at = Math.floor(next() * out.length);
    const length = Math.floor(next() * 9);
    const strange =
      ["“", "》", "·", "市", "、", "\n", "\ud800", "\u0000", "　", "𠮷"][Math.floor(next() * 10)] ?? "";
    out = out.slice(0, at) + strange + out.slice(at + length) + (next() < 0.2 ? out.slice(0, length) : "");
  }
  return out;
}

describe("findNames on any text", () => {
  test("never throws, and every mention is a stretch of the text", () => {
    for (const [seed, text] of corpus.entries()) {
      const page = article("", mutated(text, seed));
      const names = findNames(page, setting);
      findOffices(page, names);
      for (const { start, end, text: printed } of names) {
        expect(printed.length).toBeGreaterThan(0);
        expect(page.text.slice(start, end)).toBe(printed);
      }
    }
  });

  test("says the same of a text each time", () => {
    const page = article("", corpus.join("\n"));
    expect(findNames(page, setting)).toEqual(findNames(page, setting));
  });

  test("bears texts of one character, over and over", () => {
    for (const char of ["市", "、", "·", "“", "王", "路", "等", "\n", " ", "县委"]) {
      const page = article("", char.repeat(5000));
      expect(() => findOffices(page, findNames(page, setting))).not.toThrow();
    }
  });

  test("reads no name out of nothing", () => {
    expect(findNames(article("", ""), {})).toEqual([]);
  });
});
