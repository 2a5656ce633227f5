import { KINDS } from "../../graph-schema/ontology.ts";
import { toDateText } from "../i18n/dates.ts";
import type { Language } from "../i18n/language.ts";
import type { EntityCard, Point } from "./explorer-state.ts";
import { type Caption, toLines, type VisibleGraph, type VisibleNode } from "./visible-graph.ts";
import type { Way } from "./way.ts";

/** Px between the first entity and the last, and between ways. */
const WIDTH = 780;
const ROW = 150;
/** Px between two nodes of a column, and from a node to a line that passes it, at least. */
const APART = ROW / 2;
/** Px from a line within which a node seems to be on it. */
const ASIDE = 44;
/** Px from the topmost way up to the words over the columns. */
const CAPTION = 92;
/** Px between excluded hubs, which stand in the middle. */
const GHOST = 126;

function toNode(entity: EntityCard, ghost: boolean, language: Language): VisibleNode {
  const { id, kind, name, pinyin, evidenceCount, neighbourCount } = entity;
  const date = entity.__typename === "Meeting" ? entity.date : null;
  return {
    id,
    kind,
    name,
    pinyin,
    sentences: evidenceCount,
    hidden: ghost ? neighbourCount : 0,
    pinned: false,
    dimmed: false,
    ...(date === null ? {} : { note: toDateText(date, language) }),
    ...(ghost ? { ghost } : {}),
  };
}

/** Every way drawn at once, the chosen one in ink; excluded hubs as ghosts. */
export function waysGraph(
  ways: readonly Way[],
  chosen: Way | undefined,
  excluded: readonly EntityCard[],
  language: Language,
): VisibleGraph {
  const entities = new Map(ways.flatMap((way) => way.entities.map((entity) => [entity.id, entity] as const)));
  const ghosts = excluded.filter(({ id }) => !entities.has(id));
  const relations = new Map(
    ways.flatMap((way) =>
      way.steps.flatMap((step) => step.relations.map((relation) => [relation.id, relation] as const)),
    ),
  );
  const onPath = new Set(
    chosen?.steps.flatMap(({ relations: [relation] }) =>
      relation === undefined ? [] : [[relation.from.id, relation.to.id].toSorted().join("|")],
    ),
  );
  const edges = toLines([...relations.values()], language).map((edge) => ({
    ...edge,
    onPath: onPath.has([edge.source, edge.target].toSorted().join("|")),
  }));
  return {
    nodes: [
      ...[...entities.values()].map((entity) => toNode(entity, false, language)),
      ...ghosts.map((entity) => toNode(entity, true, language)),
    ],
    edges,
    captions: wayCaptions(ways, language),
  };
}

const ENDS: Readonly<Record<Language, readonly [string, string]>> = {
  "zh-CN": ["起", "止"],
  en: ["Start", "End"],
};
const BETWEEN: Readonly<Record<Language, string>> = { "zh-CN": "中间人", en: "In between" };

/** What stands in a column over the ways, where all of them run through the same columns and one kind stands in it. */
function wayCaptions(ways: readonly Way[], language: Language): Caption[] {
  const columns = ways[0]?.entities.length ?? 0;
  const [first, last] = [ways[0]?.entities[0]?.id, ways[0]?.entities.at(-1)?.id];
  const alike = ways.every(
    ({ entities }) =>
      entities.length === columns && entities[0]?.id === first && entities.at(-1)?.id === last,
  );
  if (!alike || columns < 3) return [];
  const y = -((ways.length - 1) / 2) * ROW - CAPTION;
  return Array.from({ length: columns }, (_, column) => {
    const at = { x: (column / (columns - 1)) * WIDTH, y };
    return { text: toCaption(ways, column, columns, language), at };
  }).filter(({ text }) => text !== "");
}

function toCaption(ways: readonly Way[], column: number, columns: number, language: Language): string {
  if (column === 0) return ENDS[language][0];
  if (column === columns - 1) return ENDS[language][1];
  const kinds = new Set(ways.flatMap(({ entities }) => entities[column]?.kind ?? []));
  const [kind] = kinds;
  if (kind === undefined || kinds.size > 1) return "";
  if (kind === "Person") return BETWEEN[language];
  return language === "zh-CN" ? KINDS[kind].zh : KINDS[kind].en;
}

/**
 * A column for each step, a row for each way; who is on several ways stands between their rows, and nobody on a line
 * that passes by.
 */
export function wayPositions(
  ways: readonly Way[],
  excluded: readonly EntityCard[],
): Readonly<Record<string, Point>> {
  const places = new Map<string, { x: number; ys: number[] }>();
  for (const [row, { entities }] of ways.entries()) {
    const y = (row - (ways.length - 1) / 2) * ROW;
    for (const [column, { id }] of entities.entries()) {
      const isEnd = column === 0 || column === entities.length - 1;
      const x = (column / (entities.length - 1)) * WIDTH;
      const place = places.get(id) ?? { x, ys: [] };
      place.ys.push(isEnd ? 0 : y);
      places.set(id, place);
    }
  }
  const mean = (ys: readonly number[]) => ys.reduce((sum, y) => sum + y, 0) / ys.length;
  const placed = [...places].map(([id, { x, ys }]) => [id, { x, y: mean(ys) }] as const);
  const below = (ways.length / 2) * ROW;
  const ghosts = excluded
    .filter(({ id }) => !places.has(id))
    .map(({ id }, index, all) => {
      const x = WIDTH / 2 + (index - (all.length - 1) / 2) * GHOST;
      return [id, { x, y: ways.length % 2 === 0 ? 0 : below }] as const;
    });
  return Object.fromEntries([...makeWay(spread(placed), ways), ...ghosts]);
}

type Placed = readonly (readonly [string, Point])[];

/** Moving one aside may put it beside another line: so often at most. */
const ROUNDS = 8;

/** Whoever stands on a line between two others is moved off it, downwards where it does not matter. */
function makeWay(placed: Placed, ways: readonly Way[]): Placed {
  const lines = ways.flatMap(({ entities }) =>
    entities.slice(1).map(({ id }, before) => [entities[before]?.id ?? "", id] as const),
  );
  let places = new Map(placed);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [from, to] of lines) {
      const [a, b] = [places.get(from), places.get(to)];
      if (a === undefined || b === undefined) continue;
      for (const [id, { x, y }] of places) {
        if (id === from || id === to || (x - a.x) * (x - b.x) >= 0) continue;
        const line = a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y);
        if (Math.abs(y - line) >= ASIDE) continue;
        places.set(id, { x, y: line + (y < line ? -APART : APART) });
        moved = true;
      }
    }
    if (!moved) break;
    places = new Map(spread([...places]));
  }
  return [...places];
}

/** Nodes of one column that would lie upon each other are moved apart. */
function spread(placed: Placed): Placed {
  const columns = new Map<number, number>();
  return placed
    .toSorted(([, a], [, b]) => a.x - b.x || a.y - b.y)
    .map(([id, { x, y }]) => {
      const last = columns.get(x);
      const free = last === undefined ? y : Math.max(y, last + APART);
      columns.set(x, free);
      return [id, { x, y: free }] as const;
    });
}
