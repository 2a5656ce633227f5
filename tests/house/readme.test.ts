import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "../graphql/running.ts";

/** What the READMEs tell a user to type, typed. */
const root = resolve(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(root, name), "utf8");
const english = read("README.md");
const chinese = read("README.zh-CN.md");

const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    (match) => match[1] ?? "",
  );

describe("the README", () => {
  test("says the same in both languages: commands, queries, tables", () => {
    for (const language of ["sh", "graphql", "cypher"])
      expect(blocks(chinese, language)).toEqual(blocks(english, language));
    const shape = (text: string) =>
      text
        .split("\n")
        .filter((line) => /^(#|\||!\[)/.test(line))
        .map((line) => line.match(/^#+|^\||^!/)?.[0]);
    expect(shape(chinese)).toEqual(shape(english));
  });

  test("quotes Cypher that is run where it comes from", () => {
    const run = blocks(read("docs/neo4j.md"), "cypher");
    expect(blocks(english, "cypher").length).toBeGreaterThan(1);
    expect(blocks(english, "cypher").filter((query) => !run.includes(query))).toEqual([]);
  });

  test("names only scripts, files and variables that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...english.matchAll(/npm run (?:--silent )?([a-z0-9:]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const links = [...`${english}${chinese}`.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});

describe("the README's queries", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const idOf = async (name: string): Promise<string> => {
    const { search } = await server.get<{ search: { edges: { node: { id: string } }[] } }>(
      "query ($text: String!) { search(text: $text, kinds: [Person], first: 1) { edges { node { id } } } }",
      { text: name },
    );
    return search.edges[0]?.node.id ?? "";
  };

  test("run on the sample pages and find something", async () => {
    const variables = { from: await idOf("邓群策"), to: await idOf("何恩广") };
    const queries = blocks(english, "graphql");
    expect(queries.length).toBeGreaterThanOrEqual(4);
    for (const query of queries) {
      const { data, errors } = await server.ask(query, query.includes("$from") ? variables : {});
      expect(errors, query).toEqual([]);
      expect(JSON.stringify(data), query).toMatch(/"name":"[^"]+"/);
    }
  });

  test("tell what the walk through the sample pages tells", async () => {
    const [first = ""] = blocks(english, "graphql");
    expect(await server.get(first)).toMatchObject({
      search: {
        edges: [
          {
            matchedBy: "INITIALS",
            node: {
              name: "邓群策",
              pinyin: "Dèng Qúncè",
              office: { title: "市委书记", organisation: { name: "中共衡阳市委" } },
            },
          },
        ],
      },
    });
  });
});
