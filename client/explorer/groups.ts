/**
 * Too many entities for a picture: gathered into groups, one node each, named after its greatest three and opened a
 * portion at a time.
 */
import { type Family, families, type Kind } from "../../graph-schema/ontology.ts";
import type { Language } from "../i18n/language.ts";
import type { VisibleEdge, VisibleGraph, VisibleNode } from "./visible-graph.ts";

/** With more entities than this on the canvas it shows groups. */
export const MOST_DRAWN = 5000;
/** More groups than this are no picture either: the smallest become one. */
const MOST_GROUPS = 120;
/** Lines of each group that are drawn. */
const MOST_LINES = 3;
/** Entities that come out of a group each time it is opened, those with most evidence first. */
export const OPEN_AT_ONCE = 200;
/** Places around which the rest is gathered: those with most evidence. */
const MOST_CENTRES = 60;

const PREFIX = "group:";
const REST = "rest";

/** Whether a node or a line is of the picture only, and no entity or relation of the graph. */
export function isGroup(id: string): boolean {
  return id.startsWith(PREFIX) || id.includes(`|${PREFIX}`);
}

/** What each entity belongs to; one that is not named belongs to the rest. */
export type Membership = ReadonlyMap<string, string>;

export function byKind({ nodes }: VisibleGraph): Membership {
  return new Map(nodes.map(({ id, kind }) => [id, kind]));
}

/** Each entity under the place that the fewest steps lead to, of two the one with more evidence. */
export function byPlace({ nodes, edges }: VisibleGraph): Membership {
  const beside = new Map<string, string[]>();
  for (const { source, target } of edges) {
    beside.set(source, [...(beside.get(source) ?? []), target]);
    beside.set(target, [...(beside.get(target) ?? []), source]);
  }
  const centres = nodes
    .filter(({ kind }) => kind === "Place")
    .toSorted(byEvidence)
    .slice(0, MOST_CENTRES);
  const places = new Map(centres.map(({ id }) => [id, id]));
  // A map goes on to what is added while it is walked: the breadth-first queue.
  for (const [id, place] of places) {
    for (const next of beside.get(id) ?? []) if (!places.has(next)) places.set(next, place);
  }
  return places;
}

function byEvidence(a: VisibleNode, b: VisibleNode): number {
  return b.sentences - a.sentences || (a.id < b.id ? -1 : 1);
}

interface Heap {
  readonly key: string;
  /** By evidence, most first. */
  readonly members: readonly VisibleNode[];
}

/** @param opened ids of groups, as often as each was opened */
export function toGroupedGraph(
  graph: VisibleGraph,
  membership: Membership,
  opened: readonly string[],
  language: Language,
): VisibleGraph {
  const standsFor = new Map<string, string>();
  const nodes: VisibleNode[] = [];
  for (const { key, members } of toHeaps(graph.nodes, membership)) {
    const id = `${PREFIX}${key}`;
    const out = OPEN_AT_ONCE * opened.filter((one) => one === id).length;
    const alone = members.length - out === 1 ? 1 : 0;
    nodes.push(...members.slice(0, out + alone));
    const rest = members.slice(out + alone);
    if (rest.length === 0) continue;
    nodes.push(toGroupNode(id, rest, language));
    for (const member of rest) standsFor.set(member.id, id);
  }
  return { nodes, edges: toGroupedEdges(graph.edges, standsFor, language) };
}

/** Largest first; what is beyond the limit, belongs nowhere or stands alone is one heap at the end. */
function toHeaps(nodes: readonly VisibleNode[], membership: Membership): Heap[] {
  const members = new Map<string, VisibleNode[]>();
  for (const node of nodes.toSorted(byEvidence)) {
    const key = membership.get(node.id) ?? REST;
    const heap = members.get(key);
    if (heap === undefined) members.set(key, [node]);
    else heap.push(node);
  }
  const heaps = [...members]
    .filter(([key]) => key !== REST)
    .map(([key, list]): Heap => ({ key, members: list }))
    .toSorted((a, b) => b.members.length - a.members.length);
  const kept = heaps.filter((heap, at) => at < MOST_GROUPS && heap.members.length > 1);
  const left = heaps.slice(kept.length).flatMap((heap) => heap.members);
  const rest = [...left, ...(members.get(REST) ?? [])];
  return rest.length === 0 ? kept : [...kept, { key: REST, members: rest.toSorted(byEvidence) }];
}

function toGroupNode(id: string, members: readonly VisibleNode[], language: Language): VisibleNode {
  const greatest = members.slice(0, 3).map(({ name }) => name);
  const kind: Kind = members[0]?.kind ?? "Person";
  return {
    id,
    kind,
    name: greatest.join(language === "zh-CN" ? "、" : ", "),
    pinyin: "",
    sentences: members.reduce((sum, { sentences }) => sum + sentences, 0),
    hidden: 0,
    pinned: false,
    dimmed: members.every(({ dimmed }) => dimmed),
    group: { members: members.length, mixed: members.some((member) => member.kind !== kind) },
  };
}

/** Lines between what is shown; those to or from groups are one for each pair, of the family that says most. */
function toGroupedEdges(
  edges: readonly VisibleEdge[],
  standsFor: ReadonlyMap<string, string>,
  language: Language,
): VisibleEdge[] {
  const kept: VisibleEdge[] = [];
  const gathered = new Map<string, VisibleEdge[]>();
  for (const edge of edges) {
    const [source, target] = [standsFor.get(edge.source), standsFor.get(edge.target)];
    if (source === undefined && target === undefined) {
      kept.push(edge);
      continue;
    }
    const ends = [source ?? edge.source, target ?? edge.target].toSorted();
    if (ends[0] === ends[1]) continue;
    const pair = ends.join("|");
    const lines = gathered.get(pair);
    if (lines === undefined) gathered.set(pair, [edge]);
    else lines.push(edge);
  }
  const lines = [...gathered].map(([pair, of]) => toGroupEdge(pair, of, language));
  return [...kept, ...strongest(lines)];
}

/** Lines that are among the strongest of either end: all of them would be a ball again. */
function strongest(lines: readonly VisibleEdge[]): VisibleEdge[] {
  const drawn = new Map<string, number>();
  return lines
    .toSorted((a, b) => b.sentences - a.sentences)
    .filter(({ source, target }) => {
      const fewest = Math.min(drawn.get(source) ?? 0, drawn.get(target) ?? 0);
      if (fewest >= MOST_LINES) return false;
      for (const end of [source, target]) drawn.set(end, (drawn.get(end) ?? 0) + 1);
      return true;
    });
}

function toGroupEdge(pair: string, lines: readonly VisibleEdge[], language: Language): VisibleEdge {
  const [source = "", target = ""] = pair.split("|");
  const count = lines.reduce((sum, { relationIds }) => sum + relationIds.length, 0);
  const family = strongestFamily(lines);
  return {
    id: `${pair}|${family}`,
    source,
    target,
    family,
    types: [...new Set(lines.flatMap(({ types }) => types))],
    label: language === "zh-CN" ? `${count} 条关系` : `${count} relations`,
    sentences: lines.reduce((sum, { sentences }) => sum + sentences, 0),
    relationIds: lines.flatMap(({ relationIds }) => relationIds),
    dimmed: lines.every(({ dimmed }) => dimmed),
  };
}

function strongestFamily(lines: readonly VisibleEdge[]): Family {
  const said = new Map<Family, number>();
  for (const { family, sentences } of lines) said.set(family, (said.get(family) ?? 0) + sentences);
  return families.toSorted((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0))[0] ?? "meet";
}
