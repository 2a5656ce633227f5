import { expect, test } from "vitest";
import { comparePeriods } from "../../server/analysis/compare-periods.ts";
import { listCommon } from "../../server/analysis/list-common.ts";
import { pairAttendance } from "../../server/analysis/pair-attendance.ts";
import { toAttendance } from "../../server/analysis/to-attendance.ts";
import type { OutlineNode } from "../../server/store/graph-store.ts";
import { idOf, toNodes, toOutline } from "./outlines.ts";

const meetings: OutlineNode[] = [
  { id: idOf("v"), kind: "Meeting", date: "2021-03-30", endDate: "2021-04-02" },
  { id: idOf("w"), kind: "Meeting", date: "2021-03" },
  { id: idOf("x"), kind: "Meeting", date: "2020-12-31" },
  { id: idOf("y"), kind: "Meeting" },
];

/** a was at all four meetings, at v in two roles; b at v, w, x; c at w, y; d at y. */
const attended = toOutline(
  [...toNodes("abcd"), ...meetings],
  [
    ["a", "v", 1, "CHAIRED"],
    ["a", "v", 1, "SPOKE_AT"],
    ...["aw", "ax", "ay", "bv", "bw", "bx", "cw", "cy", "dy"].map(
      (pair) => [pair.charAt(0), pair.charAt(1), 1, "ATTENDED"] as const,
    ),
  ],
);

const pairsOf = (...[days, only, atLeast = 1]: [object?, string?, number?]) => {
  const attendance = toAttendance(
    attended,
    days,
    only === undefined ? undefined : new Set(only.split("").map(idOf)),
  );
  const { a, b, meetings, people } = pairAttendance(attendance, atLeast);
  const names = (place: number | undefined) => attended.nodes[place ?? -1]?.id;
  return { pairs: [...meetings].map((count, at) => `${names(a[at])}${names(b[at])} ${count}`), people };
};

test("Two people are a pair by each meeting that both came to, whatever their roles there", () => {
  expect(pairsOf()).toEqual({ pairs: ["ab 3", "ac 2", "ad 1", "bc 1", "cd 1"], people: 4 });
});

test("A window holds for the meeting's own days; a meeting without a date is in none", () => {
  expect(pairsOf({ from: "2021-04-01" }).pairs).toEqual(["ab 1"]);
  expect(pairsOf({ from: "2021-03-15", to: "2021-03-29" }).pairs).toEqual(["ab 1", "ac 1", "bc 1"]);
  expect(pairsOf({ to: "2020" }).pairs).toEqual(["ab 1"]);
});

test("Of some people only pairs among them count, and only pairs of so many meetings", () => {
  expect(pairsOf({}, "acd")).toEqual({ pairs: ["ac 2", "ad 1", "cd 1"], people: 3 });
  expect(pairsOf({}, undefined, 2)).toEqual({ pairs: ["ab 3", "ac 2"], people: 3 });
});

test("More pairs than may be counted are refused", () => {
  expect(() => pairAttendance(toAttendance(attended), 1, 4)).toThrow(
    expect.objectContaining({ code: "GRAPH_TOO_LARGE" }),
  );
});

test("What several have in common is linked with all of them, in either direction; more evidence comes first", () => {
  const around = toOutline(toNodes("abcdef"), [
    ["a", "c"],
    ["c", "b"],
    ["d", "a", 2],
    ["b", "d", 3],
    ["b", "d", 1, "CHAIRED"],
    ["a", "e", 9],
    ["a", "b", 9],
  ]);
  expect(listCommon(around, [idOf("a"), idOf("b")])).toEqual(["d", "c"]);
});

test("Two periods are counted, and who is new, who is gone and whose meetings have changed is told", () => {
  const nodes = [...toNodes("abc"), { id: idOf("v"), kind: "Meeting" as const, date: "2020" }];
  const later = [...toNodes("abd"), { id: idOf("w"), kind: "Meeting" as const, date: "2021" }];
  const periods = [
    [
      nodes,
      [
        ["a", "b"],
        ["a", "v", 1, "ATTENDED"],
        ["c", "v", 2, "CHAIRED"],
      ],
    ],
    [
      later,
      [
        ["a", "b", 3],
        ["d", "w", 1, "ATTENDED"],
        ["a", "d", 1],
      ],
    ],
  ] as const;
  const [before, after] = periods.map(([nodes, links]) => {
    const outline = toOutline(nodes, links);
    return { outline, attendance: toAttendance(outline), people: outline.nodes };
  });
  if (before === undefined || after === undefined) throw new Error("two periods");
  expect(comparePeriods(before, after)).toEqual({
    earlier: {
      entities: { Person: 3, Meeting: 1 },
      relations: { MET: 1, ATTENDED: 1, CHAIRED: 1 },
      meetings: 1,
    },
    later: { entities: { Person: 3, Meeting: 1 }, relations: { MET: 2, ATTENDED: 1 }, meetings: 1 },
    appeared: [
      { id: "d", kind: "Person" },
      { id: "w", kind: "Meeting" },
    ],
    gone: [
      { id: "v", kind: "Meeting" },
      { id: "c", kind: "Person" },
    ],
    meetingChanges: [
      { id: "a", earlier: 1, later: 0 },
      { id: "c", earlier: 1, later: 0 },
      { id: "d", earlier: 0, later: 1 },
    ],
  });
});
