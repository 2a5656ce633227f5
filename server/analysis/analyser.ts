/**
 * Measures of the graph as the store has it now. What is costly to work out is worked out on a thread of its own and kept
 * until the graph changes.
 */
import { createHash } from "node:crypto";
import { Piscina } from "piscina";
import type { EntityId } from "../../graph-schema/article-graph.ts";
import { AppError } from "../errors.ts";
import type { GraphFilter, GraphStore, Outline, OutlineQuery, Slice } from "../store/graph-store.ts";
import { checkOutlineSize } from "../store/outline.ts";
import type { Job, Outcome, Results } from "./analyse-worker.ts";
import { type Comparison, comparePeriods, type Period } from "./compare-periods.ts";
import { listCommon } from "./list-common.ts";
import type { Measure } from "./rank.ts";
import { ATTENDANCE_FILTER, type Days, toAttendance } from "./to-attendance.ts";
import type { Links } from "./to-graph.ts";

/** The whole graph, or only the relations among these entities. */
export interface Part {
  ids?: readonly EntityId[];
  filter: GraphFilter;
}

export interface Size {
  entities: number;
  /** Pairs of entities with a relation. */
  links: number;
}

export interface Ranking {
  /** The greatest score first, then by id. */
  ranked: readonly { id: EntityId; score: number; rank: number }[];
  scores: ReadonlyMap<EntityId, number>;
  size: Size;
  sampled?: number;
}

export interface Division {
  /** By number, the largest first; the members with the strongest links within first. */
  communities: readonly (readonly EntityId[])[];
  membership: ReadonlyMap<EntityId, number>;
  modularity: number;
  size: Size;
}

export interface CoAttendance {
  /** How many pairs there are. */
  total: number;
  /** Most meetings first, then by the ids of the two; made when asked for, as there may be a million. */
  list(slice: Slice): { a: EntityId; b: EntityId; meetingCount: number }[];
  people: number;
  meetings: number;
}

export interface AttendanceAsked {
  ids?: readonly EntityId[];
  days: Days;
  atLeast: number;
}

export interface PeriodsAsked {
  ids?: readonly EntityId[];
  earlier: Days;
  later: Days;
}

/** Each throws GRAPH_TOO_LARGE above its limit and TIMED_OUT when it takes too long. */
export interface Analyser {
  rank(part: Part, measure: Measure): Promise<Ranking>;
  divide(part: Part): Promise<Division>;
  pairAttendance(asked: AttendanceAsked): Promise<CoAttendance>;
  comparePeriods(asked: PeriodsAsked): Promise<Comparison>;
  listCommon(ids: readonly EntityId[], filter: GraphFilter): Promise<readonly EntityId[]>;
  close(): Promise<void>;
}

const MAX_RELATIONS = 500_000;
/** Ways are followed from many entities through all relations. */
const MAX_RELATIONS_OF_BETWEENNESS = 200_000;
/** Milliseconds. */
const MAX_TIME = 15_000;
const IDLE_TIME = 60_000;
const MAX_THREADS = 2;
const MAX_WAITING = 20;
/** Megabytes; a graph at the limit takes about a third. */
const MAX_MEMORY = 1_536;
/** Answers kept, and graphs, which are larger. */
const KEPT_ANSWERS = 30;
const KEPT_GRAPHS = 4;

type Pool = Piscina<Job, Outcome>;

export function openAnalyser(store: GraphStore): Analyser {
  const pool = openPool();
  const keep = createKeeper(store, KEPT_ANSWERS);
  const keepGraph = createKeeper(store, KEPT_GRAPHS);
  const read: Read = (query) => keepGraph([query], () => store.outline({ ...query, most: MAX_RELATIONS }));
  return {
    rank: (part, measure) => keep(["rank", measure, part], () => rankPart(read, pool, part, measure)),
    divide: (part) => keep(["divide", part], () => dividePart(read, pool, part)),
    pairAttendance: (asked) => keep(["pair", asked], () => pairPeople(read, pool, asked)),
    comparePeriods: (asked) => keep(["compare", asked], () => compareTwo(read, asked)),
    listCommon: async (ids, filter) => listCommon(await read({ ids, ends: "one", filter }), ids),
    close: () => pool.close({ force: true }),
  };
}

/** Threads start with the first question. */
const openPool = (): Pool =>
  new Piscina({
    filename: new URL("./analyse-worker.ts", import.meta.url).href,
    execArgv: ["--import", "tsx"],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY },
    minThreads: 0,
    maxThreads: MAX_THREADS,
    maxQueue: MAX_WAITING,
    idleTimeout: IDLE_TIME,
  });

async function rankPart(read: Read, pool: Pool, part: Part, measure: Measure): Promise<Ranking> {
  const outline = await read(part);
  if (measure === "BETWEENNESS") checkOutlineSize(outline.from.length, MAX_RELATIONS_OF_BETWEENNESS);
  return toRanking(outline, await run(pool, { task: "rank", links: toLinks(outline), measure }));
}

async function dividePart(read: Read, pool: Pool, part: Part): Promise<Division> {
  const outline = await read(part);
  return toDivision(outline, await run(pool, { task: "communities", links: toLinks(outline) }));
}

