/**
 * The canvas at work: Cytoscape draws and feels, an overlay carries labels and marks, a worker lays out. Props
 * come in, gestures go out; nothing else is read from Cytoscape.
 */

import cytoscape from "cytoscape";
import * as cameras from "./camera.ts";
import { type Camera, MAX_ZOOM, MIN_ZOOM } from "./camera.ts";
import { diffGraphs, isLarge, toEdgeElement, toNodeElement } from "./canvas-elements.ts";
import type {
  CanvasGesture,
  CanvasProps,
  Point,
  Positions,
  VisibleGraph,
  VisibleNode,
} from "./canvas-props.ts";
import { toStylesheet } from "./canvas-style.ts";
import { type GestureHandlers, wireGestures } from "./cy-gestures.ts";
import { bendsOf } from "./edge-line.ts";
import type { Box } from "./label-places.ts";
import { LayoutClient } from "./layout/layout-client.ts";
import type { LayoutResult } from "./layout/layout-task.ts";
import { toLayoutTask } from "./layout/to-layout-task.ts";
import {
  estimateLabel,
  NO_LABEL,
  type NodeBox,
  type NodeLabel,
  toNodeBox,
  toNodeLabel,
} from "./node-label.ts";
import { Overlay } from "./overlay.ts";
import { type Palette, toPalette } from "./palette.ts";
import { hotEdges, type LabelMemory, toLabelMemory, toScene, type View } from "./scene.ts";
import { toSvg } from "./to-svg.ts";
import { Tween } from "./tween.ts";

const EMPTY: VisibleGraph = { nodes: [], edges: [] };
/** With more nodes than this labels find room as one zooms in, not in the layout. */
const CROWD = 2000;
/** Ms after the last movement of the camera when labels find new places. */
const REST = 90;

