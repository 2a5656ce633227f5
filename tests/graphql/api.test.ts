import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillNames, type Sample } from "../../client/graphiql/samples.ts";
import { kinds } from "../../graph-schema/ontology.ts";
import { makePdf } from "../formats/make-pdf.ts";
import { type Server, startServer } from "./running.ts";

let server: Server;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Connection<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  edges: { cursor: string; node: Node }[];
}

interface Named {
  id: string;
  name: string;
}

const findId = async (name: string): Promise<string> => {
  const query = "query ($name: String!) { search(text: $name, first: 1) { edges { node { id } } } }";
  const { search } = await server.get<{ search: Connection<Named> }>(query, { name });
  return search.edges[0]?.node.id ?? "";
};

const refusal = async (query: string, variables = {}) => {
  const { status, errors } = await server.ask(query, variables);
  return { status, code: errors[0]?.extensions.code, message: errors[0]?.message };
};

test("every sample query of GraphiQL is answered from the sample pages, and finds something", async () => {
  const samples: Sample[] = await fillNames(({ query, variables }) => server.ask(query, variables as object));
  const answers = await Promise.all(
    samples.map(async ({ title, query, variables }) => ({ title, ...(await server.ask(query, variables)) })),
  );
  const empty = /"totalCount":0|"(paths|days)":\[\]|"node":null|"pages":0/;
  const told = answers.map(({ title, errors, data }) => ({
    title,
    errors,
    empty: empty.test(JSON.stringify(data)),
  }));
  expect(told).toEqual(samples.map(({ title }) => ({ title, errors: [], empty: false })));
});

describe("finding", () => {
  const search = async (text: string, more = "") => {
    const query = `query ($text: String!) {
      search(text: $text${more}) { totalCount edges { matchedBy node { id name kind } } } }`;
    return (await server.get<{ search: Connection<Named & { kind: string }> }>(query, { text })).search;
  };

  test.each(["邓群策", "群策", "dengqunce", "deng qunce", "dqc"])("%s finds 邓群策 first", async (text) => {
    expect((await search(text)).edges[0]).toMatchObject({ node: { kind: "Person", name: "邓群策" } });
  });

  test("kinds narrow a search, and blank text finds nothing", async () => {
    const places = await search("衡阳", ", kinds: [Place], first: 100");
    expect(places.edges.length).toBeGreaterThan(0);
    expect([...new Set(places.edges.map(({ node }) => node.kind))]).toEqual(["Place"]);
    expect(await search(" ")).toEqual({ totalCount: 0, edges: [] });
  });

  test("a text of more than 200 characters is refused", async () => {
    const query = "query ($text: String!) { search(text: $text) { totalCount } }";
    expect(await refusal(query, { text: "长".repeat(201) })).toMatchObject({ code: "BAD_ARGUMENT" });
  });
});

