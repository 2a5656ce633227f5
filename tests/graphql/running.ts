/** A whole server over the sample pages on a free port, for tests that ask it over HTTP. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig } from "../../server/config.ts";
import { serve } from "../../server/serve.ts";

/** What GraphQL over HTTP answers, as far as tests look. */
export interface Answer {
  status: number;
  data: unknown;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface Server {
  url: string;
  ask(query: string, variables?: object): Promise<Answer>;
  /** The data alone, in the shape that the query gives it; throws when there is an error. */
  get<Data>(query: string, variables?: object): Promise<Data>;
  close(): Promise<void>;
}

export async function startServer(samples = true): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "renmai-"));
  const config = parseConfig({ PORT: "0", RENMAI_DATA: join(folder, "data") });
  const { url, close } = await serve(config, { samples, build: false });
  const ask = async (query: string, variables = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Partial<Answer>;
    return { status: response.status, data, errors };
  };
  return {
    url,
    ask,
    get: async <Data>(query: string, variables?: object) => {
      const { data, errors } = await ask(query, variables);
      if (errors[0] !== undefined) throw new Error(errors[0].message);
      return data as Data;
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
