/**
 * The address of a view: what a URL's query holds, and back. Short names and characters that a query leaves as
 * they are (`* - . _`), so that an address can be pasted. What is unknown or malformed is left out, never an error:
 * an address from another version still opens.
 */
import type { Kind, RelationType } from "../../graph-schema/ontology.ts";
import { families, kinds, relationTypes } from "../../graph-schema/ontology.ts";
import { type CountsQuestion, parseCounts, toCountsFields } from "./counts-question.ts";
import type {
  ExplorerState,
  Filter,
  OpenArticle,
  PathQuestion,
  Point,
  Scene,
  View,
} from "./explorer-state.ts";
import { EMPTY_SCENE, NO_QUESTION, VIEWS } from "./explorer-state.ts";

/** The part of the state that an address keeps. */
export interface Address {
  readonly view: View;
  readonly scene: Scene;
  readonly selection: readonly string[];
  readonly article: OpenArticle | undefined;
  readonly question: PathQuestion;
  readonly counts: CountsQuestion;
}

/** An address longer than this is kept by name instead of pasted. In characters. */
export const MOST_NODES = 500;

/** Those that can be linked at once. */
const MOST_ENDS = 8;

const join = (list: readonly (string | number)[]) => list.join("*");
const split = (text: string | null) => (text === null || text === "" ? [] : text.split("*"));

function toNode(id: string, { positions }: Scene): string {
  const at = positions[id];
  return at === undefined ? id : `${id}.${Math.round(at.x)}.${Math.round(at.y)}`;
}

function toIndexes(ids: readonly string[], nodes: readonly string[]): string {
  return join(ids.map((id) => nodes.indexOf(id)).filter((index) => index >= 0));
}

/** Entities by their place in the list; a line by those of its ends and its family: `3.7.meet`. */
function toHidden({ hidden }: Scene, nodes: readonly string[]): string {
  const places = hidden.map((id) => {
    const [a, b, family] = id.split("|");
    if (b === undefined || family === undefined) return [nodes.indexOf(id)];
    return [nodes.indexOf(a ?? ""), nodes.indexOf(b), family];
  });
  return join(places.filter((place) => !place.includes(-1)).map((place) => place.join(".")));
}

function toParents({ nodes, grownFrom }: Scene): string {
  const indexes = new Map(nodes.map((id, index) => [id, index]));
  const parents = nodes.map((id) => indexes.get(grownFrom[id] ?? "") ?? "");
  return parents.every((parent) => parent === "") ? "" : parents.join("*");
}

function fromFilter(prefix: string, filter: Omit<Filter, "undated">) {
  const kindIndexes = filter.hiddenKinds.map((kind) => kinds.indexOf(kind));
  const typeIndexes = filter.hiddenTypes.map((type) => relationTypes.indexOf(type));
  return {
    [`${prefix}k`]: join(kindIndexes),
    [`${prefix}r`]: join(typeIndexes),
    [`${prefix}f`]: filter.from ?? "",
    [`${prefix}t`]: filter.to ?? "",
    [`${prefix}q`]: filter.unsure ? "" : "0",
  };
}

/** The query of an address, without its question mark; what is as it is at the start is left out. */
export function toQuery(state: Pick<ExplorerState, keyof Address>): string {
  const { scene, article, question, counts } = state;
  const nodes = scene.nodes.slice(0, MOST_NODES);
  const mark = article?.mark;
  const fields: Record<string, string> = {
    v: state.view === "arrival" ? "" : state.view,
    n: join(nodes.map((id) => toNode(id, scene))),
    g: toParents({ ...scene, nodes }),
    x: toIndexes(scene.expanded, nodes),
    p: toIndexes(scene.pinned, nodes),
    h: toHidden(scene, nodes),
    ...fromFilter("", scene.filter),
    u: scene.filter.undated ? "" : "0",
    s: join(state.selection),
    a: article?.articleId ?? "",
    m: mark === undefined ? "" : `${mark.start}.${mark.end}`,
    e: join(question.ends),
    es: question.maxSteps === NO_QUESTION.maxSteps ? "" : String(question.maxSteps),
    ew: join(question.without),
    ey: join(question.through),
    eo: question.sameTime ? "1" : "",
    ...fromFilter("e", question),
    ...toCountsFields(counts),
  };
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== "")).toString();
}

