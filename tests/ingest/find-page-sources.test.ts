import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { findPageSources } from "../../server/ingest/find-page-sources.ts";

const folder = mkdtempSync(join(tmpdir(), "renmai-"));
const files = ["b.txt", "a.MD", "c.png", ".hidden.txt", "sub/d.md", "sub/.git/e.txt", "sub/deep/f.txt"];
for (const file of files) {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), file);
}
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const namesAt = async (...paths: string[]) => (await findPageSources(paths)).map(({ name }) => name);

test("a folder gives its texts and those of its folders by path, nothing hidden and no pictures", async () => {
  expect(await namesAt(folder)).toEqual(["a.MD", "b.txt", "d.md", "f.txt"]);
});

test("files come in the order given; one that is named itself may end in anything", async () => {
  expect(await namesAt(join(folder, "c.png"), join(folder, "sub"), join(folder, "b.txt"))).toEqual([
    "c.png",
    "d.md",
    "f.txt",
    "b.txt",
  ]);
});

test("a relative path is taken from where npm was called", async () => {
  vi.stubEnv("INIT_CWD", join(folder, "sub"));
  expect(await namesAt("deep")).toEqual(["f.txt"]);
});

test("what is not there is a source that says so", async () => {
  const [source] = await findPageSources([join(folder, "none.txt")]);
  expect(await source?.load()).toMatchObject({ problem: { code: "UNREADABLE" } });
});