export class Stage {
  readonly #host: HTMLElement;
  readonly #ground: HTMLDivElement;
  readonly #overlay: Overlay;
  readonly #layout = new LayoutClient();
  readonly #tween = new Tween();
  readonly #observer: ResizeObserver;
  readonly #gone = new AbortController();
  #cy: cytoscape.Core;
  #palette: Palette;
  #props: CanvasProps;
  #large: boolean;
  #drawn: VisibleGraph = EMPTY;
  #bends: ReadonlyMap<string, number> = new Map();
  /** Where nodes are now, where they are going, and which have nowhere to go yet. */
  readonly #places = new Map<string, Point>();
  readonly #goals = new Map<string, Point>();
  readonly #waiting = new Set<string>();
  readonly #labels = new Map<string, NodeLabel>();
  /** Names that a label is not broken in. */
  #people: readonly string[] = [];
  #memory: LabelMemory = { sides: new Map(), shares: new Map() };
  #hot: ReadonlySet<string> = new Set();
  #hovered: string | undefined;
  #focused: string | undefined;
  #grabbed: ReadonlyMap<string, Point> = new Map();
  #corner: Point | undefined;
  #fitted = false;
  /** While a hand holds the paper, labels wait. */
  #pressed = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, props: CanvasProps) {
    this.#host = host;
    this.#props = { ...props, graph: EMPTY };
    this.#palette = readPalette(host);
    this.#large = isLarge(props.graph);
    this.#ground = document.createElement("div");
    this.#ground.className = "canvas-ground";
    host.append(this.#ground);
    this.#overlay = new Overlay(host);
    this.#cy = this.#createCy();
    this.#observer = new ResizeObserver(() => this.#onResize());
    this.#observer.observe(host);
    for (const end of ["pointerup", "pointercancel"] as const) {
      window.addEventListener(end, () => this.#release(), { signal: this.#gone.signal });
    }
    this.#onResize();
  }

  destroy(): void {
    this.#gone.abort();
    clearTimeout(this.#rest);
    this.#tween.stop();
    this.#observer.disconnect();
    this.#layout.close();
    this.#cy.destroy();
    this.#overlay.remove();
    this.#ground.remove();
  }

  /** Draws new props: what came and went, where it is, what is chosen. */
  update(props: CanvasProps): void {
    const before = this.#props;
    this.#props = props;
    if (isLarge(props.graph) !== this.#large) this.#rebuild();
    if (props.language !== before.language) this.#labels.clear();
    this.#reconcile();
    const moves = this.#adopt(props.positions);
    if (props.layoutRequest !== before.layoutRequest) this.#layOut("all");
    else if (this.#waiting.size > 0) this.#layOut(this.#placed() <= 1 ? "all" : "new");
    else if (moves) this.#moveAll();
    if (!this.#fitted && this.#waiting.size === 0 && props.graph.nodes.length > 0) this.fit(0);
    if (props.insets !== before.insets) this.#revealSelection(before);
    this.#refresh();
  }

  /** Reads the colours again: the theme has changed. */
  retheme(): void {
    this.#palette = readPalette(this.#host);
    this.#cy.style(toStylesheet(this.#palette, this.#large) as cytoscape.StylesheetJson);
    this.#refresh();
  }

  // ---- Camera ----

  fit(duration = this.#palette.slow): void {
    const camera = this.#fitCamera(this.#props.graph.nodes);
    if (camera === undefined) return;
    this.#fitted = true;
    this.#lookAt(camera, duration);
  }

  zoom(by: number): void {
    const { left, right, top, bottom } = this.#area();
    this.#lookAt(
      cameras.zoomAt(this.#camera(), by, { x: (left + right) / 2, y: (top + bottom) / 2 }),
      this.#palette.slow / 2,
    );
  }

  #camera(): Camera {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
  }

  #lookAt(camera: Camera, duration: number): void {
    const from = this.#camera();
    this.#tween.start(
      this.#large ? 0 : duration,
      (share) => this.#cy.viewport({ ...cameras.between(from, camera, share) }),
      () => this.#settle(),
    );
  }

  #area(): Box {
    return cameras.freeArea(this.#host.clientWidth, this.#host.clientHeight, this.#props.insets);
  }

  /** The camera that shows these nodes whole. Labels keep their size as the zoom falls, so it is found in steps. */
  #fitCamera(nodes: readonly VisibleNode[]): Camera | undefined {
    let camera: Camera | undefined;
    for (let step = 0; step < 4; step++) {
      const content = this.#contentBox(nodes, camera?.zoom);
      if (content === undefined || this.#host.clientWidth === 0) return undefined;
      camera = cameras.fitTo(content, this.#area());
    }
    return camera;
  }

  /** The box around nodes and their labels at their goals; undefined without any. */
  #contentBox(nodes: readonly VisibleNode[], zoom = 1): Box | undefined {
    let box: Box | undefined;
    for (const node of nodes) {
      const at = this.#goals.get(node.id);
      if (at === undefined) continue;
      const { halfWidth, above, below } = this.#boxOf(node, zoom);
      box = {
        left: Math.min(box?.left ?? Number.POSITIVE_INFINITY, at.x - halfWidth),
        right: Math.max(box?.right ?? Number.NEGATIVE_INFINITY, at.x + halfWidth),
        top: Math.min(box?.top ?? Number.POSITIVE_INFINITY, at.y - above),
        bottom: Math.max(box?.bottom ?? Number.NEGATIVE_INFINITY, at.y + below),
      };
    }
    return box;
  }

  /** A panel that now covers what is chosen makes the view pan, and only then. */
  #revealSelection(before: CanvasProps): void {
    const { left, right, bottom } = this.#props.insets;
    const grown = left > before.insets.left || right > before.insets.right || bottom > before.insets.bottom;
    const chosen = this.#props.graph.nodes.filter(({ id }) => this.#props.selection.includes(id));
    const content = grown ? this.#contentBox(chosen) : undefined;
    if (content === undefined) return;
    const { zoom, pan } = cameras.reveal(this.#camera(), content, this.#area());
    if (zoom === this.#cy.zoom()) this.#lookAt({ zoom, pan }, this.#palette.slow);
  }

  /** Nodes stay where they are on the screen when the canvas's corner moves. */
  #onResize(): void {
    const { left, top } = this.#host.getBoundingClientRect();
    const corner = this.#corner ?? { x: left, y: top };
    this.#corner = { x: left, y: top };
    this.#overlay.resize(this.#host.clientWidth, this.#host.clientHeight);
    this.#cy.resize();
    this.#cy.panBy({ x: corner.x - left, y: corner.y - top });
    if (!this.#fitted && this.#waiting.size === 0) this.fit(0);
    this.#settle();
  }

  // ---- Elements ----

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
    wireGestures(cy, this.#handlers());
    cy.on("render", () => this.#onRender());
    cy.on("viewport", () => this.#restSoon());
    return cy;
  }

  /** Crossing the line between small and large changes how Cytoscape draws: it is made anew, looking the same way. */
  #rebuild(): void {
    const camera = this.#camera();
    this.#large = isLarge(this.#props.graph);
    this.#drawn = EMPTY;
    this.#hot = new Set();
    this.#cy.destroy();
    this.#cy = this.#createCy();
    this.#cy.viewport({ ...camera });
  }

  #reconcile(): void {
    const { graph } = this.#props;
    if (graph === this.#drawn) return;
    const change = diffGraphs(this.#drawn, graph);
    const bends = bendsOf(graph.edges);
    const rebent = graph.edges.filter(({ id }) => bends.get(id) !== (this.#bends.get(id) ?? bends.get(id)));
    this.#bends = bends;
    this.#people = graph.nodes.filter(({ kind }) => kind === "Person").map(({ name }) => name);
    const start = this.#growthPoint();
    this.#cy.batch(() => {
      for (const id of change.removed) this.#cy.getElementById(id).remove();
      for (const node of change.nodes) this.#arrive(node, start);
      this.#cy.add([
        ...change.nodes.map((node) => toNodeElement(node, this.#places.get(node.id) ?? start, this.#large)),
        ...change.edges.map((edge) => toEdgeElement(edge, bends.get(edge.id) ?? 0, this.#large)),
      ]);
      this.#restyle(change.changedNodes.map((node) => toNodeElement(node, start, this.#large)));
      this.#restyle(
        [...change.changedEdges, ...rebent].map((edge) =>
          toEdgeElement(edge, bends.get(edge.id) ?? 0, this.#large),
        ),
      );
      for (const id of this.#waiting) this.#cy.getElementById(id).style("opacity", 0);
    });
    this.#drawn = graph;
    this.#forgetGone();
  }

  /** A node without a place waits, unseen, where it will grow from. */
  #arrive(node: VisibleNode, start: Point): void {
    if (this.#goals.has(node.id)) return;
    const known = this.#props.positions[node.id];
    this.#places.set(node.id, known ?? start);
    if (known === undefined) this.#waiting.add(node.id);
    else this.#goals.set(node.id, known);
  }

  #restyle(elements: readonly cytoscape.ElementDefinition[]): void {
    for (const { data, classes } of elements) {
      const element = this.#cy.getElementById(data.id ?? "");
      element.data(data);
      element.classes(classes ?? []);
    }
    this.#hot = new Set();
  }

  #forgetGone(): void {
    const here = new Set(this.#drawn.nodes.map(({ id }) => id));
    for (const id of this.#places.keys()) {
      if (here.has(id)) continue;
      this.#places.delete(id);
      this.#goals.delete(id);
      this.#waiting.delete(id);
    }
    if (this.#focused !== undefined && !here.has(this.#focused)) this.#focused = undefined;
    if (here.size === 0) {
      this.#fitted = false;
      this.#labels.clear();
    }
  }

  #growthPoint(): Point {
    const { growFrom } = this.#props;
    const at = growFrom === undefined ? undefined : this.#goals.get(growFrom);
    if (at !== undefined) return at;
    const { left, right, top, bottom } = this.#area();
    const { zoom, pan } = this.#camera();
    return { x: ((left + right) / 2 - pan.x) / zoom, y: ((top + bottom) / 2 - pan.y) / zoom };
  }

  #placed(): number {
    return this.#goals.size;
  }

  // ---- Places ----

  /** Takes over places that differ from the goals; tells whether any did. */
  #adopt(positions: Positions): boolean {
    let moves = false;
    for (const { id } of this.#drawn.nodes) {
      const at = positions[id];
      const goal = this.#goals.get(id);
      if (at === undefined || this.#grabbed.has(id) || (goal?.x === at.x && goal.y === at.y)) continue;
      this.#goals.set(id, at);
      this.#admit(id);
      moves = true;
    }
    return moves;
  }

  #admit(id: string): void {
    if (this.#waiting.delete(id)) this.#cy.getElementById(id).removeStyle("opacity");
  }

  #layOut(what: "all" | "new"): void {
    this.#layout.forget();
    const task = toLayoutTask(what, this.#props, {
      goals: this.#goals,
      from: this.#growthPoint(),
      area: this.#area(),
      boxOf: (node) => this.#boxOf(node),
    });
    this.#layout.run(task, (result) => this.#onLaidOut(what, result));
  }

  #onLaidOut(what: "all" | "new", result: LayoutResult): void {
    const moved: Record<string, Point> = {};
    const fresh = new Set(this.#waiting);
    for (const { id } of this.#drawn.nodes) {
      const at = result[id];
      if (at === undefined) continue;
      moved[id] = at;
      this.#goals.set(id, at);
      this.#admit(id);
    }
    this.#moveAll(this.#cameraAfter(what, fresh));
    this.#tell({ type: "moved", by: "layout", positions: moved });
  }

  /** After a layout of all the whole is shown; after an expansion what is new and what it grew from. */
  #cameraAfter(what: "all" | "new", fresh: ReadonlySet<string>): Camera | undefined {
    const { graph, growFrom } = this.#props;
    const shown = graph.nodes.filter(({ id }) => what === "all" || fresh.has(id) || id === growFrom);
    const content = this.#contentBox(shown);
    if (content === undefined || this.#host.clientWidth === 0) return undefined;
    const first = !this.#fitted || what === "all";
    this.#fitted = true;
    if (first) return this.#fitCamera(shown);
    return cameras.reveal(this.#camera(), content, this.#area());
  }

  /** Brings every node to its goal, and the camera along. */
  #moveAll(camera?: Camera): void {
    this.#tween.stop();
    const look = this.#camera();
    const from = new Map(this.#places);
    const moving = [...this.#goals].filter(([id, goal]) => differ(from.get(id), goal));
    this.#tween.start(
      this.#large ? 0 : this.#palette.slow,
      (share) => {
        this.#cy.batch(() => {
          for (const [id, goal] of moving) this.#put(id, mix(from.get(id) ?? goal, goal, share));
        });
        if (camera !== undefined) this.#cy.viewport({ ...cameras.between(look, camera, share) });
      },
      () => this.#settle(),
    );
  }

  #put(id: string, at: Point): void {
    this.#places.set(id, at);
    this.#cy.getElementById(id).position({ ...at });
  }

  // ---- What lies over it ----

  #view(): View {
    return {
      graph: this.#drawn,
      places: this.#places,
      bends: this.#bends,
      camera: this.#camera(),
      width: this.#host.clientWidth,
      height: this.#host.clientHeight,
      selection: new Set(this.#props.selection),
      hovered: this.#hovered,
      focused: this.#focused,
      waiting: this.#waiting,
      language: this.#props.language,
      labelOf: (node) => this.#labelOf(node),
    };
  }

  #labelOf(node: VisibleNode): NodeLabel {
    const key = `${node.name} ${node.sentences} ${node.ghost === true ? node.hidden : ""}`;
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    const label = toNodeLabel(node, this.#props.language, this.#people);
    this.#labels.set(key, label);
    return label;
  }

  /** The room that a node and its label need; by the thousand an estimate does, and then none for the label. */
  #boxOf(node: VisibleNode, zoom = 1): NodeBox {
    if (!this.#large) return toNodeBox(node, this.#labelOf(node), zoom);
    return toNodeBox(node, this.#drawn.nodes.length > CROWD ? NO_LABEL : estimateLabel(node));
  }

  #refresh(): void {
    if (!this.#large) this.#reheat();
    if (!this.#tween.running) this.#settle();
  }

  /** Marks hot edges, touching only those that change. */
  #reheat(): void {
    const hot = new Set(hotEdges(this.#view()).map(({ id }) => id));
    this.#cy.batch(() => {
      for (const id of this.#hot) if (!hot.has(id)) this.#cy.getElementById(id).removeClass("hot");
      for (const id of hot) if (!this.#hot.has(id)) this.#cy.getElementById(id).addClass("hot");
    });
    this.#hot = hot;
  }

  #onRender(): void {
    if (this.#large) this.#overlay.follow(this.#camera());
    else this.#paint();
  }

  #restSoon(): void {
    clearTimeout(this.#rest);
    if (!this.#pressed) this.#rest = setTimeout(() => this.#settle(), REST);
  }

  /** Everything is at rest: labels find their places and the overlay is painted sharp. */
  #settle(): void {
    clearTimeout(this.#rest);
    this.#memory = toLabelMemory(this.#view(), this.#memory);
    this.#paint();
  }

  #paint(): void {
    this.#overlay.paint(toScene(this.#view(), this.#memory), this.#palette);
  }

  // ---- Gestures ----

  #tell(gesture: CanvasGesture): void {
    this.#props.onGesture(gesture);
  }

  #handlers(): GestureHandlers {
    return {
      onTap: (target, additive) => this.#tell({ type: "select", target, additive }),
      onDoubleTap: (node) => this.#tell({ type: "toggleExpand", node }),
      onMenu: (node, at) => this.#tell({ type: "menu", node, at }),
      onHover: (id) => this.#hover(id),
      onPress: () => this.#press(),
      onGrab: (node) => this.#grab(node),
      onDrag: (node, at) => this.#drag(node, at),
      onDrop: () => this.#drop(),
      onBox: (nodes, additive) => this.#tell({ type: "selectMany", nodes, additive }),
    };
  }

  #press(): void {
    this.#pressed = true;
    this.#tween.finish();
    this.#host.focus({ preventScroll: true });
    this.setFocus(undefined);
  }

  #release(): void {
    if (!this.#pressed) return;
    this.#pressed = false;
    this.#restSoon();
  }

  #hover(id: string | undefined): void {
    if (this.#hovered === id) return;
    this.#hovered = id;
    if (this.#grabbed.size === 0) this.#refresh();
  }

  /** A chosen node takes the other chosen ones along. */
  #grab(node: string): void {
    const chosen = this.#props.selection.includes(node) ? this.#props.selection : [node];
    this.#grabbed = new Map(
      chosen.flatMap((id): [string, Point][] => {
        const at = this.#places.get(id);
        return at === undefined ? [] : [[id, at]];
      }),
    );
  }

  #drag(node: string, at: Point): void {
    const start = this.#grabbed.get(node);
    if (start === undefined) return;
    for (const [id, from] of this.#grabbed) {
      const to = { x: from.x + at.x - start.x, y: from.y + at.y - start.y };
      if (id === node) this.#places.set(id, at);
      else this.#put(id, to);
    }
  }

