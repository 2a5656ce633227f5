/**
 * The canvas at work, as a walk: props come in, what is new waits for the worker's places, Cytoscape draws what has a
 * place, nodes and camera travel, and the overlay writes over it. Gestures go out; nothing else is read from Cytoscape.
 */

import type { Camera } from "./camera.ts";
import { isLarge } from "./canvas-elements.ts";
import type { CanvasProps, Point, VisibleGraph } from "./canvas-props.ts";
import { Drawing } from "./drawing.ts";
import { Hands } from "./hands.ts";
import { Labels } from "./labels.ts";
import { LayoutClient } from "./layout/layout-client.ts";
import type { LayoutResult } from "./layout/layout-task.ts";
import { toLayoutTask } from "./layout/to-layout-task.ts";
import { Lens } from "./lens.ts";
import { MiniMap } from "./mini-map.ts";
import { Overlay } from "./overlay.ts";
import { type Palette, toPalette } from "./palette.ts";
import { pick, pickWithin } from "./pick.ts";
import { mix, PlaceBook } from "./place-book.ts";
import { Plate } from "./plate.ts";
import { hotEdges, toScene, type View } from "./scene.ts";
import { toSvg } from "./to-svg.ts";
import { Tween } from "./tween.ts";
import { heirOf } from "./walk.ts";

const EMPTY: VisibleGraph = { nodes: [], edges: [] };
/** Ms after the last movement of the camera when labels find new places. */
const REST = 90;

