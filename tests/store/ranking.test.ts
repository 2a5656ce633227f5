import { expect, test } from "vitest";
import type { EntityId } from "../../graph-schema/article-graph.ts";
import {
  foldText,
  type Label,
  rankHits,
  rankLabel,
  toGrams,
  toSearchText,
  toSound,
} from "../../server/store/ranking.ts";

const label = (role: Label["role"], text: string): Label => {
  const folded = foldText(text);
  return { role, text, folded, sound: role === "TITLE" ? undefined : toSound(folded, "Person") };
};
const matchOf = (typed: string, role: Label["role"], text: string) =>
  rankLabel(toSearchText(typed), label(role, text))?.matchedBy;

test("Ranks fall from whole names over whole sounds and beginnings to parts", () => {
  const falling: [string, Label["role"], string][] = [
    ["邓群策", "NAME", "邓群策"],
    ["邓群策", "ALIAS", "邓群策"],
    ["市长", "TITLE", "市长"],
    ["dengqunce", "NAME", "邓群策"],
    ["dqc", "NAME", "邓群策"],
    ["邓群", "NAME", "邓群策"],
    ["邓群", "ALIAS", "邓群策"],
    ["群策", "NAME", "邓群策"],
    ["群策", "ALIAS", "邓群策"],
    ["市委", "TITLE", "市委书记"],
    ["书记", "TITLE", "市委书记"],
    ["deng", "NAME", "邓群策"],
    ["dq", "NAME", "邓群策"],
  ];
  const ranks = falling.map(([typed, role, text]) => rankLabel(toSearchText(typed), label(role, text))?.rank);
  expect(ranks).toEqual(falling.map((_, rank) => rank));
});

test("What does not match has no rank", () => {
  expect(matchOf("策", "NAME", "邓群策")).toBeUndefined();
  expect(matchOf("qunce", "NAME", "邓群策")).toBeUndefined();
  expect(matchOf("邓cq", "NAME", "邓群策")).toBeUndefined();
  expect(matchOf("sz", "TITLE", "市长")).toBeUndefined();
  expect(matchOf("", "NAME", "邓群策")).toBeUndefined();
});

test("Characters with letters behind them match the rest of the name by sound", () => {
  expect(matchOf("邓qc", "NAME", "邓群策")).toBe("INITIALS");
  expect(matchOf("邓qunc", "NAME", "邓群策")).toBe("PINYIN");
  expect(matchOf("邓群c", "NAME", "邓群策")).toBe("INITIALS");
  expect(matchOf("联东u谷", "NAME", "联东U谷")).toBe("NAME");
});

test("Width, case, spaces and marks around names fold away", () => {
  expect(foldText("《ABB 公司》·“U谷”")).toBe("abb公司u谷");
});

test("Grams are pairs of whole characters, each once", () => {
  expect(toGrams("山山山石")).toEqual(["山山", "山石"]);
  expect(toGrams("𠮷野𠮷")).toEqual(["𠮷野", "野𠮷"]);
  expect(toGrams("山")).toEqual([]);
});

test("An entity is hit once, by its best label; equals come by evidence, then name, then id", () => {
  const entity = (id: string, name: string, evidenceCount: number) => ({
    id: id as EntityId,
    name,
    evidenceCount,
  });
  const [a, b, c] = [entity("a", "市长热线", 1), entity("b", "李市长", 9), entity("c", "李市长", 9)];
  const candidates = [
    { entity: c, label: label("NAME", "李市长") },
    { entity: b, label: label("NAME", "李市长") },
    { entity: b, label: label("TITLE", "市长") },
    { entity: b, label: label("TITLE", "副市长") },
    { entity: a, label: label("NAME", "市长热线") },
  ];
  const hits = (offset: number, limit: number) => {
    const { items, total } = rankHits(toSearchText("市长"), candidates, { offset, limit });
    expect(total).toBe(3);
    return items.map(({ entity, matchedBy, matched }) => [entity.id, matchedBy, matched]);
  };
  const all = [
    ["b", "TITLE", "市长"],
    ["a", "NAME", "市长热线"],
    ["c", "NAME", "李市长"],
  ];
  expect(hits(0, 10)).toEqual(all);
  expect(hits(0, 2)).toEqual(all.slice(0, 2));
  expect(hits(1, 1)).toEqual(all.slice(1, 2));
  expect(hits(0, 0)).toEqual([]);
  expect(hits(3, 5)).toEqual([]);
});
