/** Cytoscape at work: nodes and lines as its elements, kept in step with the graph that is to be seen. */

import cytoscape from "cytoscape";
import { type Camera, MAX_ZOOM, MIN_ZOOM } from "./camera.ts";
import { diffGraphs, toEdgeElement, toNodeElement } from "./canvas-elements.ts";
import type { Point, VisibleEdge, VisibleGraph, VisibleNode } from "./canvas-props.ts";
import { toStylesheet } from "./canvas-style.ts";
import { type GestureHandlers, wireGestures } from "./cy-gestures.ts";
import { bendsOf } from "./edge-line.ts";
import type { Palette } from "./palette.ts";

export interface DrawingEvents {
  readonly gestures: GestureHandlers;
  onRender(): void;
  /** The camera has moved. */
  onViewport(): void;
}

const EMPTY: VisibleGraph = { nodes: [], edges: [] };

export class Drawing {
  readonly #ground: HTMLElement;
  readonly #events: DrawingEvents;
  readonly #cy: cytoscape.Core;
  #palette: Palette;
  #graph = EMPTY;
  #bends: ReadonlyMap<string, number> = new Map();
  #hot: ReadonlySet<string> = new Set();
  #places: ReadonlyMap<string, Point> = new Map();

  constructor(ground: HTMLElement, palette: Palette, events: DrawingEvents) {
    this.#ground = ground;
    this.#palette = palette;
    this.#events = events;
    this.#cy = this.#createCy();
  }

  destroy(): void {
    this.#cy.destroy();
  }

  get camera(): Camera {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
  }

  set camera({ zoom, pan }: Camera) {
    this.#cy.viewport({ zoom, pan: { ...pan } });
  }

  get bends(): ReadonlyMap<string, number> {
    return this.#bends;
  }

  resize(): void {
    this.#cy.resize();
  }

  paintWith(palette: Palette): void {
    this.#palette = palette;
    this.#cy.style(toStylesheet(palette) as cytoscape.StylesheetJson);
  }

  /** Makes what is drawn of what was drawn. Every node of the graph has a place. */
  show(graph: VisibleGraph, places: ReadonlyMap<string, Point>): void {
    this.#places = places;
    if (graph === this.#graph) return;
    const change = diffGraphs(this.#graph, graph);
    const bends = bendsOf(graph.edges);
    const rebent = graph.edges.filter(({ id }) => isRebent(id, this.#bends, bends));
    this.#graph = graph;
    this.#bends = bends;
    this.#cy.batch(() => {
      for (const id of change.removed) this.#cy.getElementById(id).remove();
      this.#cy.add([
        ...change.nodes.map((node) => this.#nodeElement(node)),
        ...change.edges.map((edge) => this.#edgeElement(edge)),
      ]);
      this.#restyle(change.changedNodes, [...change.changedEdges, ...rebent]);
    });
  }

  /** Holds nothing: a plate is painted instead. */
  clear(): void {
    if (this.#graph === EMPTY) return;
    this.#cy.elements().remove();
    this.#graph = EMPTY;
    this.#bends = new Map();
    this.#hot = new Set();
  }

  put(id: string, at: Point): void {
    this.#cy.getElementById(id).position({ ...at });
  }

  batch(run: () => void): void {
    this.#cy.batch(run);
  }

  /** Marks hot edges, touching only those that change. */
  heat(ids: ReadonlySet<string>): void {
    this.#cy.batch(() => {
      for (const id of this.#hot) if (!ids.has(id)) this.#cy.getElementById(id).removeClass("hot");
      for (const id of ids) if (!this.#hot.has(id)) this.#cy.getElementById(id).addClass("hot");
    });
    this.#hot = ids;
  }

  #createCy(): cytoscape.Core {
    const cy = cytoscape({
      container: this.#ground,
      style: toStylesheet(this.#palette) as cytoscape.StylesheetJson,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      autounselectify: true,
      boxSelectionEnabled: true,
    });
    wireGestures(cy, this.#events.gestures);
    cy.on("render", () => this.#events.onRender());
    cy.on("viewport", () => this.#events.onViewport());
    return cy;
  }

  #restyle(nodes: readonly VisibleNode[], edges: readonly VisibleEdge[]): void {
    const elements = [
      ...nodes.map((node) => this.#nodeElement(node)),
      ...edges.map((edge) => this.#edgeElement(edge)),
    ];
    if (elements.length > 0) this.#hot = new Set();
    for (const { data, classes } of elements) {
      const element = this.#cy.getElementById(data.id ?? "");
      element.data(data);
      element.classes(classes ?? []);
    }
  }

  #nodeElement(node: VisibleNode): cytoscape.ElementDefinition {
    return toNodeElement(node, this.#places.get(node.id) ?? { x: 0, y: 0 });
  }

  #edgeElement(edge: VisibleEdge): cytoscape.ElementDefinition {
    return toEdgeElement(edge, this.#bends.get(edge.id) ?? 0);
  }
}

function isRebent(
  id: string,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): boolean {
  const bend = before.get(id);
  return bend !== undefined && bend !== after.get(id);
}
