import { expect, test } from "vitest";
import { toProblemLines } from "../../server/ingest/report.ts";

const bad = (line: number) => ({ code: "BAD_SHAPE" as const, message: `line ${line} is no article`, line });

test("of many problems of one kind in a file the first five are told, then how many more there are", () => {
  const empty = { code: "EMPTY" as const, message: "a.jsonl holds no article" };
  const pages = [
    { name: "a.jsonl", problems: [empty, ...[1, 2, 3, 4, 5, 6, 7].map(bad)] },
    { name: "b.jsonl", problems: [bad(1)] },
  ];
  expect(toProblemLines(pages)).toEqual([
    "a.jsonl: EMPTY, a.jsonl holds no article",
    ...[1, 2, 3, 4, 5].map((line) => `a.jsonl:${line}: BAD_SHAPE, line ${line} is no article`),
    "a.jsonl: BAD_SHAPE, 2 more of the kind",
    "b.jsonl:1: BAD_SHAPE, line 1 is no article",
  ]);
});
