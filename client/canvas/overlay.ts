/** The transparent canvas over Cytoscape's. */

import type { Camera } from "./camera.ts";
import { paintScene } from "./paint.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";

export class Overlay {
  readonly #canvas: HTMLCanvasElement;
  readonly #ctx: CanvasRenderingContext2D | null;
  #painted: Camera | undefined;

  constructor(host: HTMLElement) {
    this.#canvas = document.createElement("canvas");
    this.#canvas.className = "canvas-overlay";
    this.#canvas.setAttribute("aria-hidden", "true");
    host.append(this.#canvas);
    this.#ctx = this.#canvas.getContext("2d");
  }

  /** @param width @param height px on the screen */
  resize(width: number, height: number): void {
    const ratio = window.devicePixelRatio || 1;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
  }

  paint(scene: Scene, palette: Palette): void {
    const ctx = this.#ctx;
    if (ctx === null) return;
    const ratio = window.devicePixelRatio || 1;
    this.#canvas.style.transform = "";
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    paintScene(ctx, scene, palette);
    this.#painted = scene.camera;
  }

  /** Moves what is painted along with the camera, without painting: cheap at any size. */
  follow({ zoom, pan }: Camera): void {
    if (this.#painted === undefined) return;
    const ratio = zoom / this.#painted.zoom;
    const x = pan.x - this.#painted.pan.x * ratio;
    const y = pan.y - this.#painted.pan.y * ratio;
    const still = ratio === 1 && x === 0 && y === 0;
    this.#canvas.style.transform = still ? "" : `translate(${x}px, ${y}px) scale(${ratio})`;
  }

  remove(): void {
    this.#canvas.remove();
  }
}