export class Stage {
  readonly #host: HTMLElement;
  readonly #ground: HTMLDivElement;
  readonly #places = new PlaceBook();
  readonly #tween = new Tween();
  readonly #layout = new LayoutClient();
  readonly #labels: Labels;
  readonly #hands: Hands;
  readonly #drawing: Drawing;
  readonly #plate: Plate;
  readonly #lens: Lens;
  readonly #overlay: Overlay;
  readonly #miniMap: MiniMap;
  readonly #observer: ResizeObserver;
  readonly #onFocus: (id: string | undefined) => void;
  #palette: Palette;
  #props: CanvasProps;
  /** The part of the graph that has places: what is drawn. */
  #shown = EMPTY;
  /** Whether that is painted as a plate; Cytoscape draws what is smaller. */
  #large = false;
  /** Raised whenever what is drawn, or where, or in which colours, changes. */
  #version = 0;
  /** Of what the plate was painted, and of what the overlay was. */
  #plated = -1;
  #settled: readonly unknown[] = [];
  #focused: string | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param onFocus is told which node keys act on, whenever that changes */
  constructor(host: HTMLElement, props: CanvasProps, onFocus: (id: string | undefined) => void) {
    this.#host = host;
    this.#onFocus = onFocus;
    this.#props = { ...props, graph: EMPTY };
    this.#palette = readPalette(host);
    this.#ground = document.createElement("div");
    this.#ground.className = "canvas-ground";
    host.append(this.#ground);
    this.#plate = new Plate(host);
    this.#overlay = new Overlay(host);
    this.#labels = new Labels(props.language);
    this.#hands = this.#createHands();
    this.#drawing = new Drawing(this.#ground, this.#palette, {
      gestures: this.#hands.handlers,
      onRender: () => this.#onRender(),
      onViewport: () => this.#restSoon(),
    });
    this.#lens = this.#createLens();
    this.#miniMap = new MiniMap(host, (at) => this.#lens.centre(at));
    this.#observer = new ResizeObserver(() => this.#onResize());
    this.#observer.observe(host);
    this.#onResize();
  }

  destroy(): void {
    clearTimeout(this.#rest);
    this.#tween.stop();
    this.#observer.disconnect();
    this.#layout.close();
    this.#hands.destroy();
    this.#drawing.destroy();
    this.#miniMap.remove();
    this.#plate.remove();
    this.#overlay.remove();
    this.#ground.remove();
  }

  /** Draws new props: what came and went, where it is, what is chosen. */
  update(props: CanvasProps): void {
    const before = this.#props;
    this.#props = props;
    const { nodes } = props.graph;
    const start = this.#growthPoint();
    this.#labels.read(props.graph, props.language);
    const moves = this.#places.adopt(nodes, props.positions, this.#hands.held);
    const waiting = this.#places.waiting(nodes);
    this.#keepFocus(before.graph);
    this.#places.keepOnly(nodes);
    this.#show();
    if (props.layoutRequest !== before.layoutRequest) this.#layOut("all", start);
    else if (waiting.length > 0) this.#layOut(this.#places.goals.size <= 1 ? "all" : "new", start);
    else if (moves) this.#travel();
    if (nodes.length === 0) this.#lens.fitted = false;
    else if (!this.#lens.fitted && waiting.length === 0) this.fit(0);
    if (props.insets !== before.insets) this.#revealSelection(before);
    this.#refresh();
  }

  /** Reads the colours again: the theme has changed. */
  retheme(): void {
    this.#palette = readPalette(this.#host);
    this.#drawing.paintWith(this.#palette);
    this.#version++;
    this.#refresh();
  }

  // ---- What keys and buttons ask for ----

  fit(duration = this.#pace()): void {
    this.#lens.fit(this.#props.graph.nodes, duration);
  }

  zoom(by: number): void {
    this.#lens.zoom(by, this.#pace() / 2);
  }

  get goals(): ReadonlyMap<string, Point> {
    return this.#places.goals;
  }

  /** Shows which node keys act on, and keeps it in sight. */
  setFocus(id: string | undefined): void {
    if (this.#focused === id) return;
    this.#focused = id;
    this.#onFocus(id);
    const node = this.#shown.nodes.find((one) => one.id === id);
    const camera = node === undefined ? undefined : this.#lens.revealing([node]);
    if (camera === undefined) this.#refresh();
    else this.#lens.lookAt({ ...camera, zoom: this.#drawing.camera.zoom }, this.#pace());
  }

  /** Where a node is on the viewport, in px. */
  viewportPoint(id: string): Point {
    return this.#lens.toViewport(this.#places.goals.get(id) ?? { x: 0, y: 0 });
  }

  svg(): string {
    const content = this.#lens.contentBox(this.#shown.nodes) ?? { left: 0, top: 0, right: 1, bottom: 1 };
    const view = { ...this.#view(), places: this.#places.goals, hovered: undefined, focused: undefined };
    return toSvg(view, content, this.#palette);
  }

  // ---- Parts ----

  #createHands(): Hands {
    return new Hands({
      places: this.#places,
      selection: () => this.#props.selection,
      pick: (at) => (this.#large ? pick(this.#shown, this.#places.now, at, this.#drawing.camera.zoom) : null),
      pickWithin: (one, other) => (this.#large ? pickWithin(this.#places.now, one, other) : []),
      put: (id, at) => this.#put(id, at),
      onDrag: () => this.#onDrag(),
      tell: (gesture) => this.#props.onGesture(gesture),
      onPoint: (group) => this.setFocus(group),
      onPress: () => this.#onPress(),
      onRelease: () => this.#restSoon(),
      onChange: () => this.#refresh(),
    });
  }

  #createLens(): Lens {
    return new Lens({
      host: this.#host,
      tween: this.#tween,
      goals: this.#places.goals,
      camera: () => this.#drawing.camera,
      setCamera: (camera) => {
        this.#drawing.camera = camera;
      },
      insets: () => this.#props.insets,
      boxOf: (node, zoom) => this.#labels.boxOf(node, zoom),
      captions: () => (this.#props.graph.captions ?? []).map(({ at }) => at),
      onRest: () => this.#comeToRest(),
    });
  }

  // ---- Drawing and laying out ----

  #show(): void {
    const { graph } = this.#props;
    const waiting = this.#places.waiting(graph.nodes).length;
    // Until the places of what is new are known, what is there stays as it is.
    if (waiting > 0 && this.#shown.nodes.length === graph.nodes.length - waiting) return;
    const shown = this.#placed(graph);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#large = isLarge(shown);
    this.#version++;
    if (this.#large) {
      this.#drawing.clear();
      return;
    }
    this.#plate.clear();
    this.#drawing.show(shown, this.#places.now);
  }

  /** What of the graph has places; the graph itself when all of it has. */
  #placed(graph: VisibleGraph): VisibleGraph {
    const waits = (id: string): boolean => this.#places.isWaiting(id);
    if (!graph.nodes.some(({ id }) => waits(id))) return graph;
    return {
      nodes: graph.nodes.filter(({ id }) => !waits(id)),
      edges: graph.edges.filter(({ source, target }) => !waits(source) && !waits(target)),
    };
  }

  /** Where new nodes come from: what was expanded, else the middle of what is seen. */
  #growthPoint(): Point {
    const { growFrom } = this.#props;
    const at = growFrom === undefined ? undefined : this.#places.goals.get(growFrom);
    return at ?? this.#lens.middle();
  }

  #layOut(what: "all" | "new", start: Point): void {
    this.#layout.forget();
    const task = toLayoutTask(what, this.#props, {
      goals: this.#places.goals,
      from: start,
      area: this.#lens.area(),
      boxOf: (node) => this.#labels.boxOf(node),
    });
    this.#layout.run(task, (result) => this.#onLaidOut(what, result, start));
  }

  #onLaidOut(what: "all" | "new", result: LayoutResult, start: Point): void {
    const { nodes } = this.#props.graph;
    const fresh = new Set(this.#places.waiting(nodes).map(({ id }) => id));
    // By the thousand nothing travels: what is new begins where it ends.
    const large = isLarge(this.#props.graph);
    if (large) for (const id of fresh) this.#places.now.set(id, result[id] ?? start);
    const positions = this.#places.settle(nodes, result, start);
    this.#show();
    this.#travel(this.#cameraAfter(what, fresh));
    this.#props.onGesture({ type: "moved", by: "layout", positions });
  }

  /** After a layout of all the whole is shown; after an expansion what is new and what it grew from. */
  #cameraAfter(what: "all" | "new", fresh: ReadonlySet<string>): Camera | undefined {
    const { graph, growFrom } = this.#props;
    const first = !this.#lens.fitted || what === "all";
    const touched = graph.nodes.filter(({ id }) => what === "all" || fresh.has(id) || id === growFrom);
    const camera = first ? this.#lens.fitting(touched) : this.#lens.revealing(touched);
    if (camera !== undefined) this.#lens.fitted = true;
    return camera;
  }

  /** Ms that nodes and camera take; by the thousand they are there at once. */
  #pace(): number {
    return this.#large ? 0 : this.#palette.slow;
  }

  /** Brings every node to its goal, and the camera along. */
  #travel(camera?: Camera): void {
    this.#tween.stop();
    const journeys = this.#places.journeys();
    this.#lens.lookAt(camera, this.#pace(), (share) =>
      this.#drawing.batch(() => {
        for (const { id, from, to } of journeys) this.#put(id, mix(from, to, share));
      }),
    );
  }

  #put(id: string, at: Point): void {
    this.#places.now.set(id, at);
    this.#version++;
    if (!this.#large) this.#drawing.put(id, at);
  }

  // ---- The camera ----

  /** A panel that now covers what is chosen makes the view pan, and only then. */
  #revealSelection(before: CanvasProps): void {
    const { left, right, bottom } = this.#props.insets;
    const grown = left > before.insets.left || right > before.insets.right || bottom > before.insets.bottom;
    if (!grown) return;
    const chosen = this.#shown.nodes.filter(({ id }) => this.#props.selection.includes(id));
    const camera = this.#lens.revealing(chosen);
    if (camera?.zoom === this.#drawing.camera.zoom) this.#lens.lookAt(camera, this.#pace());
  }

  #onResize(): void {
    this.#overlay.resize(this.#host.clientWidth, this.#host.clientHeight);
    this.#drawing.resize();
    this.#version++;
    this.#lens.followCorner();
    if (!this.#lens.fitted && this.#places.waiting(this.#props.graph.nodes).length === 0) this.fit(0);
    this.#settle();
  }

  /** Cytoscape redraws what it holds by itself. */
  #onDrag(): void {
    if (!this.#large) return;
    this.#paintPlate();
    this.#paint();
  }

  #onPress(): void {
    this.#tween.finish();
    this.#host.focus({ preventScroll: true });
    this.setFocus(undefined);
  }

  /** What had the keys and is gone hands them on to what was beside it. */
  #keepFocus(before: VisibleGraph): void {
    const { graph } = this.#props;
    if (this.#focused === undefined || graph === before) return;
    if (graph.nodes.some(({ id }) => id === this.#focused)) return;
    this.#focused = heirOf(before, graph, this.#places.goals, this.#focused);
    this.#onFocus(this.#focused);
  }

  // ---- What lies over it ----

  #view(): View {
    return {
      graph: this.#shown,
      places: this.#places.now,
      bends: this.#drawing.bends,
      camera: this.#drawing.camera,
      width: this.#host.clientWidth,
      height: this.#host.clientHeight,
      free: this.#lens.openArea(),
      selection: new Set(this.#props.selection),
      hovered: this.#hands.hovered,
      focused: this.#focused,
      language: this.#props.language,
      labelOf: (node) => this.#labels.of(node),
    };
  }

  #refresh(): void {
    if (!this.#large) this.#drawing.heat(new Set(hotEdges(this.#view()).map(({ id }) => id)));
    if (!this.#tween.running) this.#settle();
  }

  #onRender(): void {
    this.#miniMap.follow(this.#drawing.camera, this.#lens.openArea());
    if (!this.#large) return this.#paint();
    this.#plate.follow(this.#drawing.camera);
    this.#overlay.follow(this.#drawing.camera);
  }

  /** While a hand holds the paper, labels wait. */
  #restSoon(after = REST): void {
    clearTimeout(this.#rest);
    if (!this.#hands.pressed) this.#rest = setTimeout(() => this.#settle(), after);
  }

  /** By the thousand nodes and labels are the work of two tasks, so that neither is long. */
  #comeToRest(): void {
    if (!this.#large) return this.#settle();
    this.#paintPlate();
    this.#restSoon(0);
  }

  /** Everything is at rest: labels find their places and the overlay is painted sharp. */
  #settle(): void {
    clearTimeout(this.#rest);
    const { zoom, pan } = this.#drawing.camera;
    const { selection, language, insets } = this.#props;
    const seen = [
      this.#version,
      zoom,
      pan.x,
      pan.y,
      selection,
      language,
      insets,
      this.#hands.hovered,
      this.#focused,
    ];
    if (seen.every((value, at) => value === this.#settled[at])) return;
    this.#settled = seen;
    this.#labels.place(this.#view());
    this.#paint();
    this.#paintPlate();
    this.#miniMap.paint(this.#shown, this.#places.goals, this.#palette);
    this.#miniMap.follow(this.#drawing.camera, this.#lens.openArea());
  }

  #paintPlate(): void {
    const { camera } = this.#drawing;
    if (!this.#large || (this.#plated === this.#version && !this.#plate.isOff(camera))) return;
    this.#plated = this.#version;
    const [width, height] = [this.#host.clientWidth, this.#host.clientHeight];
    const view = { graph: this.#shown, places: this.#places.now, camera, width, height };
    this.#plate.paint(view, this.#palette);
  }

  #paint(): void {
    this.#overlay.paint(toScene(this.#view(), this.#labels.memory), this.#palette);
  }
}

function readPalette(host: HTMLElement): Palette {
  const style = getComputedStyle(host);
  return toPalette((name) => style.getPropertyValue(name).trim());
}
