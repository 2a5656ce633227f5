import { expect, test } from "vitest";
import type { Way } from "../../client/explorer/way.ts";
import { wayPositions, waysGraph } from "../../client/explorer/ways-graph.ts";
import { entity, relation } from "./graph-sample.ts";

const lin = entity("Person", "p", "林一");
const he = entity("Person", "r", "何三");
const fang = entity("Person", "q", "方二", 9);
const bureau = entity("Organisation", "o", "林业局");
const meeting = (id: string, date: string) => ({ ...entity("Meeting", id, `会${id}`), date });

function way(middle: Way["entities"][number]): Way {
  const steps = [relation("ATTENDED", "p", middle.id), relation("ATTENDED", "r", middle.id)];
  return {
    entities: [lin, middle, he],
    steps: steps.map((one) => ({ relations: [one], evidence: undefined })),
  };
}

const texts = (graph: ReturnType<typeof waysGraph>) => graph.captions?.map(({ text }) => text);

test("columns that hold one kind say which, in the user's language", () => {
  const ways = [way(meeting("m", "2021-03-03")), way(meeting("n", "2021-01-06"))];
  expect(texts(waysGraph(ways, ways[0], [], "zh-CN"))).toEqual(["起", "会议", "止"]);
  expect(texts(waysGraph(ways, ways[0], [], "en"))).toEqual(["Start", "Meeting", "End"]);
});

test("a column of several kinds says nothing, nor do ways of different lengths", () => {
  const ways = [way(meeting("m", "2021-03-03")), way(bureau)];
  expect(texts(waysGraph(ways, ways[0], [], "zh-CN"))).toEqual(["起", "止"]);
  const direct: Way = {
    entities: [lin, he],
    steps: [{ relations: [relation("MET", "p", "r")], evidence: undefined }],
  };
  expect(texts(waysGraph([...ways, direct], direct, [], "zh-CN"))).toEqual([]);
});

test("meetings say their day; who is excluded is a ghost with all its neighbours", () => {
  const ways = [way(meeting("m", "2021-03-03"))];
  const { nodes } = waysGraph(ways, ways[0], [fang], "zh-CN");
  expect(nodes.map(({ id, note, ghost, hidden }) => [id, note, ghost, hidden])).toEqual([
    ["p", undefined, undefined, 0],
    ["m", "2021年3月3日", undefined, 0],
    ["r", undefined, undefined, 0],
    ["q", undefined, true, 9],
  ]);
});

test("columns that begin with different people say nothing: they are no columns", () => {
  const other: Way = { ...way(meeting("n", "2021-01-06")), entities: [fang, meeting("n", "2021-01-06"), he] };
  const ways = [way(meeting("m", "2021-03-03")), other];
  expect(texts(waysGraph(ways, ways[0], [], "zh-CN"))).toEqual([]);
});

test("nobody stands on a line of a way that passes by", () => {
  const hall = meeting("m", "2021-03-03");
  const places = ["a", "b", "c", "d"].map((id) => entity("Place", id, `村${id}`));
  const through = places.map((place): Way => {
    const steps = [
      relation("VISITED", "p", place.id),
      relation("HELD_AT", "m", place.id),
      relation("ATTENDED", "r", "m"),
    ];
    return {
      entities: [lin, place, hall, he],
      steps: steps.map((one) => ({ relations: [one], evidence: undefined })),
    };
  });
  const positions = wayPositions([way(hall), ...through], []);
  const line = positions[hall.id]?.y ?? 0;
  expect(positions[lin.id]?.y).toBe(line);
  const distances = places.map(({ id }) => Math.abs((positions[id]?.y ?? 0) - line));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(44);
  const heights = places.map(({ id }) => positions[id]?.y ?? 0).toSorted((a, b) => a - b);
  const gaps = heights.slice(1).map((y, at) => y - (heights[at] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(75);
});
