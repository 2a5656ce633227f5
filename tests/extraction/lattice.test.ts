import { describe, expect, test } from "vitest";
import { cutWords, gain, readWords } from "../../server/extraction/text/lattice.ts";

describe("readWords", () => {
  test("reads a text as the likeliest words", () => {
    expect(cutWords("市委书记主持召开会议。")).toEqual(["市委", "书记", "主持", "召开", "会议", "。"]);
  });

  test("knows divisions in full and in short, whatever their length", () => {
    expect(cutWords("从威宁彝族回族苗族自治县到苏州")).toEqual([
      "从",
      "威宁彝族回族苗族自治县",
      "到",
      "苏州",
    ]);
  });

  test("takes digits and Latin letters as one word", () => {
    expect(cutWords("在2021年用5G")).toEqual(["在", "2021", "年", "用", "5G"]);
  });

  test("reads nothing out of an empty text", () => {
    expect(cutWords("")).toEqual([]);
  });
});

describe("gain", () => {
  test("is nothing for the best path's own cuts and a loss for a cut through a word", () => {
    const lattice = readWords("会议召开");
    expect(gain(lattice, 2, 2, 0)).toBeCloseTo(0);
    expect(gain(lattice, 1, 1, 0)).toBeLessThan(-3);
  });
});
