/** Ways under constraints, offices in time, sentences among several and kept views, over HTTP on the sample pages. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "./running.ts";

let server: Server;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Connection<Node> {
  totalCount: number;
  edges: { node: Node }[];
}
interface Named {
  id: string;
  name: string;
}

const refusal = async (query: string, variables = {}) => {
  const { errors } = await server.ask(query, variables);
  return errors[0]?.extensions.code;
};

const findBusiest = async (first: number): Promise<string[]> => {
  const query = "query ($first: Int) { busiestPeople(first: $first) { edges { node { id } } } }";
  const { busiestPeople } = await server.get<{ busiestPeople: Connection<Named> }>(query, { first });
  return busiestPeople.edges.map(({ node }) => node.id);
};

describe("ways", () => {
  const QUERY = `query ($from: ID!, $to: ID!, $maxSteps: Int, $filter: GraphFilter, $through: [ID!], $sameTime: Boolean) {
    paths(from: $from, to: $to, k: 5, maxSteps: $maxSteps, filter: $filter, through: $through, sameTime: $sameTime) {
      paths { entities { id } steps { relations { firstDate lastDate } } }
      loosen { drop path { entities { id } } } } }`;
  interface Way {
    entities: Named[];
    steps: { relations: { firstDate: string | null; lastDate: string | null }[] }[];
  }
  interface Answer {
    paths: { paths: Way[]; loosen: { drop: string[]; path: Way }[] };
  }
  const idsOf = ({ entities }: Way) => entities.map(({ id }) => id);
  const ends = async () => {
    const [from, to] = await findBusiest(2);
    return { from, to };
  };

  test("pass through what is asked for, in one or two entities", async () => {
    const given = await ends();
    const { paths } = await server.get<Answer>(QUERY, given);
    const without = paths.paths.flatMap((way) => idsOf(way).slice(1, -1));
    const longer = await server.get<Answer>(QUERY, { ...given, maxSteps: 5, filter: { without } });
    const inner = longer.paths.paths.map((way) => idsOf(way).slice(1, -1)).at(-1) ?? [];
    expect(inner.length).toBeGreaterThan(1);
    for (const through of [inner.slice(0, 1), inner.toReversed()]) {
      const found = (await server.get<Answer>(QUERY, { ...given, through, maxSteps: 6 })).paths;
      expect(found.paths.length).toBeGreaterThan(0);
      for (const way of found.paths) expect(idsOf(way)).toEqual(expect.arrayContaining(through));
      expect(found.loosen).toEqual([]);
    }
  });

  test("of the same time have a relation on every step whose dates reach into the same span", async () => {
    const { paths } = (await server.get<Answer>(QUERY, { ...(await ends()), sameTime: true, maxSteps: 6 }))
      .paths;
    expect(paths.length).toBeGreaterThan(0);
    for (const { steps } of paths) {
      const spans = steps.map(({ relations }) =>
        relations.flatMap(({ firstDate, lastDate }) =>
          firstDate === null || lastDate === null ? [] : [[firstDate, `${lastDate}~`] as const],
        ),
      );
      const days = spans.flat().map(([first]) => first);
      const common = days.filter((day) => spans.every((some) => some.some(([a, b]) => a <= day && day <= b)));
      expect(common.length).toBeGreaterThan(0);
    }
  });

  test("that are not there tell what to loosen", async () => {
    const given = await ends();
    const direct = await server.get<Answer>(QUERY, {
      ...given,
      maxSteps: 1,
      filter: { types: ["LOCATED_IN"] },
    });
    const free = await server.get<Answer>(QUERY, { ...given, maxSteps: 6 });
    expect(direct.paths.paths).toEqual([]);
    const { drop, path } = direct.paths.loosen.at(-1) ?? { drop: [], path: { entities: [], steps: [] } };
    expect(drop).toEqual(["MAX_STEPS", "TYPES"]);
    expect(path).toEqual({ entities: free.paths.paths[0]?.entities });
  });

  test.each([
    [{ through: ["none"] }, "NOT_FOUND"],
    [{ through: ["a", "b", "c", "d", "e"] }, "BAD_ARGUMENT"],
  ])("%j is refused with %s", async (given, code) => {
    expect(await refusal(QUERY, { ...(await ends()), ...given })).toBe(code);
  });

  test("link several in one small graph, which holds every entity and relation of them", async () => {
    const query = `query ($ids: [ID!]!) { linking(ids: $ids) { entities { id } relations { id from { id } to { id } }
      ways { entities { id } steps { relations { id } } } groups truncated } }`;
    interface Linking {
      linking: {
        entities: Named[];
        relations: { id: string; from: Named; to: Named }[];
        ways: { entities: Named[]; steps: { relations: { id: string }[] }[] }[];
        groups: string[][];
        truncated: boolean;
      };
    }
    const ids = await findBusiest(4);
    const { linking } = await server.get<Linking>(query, { ids });
    const { entities, relations, ways } = linking;
    expect(linking.groups).toEqual([ids]);
    expect(ways.length).toBe(3);
    expect(entities.slice(0, 4).map(({ id }) => id)).toEqual(ids);
    const onWays = ways.flatMap((way) => way.entities.map(({ id }) => id));
    expect(new Set(entities.map(({ id }) => id))).toEqual(new Set(onWays));
    const said = ways.flatMap(({ steps }) => steps.flatMap((step) => step.relations.map(({ id }) => id)));
    expect(new Set(relations.map(({ id }) => id))).toEqual(new Set(said));
    for (const { from, to } of relations) expect(onWays).toEqual(expect.arrayContaining([from.id, to.id]));
    expect(await refusal(query, { ids: ids.slice(0, 2) })).toBe("BAD_ARGUMENT");
    expect(await refusal(query, { ids: [...ids, "none"] })).toBe("NOT_FOUND");
  });
});

describe("offices", () => {
  const HOLDER = "person { id } title dates relation { id }";
  const QUERY = `query ($ids: [ID!]!) { entities(ids: $ids) { id ... on Person { offices { title dates relation { id }
    organisation { holders(first: 100) { edges { node { ${HOLDER} } } } }
    firstSeen { date relation { id } } lastSeen { date relation { id } }
    before { ${HOLDER} } after { ${HOLDER} } alongside { ${HOLDER} } } } } }`;
  interface Holder {
    person: Named;
    title: string;
    dates: string[];
    relation: Named;
  }
  interface Sighting {
    date: string;
    relation: Named;
  }
  interface Office {
    title: string;
    dates: string[];
    relation: Named;
    organisation: { holders: Connection<Holder> };
    firstSeen: Sighting | null;
    lastSeen: Sighting | null;
    before: Holder[];
    after: Holder[];
    alongside: Holder[];
  }

  test("are proven by the first and the last sentence, and stand between those of others", async () => {
    const entities: { id: string; offices: Office[] }[] = [];
    for (const id of await findBusiest(30)) {
      const asked = await server.get<{ entities: typeof entities }>(QUERY, { ids: [id] });
      entities.push(...asked.entities);
    }
    const offices = entities.flatMap(({ id, offices }) => offices.map((office) => ({ id, ...office })));
    expect(offices.length).toBeGreaterThan(10);
    for (const { id, title, dates, relation, organisation, ...office } of offices) {
      const seen = (date: string | undefined) => (date === undefined ? null : { date, relation });
      expect([office.firstSeen, office.lastSeen]).toEqual([seen(dates[0]), seen(dates.at(-1))]);
      const holders = organisation.holders.edges.map(({ node }) => node);
      expect(holders).toContainEqual({ person: { id }, title, dates, relation });
      const others = holders.filter((holder) => holder.title === title && holder.person.id !== id);
      const placed = [...office.before, ...office.after, ...office.alongside];
      expect(others).toEqual(expect.arrayContaining(placed));
      for (const before of office.before) expect(`${before.dates.at(-1)}~` < (dates[0] ?? "")).toBe(true);
      for (const after of office.after) expect((after.dates[0] ?? "") > `${dates.at(-1)}~`).toBe(true);
    }
    expect(
      offices.flatMap(({ before, after, alongside }) => [...before, ...after, ...alongside]).length,
    ).toBeGreaterThan(0);
  });

  test("as of a day are those told up to then", async () => {
    const query = `query ($ids: [ID!]!, $asOf: PartialDate) { entities(ids: $ids) { ... on Person {
      offices(asOf: $asOf) { relation { id } dates } } } }`;
    interface Told {
      entities: { offices: { relation: Named; dates: string[] }[] }[];
    }
    const ids = await findBusiest(10);
    const all = await server.get<Told>(query, { ids });
    const told = await server.get<Told>(query, { ids, asOf: "2021-01" });
    const expected = all.entities.map(({ offices }) =>
      offices
        .map(({ relation, dates }) => ({ relation, dates: dates.filter((date) => date <= "2021-01~") }))
        .filter(({ dates }) => dates.length > 0)
        .sort((a, b) => ((b.dates.at(-1) ?? "") < (a.dates.at(-1) ?? "") ? -1 : 1)),
    );
    const sets = (entities: Told["entities"]) =>
      entities.map(({ offices }) => new Map(offices.map(({ relation, dates }) => [relation.id, dates])));
    expect(sets(told.entities)).toEqual(sets(expected.map((offices) => ({ offices }))));
    expect(sets(told.entities)).not.toEqual(sets(all.entities));
  });
});

test("the sentences among several entities are those of their relations, page by page", async () => {
  const query = `query ($ids: [ID!]!, $first: Int, $after: String) {
    evidenceAmong(ids: $ids, first: $first, after: $after) { totalCount pageInfo { endCursor }
      edges { node { text start article { id } relation { id } } } }
    relationsAmong(ids: $ids) { id evidenceCount } }`;
  interface Answer {
    evidenceAmong: Connection<{ text: string; relation: Named }> & { pageInfo: { endCursor: string } };
    relationsAmong: { id: string; evidenceCount: number }[];
  }
  const { allEntities } = await server.get<{ allEntities: Connection<Named> }>(
    "{ allEntities(first: 30) { edges { node { id } } } }",
  );
  const ids = allEntities.edges.map(({ node }) => node.id);
  const { evidenceAmong, relationsAmong } = await server.get<Answer>(query, { ids, first: 100 });
  const total = relationsAmong.reduce((sum, { evidenceCount }) => sum + evidenceCount, 0);
  expect(evidenceAmong.totalCount).toBe(total);
  const counted = relationsAmong.map(({ id }) => ({
    ...{ id, evidenceCount: evidenceAmong.edges.filter(({ node }) => node.relation.id === id).length },
  }));
  expect(total).toBeLessThanOrEqual(100);
  expect(counted).toEqual(relationsAmong);
  const first = await server.get<Answer>(query, { ids, first: 7 });
  const after = first.evidenceAmong.pageInfo.endCursor;
  const second = await server.get<Answer>(query, { ids, first: 7, after });
  expect([...first.evidenceAmong.edges, ...second.evidenceAmong.edges]).toEqual(
    evidenceAmong.edges.slice(0, 14),
  );
});

describe("views", () => {
  const FIELDS = "{ id name address createdAt }";
  interface View extends Named {
    address: string;
    createdAt: string;
  }
  const create = async (address: string, name?: string) =>
    (
      await server.get<{ createView: View }>(
        `mutation ($address: String!, $name: String) { createView(address: $address, name: $name) ${FIELDS} }`,
        name === undefined ? { address } : { address, name },
      )
    ).createView;
  const list = async () =>
    (await server.get<{ views: Connection<View> }>(`{ views { totalCount edges { node ${FIELDS} } } }`))
      .views;

  test("are kept, listed by name, renamed and deleted; reading pages again leaves them be", async () => {
    const named = await create("v=canvas&n=a.1.-2*b&g=*0", "常委会议");
    const nameless = await create("v=canvas&n=c");
    expect(named).toMatchObject({ name: "常委会议", address: "v=canvas&n=a.1.-2*b&g=*0" });
    expect(nameless).toMatchObject({ name: "" });
    await server.get("mutation { loadSamplePages { pages { outcome } } }");
    expect(await list()).toEqual({ totalCount: 1, edges: [{ node: named }] });
    const read = `query ($id: ID!) { view(id: $id) ${FIELDS} }`;
    expect(await server.get(read, { id: nameless.id })).toEqual({ view: nameless });
    const rename = `mutation ($id: ID!, $name: String!) { renameView(id: $id, name: $name) ${FIELDS} }`;
    const renamed = { ...named, name: "常委会" };
    expect(await server.get(rename, { id: named.id, name: "常委会" })).toEqual({ renameView: renamed });
    expect(await list()).toEqual({ totalCount: 1, edges: [{ node: renamed }] });
    const remove = "mutation ($id: ID!) { deleteView(id: $id) }";
    expect(await server.get(remove, { id: named.id })).toEqual({ deleteView: true });
    expect(await server.get(remove, { id: named.id })).toEqual({ deleteView: false });
    expect(await list()).toEqual({ totalCount: 0, edges: [] });
    expect(await refusal(read, { id: named.id })).toBe("NOT_FOUND");
    expect(await refusal(rename, { id: named.id, name: "无" })).toBe("NOT_FOUND");
  });

  test("of an address that is none are refused", async () => {
    const query = "mutation ($address: String!) { createView(address: $address) { id } }";
    expect(await refusal(query, { address: "javascript:alert(1)<" })).toBe("BAD_ARGUMENT");
    expect(await refusal(query, { address: "a".repeat(64_001) })).toBe("BAD_ARGUMENT");
  });
});
