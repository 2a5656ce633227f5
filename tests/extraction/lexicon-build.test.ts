import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toSimplifiedFile, toWordsFile } from "../../server/extraction/lexicon/build.ts";

const committed = (name: string): string =>
  readFileSync(new URL(`../../server/extraction/lexicon/${name}`, import.meta.url), "utf8");

// toBe would print a megabyte of difference.
test("the word list is what the dictionary's script writes", () => {
  expect(toWordsFile() === committed("words.ts")).toBe(true);
});

test("the simplified characters are what the script writes", () => {
  expect(toSimplifiedFile() === committed("simplified.ts")).toBe(true);
});
