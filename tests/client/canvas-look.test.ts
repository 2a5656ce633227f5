import { describe, expect, test } from "vitest";
import type { VisibleNode } from "../../client/canvas/canvas-props.ts";
import { bendsOf, edgeWidth, headOf, toEdgeLine } from "../../client/canvas/edge-line.ts";
import { breakLabel, widthOf } from "../../client/canvas/label-lines.ts";
import { toNodeLabel } from "../../client/canvas/node-label.ts";
import { radiusOf, reachOf } from "../../client/canvas/node-shape.ts";
import { edge, node as sample } from "./visible-sample.ts";

const node = (over: Partial<VisibleNode>): VisibleNode =>
  sample("a", { name: "李明", pinyin: "Lǐ Míng", ...over });

describe("the size of a node", () => {
  test.each([
    [0, 9],
    [1, 9],
    [4, 11.8],
    [100, 24],
  ])("is for %i sentences a radius of %f", (sentences, radius) => {
    expect(radiusOf(sentences)).toBeCloseTo(radius);
  });
});

describe("an outline", () => {
  test.each([
    ["Person", 1, 0, 10],
    ["Organisation", 1, 0, 8.8],
    ["Meeting", 1, 0, 12],
    ["Meeting", Math.SQRT1_2, Math.SQRT1_2, 8.485],
    ["Place", 0, 1, 14.2],
    ["Place", 0, -1, 8.378],
    ["Project", -1, 0, 14.2],
    ["Project", 0, 1, 10.5],
  ] as const)("of a %s of radius 10 is met in direction (%f, %f) after %f px", (kind, dx, dy, reach) => {
    expect(reachOf(kind, 10, dx, dy)).toBeCloseTo(reach, 2);
  });
});

describe("a label", () => {
  test("of up to eight characters stays on one line", () => {
    expect(breakLabel("湘江新区管委会")).toEqual(["湘江新区管委会"]);
  });

  test("is broken into two balanced lines between words", () => {
    expect(breakLabel("全市安全生产工作会议暨动员大会")).toEqual(["全市安全生产工作", "会议暨动员大会"]);
  });

  test("is never broken inside a personal name that is on the canvas", () => {
    const name = "市长视察城东欧阳文华希望小学新校区";
    expect(breakLabel(name)).toEqual(["市长视察城东欧阳", "文华希望小学新校区"]);
    expect(breakLabel(name, ["欧阳文华"])).toEqual(["市长视察城东欧阳文华", "希望小学新校区"]);
  });

  test("is never broken inside a title that fits on a line", () => {
    expect(breakLabel("学习《乡村振兴促进法》座谈会议")).toEqual(["学习《乡村振兴促进法》", "座谈会议"]);
  });

  test("keeps a number with its unit", () => {
    expect(breakLabel("市政府2020年第16次常务会议")).toEqual(["市政府2020年", "第16次常务会议"]);
  });

  test("that needs more than two lines of eleven ends in an ellipsis", () => {
    const lines = breakLabel("关于进一步加强和改进新时代农村基础设施建设和管理工作的若干实施意见");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/……$/);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(11);
  });

  test("of nothing is nothing", () => {
    expect(breakLabel("  ")).toEqual([]);
  });

  test("carries pinyin in English below a person who is a hub, and only there", () => {
    expect(toNodeLabel(node({ sentences: 30 }), "en", []).sub).toBe("Lǐ Míng");
    expect(toNodeLabel(node({ sentences: 30 }), "zh-CN", []).sub).toBeUndefined();
    expect(toNodeLabel(node({ sentences: 2 }), "en", []).sub).toBeUndefined();
  });

  test("of an excluded hub says that it is excluded", () => {
    expect(toNodeLabel(node({ ghost: true, hidden: 26 }), "zh-CN", []).sub).toBe("已排除，邻居 26");
  });
});

describe("an edge", () => {
  test("grows by 0.35 px a sentence, by 2.2 px at most", () => {
    expect([1, 2, 5, 50].map((sentences) => edgeWidth("office", sentences))).toEqual([2.5, 2.85, 3.9, 4.7]);
  });

  test("that is a pair's only one is straight; several bend apart whatever their direction", () => {
    expect(bendsOf([edge("a", "b", { id: "1" })])).toEqual(new Map([["1", 0]]));
    expect(bendsOf([edge("a", "b", { id: "1" }), edge("b", "a", { id: "2" })])).toEqual(
      new Map([
        ["1", -14],
        ["2", -14],
      ]),
    );
  });

  test("runs from outline to outline with a gap, its head at the target", () => {
    const from = { x: 0, y: 0, kind: "Person", radius: 10 } as const;
    const to = { x: 100, y: 0, kind: "Person", radius: 20 } as const;
    const line = toEdgeLine(from, to, 0);
    expect(line).toEqual({ start: { x: 13, y: 0 }, control: { x: 50, y: 0 }, tip: { x: 77, y: 0 } });
    expect(line && headOf(line, 6)).toEqual([
      { x: 77, y: 0 },
      { x: 71, y: 3 },
      { x: 71, y: -3 },
    ]);
  });

  test("between nodes that touch is not drawn", () => {
    const at = (x: number) => ({ x, y: 0, kind: "Person", radius: 10 }) as const;
    expect(toEdgeLine(at(0), at(18), 0)).toBeUndefined();
    expect(toEdgeLine(at(0), at(0), 0)).toBeUndefined();
  });
});
