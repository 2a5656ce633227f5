import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Who imports whom, read from the source: the rules of ARCHITECTURE.md hold for every file. */
const root = resolve(import.meta.dirname, "../..");
const AREAS = ["graph-schema", "server", "client", "seed"];
const IMPORT =
  /^(?:import|export)\s[^"';]*?\sfrom\s+"([^"\n]+)"|^import\s+"([^"\n]+)"|\bimport\(\s*"([^"\n]+)"\s*\)|\bnew URL\(\s*"(\.[^"\n]+\.tsx?)"/gm;

interface Source {
  path: string;
  /** Other files of the project, by path from the root. */
  files: string[];
  packages: string[];
}

const sources: Source[] = AREAS.flatMap((area) =>
  readdirSync(join(root, area), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readSource(join(area, name))),
);

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const targets = [...text.matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? "",
  );
  return {
    path,
    files: targets
      .filter((target) => target.startsWith("."))
      .map((target) => relative(root, resolve(root, dirname(path), target.replace(/\?.*$/, "")))),
    packages: targets.filter((target) => !target.startsWith(".")),
  };
}

const inside = (path: string, ...folders: string[]) =>
  folders.some((folder) => path.startsWith(`${folder}/`));

/** Lines `from → to` that break a rule; an empty list keeps it. */
const breaches = (of: (source: Source) => boolean, allowed: (target: string, source: Source) => boolean) =>
  sources
    .filter(of)
    .flatMap((source) =>
      source.files.filter((file) => !allowed(file, source)).map((file) => `${source.path} → ${file}`),
    );

const packageUsers = (name: string) =>
  sources
    .filter((source) => source.packages.some((p) => p === name || p.startsWith(`${name}/`)))
    .map(({ path }) => path);

describe("the house", () => {
  test("sees its own imports", () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(sources.find(({ path }) => path === "graph-schema/check.ts")?.files).toContain(
      "graph-schema/ontology.ts",
    );
  });

  test("lets graph-schema import nothing from outside, but for its code generator", () => {
    const pure = sources.filter(
      ({ path }) => inside(path, "graph-schema") && path !== "graph-schema/codegen.ts",
    );
    expect(pure.flatMap(({ path, packages }) => packages.map((name) => `${path} → ${name}`))).toEqual([]);
    expect(
      breaches(
        ({ path }) => inside(path, "graph-schema"),
        (file) => inside(file, "graph-schema"),
      ),
    ).toEqual([]);
  });

  test.each(["server/extraction", "server/identity"])(
    "lets %s import graph-schema and itself only",
    (folder) => {
      expect(
        breaches(
          ({ path }) => inside(path, folder),
          (file) => inside(file, "graph-schema", folder),
        ),
      ).toEqual([]);
    },
  );

  test("keeps I/O, clock and threads out of extraction and identity", () => {
    const doors = sources
      .filter(
        ({ path }) => inside(path, "server/extraction", "server/identity") && !path.endsWith("/build.ts"),
      )
      .flatMap(({ path, packages }) =>
        packages.filter((name) => /^node:(?!path$|url$)/.test(name)).map((name) => `${path} → ${name}`),
      )
      .filter((line) => !line.startsWith("server/extraction/gazetteer/"));
    expect(doors).toEqual([]);
  });

  test("keeps each database driver in its own folder", () => {
    expect(packageUsers("libsql").filter((path) => !inside(path, "server/store/sqlite"))).toEqual([]);
    expect(packageUsers("neo4j-driver").filter((path) => !inside(path, "server/store/neo4j"))).toEqual([]);
  });

  test("shows graphql the store's interface and never an implementation", () => {
    expect(
      breaches(
        ({ path }) => inside(path, "server/graphql"),
        (file) => !inside(file, "server/store/sqlite", "server/store/neo4j"),
      ),
    ).toEqual([]);
  });

  test("keeps client and server apart", () => {
    expect(
      breaches(
        ({ path }) => inside(path, "client"),
        (file) => !inside(file, "server", "seed"),
      ),
    ).toEqual([]);
    expect(
      breaches(
        ({ path }) => inside(path, "server"),
        (file) => !inside(file, "client"),
      ),
    ).toEqual([]);
  });

  test("keeps panels and canvas apart, and cytoscape in the canvas", () => {
    expect(
      breaches(
        ({ path }) => inside(path, "client/panels"),
        (file) => !inside(file, "client/canvas"),
      ),
    ).toEqual([]);
    expect(
      breaches(
        ({ path }) => inside(path, "client/canvas"),
        (file) => !inside(file, "client/panels"),
      ),
    ).toEqual([]);
    expect(packageUsers("cytoscape").filter((path) => !inside(path, "client/canvas"))).toEqual([]);
  });

  test("has no import cycle", () => {
    expect(findCycle(new Map(sources.map(({ path, files }) => [path, files])))).toEqual([]);
  });

  test("has no file that only passes on other files, and no folder for leftovers", () => {
    const leftovers = /(^|\/)(utils?|services?|shared|lib|types|helpers?|common)(\/|$)/;
    expect(
      sources
        .filter(({ path }) => leftovers.test(dirname(path)) || /\/index\.tsx?$/.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

/** The files of one cycle in order, or nothing. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    trail.push(path);
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    trail.pop();
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
