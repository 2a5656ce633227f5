import { isUnsure } from "../../graph-schema/article-graph.ts";
import type { Family, Kind, RelationRule, RelationType } from "../../graph-schema/ontology.ts";
import { RELATIONS, relationTypes } from "../../graph-schema/ontology.ts";
import type { Language } from "../i18n/language.ts";
import type { EntityCard, ExplorerState, Filter, Point, RelationFact } from "./explorer-state.ts";
import { overlaps } from "./overlaps.ts";

export interface VisibleNode {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** With tone marks; empty where the name has none. */
  readonly pinyin: string;
  /** Sentences of evidence: the node's size. */
  readonly sentences: number;
  /** Neighbours that are not on the canvas: the badge. */
  readonly hidden: number;
  readonly pinned: boolean;
  /** Outside the window of dates. */
  readonly dimmed: boolean;
  /** A quieter line under the name. */
  readonly note?: string;
  /** An excluded hub, drawn as a dashed outline. */
  readonly ghost?: boolean;
  /** It stands for several entities. */
  readonly group?: Group;
}

export interface Group {
  readonly members: number;
  /** Whether they are of several kinds; else all are of the node's. */
  readonly mixed: boolean;
}

/** One line per pair of entities and family of relations. */
export interface VisibleEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly family: Family;
  readonly types: readonly RelationType[];
  /** The verb, or the title as printed, in the user's language. */
  readonly label: string;
  readonly sentences: number;
  readonly relationIds: readonly string[];
  readonly dimmed: boolean;
  readonly onPath?: boolean;
}

/** Words that stand on the canvas by themselves, their middle at a place in px at zoom 1. */
export interface Caption {
  readonly text: string;
  readonly at: Point;
}

export interface VisibleGraph {
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly VisibleEdge[];
  readonly captions?: readonly Caption[];
}

const ORDER = new Map(relationTypes.map((type, index) => [type, index]));
const rank = (type: RelationType) => ORDER.get(type) ?? 0;

export const familyOf = (type: RelationType): Family => RELATIONS[type].family;

/** Names a line by its two ends, in either order, and its family. */
export function toLineId(a: string, b: string, family: Family): string {
  return `${[a, b].toSorted().join("|")}|${family}`;
}

/** The verb of a relation, or its title as printed where it carries one. */
export function toVerb(relation: Pick<RelationFact, "type" | "title">, language: Language): string {
  const { label, titled }: RelationRule = RELATIONS[relation.type];
  if (titled && relation.title !== null && relation.title !== "") return relation.title;
  return language === "zh-CN" ? label.zh : label.en;
}

/** Titles and verbs of one line, each once, joined as the language joins them; with a question mark what is unsure. */
function toLineLabel(relations: readonly RelationFact[], language: Language): string {
  const sure = new Set(relations.filter((relation) => !isUnsure(relation)).map((it) => toVerb(it, language)));
  const said = new Set(relations.map((relation) => toVerb(relation, language)));
  const verbs = [...said].map((verb) => (sure.has(verb) ? verb : `${verb}?`));
  return verbs.join(language === "zh-CN" ? "、" : ", ");
}

/** Relations gathered into lines: the direction is that of the most telling one among them. */
export function toLines(
  relations: readonly RelationFact[],
  language: Language,
  isDimmed: (relation: RelationFact) => boolean = () => false,
): VisibleEdge[] {
  const groups = new Map<string, RelationFact[]>();
  for (const relation of relations) {
    const id = toLineId(relation.from.id, relation.to.id, familyOf(relation.type));
    groups.set(id, [...(groups.get(id) ?? []), relation]);
  }
  return [...groups].flatMap(([id, group]) => {
    const sorted = group.toSorted((a, b) => rank(a.type) - rank(b.type) || a.id.localeCompare(b.id));
    const first = sorted[0];
    if (first === undefined) return [];
    return {
      id,
      source: first.from.id,
      target: first.to.id,
      family: familyOf(first.type),
      types: [...new Set(sorted.map(({ type }) => type))],
      label: toLineLabel(sorted, language),
      sentences: sorted.reduce((sum, { evidenceCount }) => sum + evidenceCount, 0),
      relationIds: sorted.map((relation) => relation.id),
      dimmed: sorted.every(isDimmed),
    };
  });
}

