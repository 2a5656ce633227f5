import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { run, start } from "./run.ts";

vi.setConfig({ testTimeout: 120_000 }); // several processes a test, each a second or more

const folder = mkdtempSync(join(tmpdir(), "renmai-"));
const dataFolder = join(folder, "data");
afterAll(() => rmSync(folder, { recursive: true }));

const SERVE = ["serve", "--no-samples", "--no-build"];

/** The address that a starting server prints. */
async function readUrl(server: ChildProcess): Promise<string> {
  let said = "";
  for await (const text of server.stdout ?? []) {
    said += text;
    const url = /at (http:\S+)/.exec(said)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`The server ended: ${said}`);
}

async function ask(url: string, query: string, variables = {}): Promise<unknown> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

test("an ingest beside a running server is seen at once; stopped, the server loses nothing and ends well", async () => {
  const settings = { PORT: "0", RENMAI_DATA: dataFolder };
  const server = start(SERVE, settings);
  const url = await readUrl(server);
  const file = join(folder, "file.txt");
  writeFileSync(file, "全市造林会召开\n\n5月7日,市长简青禾主持召开全市造林会。会议要求抓好造林工作。\n");
  expect(await run(["ingest", file], settings)).toMatchObject({ exitCode: 0 });
  expect(await ask(url, '{ page(name: "file.txt") { name } }')).toEqual({
    data: { page: { name: "file.txt" } },
  });

  const text = "全市防汛会召开\n\n5月8日,市长简青禾主持召开全市防汛会。会议要求抓好防汛工作。\n";
  const pages = Array.from({ length: 20 }, (_, i) => ({ name: `${i}.txt`, text }));
  const query = "mutation ($pages: [PageInput!]!) { addPages(pages: $pages) { pages { outcome } } }";
  const adding = ask(url, query, { pages });
  const isUnderWay = async () =>
    JSON.stringify(await ask(url, '{ page(name: "0.txt") { name } }')).includes("0.txt");
  while (!(await isUnderWay()));
  server.kill("SIGTERM");
  const ended = once(server, "exit");
  expect(await adding).toEqual({ data: { addPages: { pages: Array(20).fill({ outcome: "added" }) } } });
  expect(await ended).toEqual([0, null]);
  const { stdout } = await run(["export"], settings);
  expect(stdout.split("\n").filter((line) => line.startsWith('{"name"')).length).toBe(21);
});

test("a port in use is told, and nothing is touched", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const untouched = join(folder, "untouched");
  expect(await run(SERVE, { PORT: String(port), RENMAI_DATA: untouched })).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: `Port ${port} on 127.0.0.1 is in use: stop what listens there or set PORT\n`,
  });
  other.close();
});

test("a data folder that cannot be one is told", async () => {
  const file = join(folder, "taken");
  writeFileSync(file, "");
  const { exitCode, stderr } = await run(SERVE, { PORT: "0", RENMAI_DATA: file });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: expect.stringContaining(`the data folder ${file} cannot be written`),
  });
});

test("data of a newer version is told, and left as it is", async () => {
  const newer = { PORT: "0", RENMAI_DATA: join(folder, "newer") };
  await run(["export"], newer);
  const database = openSync(join(folder, "newer", "renmai.db"), "r+");
  writeSync(database, Buffer.from([0, 0, 3, 231]), 0, 4, 60); // the file format's user version, 999
  closeSync(database);
  const { exitCode, stderr } = await run(SERVE, newer);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: expect.stringContaining("was made by a newer version of Renmai (its format is 999"),
  });
});

test("faults of the settings are told all at once", async () => {
  expect(await run(SERVE, { PORT: "no", HOST: "a b" })).toEqual({
    exitCode: 1,
    stdout: "",
    stderr:
      "PORT is no: give a whole number from 0 to 65535\n" +
      "HOST is a b: give an IP address or a host name, without port or scheme\n",
  });
});
