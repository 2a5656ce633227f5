/** The camera at work: what it shows, how it gets there, and what it does when the canvas changes its size. */

import type { Box } from "./box.ts";
import { between, type Camera, fitTo, freeArea, type Insets, openArea, reveal, zoomAt } from "./camera.ts";
import type { Point, VisibleNode } from "./canvas-props.ts";
import type { NodeBox } from "./node-label.ts";
import type { Tween } from "./tween.ts";

/** Px that words by themselves need above their middle. */
const CAPTION_ABOVE = 10;

export interface LensGround {
  readonly host: HTMLElement;
  readonly tween: Tween;
  camera(): Camera;
  setCamera(camera: Camera): void;
  insets(): Insets;
  /** Where nodes are or are going. */
  readonly goals: ReadonlyMap<string, Point>;
  boxOf(node: VisibleNode, zoom?: number): NodeBox;
  /** Places of words that stand by themselves, to be seen with everything. */
  captions(): readonly Point[];
  /** The camera has come to rest. */
  onRest(): void;
}

export class Lens {
  readonly #ground: LensGround;
  #corner: Point | undefined;
  /** Whether it has been shown everything once. */
  fitted = false;

  constructor(ground: LensGround) {
    this.#ground = ground;
  }

  /** The part of the canvas that no panel covers, in px on the screen. */
  area(): Box {
    const { host, insets } = this.#ground;
    return freeArea(host.clientWidth, host.clientHeight, insets());
  }

  /** The same without margins. */
  openArea(): Box {
    const { host, insets } = this.#ground;
    return openArea(host.clientWidth, host.clientHeight, insets());
  }

  /** The middle of the free part, in px at zoom 1. */
  middle(): Point {
    const { left, right, top, bottom } = this.area();
    const { zoom, pan } = this.#ground.camera();
    return { x: ((left + right) / 2 - pan.x) / zoom, y: ((top + bottom) / 2 - pan.y) / zoom };
  }

  fit(nodes: readonly VisibleNode[], duration: number): void {
    const camera = this.fitting(nodes);
    if (camera === undefined) return;
    this.fitted = true;
    this.lookAt(camera, duration);
  }

  zoom(by: number, duration: number): void {
    // A second press counts from where the first one leads.
    this.#ground.tween.finish();
    const { left, right, top, bottom } = this.area();
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    this.lookAt(zoomAt(this.#ground.camera(), by, middle), duration);
  }

  /** @param along what moves with it, by the share of the way (0 to 1) */
  lookAt(camera: Camera | undefined, duration: number, along: (share: number) => void = () => {}): void {
    const from = this.#ground.camera();
    this.#ground.tween.start(
      duration,
      (share) => {
        along(share);
        if (camera !== undefined) this.#ground.setCamera(between(from, camera, share));
      },
      () => this.#ground.onRest(),
    );
  }

  /** Puts a place (px at zoom 1) in the middle of the free part, at once. */
  centre({ x, y }: Point): void {
    const { zoom, pan } = this.#ground.camera();
    const middle = this.middle();
    this.#ground.setCamera({
      zoom,
      pan: { x: pan.x + (middle.x - x) * zoom, y: pan.y + (middle.y - y) * zoom },
    });
  }

  /** The camera that shows these nodes whole. Labels keep their size as the zoom falls, so it is found in steps. */
  fitting(nodes: readonly VisibleNode[]): Camera | undefined {
    let camera: Camera | undefined;
    const tops = this.#ground.captions().map(({ y }) => y - CAPTION_ABOVE);
    for (let step = 0; step < 4; step++) {
      const content = this.contentBox(nodes, camera?.zoom);
      if (content === undefined || this.#ground.host.clientWidth === 0) return undefined;
      camera = fitTo({ ...content, top: Math.min(content.top, ...tops) }, this.area());
    }
    return camera;
  }

  /** The camera moved as little as possible so that these nodes are seen whole; undefined where it need not move. */
  revealing(nodes: readonly VisibleNode[]): Camera | undefined {
    const content = this.contentBox(nodes);
    if (content === undefined || this.#ground.host.clientWidth === 0) return undefined;
    const before = this.#ground.camera();
    const camera = reveal(before, content, this.area());
    const same =
      camera.zoom === before.zoom && camera.pan.x === before.pan.x && camera.pan.y === before.pan.y;
    return same ? undefined : camera;
  }

  /** The box around nodes and their labels at their goals; undefined without any. */
  contentBox(nodes: readonly VisibleNode[], zoom = 1): Box | undefined {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const node of nodes) {
      const at = this.#ground.goals.get(node.id);
      if (at === undefined) continue;
      const { halfWidth, above, below } = this.#ground.boxOf(node, zoom);
      left = Math.min(left, at.x - halfWidth);
      right = Math.max(right, at.x + halfWidth);
      top = Math.min(top, at.y - above);
      bottom = Math.max(bottom, at.y + below);
    }
    return left > right ? undefined : { left, right, top, bottom };
  }

  /** Nodes stay where they are on the screen when the canvas's corner moves. */
  followCorner(): void {
    const { left, top } = this.#ground.host.getBoundingClientRect();
    const corner = this.#corner ?? { x: left, y: top };
    this.#corner = { x: left, y: top };
    const { zoom, pan } = this.#ground.camera();
    this.#ground.setCamera({ zoom, pan: { x: pan.x + corner.x - left, y: pan.y + corner.y - top } });
  }

  /** Where a place is on the viewport, in px. */
  toViewport(at: Point): Point {
    const { left, top } = this.#ground.host.getBoundingClientRect();
    const { zoom, pan } = this.#ground.camera();
    return { x: left + at.x * zoom + pan.x, y: top + at.y * zoom + pan.y };
  }
}