/** How many distinct neighbours of each node are on the canvas too, whatever the filter says. */
function countThere(relations: readonly RelationFact[]): ReadonlyMap<string, number> {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of relations) {
    if (from.id === to.id) continue;
    neighbours.set(from.id, (neighbours.get(from.id) ?? new Set()).add(to.id));
    neighbours.set(to.id, (neighbours.get(to.id) ?? new Set()).add(from.id));
  }
  return new Map([...neighbours].map(([id, others]) => [id, others.size]));
}

/** Whether a relation has nothing to say about the window: by the API's answer where there is one. */
function outsideWindow(state: ExplorerState): (relation: RelationFact) => boolean {
  const { from, to, undated } = state.scene.filter;
  if (from === undefined && to === undefined) return () => false;
  const { inside } = state;
  const exact = inside?.from === from && inside?.to === to ? new Set(inside?.relations) : undefined;
  return (relation) => {
    if (relation.firstDate === null) return !undated;
    if (exact !== undefined) return !exact.has(relation.id);
    return !overlaps(relation.firstDate, relation.lastDate ?? relation.firstDate, from, to);
  };
}

/** Entities of the canvas that are known, not hidden and of a kind that the filter lets through. */
export function shownEntities(state: ExplorerState): readonly EntityCard[] {
  const { nodes, hidden, filter } = state.scene;
  const away = new Set(hidden);
  return nodes.flatMap((id) => {
    const entity = state.known.entities[id];
    if (entity === undefined || away.has(id) || filter.hiddenKinds.includes(entity.kind)) return [];
    return [entity];
  });
}

/** Relations that the API has told between entities of the canvas. */
export function relationsOnCanvas(state: ExplorerState): readonly RelationFact[] {
  const there = new Set(state.scene.nodes);
  return Object.values(state.known.relations).filter(
    ({ from, to }) => there.has(from.id) && there.has(to.id),
  );
}

/** Relations that the canvas draws: both ends shown, of a type and as sure as the filter lets through. */
export function drawnRelations(state: ExplorerState): readonly RelationFact[] {
  const shown = new Set(shownEntities(state).map(({ id }) => id));
  const { filter } = state.scene;
  const hiddenTypes = new Set(filter.hiddenTypes);
  const hidden = new Set(state.scene.hidden);
  return relationsOnCanvas(state).filter(
    ({ type, from, to, confidence }) =>
      shown.has(from.id) &&
      shown.has(to.id) &&
      !hiddenTypes.has(type) &&
      (filter.unsure || !isUnsure({ confidence })) &&
      !hidden.has(toLineId(from.id, to.id, familyOf(type))),
  );
}

function isOutside(entity: EntityCard, lit: ReadonlySet<string>, filter: Filter): boolean {
  if (filter.from === undefined && filter.to === undefined) return false;
  if (lit.has(entity.id)) return false;
  if (entity.__typename !== "Meeting" || entity.date === null) return true;
  return !overlaps(entity.date, entity.endDate ?? entity.date, filter.from, filter.to);
}

/** What the canvas draws: derived from the state, never kept. */
export function visibleGraph(state: ExplorerState, language: Language): VisibleGraph {
  const { scene } = state;
  const entities = shownEntities(state);
  const edges = toLines(drawnRelations(state), language, outsideWindow(state));
  const lit = new Set(
    edges.filter(({ dimmed }) => !dimmed).flatMap(({ source, target }) => [source, target]),
  );
  const counts = countThere(relationsOnCanvas(state));
  const pinned = new Set(scene.pinned);
  const nodes = entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    pinyin: entity.pinyin,
    sentences: entity.evidenceCount,
    hidden: Math.max(0, entity.neighbourCount - (counts.get(entity.id) ?? 0)),
    pinned: pinned.has(entity.id),
    dimmed: isOutside(entity, lit, scene.filter),
  }));
  return { nodes, edges };
}