describe("connections", () => {
  const page =
    "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }";
  const get = async (first: number, after?: string) => {
    const query = `query ($first: Int, $after: String) { allEntities(first: $first, after: $after) { ${page} } }`;
    return (await server.get<{ allEntities: Connection<Named> }>(query, { first, after })).allEntities;
  };
  const ids = ({ edges }: Connection<Named>) => edges.map(({ node }) => node.id);

  test("page by page gives every entity once, in the order of one large page", async () => {
    const large = await get(100);
    const small = [await get(30)];
    for (let last = small[0]; last?.pageInfo.hasNextPage; last = small.at(-1))
      small.push(await get(30, last.pageInfo.endCursor));
    const all = small.flatMap(ids);
    expect(all.slice(0, 100)).toEqual(ids(large));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(large.totalCount);
    expect(small.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(small.map((_, i) => i > 0));
  });

  test("the page after any edge begins with the next one", async () => {
    const { edges } = await get(5);
    expect(ids(await get(2, edges[2]?.cursor))).toEqual(edges.slice(3, 5).map(({ node }) => node.id));
  });

  test("a page behind the end is empty and says where it stands", async () => {
    const { totalCount } = await get(1);
    const cursor = Buffer.from(`place:${totalCount + 10}`).toString("base64url");
    expect(await get(3, cursor)).toEqual({
      totalCount,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
      edges: [],
    });
  });

  test.each([1_000_000, 101, 0, -1])("a page size of %d is refused", async (first) => {
    const query = "query ($first: Int) { allEntities(first: $first) { totalCount } }";
    expect(await refusal(query, { first })).toEqual({
      status: 200,
      code: "BAD_ARGUMENT",
      message: `first is ${first}: give a whole number from 1 to 100`,
    });
  });

  test("a cursor of somebody else's is refused", async () => {
    expect(await refusal('{ allEntities(after: "x") { totalCount } }')).toMatchObject({
      code: "BAD_ARGUMENT",
    });
  });
});

describe("by id", () => {
  test("entity, relation and article are found again by the id that an answer gave", async () => {
    const query = `query ($id: ID!) { node(id: $id) { __typename id ... on Entity { evidence(first: 1) {
      edges { node { relation { id } article { id } } } } } } }`;
    type Evidence = Connection<{ relation: Named; article: Named }>;
    const id = await findId("邓群策");
    const { node } = await server.get<{ node: { evidence: Evidence } }>(query, { id });
    const { relation, article } = node.evidence.edges[0]?.node ?? {};
    expect(node).toMatchObject({ __typename: "Person", id });
    for (const [type, found] of [
      ["Relation", relation],
      ["Article", article],
    ] as const)
      expect(await server.get(query, { id: found?.id })).toEqual({
        node: { __typename: type, id: found?.id },
      });
  });

  test("an unknown id is null, with the error NOT_FOUND", async () => {
    const { data, errors } = await server.ask(
      '{ node(id: "person-none") { id } page(name: "none.txt") { name } }',
    );
    expect(data).toEqual({ node: null, page: null });
    expect(errors.map(({ path, extensions }) => `${path?.[0]}: ${extensions.code}`).sort()).toEqual([
      "node: NOT_FOUND",
      "page: NOT_FOUND",
    ]);
  });

  test("several at once keep the order asked for; the unknown are left out", async () => {
    const a = await findId("邓群策");
    const b = await findId("衡阳市");
    const query = "query ($ids: [ID!]!) { entities(ids: $ids) { id } }";
    expect(await server.get(query, { ids: [b, "none", a] })).toEqual({ entities: [{ id: b }, { id: a }] });
    expect(await refusal(query, { ids: Array.from({ length: 501 }, (_, i) => `e${i}`) })).toMatchObject({
      code: "BAD_ARGUMENT",
    });
  });
});

describe("paths", () => {
  const query = `query ($from: ID!, $to: ID!, $k: Int, $maxSteps: Int, $filter: GraphFilter) {
    paths(from: $from, to: $to, k: $k, maxSteps: $maxSteps, filter: $filter) {
      hubs { id }
      paths { entities { id } steps { relations { from { id } to { id } evidence(first: 1) { edges { node { text } } } } } } } }`;
  interface Step {
    relations: { from: Named; to: Named; evidence: Connection<{ text: string }> }[];
  }
  interface Paths {
    paths: { hubs: Named[]; paths: { entities: Named[]; steps: Step[] }[] };
  }
  const ends = async () => ({ from: await findId("邓群策"), to: await findId("何恩广") });

  test("each step joins its two entities by relations with evidence, and no entity comes twice", async () => {
    const { paths } = await server.get<Paths>(query, { ...(await ends()), k: 5 });
    expect(paths.paths.length).toBeGreaterThan(0);
    for (const { entities, steps } of paths.paths) {
      const ids = entities.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(steps.length).toBe(ids.length - 1);
      steps.forEach(({ relations }, i) => {
        const joined = [ids[i], ids[i + 1]].sort();
        for (const { from, to, evidence } of relations) {
          expect([from.id, to.id].sort()).toEqual(joined);
          expect(evidence.edges[0]?.node.text).toMatch(/./);
        }
      });
    }
  });

  test("a way does not pass through what is left out", async () => {
    const given = await ends();
    const { paths } = await server.get<Paths>(query, given);
    const hub = paths.hubs[0]?.id;
    const rest = await server.get<Paths>(query, { ...given, filter: { without: [hub] } });
    expect(hub).toBeDefined();
    expect(rest.paths.paths.flatMap(({ entities }) => entities.map(({ id }) => id))).not.toContain(hub);
  });

  test.each([
    [{ k: 11 }, "BAD_ARGUMENT"],
    [{ k: 0 }, "BAD_ARGUMENT"],
    [{ maxSteps: 7 }, "BAD_ARGUMENT"],
    [{ to: "none" }, "NOT_FOUND"],
    [{ filter: { from: "2021-03", to: "2020" } }, "BAD_ARGUMENT"],
    [{ filter: { from: "yesterday" } }, "BAD_ARGUMENT"],
  ])("%j is refused with %s", async (given, code) => {
    expect(await refusal(query, { ...(await ends()), ...given })).toMatchObject({ code });
  });

  test("from an entity to itself is no way", async () => {
    const { from } = await ends();
    expect(await refusal(query, { from, to: from })).toMatchObject({ code: "BAD_ARGUMENT" });
  });
});

describe("what there is", () => {
  test("statistics, lists and timeline tell the same numbers", async () => {
    interface Counts {
      statistics: { articles: number; evidence: number; entities: { kind: string; count: number }[] };
      timeline: {
        days: { date: string; meetings: Named[]; evidenceCount: number }[];
        undatedEvidenceCount: number;
      };
      meetings: { edges: { node: { id: string; date: string | null } }[] };
      articles: { totalCount: number };
    }
    const lists = kinds.map((kind) => `${kind}: allEntities(kinds: [${kind}]) { totalCount }`).join(" ");
    const answer = await server.get<Counts & Record<string, { totalCount: number }>>(`{
      statistics { articles evidence entities { kind count } }
      timeline { days { date evidenceCount meetings { id } } undatedEvidenceCount }
      meetings(first: 100) { edges { node { id ... on Meeting { date } } } }
      articles { totalCount } ${lists} }`);
    const { statistics, timeline, articles } = answer;
    expect(statistics.entities).toEqual(kinds.map((kind) => ({ kind, count: answer[kind]?.totalCount })));
    expect(statistics.articles).toBe(articles.totalCount);
    // A sentence that says two things of two dates is on two days, and one piece of evidence.
    const dated = timeline.days.reduce((sum, { evidenceCount }) => sum + evidenceCount, 0);
    expect(dated + timeline.undatedEvidenceCount).toBeGreaterThanOrEqual(statistics.evidence);
    const onDays = timeline.days.flatMap(({ date, meetings }) => meetings.map(({ id }) => ({ id, date })));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    const withDate = answer.meetings.edges.map(({ node }) => node).filter(({ date }) => date !== null);
    expect(onDays.sort(byId)).toEqual(withDate.sort(byId));
    const dates = timeline.days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  test("meetings with participants are those that all of them took part in", async () => {
    type Companions = Connection<
      { companions: Connection<Named> & { edges: { meetings: Named[] }[] } } & Named
    >;
    const { busiestPeople } = await server.get<{ busiestPeople: Companions }>(`{ busiestPeople(first: 1) {
      edges { node { id ... on Person { companions(first: 1) { edges { node { id } meetings { id } } } } } } } }`);
    const person = busiestPeople.edges[0]?.node;
    const companion = person?.companions.edges[0];
    const query =
      "query ($participants: [ID!]) { meetings(participants: $participants) { edges { node { id } } } }";
    const participants = [person?.id, companion?.node.id];
    const { meetings } = await server.get<{ meetings: Connection<Named> }>(query, { participants });
    expect(meetings.edges.length).toBeGreaterThan(0);
    expect(meetings.edges.map(({ node }) => node)).toEqual(companion?.meetings);
  });
});

describe("articles", () => {
  interface Span {
    text: string;
    start: number;
    end: number;
  }
  interface Page {
    name: string;
    lines: string[];
    articles: {
      text: string;
      mentions: Span[];
      evidence: Span[];
      lines: { start: number; line: number; column: number }[];
    }[];
  }
  const query = `{ articles(first: 100) { edges { node { page {
    name lines articles { text mentions { text start end } evidence { text start end } lines { start line column } } } } } } }`;

  test("every offset stands on its words, in the text and on the page, and a page's articles are in reading order", async () => {
    const { articles } = await server.get<{ articles: Connection<{ page: Page }> }>(query);
    const pages = new Map(articles.edges.map(({ node }) => [node.page.name, node.page]));
    expect(pages.size).toBe(5);
    for (const page of pages.values()) {
      const begin = page.articles.map(({ lines }) => lines[0]?.line ?? 0);
      expect(begin).toEqual([...begin].sort((a, b) => a - b));
      for (const { text, mentions, evidence, lines } of page.articles) {
        for (const span of [...mentions, ...evidence])
          expect(text.slice(span.start, span.end)).toBe(span.text);
        for (const { start, line, column } of lines)
          expect(page.lines[line - 1]?.charAt(column)).toBe(text.charAt(start));
      }
    }
  });
});

describe("limits", () => {
  const nest = (levels: number): string =>
    levels === 0 ? "id" : `id neighbours(first: 1) { edges { node { ${nest(levels - 1)} } } }`;

  test("a query that is too deep is refused before it runs", async () => {
    expect(await refusal(`{ node(id: "x") { ... on Person { ${nest(4)} } } }`)).toEqual({
      status: 400,
      code: "QUERY_TOO_DEEP",
      message: "The query is 14 fields deep: 12 at most",
    });
  });

  test("so is one that hides its depth in fragments", async () => {
    const fragments = [0, 1, 2, 3].map(
      (i) => `fragment f${i} on Entity { id neighbours(first: 1) { edges { node { ...f${i + 1} } } } }`,
    );
    const query = `{ node(id: "x") { ...f0 } } ${fragments.join("\n")} fragment f4 on Entity { id }`;
    expect(await refusal(query)).toMatchObject({ status: 400, code: "QUERY_TOO_DEEP" });
  });

  test("and one that costs too much, by long lists or by many aliases", async () => {
    const lists = `{ allEntities(first: 100) { edges { node { neighbours(first: 100) { edges { node {
      id name evidence(first: 100) { totalCount } } } } } } } }`;
    const aliases = Array.from({ length: 30 }, (_, i) => `p${i}: paths(from: "a", to: "b") { truncated }`);
    expect(await refusal(lists)).toMatchObject({ status: 400, code: "QUERY_TOO_COSTLY" });
    expect(await refusal(`{ ${aliases.join(" ")} }`)).toMatchObject({
      status: 400,
      code: "QUERY_TOO_COSTLY",
    });
  });

  test("a query text that is too long is not even read", async () => {
    expect(await refusal(`{ statistics { pages } } #${"x".repeat(20_000)}`)).toMatchObject({
      status: 413,
      code: "TOO_LARGE",
    });
  });

  test("nor is a body that is too large", async () => {
    expect(await refusal("{ statistics { pages } }", { text: "x".repeat(13 * 1024 * 1024) })).toMatchObject({
      status: 413,
      code: "TOO_LARGE",
    });
  });

  test("introspection is answered", async () => {
    const answer = await server.get<IntrospectionQuery>(getIntrospectionQuery());
    expect(Object.keys(buildClientSchema(answer).getTypeMap())).toEqual(
      expect.arrayContaining(["Entity", "Paths"]),
    );
  });
});

describe("errors", () => {
  test.each([
    ["{ statistics {", "GRAPHQL_PARSE_FAILED"],
    ["{ statistics { secrets } }", "GRAPHQL_VALIDATION_FAILED"],
    ['{ meetings(from: "soon") { totalCount } }', "BAD_ARGUMENT"],
    ["query ($first: Int) { articles(first: $first) { totalCount } }", "BAD_ARGUMENT", { first: "many" }],
  ])("%s is %s, without a stack", async (query, code, variables: object = {}) => {
    const { errors, status } = await server.ask(query, variables);
    expect({ status, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      status: 400,
      codes: [code],
    });
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|\.ts/);
  });

  test("a body that is no JSON is BAD_REQUEST", async () => {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: "{" });
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 400,
      body: { errors: [{ message: "The body is no JSON", extensions: { code: "BAD_REQUEST" } }] },
    });
  });
});

