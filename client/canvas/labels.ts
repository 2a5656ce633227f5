/** Labels of nodes, made once for each name, and where they lie while the camera moves. */

import { isLarge } from "./canvas-elements.ts";
import type { Language, VisibleGraph, VisibleNode } from "./canvas-props.ts";
import {
  estimateLabel,
  NO_LABEL,
  type NodeBox,
  type NodeLabel,
  toNodeBox,
  toNodeLabel,
} from "./node-label.ts";
import { type LabelMemory, NO_LABELS, toLabelMemory, type View } from "./scene.ts";

/** With more nodes than this labels find room as one zooms in, not in the layout. */
const CROWD = 2000;

export class Labels {
  readonly #made = new Map<string, NodeLabel>();
  #graph: VisibleGraph = { nodes: [], edges: [] };
  #language: Language;
  /** Names that a label is not broken in. */
  #people: readonly string[] = [];
  #memory = NO_LABELS;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Where labels lie. */
  get memory(): LabelMemory {
    return this.#memory;
  }

  read(graph: VisibleGraph, language: Language): void {
    if (language !== this.#language || graph.nodes.length === 0) this.#made.clear();
    this.#language = language;
    if (graph === this.#graph) return;
    this.#graph = graph;
    this.#people = graph.nodes.filter(({ kind }) => kind === "Person").map(({ name }) => name);
  }

  /** Finds places for the labels in sight: when everything is at rest. */
  place(view: View): void {
    this.#memory = toLabelMemory(view, this.#memory);
  }

  of(node: VisibleNode): NodeLabel {
    const key = `${node.name} ${node.sentences} ${node.ghost === true ? node.hidden : ""} ${node.group?.members ?? ""}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const label = toNodeLabel(node, this.#language, this.#people);
    this.#made.set(key, label);
    return label;
  }

  /** The room that a node and its label need; by the thousand an estimate does, and then none for the label. */
  boxOf(node: VisibleNode, zoom = 1): NodeBox {
    if (!isLarge(this.#graph)) return toNodeBox(node, this.of(node), zoom);
    return toNodeBox(node, this.#graph.nodes.length > CROWD ? NO_LABEL : estimateLabel(node));
  }
}
