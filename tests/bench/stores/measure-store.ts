/** One store: every question in turns to the store, to the driver alone and to the API, so that a busy machine is busy for all. */
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { createRandom } from "../../store/random-graph.ts";
import type { Town } from "../town.ts";
import { createTown, type Size } from "../town.ts";
import type { RunningApi } from "./api.ts";
import { clock, clockTogether, summarise, type Times } from "./measure.ts";
import { type Asking, type Question, toQuestions } from "./questions.ts";

export interface Measured {
  question: string;
  store: Times;
  /** The driver alone, with the same statements. */
  bare?: Times;
  /** GraphQL over HTTP, one client. */
  api?: Times;
  /** The same, 32 clients at once. */
  crowd?: Times;
  /** How long the answers were. */
  answers: number;
}

export interface Replay {
  /** Asks, and gives what asks the same of the driver alone. */
  record(ask: () => Promise<unknown>): Promise<() => Promise<void>>;
}

export interface Measuring {
  store: GraphStore;
  town: Town;
  size: Size;
  times: number;
  api: RunningApi;
  replay?: Replay;
}

/** Questions asked before the clock runs: plans are made and code is compiled with the first ones. */
const WARM_UP = 20;
const CLIENTS = 32;

export async function measureStore(measuring: Measuring): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const question of toQuestions(measuring.town)) {
    console.error(question.name);
    rows.push(await measureQuestion(question, measuring));
  }
  return [...rows, ...(await measureWrites(measuring))];
}

async function measureQuestion(question: Question, measuring: Measuring): Promise<Measured> {
  const { store, api, replay, times } = measuring;
  const count = Math.min(times, question.times ?? times);
  const spent: { store: number[]; bare: number[]; api: number[] } = { store: [], bare: [], api: [] };
  let answers = 0;
  const askStore = async (ask: Asking["ask"]) =>
    spent.store.push(await clock(async () => (answers += await ask(store))));
  const askEach = async ({ ask, body }: Asking, at: number) => {
    if (replay === undefined) await askStore(ask);
    else await takeTurns(at, () => askStore(ask), await replay.record(() => ask(store)), spent.bare);
    if (body !== undefined) spent.api.push(await clock(() => api.post(body)));
  };
  const warm = createRandom(1);
  for (let at = 0; at < Math.min(count, WARM_UP); at++) await askEach(question.draw(warm), at);
  for (const list of Object.values(spent)) list.length = 0;
  answers = 0;
  const random = createRandom(42);
  for (let at = 0; at < count; at++) await askEach(question.draw(random), at);
  const bodies = Array.from({ length: count }, () => question.draw(random).body).filter(
    (body) => body !== undefined,
  );
  return {
    question: question.name,
    store: summarise(spent.store),
    ...(spent.bare.length > 0 && { bare: summarise(spent.bare) }),
    ...(spent.api.length > 0 && { api: summarise(spent.api) }),
    ...(bodies.length >= CLIENTS && {
      crowd: await clockTogether(
        bodies.map((body) => () => api.post(body)),
        CLIENTS,
      ),
    }),
    answers: answers / count,
  };
}

/** Whoever asks second finds everything warm, so each is second every other time. */
async function takeTurns(
  at: number,
  askStore: () => Promise<unknown>,
  askDriver: () => Promise<void>,
  spent: number[],
): Promise<void> {
  if (at % 2 === 0) await askStore();
  spent.push(await clock(askDriver));
  if (at % 2 === 1) await askStore();
}

/** New pages, and reading while they are written. */
async function measureWrites({ store, town, size, times }: Measuring): Promise<Measured[]> {
  const write = createWriter(store, size);
  const alone: number[] = [];
  for (let at = 0; at < 40; at++) alone.push(await clock(write));
  let writing = true;
  const busy = (async () => {
    for (let at = 0; at < 40 && writing; at++) await write();
  })();
  const meanwhile: number[] = [];
  const random = createRandom(42);
  for (let at = 0; at < times; at++) {
    const { id } = town.pick(random, "Person", "any");
    meanwhile.push(await clock(() => store.neighbours(id, {}, { offset: 0, limit: 30 })));
  }
  writing = false;
  await busy;
  return [
    { question: "write a page of 5 articles", store: summarise(alone), answers: 5 },
    { question: "one hop while pages are written", store: summarise(meanwhile), answers: 30 },
  ];
}

function createWriter(store: GraphStore, size: Size): () => Promise<void> {
  const fresh = createTown({ ...size, relations: 100 * 60 }, 99).pages[Symbol.iterator]();
  return async () => {
    const next = fresh.next();
    if (next.done === true) throw new Error("there are no more pages to write");
    const name = `new-${next.value.page.name}`;
    const articles = next.value.articles.map((article) => ({
      ...article,
      page: name,
      articleId: `${article.articleId}-new` as typeof article.articleId,
    }));
    await store.writePage({ ...next.value.page, name }, articles);
  };
}
