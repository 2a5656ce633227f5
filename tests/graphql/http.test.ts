import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "../../server/config.ts";
import { openApi } from "../../server/graphql/api.ts";
import { openServices } from "../../server/open-services.ts";
import { createWebApp } from "../../server/web-app.ts";
import { type Server, startServer } from "./running.ts";

let server: Server;

beforeAll(async () => {
  server = await startServer(false);
});
afterAll(() => server.close());

/** fetch does not let a test say Host. */
const getAs = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request(`${server.url}/healthz`, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject).end();
  });

test("a server that is well says so", async () => {
  const response = await fetch(`${server.url}/healthz`);
  expect({ status: response.status, body: await response.json() }).toEqual({
    status: 200,
    body: { status: "ok" },
  });
});

test("every answer lets the browser run scripts of this server only, and be framed by nobody", async () => {
  for (const path of ["/healthz", "/graphql", "/nowhere.png"]) {
    const { headers } = await fetch(`${server.url}${path}`);
    expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("under another machine's name a server for this machine does not answer", async () => {
  expect(await getAs("evil.example")).toBe(421);
  expect(await getAs("127.0.0.1.evil.example:80")).toBe(421);
  expect(await getAs("localhost:1234")).toBe(200);
  expect(await getAs("[::1]:1234")).toBe(200);
});

test("answers that leave the machine are packed, those within it are not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "renmai-"));
  const services = await openServices(parseConfig({ RENMAI_DATA: folder }));
  const api = await openApi(services);
  const encodingFor = async (host: string) => {
    const app = createWebApp({ host, api, store: services.store });
    const listening = createServer(app).listen(0, "127.0.0.1");
    await once(listening, "listening");
    const { port } = listening.address() as AddressInfo;
    const query = "{ __schema { types { name description fields { name description } } } }";
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Encoding": "gzip" },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toMatchObject({ data: { __schema: { types: expect.any(Array) } } });
    listening.close();
    return response.headers.get("content-encoding");
  };
  expect([await encodingFor("renmai.example"), await encodingFor("127.0.0.1")]).toEqual(["gzip", null]);
  await api.close();
  await services.close();
  rmSync(folder, { recursive: true });
});

test("a form of another site cannot ask", async () => {
  const body = JSON.stringify({ query: "mutation { loadSamplePages { pages { name } } }" });
  const asText = await fetch(`${server.url}/graphql`, { method: "POST", body });
  expect(asText.status).toBe(400);
  const byLink = await fetch(`${server.url}/graphql?query=${encodeURIComponent("{ statistics { pages } }")}`);
  expect(byLink.status).toBe(400);
  expect(await server.get("{ statistics { pages } }")).toEqual({ statistics: { pages: 0 } });
});

test("an address that is none is told in a line", async () => {
  const response = await fetch(`${server.url}/assets/none-12345678.js`);
  expect({ status: response.status, text: await response.text() }).toEqual({
    status: 404,
    text: "No such file\n",
  });
});

test("an empty graph answers everything with nothing", async () => {
  const query = `{ statistics { articles firstDate entities { count } } timeline { days { date } }
    allEntities { totalCount } busiestPeople { totalCount } meetings { totalCount } articles { totalCount } }`;
  expect(await server.get(query)).toEqual({
    statistics: { articles: 0, firstDate: null, entities: Array(5).fill({ count: 0 }) },
    timeline: { days: [] },
    allEntities: { totalCount: 0 },
    busiestPeople: { totalCount: 0 },
    meetings: { totalCount: 0 },
    articles: { totalCount: 0 },
  });
});
