import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toDivisionsFile } from "../../server/extraction/gazetteer/build.ts";
import { toSimplifiedFile, toWordsFile } from "../../server/extraction/lexicon/build.ts";

const committed = (path: string): string =>
  readFileSync(new URL(`../../server/extraction/${path}`, import.meta.url), "utf8");

describe("a file that a script writes from a package", () => {
  // toBe on the texts would print a megabyte of difference.
  test.each([
    ["lexicon/words.ts", toWordsFile],
    ["lexicon/simplified.ts", toSimplifiedFile],
    ["gazetteer/divisions.ts", toDivisionsFile],
  ])("%s is committed as it is written", (path, write) => {
    expect(write() === committed(path)).toBe(true);
  });
});
