/** The canvas as rows of a tree: kinds, their entities, the lines of each, and the sentences behind a line. */
import { type Kind, kinds } from "../../../graph-schema/ontology.ts";
import type { VisibleEdge, VisibleGraph, VisibleNode } from "../../explorer/visible-graph.ts";
import type { EvidenceLineFragment } from "../../generated/operations.ts";

export type Content =
  | { readonly type: "kind"; readonly kind: Kind; readonly count: number }
  | { readonly type: "node"; readonly node: VisibleNode }
  | {
      readonly type: "line";
      readonly edge: VisibleEdge;
      readonly other: VisibleNode;
      /** Whether it leads away from the entity above it. */
      readonly outwards: boolean;
    }
  | { readonly type: "more"; readonly node: VisibleNode }
  | { readonly type: "sentence"; readonly evidence: EvidenceLineFragment }
  | { readonly type: "note"; readonly note: "noRelations" | "loading" | "noEvidence" };

export interface Row {
  /** Its own, and stable while the graph changes. */
  readonly key: string;
  readonly parent: string | undefined;
  readonly content: Content;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** Undefined where there is nothing to open. */
  readonly open: boolean | undefined;
}

/** What has been read of each line so far; undefined while it is awaited. */
export type Sentences = ReadonlyMap<string, readonly EvidenceLineFragment[]>;

/** @param toggled keys of rows that are not as they are at the start: kinds begin open, all else closed */
export function toTreeRows(
  graph: VisibleGraph,
  toggled: ReadonlySet<string>,
  sentences: Sentences,
): readonly Row[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const rows: Row[] = [];
  const add = (parent: Row | undefined, contents: readonly Content[]): void => {
    for (const [index, content] of contents.entries()) {
      const row = toRow(parent, content, index, contents.length, toggled);
      rows.push(row);
      if (row.open === true) add(row, contentsOf(row, graph, byId, sentences));
    }
  };
  const present = kinds.flatMap((kind): Content[] => {
    const count = graph.nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [{ type: "kind", kind, count }];
  });
  add(undefined, present);
  return rows;
}

function toRow(
  parent: Row | undefined,
  content: Content,
  index: number,
  size: number,
  toggled: ReadonlySet<string>,
): Row {
  const key = parent === undefined ? keyOf(content) : `${parent.key} ${keyOf(content)}`;
  const opens = content.type === "kind" || content.type === "node" || content.type === "line";
  return {
    key,
    parent: parent?.key,
    content,
    level: (parent?.level ?? 0) + 1,
    position: index + 1,
    size,
    open: opens ? toggled.has(key) !== (content.type === "kind") : undefined,
  };
}

function keyOf(content: Content): string {
  switch (content.type) {
    case "kind":
      return content.kind;
    case "node":
      return content.node.id;
    case "line":
      return content.edge.id;
    case "sentence":
      return sentenceKey(content.evidence);
    case "more":
      return "more";
    case "note":
      return content.note;
  }
}

function sentenceKey({ article, start, relation }: EvidenceLineFragment): string {
  return `${article.id}.${start}.${relation.id}`;
}

function contentsOf(
  { content }: Row,
  graph: VisibleGraph,
  byId: ReadonlyMap<string, VisibleNode>,
  sentences: Sentences,
): readonly Content[] {
  if (content.type === "kind") {
    return graph.nodes
      .filter((node) => node.kind === content.kind)
      .toSorted((a, b) => b.sentences - a.sentences)
      .map((node) => ({ type: "node", node }));
  }
  if (content.type === "node") return linesOf(content.node, graph, byId);
  return content.type === "line" ? sentencesOf(content.edge, sentences) : [];
}

function linesOf(
  node: VisibleNode,
  { edges }: VisibleGraph,
  byId: ReadonlyMap<string, VisibleNode>,
): readonly Content[] {
  const lines = edges
    .filter(({ source, target }) => source === node.id || target === node.id)
    .toSorted((a, b) => b.sentences - a.sentences)
    .flatMap((edge): Content[] => {
      const outwards = edge.source === node.id;
      const other = byId.get(outwards ? edge.target : edge.source);
      return other === undefined ? [] : [{ type: "line", edge, other, outwards }];
    });
  const more: Content[] = node.hidden > 0 ? [{ type: "more", node }] : [];
  return lines.length > 0 ? [...lines, ...more] : [{ type: "note", note: "noRelations" }, ...more];
}

function sentencesOf(edge: VisibleEdge, sentences: Sentences): readonly Content[] {
  const read = sentences.get(edge.id);
  if (read === undefined) return [{ type: "note", note: "loading" }];
  if (read.length === 0) return [{ type: "note", note: "noEvidence" }];
  return read.map((evidence) => ({ type: "sentence", evidence }));
}

/** Where a key of the keyboard leads from a row: to another, or to opening or closing it; undefined for other keys. */
export function toStep(
  rows: readonly Row[],
  from: string,
  key: string,
): { readonly go: string } | { readonly toggle: string } | undefined {
  const at = rows.findIndex((row) => row.key === from);
  const row = rows[at];
  const go = (to: Row | undefined) => ({ go: to?.key ?? from });
  switch (key) {
    case "ArrowDown":
      return go(rows[at + 1]);
    case "ArrowUp":
      return go(rows[at - 1]);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      if (row?.open === undefined) return { go: from };
      return row.open ? go(rows[at + 1]) : { toggle: from };
    case "ArrowLeft":
      if (row?.open === true) return { toggle: from };
      return { go: row?.parent ?? from };
    default:
      return undefined;
  }
}

/** The row that takes the focus over from one that is gone: what now stands in its place, else the last. */
export function heirRow(before: readonly Row[], after: readonly Row[], gone: string): string | undefined {
  const there = new Set(after.map(({ key }) => key));
  const at = before.findIndex(({ key }) => key === gone);
  const next = before.slice(at + 1).find(({ key }) => there.has(key));
  const previous = before.slice(0, Math.max(0, at)).findLast(({ key }) => there.has(key));
  return next?.key ?? previous?.key ?? after[0]?.key;
}
