/**
 * Measures of the graph over HTTP, on the sample pages. What an answer must be is put together from other answers of the
 * same API, so that it stays right when extraction learns something.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "./running.ts";

let server: Server;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Connection<Edge> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: Edge[];
}
interface Named {
  id: string;
  name: string;
}
interface Entity extends Named {
  kind: string;
  neighbourCount: number;
}

/** Every page of a connection, its field named `all`. `query` takes `$after`. */
async function readAll<Edge>(query: string, variables: object = {}): Promise<Edge[]> {
  const edges: Edge[] = [];
  for (let after: string | null = null; ; ) {
    const page: { all: Connection<Edge> } = await server.get(query, { ...variables, after });
    edges.push(...page.all.edges);
    if (!page.all.pageInfo.hasNextPage) return edges;
    after = page.all.pageInfo.endCursor;
  }
}

const PAGE = "totalCount pageInfo { hasNextPage endCursor }";

const readEntities = async (): Promise<Entity[]> =>
  (
    await readAll<{ node: Entity }>(
      `query ($after: String) { all: allEntities(first: 100, after: $after) { ${PAGE}
        edges { node { id name kind neighbourCount } } } }`,
    )
  ).map(({ node }) => node);

const readMeetings = (window = "") =>
  readAll<{ node: Named & { neighbours: Connection<{ node: Entity; relations: { type: string }[] }> } }>(
    `query ($after: String) { all: meetings(first: 20, after: $after${window}) { ${PAGE} edges { node { id name
      neighbours(first: 100, filter: { kinds: [Person], types: [CHAIRED, ATTENDED, SPOKE_AT] }) { edges { node { id } } } } } } }`,
  );

const refusal = async (query: string, variables = {}) => {
  const { errors } = await server.ask(query, variables);
  return errors[0]?.extensions.code;
};

describe("ranking", () => {
  const RANKING = `query ($by: RankingMeasure!, $ids: [ID!], $of: [ID!]!, $filter: GraphFilter, $after: String) {
    all: ranking(by: $by, ids: $ids, filter: $filter, first: 100, after: $after) { ${PAGE} sampled size { entities links }
      scores(of: $of) { id score } edges { rank score node { id } } } }`;
  interface Ranked {
    rank: number;
    score: number;
    node: Named;
  }
  const byScore = (a: { id: string; score: number }, b: { id: string; score: number }) =>
    b.score - a.score || (a.id < b.id ? -1 : 1);

  test("by degree is by the number of neighbours, page by page, with equal ranks for equal scores", async () => {
    const expected = (await readEntities())
      .filter(({ neighbourCount }) => neighbourCount > 0)
      .map(({ id, neighbourCount }) => ({ id, score: neighbourCount }))
      .sort(byScore);
    const ranked = await readAll<Ranked>(RANKING, { by: "DEGREE", of: [] });
    expect(ranked.map(({ node, score }) => ({ id: node.id, score }))).toEqual(expected);
    expect(ranked.map(({ rank }) => rank)).toEqual(
      expected.map(({ score }) => 1 + expected.filter((other) => other.score > score).length),
    );
    const { all } = await server.get<{ all: object }>(RANKING, {
      by: "DEGREE",
      of: ["none", expected[3]?.id],
    });
    expect(all).toMatchObject({
      sampled: null,
      totalCount: expected.length,
      size: { entities: expected.length, links: expected.reduce((sum, { score }) => sum + score, 0) / 2 },
      scores: [expected[3]],
    });
  });

  test("over given entities counts the relations among them alone, and under a filter those that pass", async () => {
    const ids = (await readEntities()).slice(0, 40).map(({ id }) => id);
    const query = `query ($ids: [ID!]!, $filter: GraphFilter) { relationsAmong(ids: $ids, filter: $filter) {
      evidenceCount from { id } to { id } } }`;
    interface Among {
      relationsAmong: { evidenceCount: number; from: Named; to: Named }[];
    }
    const filter = { types: ["HOLDS_POSITION", "CHAIRED", "ATTENDED", "SPOKE_AT"], to: "2021-06" };
    const { relationsAmong } = await server.get<Among>(query, { ids, filter });
    const strength = (id: string) =>
      relationsAmong
        .filter(({ from, to }) => from.id === id || to.id === id)
        .reduce((sum, { evidenceCount }) => sum + evidenceCount, 0);
    const ranked = await readAll<Ranked>(RANKING, { by: "STRENGTH", ids, filter, of: [] });
    expect(relationsAmong.length).toBeGreaterThan(10);
    expect(ranked.map(({ node, score }) => ({ id: node.id, score }))).toEqual(
      ids.map((id) => ({ id, score: strength(id) })).sort(byScore),
    );
  });

  test("by betweenness gives every entity with a relation a score, the greatest first", async () => {
    const ranked = await readAll<Ranked>(RANKING, { by: "BETWEENNESS", of: [] });
    const scores = ranked.map(({ node, score }) => ({ id: node.id, score }));
    const linked = (await readEntities()).filter(({ neighbourCount }) => neighbourCount > 0);
    expect(scores).toEqual(scores.toSorted(byScore));
    expect(scores.map(({ id }) => id).toSorted()).toEqual(linked.map(({ id }) => id).toSorted());
    expect(scores[0]?.score).toBeGreaterThan(0);
  });

  test("more entities than can be looked at are refused", async () => {
    const ids = Array.from({ length: 5001 }, (_, at) => `e${at}`);
    expect(
      await refusal("query ($ids: [ID!]) { ranking(by: DEGREE, ids: $ids) { totalCount } }", { ids }),
    ).toBe("BAD_ARGUMENT");
  });
});