async function pairPeople(
  read: Read,
  pool: Pool,
  { ids, days, atLeast }: AttendanceAsked,
): Promise<CoAttendance> {
  const outline = await readAttendance(read, ids);
  const attendance = toAttendance(outline, days, ids && new Set(ids));
  const found = await run(pool, { task: "pairs", attendance, atLeast });
  return toCoAttendance(outline, found, attendance.meetings.length);
}

async function compareTwo(read: Read, { ids, earlier, later }: PeriodsAsked): Promise<Comparison> {
  const people = await readAttendance(read, ids);
  const [before, after] = await Promise.all([
    readPeriod(read, people, earlier, ids),
    readPeriod(read, people, later, ids),
  ]);
  return comparePeriods(before, after);
}

/** What is read of the store is kept like what is worked out from it: one graph is measured in several ways. */
type Read = (query: Omit<OutlineQuery, "most">) => Promise<Outline>;

/** Who of the people, or of everybody, took part in which meeting. */
const readAttendance = (read: Read, ids: readonly EntityId[] | undefined): Promise<Outline> =>
  read({ ...(ids && { ids, ends: "one" }), filter: ATTENDANCE_FILTER });

async function readPeriod(
  read: Read,
  people: Outline,
  days: Days,
  ids: readonly EntityId[] | undefined,
): Promise<Period> {
  const filter = { ...days, undated: false };
  const outline = await read({ ...(ids && { ids }), filter });
  return { outline, attendance: toAttendance(people, days, ids && new Set(ids)), people: people.nodes };
}

const toLinks = ({ nodes, from, to, evidence }: Outline): Links => ({
  nodes: nodes.length,
  from,
  to,
  evidence,
});

function toRanking({ nodes }: Outline, { scores, links, sampled }: Results["rank"]): Ranking {
  const sorted = nodes
    .map(({ id }, place) => ({ id, score: scores[place] ?? 0 }))
    .sort((a, b) => b.score - a.score); // stable: among equals the id decides
  let rank = 0;
  const ranked = sorted.map(({ id, score }, at) => {
    if (score !== sorted[at - 1]?.score) rank = at + 1;
    return { id, score, rank };
  });
  return {
    ranked,
    scores: new Map(ranked.map(({ id, score }) => [id, score])),
    size: { entities: nodes.length, links },
    ...(sampled !== undefined && { sampled }),
  };
}

function toDivision({ nodes }: Outline, found: Results["communities"]): Division {
  const idOf = (place: number) => nodes[place]?.id ?? [];
  return {
    communities: found.members.map((places) => [...places].flatMap(idOf)),
    membership: new Map(nodes.map(({ id }, place) => [id, found.community[place] ?? 0])),
    modularity: found.modularity,
    size: { entities: nodes.length, links: found.links },
  };
}

function toCoAttendance({ nodes }: Outline, found: Results["pairs"], meetings: number): CoAttendance {
  const pairAt = (at: number) => {
    const [a, b] = [nodes[found.a[at] ?? -1], nodes[found.b[at] ?? -1]];
    return a && b ? [{ a: a.id, b: b.id, meetingCount: found.meetings[at] ?? 0 }] : [];
  };
  const total = found.meetings.length;
  return {
    ...{ total, people: found.people, meetings },
    list: ({ offset, limit }) => Array.from({ length: limit }, (_, at) => pairAt(offset + at)).flat(),
  };
}

async function run<Task extends Job["task"]>(
  pool: Pool,
  job: Extract<Job, { task: Task }>,
): Promise<Results[Task]> {
  const outcome = await pool.run(job, { signal: AbortSignal.timeout(MAX_TIME) }).catch((error: unknown) => {
    throw toAppError(error);
  });
  if ("result" in outcome) return outcome.result as Results[Task];
  throw new AppError(outcome.refusal.code, outcome.refusal.message, outcome.refusal.details);
}

function toAppError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const advice = "narrow kinds, types or dates, or choose entities";
  if (error.name === "AbortError")
    return new AppError("TIMED_OUT", `Working it out takes longer than ${MAX_TIME / 1000} s: ${advice}`);
  if (/queue/i.test(error.message))
    return new AppError("TOO_MANY", "Too many graphs are being worked out already: try again in a moment");
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return new AppError("GRAPH_TOO_LARGE", `There is not memory enough for this graph: ${advice}`);
  return error;
}

/** Answers once for each question as long as the graph stays as it is; so many of the last are kept. */
function createKeeper(store: GraphStore, count: number) {
  const kept = new Map<string, Promise<unknown>>();
  return async <Answer>(question: readonly unknown[], work: () => Promise<Answer>): Promise<Answer> => {
    const revision = await store.revision();
    const key = createHash("sha256")
      .update(JSON.stringify([revision, question]))
      .digest("base64");
    const known = kept.get(key) as Promise<Answer> | undefined;
    kept.delete(key);
    const answer = known ?? work();
    kept.set(key, answer); // the one asked for last stands last
    for (const oldest of [...kept.keys()].slice(0, -count)) kept.delete(oldest);
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
