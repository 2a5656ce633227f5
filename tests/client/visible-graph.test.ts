import { expect, test } from "vitest";
import { type ExplorerState, START } from "../../client/explorer/explorer-state.ts";
import { reduce } from "../../client/explorer/reduce.ts";
import { visibleGraph } from "../../client/explorer/visible-graph.ts";
import { entity, relation } from "./graph-sample.ts";

const entities = [
  entity("Person", "p", "林一", 4),
  entity("Person", "q", "林二", 1),
  entity("Meeting", "m", "造林会", 2),
  entity("Organisation", "o", "林业局", 2),
];
const relations = [
  relation("SPOKE_AT", "p", "m", { evidenceCount: 2, firstDate: "2021-01-06", lastDate: "2021-01-06" }),
  relation("CHAIRED", "p", "m", { firstDate: "2021-01-06", lastDate: "2021-01-06" }),
  relation("ATTENDED", "q", "m", { firstDate: "2021-03", lastDate: "2021-03" }),
  relation("HOLDS_POSITION", "p", "o", { title: "局长" }),
];

function stateWith(nodes: readonly string[]): ExplorerState {
  const known = reduce(START, { type: "learned", entities, relations });
  return reduce(known, { type: "placed", nodes });
}

test("one line for each pair and family, the chair before the speech, titles as printed", () => {
  const { edges } = visibleGraph(stateWith(["p", "q", "m", "o"]), "zh-CN");
  expect(edges.map(({ source, target, label, sentences }) => [source, target, label, sentences])).toEqual([
    ["p", "m", "主持、讲话", 3],
    ["q", "m", "参加", 1],
    ["p", "o", "局长", 1],
  ]);
});

test("verbs follow the language, titles do not", () => {
  const { edges } = visibleGraph(stateWith(["p", "m", "o"]), "en");
  expect(edges.map(({ label }) => label)).toEqual(["chaired, spoke at", "局长"]);
});

test("a node tells how many neighbours are not on the canvas, whatever the filter hides", () => {
  const state = reduce(stateWith(["p", "m"]), {
    type: "filtered",
    filter: { hiddenTypes: ["CHAIRED", "SPOKE_AT"] },
  });
  const { nodes, edges } = visibleGraph(state, "zh-CN");
  expect(edges).toEqual([]);
  expect(nodes.map(({ id, hidden }) => [id, hidden])).toEqual([
    ["p", 3],
    ["m", 1],
  ]);
});

test("an unsure relation is marked as such, and leaves when only sure ones are kept", () => {
  const known = reduce(stateWith(["p", "q", "m"]), {
    type: "learned",
    relations: [
      relation("SPOKE_AT", "p", "m", { confidence: 0.79 }),
      relation("MET", "p", "q", { confidence: 0.6 }),
    ],
  });
  const lines = (state: ExplorerState) =>
    visibleGraph(state, "zh-CN").edges.map(({ source, target, label }) => [source, target, label]);
  expect(lines(known)).toEqual([
    ["p", "m", "主持、讲话?"],
    ["q", "m", "参加"],
    ["p", "q", "会见?"],
  ]);
  expect(lines(reduce(known, { type: "filtered", filter: { unsure: false } }))).toEqual([
    ["p", "m", "主持"],
    ["q", "m", "参加"],
  ]);
});

test("a kind that is hidden takes its lines along", () => {
  const state = reduce(stateWith(["p", "m", "o"]), {
    type: "filtered",
    filter: { hiddenKinds: ["Meeting"] },
  });
  const { nodes, edges } = visibleGraph(state, "zh-CN");
  expect([nodes.map(({ id }) => id), edges.map(({ family }) => family)]).toEqual([["p", "o"], ["office"]]);
});

test("outside the window nodes and lines are dimmed; undated ones stay unless the user says otherwise", () => {
  const march = reduce(stateWith(["p", "q", "m", "o"]), {
    type: "windowed",
    from: "2021-03-01",
    to: "2021-03-31",
  });
  const dimmed = (state: ExplorerState) => {
    const { nodes, edges } = visibleGraph(state, "zh-CN");
    return [...nodes, ...edges].filter((one) => one.dimmed).map(({ id }) => id);
  };
  expect(dimmed(march)).toEqual(["m|p|meet"]);
  const dated = reduce(march, { type: "filtered", filter: { undated: false } });
  expect(dimmed(dated)).toEqual(["p", "o", "m|p|meet", "o|p|office"]);
});

test("the API's word on what is inside a window is taken over the hull of dates", () => {
  const state = reduce(stateWith(["p", "o"]), {
    type: "learned",
    relations: [
      relation("HOLDS_POSITION", "p", "o", {
        title: "局长",
        firstDate: "2020-11-11",
        lastDate: "2021-03-03",
      }),
    ],
  });
  const january = reduce(state, { type: "windowed", from: "2021-01-01", to: "2021-01-31" });
  expect(visibleGraph(january, "zh-CN").edges[0]?.dimmed).toBe(false);
  const told = reduce(january, {
    type: "learnedInside",
    inside: { from: "2021-01-01", to: "2021-01-31", relations: [] },
  });
  expect(visibleGraph(told, "zh-CN").edges[0]?.dimmed).toBe(true);
});

test("what is not known yet and what is hidden is not drawn", () => {
  const state = reduce(stateWith(["p", "unknown", "m"]), { type: "hidden", nodes: ["m"] });
  expect(visibleGraph(state, "zh-CN")).toMatchObject({ nodes: [{ id: "p" }], edges: [] });
});
