import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SAMPLE_FOLDER } from "../../seed/seed.ts";
import { parseConfig } from "../../server/config.ts";
import { extractFile } from "../../server/formats/extract-file.ts";
import { openExtractor } from "../../server/ingest/extractor.ts";
import { findPageSources } from "../../server/ingest/find-page-sources.ts";
import { sharesText } from "../../server/ingest/find-stranger.ts";
import { ingestPages } from "../../server/ingest/ingest-pages.ts";
import { textSource } from "../../server/ingest/page-source.ts";
import { openStore } from "../../server/open-store.ts";
import { start } from "../cli/run.ts";

const folder = mkdtempSync(join(tmpdir(), "renmai-"));
afterAll(() => rmSync(folder, { recursive: true }));

const openAt = (name: string) => openStore(parseConfig({ RENMAI_DATA: join(folder, name) }));

test("an ingest that was killed goes on where it was, and ends with the graph of one that was not", {
  timeout: 600_000,
}, async () => {
  const pages = join(folder, "pages");
  mkdirSync(pages);
  const samples = await findPageSources([SAMPLE_FOLDER]);
  for (let copy = 0; copy < 4; copy++)
    for (const { name } of samples) copyFileSync(join(SAMPLE_FOLDER, name), join(pages, `${copy}-${name}`));
  const killed = start(["ingest", pages], { RENMAI_DATA: join(folder, "killed") });
  const store = await openAt("killed");
  while ((await store.pageDigests()).size < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  killed.kill("SIGKILL");

  const extractor = openExtractor();
  const sources = await findPageSources([pages]);
  const report = await ingestPages(sources, { store, extractor });
  const outcomes = report.pages.map(({ outcome }) => outcome);
  expect(new Set(outcomes)).toEqual(new Set(["unchanged", "added"]));
  expect(outcomes).toEqual([...outcomes].sort().reverse());

  const whole = await openAt("whole");
  await ingestPages(sources, { store: whole, extractor });
  expect(await store.statistics()).toEqual(await whole.statistics());
  await Promise.all([extractor.close(), store.close(), whole.close()]);
});

const PAGE = "全市造林会召开\n\n5月7日,市长简青禾主持召开全市造林会。会议要求抓好造林工作。\n";

test("a page is read again when it is to be read otherwise, and kept when its file has gone bad", async () => {
  const store = await openAt("again");
  const extractor = openExtractor(1);
  const ingest = async (text: string, home: string[]) => {
    const task = { store, extractor, options: { home } };
    const { pages } = await ingestPages([textSource({ name: "造林.txt", text })], task);
    return pages.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)]);
  };
  expect(await ingest(PAGE, ["湖南省", "衡阳市"])).toEqual([["added", []]]);
  expect(await ingest(PAGE, ["湖南省", "衡阳市"])).toEqual([["unchanged", []]]);
  expect(await ingest(PAGE, ["江苏省", "苏州市"])).toEqual([["replaced", []]]);
  expect(await ingest("", ["江苏省", "苏州市"])).toEqual([["failed", ["EMPTY"]]]);
  expect(await store.page("造林.txt")).toMatchObject({ home: ["江苏省", "苏州市"], lines: PAGE.split("\n") });
  await store.close();
});

const OTHER_PAGE =
  "陆望川到青云县调研\n\n6月2日,市委书记陆望川深入青云县田间地头,调研乡村振兴工作,看望慰问困难群众。\n";
const CORRECTED = PAGE.replace("抓好造林工作", "切实抓好春季造林工作,确保成活率");

test("a corrected page takes the place of the old one; a wholly different one of its name only where it is told to", async () => {
  const store = await openAt("names");
  const extractor = openExtractor(1);
  const ingest = async (text: string, replace?: boolean) => {
    const task = { store, extractor, ...(replace === undefined ? {} : { replace }) };
    const { pages } = await ingestPages([textSource({ name: "1版.txt", text })], task);
    return pages.map(({ outcome, problems }) => ({ outcome, problems }));
  };
  const stored = async () => (await store.page("1版.txt"))?.lines.join("\n");
  expect(await ingest(PAGE)).toEqual([{ outcome: "added", problems: [] }]);
  expect(await ingest(CORRECTED)).toEqual([{ outcome: "replaced", problems: [] }]);
  expect(await ingest(OTHER_PAGE)).toEqual([
    {
      outcome: "failed",
      problems: [
        {
          code: "SAME_NAME",
          message:
            "Another page named 1版.txt is in the graph, with other text (“全市造林会召开…”), and was kept: " +
            "give this file another name, or let it replace that one (--replace)",
        },
      ],
    },
  ]);
  expect(await stored()).toBe(CORRECTED);
  expect(await ingest(OTHER_PAGE, true)).toEqual([{ outcome: "replaced", problems: [] }]);
  expect(await stored()).toBe(OTHER_PAGE);
  await store.close();
});

test("pages of one newspaper are strangers to each other, and a page that lost half its text is not", async () => {
  const samples = await findPageSources([SAMPLE_FOLDER]);
  const texts = await Promise.all(
    samples.map(async ({ load }) => new TextDecoder().decode((await load()).bytes).split("\n")),
  );
  const kin = texts.flatMap((one, index) => texts.slice(index + 1).map((other) => sharesText(one, other)));
  expect(kin).toEqual(kin.map(() => false));
  const halves = texts.map((lines) => sharesText(lines, lines.slice(Math.floor(lines.length / 2))));
  expect(halves).toEqual(halves.map(() => true));
});

test("threads, which load extraction as it was built, read a page as its sources do", async () => {
  const extractor = openExtractor(1);
  for (const { name } of await findPageSources([SAMPLE_FOLDER])) {
    const bytes = readFileSync(join(SAMPLE_FOLDER, name));
    expect(await extractor.extract({ bytes, name, options: {} })).toEqual(await extractFile(bytes, name));
  }
  await extractor.close();
});