const NODE = /^(.+?)(?:\.(-?\d+)\.(-?\d+))?$/;

function parseNodes(text: string | null): { nodes: string[]; positions: Record<string, Point> } {
  const nodes: string[] = [];
  const positions: Record<string, Point> = {};
  for (const part of split(text).slice(0, MOST_NODES)) {
    const [, id, x, y] = NODE.exec(part) ?? [];
    if (id === undefined || nodes.includes(id)) continue;
    nodes.push(id);
    if (x !== undefined && y !== undefined) positions[id] = { x: Number(x), y: Number(y) };
  }
  return { nodes, positions };
}

function pick<Item>(list: readonly Item[], text: string | null): Item[] {
  return split(text).flatMap((index) => list[Number(index)] ?? []);
}

function parseHidden(text: string | null, nodes: readonly string[]): string[] {
  return split(text).flatMap((place) => {
    const [a, b, family] = place.split(".");
    if (b === undefined) return nodes[Number(a)] ?? [];
    const ends = [nodes[Number(a)], nodes[Number(b)]].filter((id) => id !== undefined);
    return ends.length === 2 && families.some((name) => name === family)
      ? `${ends.toSorted().join("|")}|${family}`
      : [];
  });
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const parseDay = (text: string | null) => (text !== null && DATE.test(text) ? text : undefined);

interface Constraints {
  hiddenKinds: Kind[];
  hiddenTypes: RelationType[];
  unsure: boolean;
  from?: string;
  to?: string;
}

function parseConstraints(query: URLSearchParams, prefix: string): Constraints {
  const from = parseDay(query.get(`${prefix}f`));
  const to = parseDay(query.get(`${prefix}t`));
  return {
    hiddenKinds: pick(kinds, query.get(`${prefix}k`)),
    hiddenTypes: pick(relationTypes, query.get(`${prefix}r`)),
    unsure: query.get(`${prefix}q`) !== "0",
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function parseScene(query: URLSearchParams): Scene {
  const { nodes, positions } = parseNodes(query.get("n"));
  const parents = split(query.get("g"));
  const grown = nodes.flatMap((id, index) => {
    const parent = parents[index];
    const name = parent === undefined || parent === "" ? undefined : nodes[Number(parent)];
    return name === undefined ? [] : [[id, name]];
  });
  return {
    ...EMPTY_SCENE,
    nodes,
    positions,
    grownFrom: Object.fromEntries(grown),
    expanded: pick(nodes, query.get("x")),
    pinned: pick(nodes, query.get("p")),
    hidden: parseHidden(query.get("h"), nodes),
    filter: { ...parseConstraints(query, ""), undated: query.get("u") !== "0" },
  };
}

function parseArticle(query: URLSearchParams): OpenArticle | undefined {
  const articleId = query.get("a");
  if (articleId === null) return undefined;
  const [start, end] = (query.get("m") ?? "").split(".").map(Number);
  const marked = Number.isInteger(start) && Number.isInteger(end) && start !== undefined && end !== undefined;
  return marked ? { articleId, mark: { start, end } } : { articleId };
}

function parseQuestion(query: URLSearchParams): PathQuestion {
  const steps = Number(query.get("es") ?? NO_QUESTION.maxSteps);
  return {
    ...parseConstraints(query, "e"),
    ends: split(query.get("e")).slice(0, MOST_ENDS),
    without: split(query.get("ew")),
    through: split(query.get("ey")),
    sameTime: query.get("eo") === "1",
    maxSteps: Number.isInteger(steps) && steps >= 1 && steps <= 6 ? steps : NO_QUESTION.maxSteps,
  };
}

/** What a query says; what it does not say is as at the start. */
export function parseQuery(text: string): Address {
  const query = new URLSearchParams(text);
  const scene = parseScene(query);
  const said = VIEWS.find((view) => view === query.get("v"));
  return {
    view: said ?? (scene.nodes.length > 0 ? "canvas" : "arrival"),
    scene,
    selection: split(query.get("s")),
    article: parseArticle(query),
    question: parseQuestion(query),
    counts: parseCounts(query),
  };
}
