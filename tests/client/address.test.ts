import { expect, test } from "vitest";
import { parseQuery, toQuery } from "../../client/explorer/address.ts";
import { NO_COUNTS } from "../../client/explorer/counts-question.ts";
import { EMPTY_SCENE, NO_QUESTION, START } from "../../client/explorer/explorer-state.ts";

test("the start has an empty address, and an empty address is the start", () => {
  expect(toQuery(START)).toBe("");
  const { view, scene, selection, article, question, counts } = START;
  expect(parseQuery("")).toEqual({ view, scene, selection, article, question, counts });
});

test("an address holds view, entities with rounded positions, filters, selection and article", () => {
  const state = {
    ...START,
    view: "list" as const,
    scene: {
      ...EMPTY_SCENE,
      nodes: ["person-a", "meeting-b.1", "place-c"],
      grownFrom: { "meeting-b.1": "person-a" },
      expanded: ["person-a"],
      pinned: ["place-c"],
      hidden: ["meeting-b.1", "person-a|place-c|going"],
      positions: { "person-a": { x: -12.4, y: 7.6 }, "meeting-b.1": { x: 0, y: 300 } },
      filter: {
        hiddenKinds: ["Project" as const],
        hiddenTypes: ["MET" as const, "CHAIRED" as const],
        from: "2021",
        to: "2021-03-20",
        undated: false,
        unsure: false,
      },
    },
    selection: ["meeting-b.1|person-a|meet"],
    article: { articleId: "article-x", mark: { start: 3, end: 41 } },
    question: {
      ...NO_QUESTION,
      ends: ["person-a", ""],
      maxSteps: 6,
      without: ["place-c"],
      from: "2020-11",
      unsure: false,
    },
    counts: {
      tab: "periods" as const,
      scope: "canvas" as const,
      by: "BETWEENNESS" as const,
      kind: "Person" as const,
      ids: ["person-a", "place-c"],
      periods: [{ to: "2020-12-31" }, { from: "2021", to: "2021-03" }] as const,
      numbered: "all" as const,
    },
  };
  const parsed = parseQuery(toQuery(state));
  expect(parsed).toEqual({
    view: state.view,
    scene: { ...state.scene, positions: { "person-a": { x: -12, y: 8 }, "meeting-b.1": { x: 0, y: 300 } } },
    selection: state.selection,
    article: state.article,
    question: state.question,
    counts: state.counts,
  });
});

test("an address with entities and no view shows the canvas", () => {
  expect(parseQuery("n=person-a").view).toBe("canvas");
});

test("what is malformed or from another version is left out, and the rest stands", () => {
  const { view, scene, article, question, counts } = parseQuery(
    "v=hologram&n=person-a*person-a*&k=9*x*0&f=yesterday&t=2021-13&s=&a=art&m=1.x&es=99&p=7&zz=1" +
      "&h=4.0.meet*0.0.never&c=pie&cb=luck&ck=12&ci=**&cd=soon*2021&cn=1",
  );
  expect({ view, scene, article, question, counts }).toEqual({
    view: "canvas",
    scene: {
      ...EMPTY_SCENE,
      nodes: ["person-a"],
      filter: { ...EMPTY_SCENE.filter, hiddenKinds: ["Person"], to: "2021-13" },
    },
    article: { articleId: "art" },
    question: NO_QUESTION,
    counts: { ...NO_COUNTS, periods: [{ to: "2021" }, {}] },
  });
});
