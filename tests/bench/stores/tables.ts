/** What was measured, as Markdown. */

import type { Times } from "./measure.ts";
import type { Measured } from "./measure-store.ts";

const ms = (value: number | undefined): string =>
  value === undefined ? "" : value.toFixed(value < 100 ? 2 : 0);
const rate = (times: Times | undefined): string => (times === undefined ? "" : times.throughput.toFixed(0));
const ratio = (a: number | undefined, b: number | undefined): string =>
  a === undefined || b === undefined ? "" : (a / Math.max(b, 0.01)).toFixed(2);

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** One store: itself, the driver alone where there is one, and the API. */
export function toStoreTable(rows: readonly Measured[]): string {
  const isBare = rows.some(({ bare }) => bare !== undefined);
  const head = ["ms", "p50", "p95", ...(isBare ? ["driver p50", "store / driver"] : [])];
  return toTable(
    [...head, "GraphQL p50", "p95", "adds at p50", "32 clients p50", "p95", "answers a second"],
    rows.map(({ question, store, bare, api, crowd }) => [
      ...[question, ms(store.p50), ms(store.p95)],
      ...(isBare ? [ms(bare?.p50), ratio(bare && store.p50, bare?.p50)] : []),
      ...[ms(api?.p50), ms(api?.p95), ms(api && api.p50 - store.p50)],
      ...[ms(crowd?.p50), ms(crowd?.p95), rate(crowd)],
    ]),
  );
}

/** Both stores side by side. */
export const toComparison = (sqlite: readonly Measured[], neo4j: readonly Measured[]): string =>
  toTable(
    ["ms", "SQLite p50", "SQLite p95", "Neo4j p50", "Neo4j p95", "ratio"],
    sqlite.map(({ question, store }, at) => {
      const other = neo4j[at]?.store;
      return [
        question,
        ms(store.p50),
        ms(store.p95),
        ms(other?.p50),
        ms(other?.p95),
        ratio(other?.p50, store.p50),
      ];
    }),
  );

interface Goal {
  text: string;
  most: number;
  measured: number;
}

/** What is aimed at for a million relations, with the worst row that each goal is of. */
export function toGoals(sqlite: readonly Measured[], neo4j: readonly Measured[]): string {
  const worst = (rows: readonly Measured[], value: (row: Measured) => number | undefined, name = /./) =>
    Math.max(
      ...rows
        .filter(({ question }) => name.test(question))
        .map((row) => value(row) ?? Number.NEGATIVE_INFINITY),
    );
  const p95 = ({ store }: Measured) => store.p95;
  const added = ({ api, store }: Measured) => api && api.p50 - store.p50;
  const goals: Goal[] = [
    { text: "SQLite, one hop, p95", most: 5, measured: worst(sqlite, p95, /^one hop, /) },
    {
      text: "SQLite, filtered shortest path, p95",
      most: 20,
      measured: worst(sqlite, p95, /^shortest path, filtered/),
    },
    { text: "SQLite, 5 shortest paths, p95", most: 60, measured: worst(sqlite, p95, /^5 shortest/) },
    {
      text: "Neo4j, store / driver alone, p50",
      most: 1.3,
      measured: worst(neo4j, ({ bare, store }) => bare && store.p50 / bare.p50),
    },
    { text: "GraphQL adds at p50, SQLite", most: 4, measured: worst(sqlite, added) },
    { text: "GraphQL adds at p50, Neo4j", most: 4, measured: worst(neo4j, added) },
  ];
  return toTable(
    ["goal (the worst row of each)", "at most", "measured", ""],
    goals
      .filter(({ measured }) => Number.isFinite(measured))
      .map(({ text, most, measured }) => [
        text,
        `${most}`,
        ms(measured),
        measured <= most ? "met" : "missed",
      ]),
  );
}