test("communities divide the graph: each entity with a relation is in one, and is told so by its id", async () => {
  const query = `query ($of: [ID!]!, $after: String) { all: communities(first: 10, after: $after) { ${PAGE} modularity
    size { entities } membership(of: $of) { id community }
    edges { node { number size members(first: 100) { totalCount edges { node { id } } } } } } }`;
  interface Community {
    node: { number: number; size: number; members: Connection<{ node: Named }> };
  }
  const communities = await readAll<Community>(query, { of: [] });
  const sizes = communities.map(({ node }) => node.size);
  expect(communities.map(({ node }) => node.number)).toEqual(communities.map((_, at) => at));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(communities.map(({ node }) => node.members.totalCount)).toEqual(sizes);
  const membership = communities.flatMap(({ node }) =>
    node.members.edges.map((edge) => ({ id: edge.node.id, community: node.number })),
  );
  const linked = (await readEntities())
    .filter(({ neighbourCount }) => neighbourCount > 0)
    .map(({ id }) => id);
  expect(membership.map(({ id }) => id).toSorted()).toEqual(linked.toSorted());
  const { all } = await server.get<{ all: { modularity: number; membership: object[] } }>(query, {
    of: membership.map(({ id }) => id),
  });
  expect(all.membership).toEqual(membership);
  expect(all.modularity).toBeGreaterThan(0.3);
});

