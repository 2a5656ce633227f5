import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { check } from "../../graph-schema/check.ts";
import { parseArticleGraph } from "../../graph-schema/parse-article-graph.ts";
import { SAMPLE_FOLDER } from "../../seed/seed.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { makePdf } from "../formats/make-pdf.ts";
import { run } from "./run.ts";

vi.setConfig({ testTimeout: 120_000 }); // several processes a test, each a second or more

const folder = mkdtempSync(join(tmpdir(), "renmai-"));
const inFolder = (...path: string[]) => join(folder, ...path);
const sample = (i: number) => join(SAMPLE_FOLDER, readdirSync(SAMPLE_FOLDER).sort()[i] ?? "");

const PAGE = `青川日报 2021年5月8日

全市春季造林动员会召开

本报讯 (记者 林一山)5月7日,全市春季造林动员会召开。市委书记陆望川出席并讲话,市长简青禾主持会议。会议要求,各县市区要抓好造林工作,确保完成任务。`;

beforeAll(() => {
  mkdirSync(inFolder("bad", "deeper"), { recursive: true });
  mkdirSync(inFolder("none"));
  writeFileSync(inFolder("bad", "empty.txt"), "");
  writeFileSync(
    inFolder("bad", "picture.txt"),
    Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "base64"),
  );
  writeFileSync(inFolder("bad", "oneline.txt"), "衡阳市召开会议".repeat(500_000));
  writeFileSync(
    inFolder("bad", "encoding.txt"),
    Buffer.alloc(4000, Buffer.from([0xff, 0x80, 0x81, 0xfe, 0xff])),
  );
  writeFileSync(inFolder("bad", "noarticle.txt"), "12\n\n34\n");
  writeFileSync(inFolder("bad", "deeper", "good.txt"), PAGE);
  writeFileSync(inFolder("none", "notes.csv"), "a,b");
});
afterAll(() => rmSync(folder, { recursive: true }));

const articlesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => parseArticleGraph(JSON.parse(line)).graph);

test("extract writes sound article graphs alone, file by file in the order given, and exits 1 for one that is not there", async () => {
  const files = [sample(3), inFolder("missing.txt"), sample(0)];
  const { exitCode, stdout, stderr } = await run([
    "extract",
    "--home",
    "衡阳市",
    "--issue-date",
    "2021-03-04",
    ...files,
  ]);
  const articles = articlesOf(stdout);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^missing\.txt: UNREADABLE, .*missing\.txt cannot be read/);
  expect(articles.flatMap((article) => (article === undefined ? [article] : check(article)))).toEqual([]);
  expect([...new Set(articles.map((article) => article?.page))]).toEqual([
    "003_4b88447c7ee2a5ac.txt",
    "000_0c14386b3e303621.txt",
  ]);
  for (const article of articles)
    expect(article).toMatchObject({ home: ["湖南省", "衡阳市"], issueDate: "2021-03-04" });
});

test("a folder's HTML, PDF and JSON Lines are extracted like its text, or written as one page to check by", async () => {
  const mixed = inFolder("mixed");
  mkdirSync(mixed);
  const said = "5月7日,市长简青禾主持召开全市春季造林动员会。";
  writeFileSync(join(mixed, "a.html"), `<!doctype html><h1>全市春季造林动员会召开</h1><p>${said}</p>`);
  writeFileSync(join(mixed, "b.jsonl"), `${JSON.stringify({ headline: "造林", text: said })}\nbroken\n`);
  writeFileSync(join(mixed, "c.pdf"), makePdf([[{ x: 60, y: 90, text: said }]]));
  writeFileSync(join(mixed, "d.csv"), said);
  const { exitCode, stdout, stderr } = await run(["extract", mixed]);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: "b.jsonl:2: BAD_SHAPE, b.jsonl, line 2: it is no JSON object; nothing of the line was kept.\n",
  });
  expect(articlesOf(stdout).map((article) => [article?.page, article?.text])).toEqual(
    ["a.html", "b.jsonl", "c.pdf"].map((page) => [page, said]),
  );
  const checked = await run(["extract", "--html", mixed]);
  expect(checked.stdout).toMatch(/^<!doctype html>/);
  expect(checked.stdout.match(/<h2>.*?<\/h2>/g)).toEqual([
    "<h2>a.html</h2>",
    "<h2>b.jsonl</h2>",
    "<h2>c.pdf</h2>",
  ]);
});

test("extract refuses a home that is no division, and says what one looks like", async () => {
  expect(await run(["extract", "--home", "桃花源市", sample(0)])).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: "--home is 桃花源市: give a division by name, like 衡阳市 or 湖南省/衡阳市\n",
  });
});

test("ingest tells every bad file with its reason, keeps all the good, and passes over it the next time", async () => {
  const settings = { RENMAI_DATA: inFolder("a") };
  const paths = [inFolder("bad"), inFolder("missing.txt"), inFolder("none")];
  const first = await run(["ingest", ...paths], settings);
  expect(first.exitCode).toBe(1);
  const lines = first.stdout.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^ {2}good\.txt {2}added: 1 article, [1-9]\d* entities, \d+ relations$/);
  expect(lines.slice(1, 8)).toEqual([
    "  empty.txt  failed",
    "  encoding.txt  failed",
    "  noarticle.txt  added: 0 articles, 0 entities, 0 relations",
    "  oneline.txt  failed",
    "  picture.txt  failed",
    "  missing.txt  failed",
    `  ${inFolder("none")}  failed`,
  ]);
  expect(lines.slice(9).map((line) => line.split(", ")[0])).toEqual([
    "empty.txt: EMPTY",
    "encoding.txt: UNKNOWN_ENCODING",
    "noarticle.txt: NO_ARTICLE",
    "oneline.txt: TOO_LARGE",
    "picture.txt: NOT_TEXT",
    "missing.txt: UNREADABLE",
    `${inFolder("none")}: EMPTY`,
  ]);
  const second = await run(["ingest", inFolder("bad", "deeper")], settings);
  expect(second).toEqual({
    exitCode: 0,
    stdout: "  good.txt  unchanged\n1 page (1 unchanged): 0 articles, 0 entities, 0 relations\n",
    stderr: "",
  });
});