  #drop(): void {
    const positions: Record<string, Point> = {};
    for (const id of this.#grabbed.keys()) {
      const { x, y } = this.#places.get(id) ?? { x: 0, y: 0 };
      const at = { x: Math.round(x), y: Math.round(y) };
      positions[id] = at;
      this.#goals.set(id, at);
    }
    this.#grabbed = new Map();
    this.#refresh();
    this.#tell({ type: "moved", by: "drag", positions });
  }

  // ---- Keys and pictures ----

  get goals(): ReadonlyMap<string, Point> {
    return this.#goals;
  }

  /** Shows which node keys act on, and keeps it in sight. */
  setFocus(id: string | undefined): void {
    if (this.#focused === id) return;
    this.#focused = id;
    const node = this.#drawn.nodes.find((one) => one.id === id);
    const content = node === undefined ? undefined : this.#contentBox([node]);
    const camera = this.#camera();
    const next = content === undefined ? camera : cameras.reveal(camera, content, this.#area());
    if (differ(camera.pan, next.pan)) this.#lookAt({ ...next, zoom: camera.zoom }, this.#palette.slow);
    else this.#refresh();
  }

  /** Where a node is on the viewport, in px. */
  viewportPoint(id: string): Point {
    const { left, top } = this.#host.getBoundingClientRect();
    const { zoom, pan } = this.#camera();
    const at = this.#goals.get(id) ?? { x: 0, y: 0 };
    return { x: left + at.x * zoom + pan.x, y: top + at.y * zoom + pan.y };
  }

  svg(): string {
    const content = this.#contentBox(this.#drawn.nodes) ?? { left: 0, top: 0, right: 1, bottom: 1 };
    return toSvg(
      { ...this.#view(), places: this.#goals, hovered: undefined, focused: undefined },
      content,
      this.#palette,
    );
  }
}

function readPalette(host: HTMLElement): Palette {
  const style = getComputedStyle(host);
  return toPalette((name) => style.getPropertyValue(name).trim());
}

function differ(one: Point | undefined, other: Point): boolean {
  return one === undefined || one.x !== other.x || one.y !== other.y;
}

function mix(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