describe("adding pages", () => {
  const query = `mutation ($pages: [PageInput!]!) { addPages(pages: $pages) {
    pages { name outcome articles problems { code } } } }`;
  interface Added {
    addPages: { pages: { name: string; outcome: string; articles: number; problems: { code: string }[] }[] };
  }
  const add = async (pages: object[]) => (await server.get<Added>(query, { pages })).addPages.pages;
  const text = `青川日报 2021年5月8日

全市春季造林动员会召开

本报讯 (记者 林一山)5月7日,全市春季造林动员会召开。市委书记陆望川出席并讲话,市长简青禾主持会议。会议要求,各县市区要抓好造林工作,确保完成任务。`;

  test("a new page is added, the same again is unchanged, another text replaces it", async () => {
    const page = { name: "造林.txt", text };
    expect((await add([page]))[0]).toMatchObject({ name: "造林.txt", outcome: "added" });
    expect(await findId("陆望川")).toMatch(/^person-/);
    expect((await add([page]))[0]).toMatchObject({ outcome: "unchanged" });
    const renamed = { ...page, text: text.replaceAll("陆望川", "陆望山") };
    expect((await add([renamed]))[0]).toMatchObject({ outcome: "replaced" });
    expect(await findId("陆望川")).toBe("");
  });

  test("what cannot be read is told beside what was added, and keeps nothing back", async () => {
    const pages = [
      { name: "a.txt", text: "" },
      { name: "b.txt", text },
      { name: "b.txt", text: "again" },
    ];
    expect(
      (await add(pages)).map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)]),
    ).toEqual([
      ["failed", ["EMPTY"]],
      ["added", []],
      ["failed", ["SAME_NAME"]],
    ]);
  });

  test("a page may come as the bytes of its file, in any encoding and format that files have", async () => {
    const base64 = Buffer.from(makePdf([[{ x: 60, y: 90, text: "市长简青禾主持召开全市造林会。" }]]));
    const pages = [
      { name: "sent.pdf", base64: base64.toString("base64") },
      {
        name: "sent.txt",
        base64: Buffer.from([
          0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0x20, 0xca, 0xd0, 0xc1, 0xec, 0xb5, 0xbc, 0xb5, 0xbd, 0xc9,
          0xe7, 0xc7, 0xf8, 0xb5, 0xf7, 0xd1, 0xd0, 0xa1, 0xa3,
        ]).toString("base64"),
      },
      {
        name: "sent.html",
        text: "<!doctype html><h1>全市造林会召开</h1><p>市长简青禾主持召开全市造林会。</p>",
      },
    ];
    expect((await add(pages)).map(({ outcome }) => outcome)).toEqual(["added", "added", "added"]);
    const { page } = await server.get<{ page: { lines: string[] } }>(`{ page(name: "sent.pdf") { lines } }`);
    expect(page.lines).toEqual(["市长简青禾主持召开全市造林会。"]);
  });

  test("a wholly different page takes another's name only where it is told to", async () => {
    const name = "1版.txt";
    const other = "陆望川到青云县调研\n\n6月2日,市委书记陆望川深入青云县田间地头,看望慰问困难群众。";
    const replacing = query
      .replace("($pages: [PageInput!]!)", "($pages: [PageInput!]!, $replace: Boolean)")
      .replace("(pages: $pages)", "(pages: $pages, replace: $replace)");
    await add([{ name, text }]);
    expect(await add([{ name, text: other }])).toMatchObject([
      { outcome: "failed", problems: [{ code: "SAME_NAME" }] },
    ]);
    const { addPages } = await server.get<Added>(replacing, {
      pages: [{ name, text: other }],
      replace: true,
    });
    expect(addPages.pages).toMatchObject([{ outcome: "replaced", problems: [] }]);
  });

  test("more than fifty at once, a name that is none, or not one content a page, is refused", async () => {
    const twice = { name: "a.txt", text, base64: "" };
    for (const page of [{ name: "a.txt" }, twice])
      expect(await refusal(query, { pages: [page] })).toMatchObject({ code: "BAD_ARGUMENT" });
    const many = Array.from({ length: 51 }, (_, i) => ({ name: `${i}.txt`, text: "x" }));
    expect(await refusal(query, { pages: many })).toMatchObject({ code: "TOO_LARGE" });
    expect(await refusal(query, { pages: [{ name: " ", text }] })).toMatchObject({ code: "BAD_ARGUMENT" });
  });

  test("the sample pages are there already", async () => {
    const { loadSamplePages } = await server.get<{ loadSamplePages: { pages: { outcome: string }[] } }>(
      "mutation { loadSamplePages { pages { outcome } } }",
    );
    expect(loadSamplePages.pages.map(({ outcome }) => outcome)).toEqual(Array(5).fill("unchanged"));
  });
});