test("export, import elsewhere and export again give the same graph and the same views", async () => {
  const [one, two] = [{ RENMAI_DATA: inFolder("one") }, { RENMAI_DATA: inFolder("two") }];
  expect((await run(["ingest", sample(0), sample(4)], one)).exitCode).toBe(0);
  const view = { id: "a-view_1", name: "市委", address: "v=list", createdAt: "2026-01-02T03:04:05.678Z" };
  const store = await openSqliteStore(one.RENMAI_DATA);
  for (const each of [view, { ...view, id: "short", name: "" }]) await store.writeView(each);
  await store.close();
  const { stdout } = await run(["export"], one);
  const file = inFolder("graph.jsonl");
  writeFileSync(file, stdout);
  expect(await run(["import", file], two)).toMatchObject({ exitCode: 0, stderr: "" });
  expect((await run(["export"], two)).stdout).toBe(stdout);
  const records = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const { id, ...rest } = view;
  expect(records.slice(-2)).toEqual([
    { view: id, ...rest },
    { view: "short", ...rest, name: "" },
  ]);
  const pages = records.filter((record) => !("articleId" in record || "view" in record));
  expect(pages.map(({ name, lines }) => ({ name, text: lines.join("\n") }))).toEqual(
    [sample(0), sample(4)].map((path) => ({
      name: path.slice(SAMPLE_FOLDER.length + 1),
      text: readFileSync(path, "utf8"),
    })),
  );
});

test("export --bundle writes files for Neo4j's import tool, and tells the command", async () => {
  const bundle = inFolder("bundle");
  const { exitCode, stdout } = await run(["export", "--bundle", bundle], { RENMAI_DATA: inFolder("one") });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("neo4j-admin database import full neo4j @import.args");
  const named = readFileSync(join(bundle, "import.args"), "utf8").match(/[\w-]+\.csv/g) ?? [];
  expect(readdirSync(bundle).sort()).toEqual([...named, "README.txt", "import.args"].sort());
  const again = await run(["export", "--bundle", bundle], { RENMAI_DATA: inFolder("one") });
  expect(again).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining(`${bundle} holds something already`),
  });
});

test("import takes article graphs from elsewhere, and tells each line that it refuses", async () => {
  const text = "陆望川主持全市造林会。\n简青禾参加。";
  const article = (headline: string, page: string) => ({
    page,
    headline,
    text,
    entities: [
      { id: "e1", kind: "Person", name: "陆望川", mentions: [{ text: "陆望川" }] },
      { id: "e2", kind: "Meeting", name: "全市造林会", mentions: [] },
    ],
    relations: [
      {
        type: "CHAIRED",
        from: "e1",
        to: "e2",
        evidence: { text: "陆望川主持全市造林会", start: 0, end: 10 },
      },
    ],
  });
  const backwards = article("倒", "c.txt");
  const [relation] = backwards.relations;
  const lines = [
    JSON.stringify(article("一", "a.txt")),
    "no JSON",
    JSON.stringify(article("二", "a.txt")),
    JSON.stringify(article("三", "b.txt")),
    JSON.stringify(article("四", "a.txt")),
    JSON.stringify({ ...backwards, relations: [{ ...relation, from: "e2", to: "e1" }] }),
  ];
  const file = inFolder("foreign.jsonl");
  writeFileSync(file, lines.join("\n"));
  const settings = { RENMAI_DATA: inFolder("foreign") };
  const { exitCode, stdout } = await run(["import", file], settings);
  expect(exitCode).toBe(1);
  expect(stdout.match(/^\S+: [A-Z_]+(?=,)/gm)).toEqual([
    `${file}:2: BAD_SHAPE`,
    `${file}:5: SAME_NAME`,
    `${file}:6: KIND_NOT_ALLOWED`,
  ]);
  const records = (await run(["export"], settings)).stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records.map(({ name, headline }) => name ?? headline)).toEqual(["a.txt", "一", "二", "b.txt", "三"]);
  expect(records[0].lines).toEqual([...text.split("\n"), ...text.split("\n")]);
  expect(records[2].lines).toEqual([
    { start: 0, line: 3, column: 0 },
    { start: 12, line: 4, column: 0 },
  ]);
});

test("doctor tells where everything is, or what keeps it from telling, and no secret", async () => {
  const settings = { RENMAI_DATA: inFolder("one") };
  const { exitCode, stdout } = await run(["doctor"], settings);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Store {5}SQLite \S+ at .*one/m);
  expect(stdout).toMatch(/^Graph {5}2 pages, 9 articles, /m);
  const unreachable = { ...settings, NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "hush" };
  const failed = await run(["doctor"], unreachable);
  expect(failed.exitCode).toBe(1);
  expect(failed.stdout).toMatch(/^Neo4j {5}bolt:\/\/127\.0\.0\.1:9/m);
  expect(failed.stdout).toMatch(
    /^Problem {3}STORE_UNAVAILABLE: no Neo4j answers at bolt:\/\/127\.0\.0\.1:9/m,
  );
  expect(failed.stdout + failed.stderr).not.toContain("hush");
});