test("common neighbours are the neighbours that all have, with the relations to each", async () => {
  const { busiestPeople } = await server.get<{ busiestPeople: Connection<{ node: Named }> }>(
    "{ busiestPeople(first: 2) { edges { node { id } } } }",
  );
  const ids = busiestPeople.edges.map(({ node }) => node.id);
  const neighboursOf = async (id: string) => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Entity { neighbours(first: 100) { edges { node { id }
      relations { id evidenceCount } } } } } }`;
    interface Node {
      node: { neighbours: Connection<{ node: Named; relations: { id: string; evidenceCount: number }[] }> };
    }
    return (await server.get<Node>(query, { id })).node.neighbours.edges;
  };
  const [one = [], other = []] = await Promise.all(ids.map(neighboursOf));
  const expected = one.flatMap(({ node, relations }) => {
    const shared = other.find((edge) => edge.node.id === node.id);
    return shared === undefined ? [] : [{ id: node.id, relations: [...relations, ...shared.relations] }];
  });
  const query = `query ($ids: [ID!]!) { commonNeighbours(ids: $ids, first: 100) { totalCount
    edges { node { id } relations { id evidenceCount } } } }`;
  const { commonNeighbours } = await server.get<{
    commonNeighbours: Connection<{ node: Named; relations: { id: string; evidenceCount: number }[] }>;
  }>(query, { ids });
  const sort = (list: { id: string; relations: { id: string; evidenceCount: number }[] }[]) =>
    list
      .map(({ id, relations }) => ({ id, relations: relations.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(expected.length).toBeGreaterThan(0);
  expect(commonNeighbours.totalCount).toBe(expected.length);
  expect(sort(commonNeighbours.edges.map(({ node, relations }) => ({ id: node.id, relations })))).toEqual(
    sort(expected),
  );
  expect(await refusal(query, { ids: ids.slice(0, 1) })).toBe("BAD_ARGUMENT");
  expect(await refusal(query, { ids: [...ids, "none"] })).toBe("NOT_FOUND");
});

describe("who was at meetings with whom", () => {
  const QUERY = `query ($ids: [ID!], $from: PartialDate, $to: PartialDate, $atLeast: Int, $after: String) {
    all: coAttendance(ids: $ids, from: $from, to: $to, atLeast: $atLeast, first: 100, after: $after) { ${PAGE}
      people meetings edges { a { id } b { id } meetingCount meetings { totalCount edges { node { id } } } } } }`;
  interface Pair {
    a: Named;
    b: Named;
    meetingCount: number;
    meetings: Connection<{ node: Named }>;
  }
  const toPairs = (edges: readonly Pair[]) =>
    edges.map(({ a, b, meetings }) => ({
      pair: [a.id, b.id],
      meetings: meetings.edges.map(({ node }) => node.id).toSorted(),
    }));
  /** From the meetings with their participants. */
  const expectPairs = async (window = "") => {
    const shared = new Map<string, string[]>();
    for (const { node } of await readMeetings(window)) {
      const people = node.neighbours.edges.map((edge) => edge.node.id).toSorted();
      for (const [at, one] of people.entries())
        for (const other of people.slice(at + 1))
          shared.set(`${one} ${other}`, [...(shared.get(`${one} ${other}`) ?? []), node.id]);
    }
    return [...shared]
      .map(([pair, meetings]) => ({ pair: pair.split(" "), meetings: meetings.toSorted() }))
      .sort(
        (a, b) => b.meetings.length - a.meetings.length || (a.pair.join(" ") < b.pair.join(" ") ? -1 : 1),
      );
  };

  test("every pair comes once, with the meetings behind it", async () => {
    const pairs = await readAll<Pair>(QUERY);
    expect(toPairs(pairs)).toEqual(await expectPairs());
    expect(pairs.map(({ meetingCount }) => meetingCount)).toEqual(
      pairs.map(({ meetings }) => meetings.totalCount),
    );
  });

  test("a window, some people and a least number narrow them", async () => {
    const all = await expectPairs(', from: "2021-02", to: "2021"');
    const ids = [...new Set(all.slice(0, 40).flatMap(({ pair }) => pair))].slice(0, 12);
    const days = { from: "2021-02", to: "2021" };
    expect(toPairs(await readAll<Pair>(QUERY, days))).toEqual(all);
    expect(toPairs(await readAll<Pair>(QUERY, { ...days, ids }))).toEqual(
      all.filter(({ pair }) => pair.every((id) => ids.includes(id))),
    );
    expect(toPairs(await readAll<Pair>(QUERY, { atLeast: 2 }))).toEqual(
      (await expectPairs()).filter(({ meetings }) => meetings.length >= 2),
    );
    expect(await refusal(QUERY, { atLeast: 0 })).toBe("BAD_ARGUMENT");
    expect(await refusal(QUERY, { from: "2021", to: "2020" })).toBe("BAD_ARGUMENT");
  });
});

describe("one period beside another", () => {
  const QUERY = `query ($earlier: Period!, $later: Period!, $ids: [ID!]) {
    comparePeriods(earlier: $earlier, later: $later, ids: $ids) {
      earlier { entities { kind count } meetings } later { entities { kind count } meetings }
      appeared(first: 100) { totalCount edges { node { id kind } } } gone(first: 100) { totalCount edges { node { id kind } } }
      people: appeared(kinds: [Person], first: 100) { edges { node { id kind } } }
      meetingChanges(first: 100) { edges { earlier later node { id } } } } }`;
  interface Counts {
    entities: { kind: string; count: number }[];
    meetings: number;
  }
  type Some = Connection<{ node: { id: string; kind: string } }>;
  interface Comparison {
    comparePeriods: {
      earlier: Counts;
      later: Counts;
      appeared: Some;
      gone: Some;
      people: Some;
      meetingChanges: Connection<{ earlier: number; later: number; node: Named }>;
    };
  }
  const [earlier, later] = [{ to: "2021-02" }, { from: "2021-03" }];

  /** Who has a neighbour by a relation of a date in the window. */
  const presentIn = async (window: object) => {
    const edges = await readAll<{ node: { id: string; kind: string; neighbours: { totalCount: number } } }>(
      `query ($after: String, $filter: GraphFilter) { all: allEntities(first: 100, after: $after) { ${PAGE}
        edges { node { id kind neighbours(first: 1, filter: $filter) { totalCount } } } } }`,
      { filter: { ...window, undated: false } },
    );
    return edges
      .filter(({ node }) => node.neighbours.totalCount > 0)
      .map(({ node: { id, kind } }) => ({ id, kind }));
  };
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

  test("counts who is there, and tells who is new and who is gone", async () => {
    const { comparePeriods } = await server.get<Comparison>(QUERY, { earlier, later });
    const [before, after] = [await presentIn(earlier), await presentIn(later)];
    const count = (present: { kind: string }[]) =>
      comparePeriods.earlier.entities.map(({ kind }) => ({
        ...{ kind, count: present.filter((one) => one.kind === kind).length },
      }));
    expect(comparePeriods.earlier.entities).toEqual(count(before));
    expect(comparePeriods.later.entities).toEqual(count(after));
    const missing = (here: { id: string; kind: string }[], there: { id: string }[]) =>
      here.filter(({ id }) => !there.some((other) => other.id === id)).sort(byId);
    const nodes = (some: Some) => some.edges.map(({ node }) => node).sort(byId);
    expect(nodes(comparePeriods.appeared)).toEqual(missing(after, before));
    expect(nodes(comparePeriods.gone)).toEqual(missing(before, after));
    expect(nodes(comparePeriods.people)).toEqual(
      missing(after, before).filter(({ kind }) => kind === "Person"),
    );
  });

  test("tells whose number of meetings has changed, the greatest change first", async () => {
    const { comparePeriods } = await server.get<Comparison>(QUERY, { earlier, later });
    const counts = new Map<string, [number, number]>();
    for (const [at, window] of [', to: "2021-02"', ', from: "2021-03"'].entries()) {
      const meetings = (await readMeetings(window)).filter(({ node }) => node.neighbours.edges.length > 0);
      expect(meetings.length).toBe((at === 0 ? comparePeriods.earlier : comparePeriods.later).meetings);
      for (const { node } of meetings.flatMap(({ node }) => node.neighbours.edges)) {
        const pair = counts.get(node.id) ?? [0, 0];
        pair[at === 0 ? 0 : 1]++;
        counts.set(node.id, pair);
      }
    }
    const expected = [...counts]
      .map(([id, [earlier, later]]) => ({ earlier, later, node: { id } }))
      .filter(({ earlier, later }) => earlier !== later)
      .sort(
        (a, b) =>
          Math.abs(b.later - b.earlier) - Math.abs(a.later - a.earlier) || (a.node.id < b.node.id ? -1 : 1),
      );
    expect(comparePeriods.meetingChanges.edges).toEqual(expected.slice(0, 100));
  });

  test("a period without either end is refused", async () => {
    expect(await refusal(QUERY, { earlier: {}, later })).toBe("BAD_ARGUMENT");
  });
});
