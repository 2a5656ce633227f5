/**
 * The whole on a small sheet, with a frame around what is seen: there when something is out of sight. It is for the
 * pointer only; keys have F, + and −, and the list twin.
 */

import { kinds } from "../../graph-schema/ontology.ts";
import type { Box } from "./box.ts";
import type { Camera } from "./camera.ts";
import type { Point, VisibleGraph } from "./canvas-props.ts";
import { type Sheet, toFrame, toSheet } from "./mini-map-sheet.ts";
import type { Palette } from "./palette.ts";

const WIDTH = 168;
const HEIGHT = 112;
/** Px on the sheet that a node takes, and that a hub takes. */
const DOT = 2.5;
const LARGE_DOT = 4;
/** With more nodes than this dots are smaller. */
const MANY = 300;
const HUB = 12;

export class MiniMap {
  readonly #box = document.createElement("div");
  readonly #canvas = document.createElement("canvas");
  readonly #frame = document.createElement("div");
  readonly #onMove: (to: Point) => void;
  #sheet: Sheet | undefined;
  #held = false;

  /** @param onMove is told which place (px at zoom 1) is to come to the middle */
  constructor(host: HTMLElement, onMove: (to: Point) => void) {
    this.#onMove = onMove;
    this.#box.className = "canvas-mini-map";
    this.#box.setAttribute("aria-hidden", "true");
    this.#box.hidden = true;
    this.#frame.className = "canvas-mini-frame";
    const ratio = window.devicePixelRatio || 1;
    this.#canvas.width = WIDTH * ratio;
    this.#canvas.height = HEIGHT * ratio;
    this.#box.append(this.#canvas, this.#frame);
    // Beside the host, whose own gestures it must not wake.
    host.after(this.#box);
    this.#box.addEventListener("pointerdown", (event) => this.#take(event));
    this.#box.addEventListener("pointermove", (event) => this.#held && this.#goTo(event));
    this.#box.addEventListener("lostpointercapture", () => {
      this.#held = false;
    });
  }

  remove(): void {
    this.#box.remove();
  }

  /** Draws every node anew: when nodes have come to rest, not while the camera moves. */
  paint(graph: VisibleGraph, places: ReadonlyMap<string, Point>, palette: Palette): void {
    this.#sheet = toSheet(places.values(), WIDTH, HEIGHT);
    const ctx = this.#canvas.getContext("2d");
    if (ctx === null || this.#sheet === undefined) return;
    const ratio = window.devicePixelRatio || 1;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, WIDTH, HEIGHT);
    const shrink = graph.nodes.length > MANY ? 0.6 : 1;
    for (const kind of kinds) {
      ctx.fillStyle = palette.kinds[kind].fill;
      for (const node of graph.nodes) {
        const at = node.kind === kind ? places.get(node.id) : undefined;
        const size = (node.sentences >= HUB ? LARGE_DOT : DOT) * shrink;
        if (at !== undefined) this.#dot(ctx, at, size, node.dimmed ? palette.dimNode : 1);
      }
    }
  }

  #dot(ctx: CanvasRenderingContext2D, { x, y }: Point, size: number, opacity: number): void {
    const { scale, left, top } = this.#sheet ?? { scale: 1, left: 0, top: 0 };
    ctx.globalAlpha = opacity;
    ctx.fillRect(x * scale + left - size / 2, y * scale + top - size / 2, size, size);
  }

  /** @param area the free part of the canvas, px on the screen */
  follow(camera: Camera, area: Box): void {
    const frame = this.#sheet === undefined ? undefined : toFrame(this.#sheet, camera, area);
    this.#box.hidden = frame === undefined && !this.#held;
    if (frame === undefined) return;
    const { left, top, right, bottom } = frame;
    this.#frame.style.transform = `translate(${left}px, ${top}px)`;
    this.#frame.style.width = `${right - left}px`;
    this.#frame.style.height = `${bottom - top}px`;
  }

  #take(event: PointerEvent): void {
    event.preventDefault();
    this.#box.setPointerCapture(event.pointerId);
    this.#held = true;
    this.#goTo(event);
  }

  #goTo({ clientX, clientY }: PointerEvent): void {
    if (this.#sheet === undefined) return;
    const { left, top } = this.#canvas.getBoundingClientRect();
    const { scale, left: originX, top: originY } = this.#sheet;
    this.#onMove({ x: (clientX - left - originX) / scale, y: (clientY - top - originY) / scale });
  }
}
