/** Cytoscape at work: nodes and lines as its elements, kept in step with the graph that is to be seen. */

import cytoscape from "cytoscape";
import { type Camera, MAX_ZOOM, MIN_ZOOM } from "./camera.ts";
import { diffGraphs, isLarge, toEdgeElement, toNodeElement } from "./canvas-elements.ts";
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
/** So many elements come at once; more come in portions, a frame each, so that nothing freezes. */
const AT_ONCE = 300;
/** Ms of a frame that a portion may take, and how many elements are made before the clock is looked at. */
const PORTION = 24;
const HANDFUL = 60;

export class Drawing {
  readonly #ground: HTMLElement;
  readonly #events: DrawingEvents;
  #cy: cytoscape.Core;
  #palette: Palette;
  #large = false;
  #graph = EMPTY;
  #bends: ReadonlyMap<string, number> = new Map();
  #hot: ReadonlySet<string> = new Set();
  /** Ids of what has not come yet, nodes before their edges. */
  readonly #coming = new Set<string>();
  #places: ReadonlyMap<string, Point> = new Map();
  #frame = 0;

  constructor(ground: HTMLElement, palette: Palette, events: DrawingEvents) {
    this.#ground = ground;
    this.#palette = palette;
    this.#events = events;
    this.#cy = this.#createCy();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
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
    this.#cy.style(toStylesheet(palette, this.#large) as cytoscape.StylesheetJson);
  }

  /** Makes what is drawn of what was drawn. Every node of the graph has a place. */
  show(graph: VisibleGraph, places: ReadonlyMap<string, Point>): void {
    this.#places = places;
    if (graph === this.#graph) return;
    if (isLarge(graph) !== this.#large) this.#rebuild();
    const change = diffGraphs(this.#graph, graph);
    const bends = this.#large ? this.#bends : bendsOf(graph.edges);
    const rebent = this.#large ? [] : graph.edges.filter(({ id }) => isRebent(id, this.#bends, bends));
    this.#graph = graph;
    this.#bends = bends;
    this.#cy.batch(() => {
      for (const id of change.removed) this.#remove(id);
      this.#restyle([...change.changedNodes], [...change.changedEdges, ...rebent]);
    });
    for (const { id } of [...change.nodes, ...change.edges]) this.#coming.add(id);
    this.#bring();
  }

  put(id: string, at: Point): void {
    this.#cy.getElementById(id).position({ ...at });
  }

  batch(run: () => void): void {
    this.#cy.batch(run);
  }

  /** Marks hot edges, touching only those that change; by the thousand the overlay draws them instead. */
  heat(ids: ReadonlySet<string>): void {
    if (this.#large) return;
    this.#cy.batch(() => {
      for (const id of this.#hot) if (!ids.has(id)) this.#cy.getElementById(id).removeClass("hot");
      for (const id of ids) if (!this.#hot.has(id)) this.#cy.getElementById(id).addClass("hot");
    });
    this.#hot = ids;
  }

  #createCy(): cytoscape.Core {
    const cy = cytoscape({
      container: this.#ground,
      style: toStylesheet(this.#palette, this.#large) as cytoscape.StylesheetJson,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      autounselectify: true,
      boxSelectionEnabled: true,
      hideEdgesOnViewport: this.#large,
      textureOnViewport: this.#large,
    });
    wireGestures(cy, this.#events.gestures);
    cy.on("render", () => this.#events.onRender());
    cy.on("viewport", () => this.#events.onViewport());
    return cy;
  }

  /** Crossing the line between small and large changes how Cytoscape draws: it is made anew, looking the same way. */
  #rebuild(): void {
    const { camera } = this;
    this.#large = !this.#large;
    this.#graph = EMPTY;
    this.#bends = new Map();
    this.#hot = new Set();
    this.#coming.clear();
    this.#cy.destroy();
    this.#cy = this.#createCy();
    this.camera = camera;
  }

  #remove(id: string): void {
    if (!this.#coming.delete(id)) this.#cy.getElementById(id).remove();
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

  /** Lets what is coming come: all of it when it is little, else a portion a frame. */
  #bring(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#coming.size === 0) return;
    const elements = this.#comingElements();
    if (this.#coming.size <= AT_ONCE) {
      this.#add(elements);
      return;
    }
    const end = performance.now() + PORTION;
    while (elements.length > 0 && performance.now() < end) this.#add(elements.splice(0, HANDFUL));
    this.#frame = requestAnimationFrame(() => this.#bring());
  }

  #comingElements(): cytoscape.ElementDefinition[] {
    return [
      ...this.#graph.nodes.filter(({ id }) => this.#coming.has(id)).map((node) => this.#nodeElement(node)),
      ...this.#graph.edges.filter(({ id }) => this.#coming.has(id)).map((edge) => this.#edgeElement(edge)),
    ];
  }

  #add(elements: cytoscape.ElementDefinition[]): void {
    this.#cy.add(elements);
    for (const { data } of elements) this.#coming.delete(data.id ?? "");
  }

  #nodeElement(node: VisibleNode): cytoscape.ElementDefinition {
    return toNodeElement(node, this.#places.get(node.id) ?? { x: 0, y: 0 }, this.#large);
  }

  #edgeElement(edge: VisibleEdge): cytoscape.ElementDefinition {
    return toEdgeElement(edge, this.#bends.get(edge.id) ?? 0, this.#large);
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
