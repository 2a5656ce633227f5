/**
 * The ground of a large graph: a bitmap that is painted a portion a frame while the one before it stays, moved along
 * with the camera. Cytoscape would draw every element anew for each change.
 */

import type { Camera } from "./camera.ts";
import type { Palette } from "./palette.ts";
import { type PlateView, paintPlate } from "./plate-paint.ts";

/** Ms of a frame that a portion may take. */
const PORTION = 10;
/** How far the bitmap reaches beyond the canvas on each side, as a share of its size: room to pan. */
const BEYOND = 0.2;

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  /** The camera that it was painted for, as its own corner sees it. */
  camera: Camera;
}

export class Plate {
  readonly #host: HTMLElement;
  /** What is seen, and what is painted next. */
  #front: Sheet;
  #back: Sheet;
  #camera: Camera = { zoom: 1, pan: { x: 0, y: 0 } };
  /** The camera that the latest painting was asked for. */
  #asked = this.#camera;
  #frame = 0;
  #painting = false;
  /** What is to be painted when the painting under way is done. */
  #next: (() => void) | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#front = createSheet(host);
    this.#back = createSheet(host);
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#front.canvas.remove();
    this.#back.canvas.remove();
  }

  /** Shows this view as soon as it is painted. What was asked meanwhile is painted after it, the latest only. */
  paint(view: PlateView, palette: Palette): void {
    this.#asked = view.camera;
    this.#camera = view.camera;
    if (this.#painting) {
      this.#next = () => this.paint(view, palette);
      return;
    }
    const { canvas } = this.#back;
    const ratio = window.devicePixelRatio || 1;
    const beyond = { x: Math.round(view.width * BEYOND), y: Math.round(view.height * BEYOND) };
    resize(canvas, view.width + 2 * beyond.x, view.height + 2 * beyond.y, ratio);
    const ctx = canvas.getContext("2d");
    if (ctx === null) return;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    const { zoom, pan } = view.camera;
    const camera = { zoom, pan: { x: pan.x + beyond.x, y: pan.y + beyond.y } };
    const [width, height] = [view.width + 2 * beyond.x, view.height + 2 * beyond.y];
    this.#back.camera = camera;
    this.#setPainting(true);
    this.#develop(paintPlate(ctx, { ...view, camera, width, height }, palette));
  }

  /** Whether what was painted last was for another camera. */
  isOff({ zoom, pan }: Camera): boolean {
    const asked = this.#asked;
    return zoom !== asked.zoom || pan.x !== asked.pan.x || pan.y !== asked.pan.y;
  }

  /** Nothing is large any more. */
  clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#next = undefined;
    this.#setPainting(false);
    this.#front.canvas.hidden = true;
    this.#back.canvas.hidden = true;
  }

  /** Moves what is painted along with the camera, without painting: cheap at any size. */
  follow(camera: Camera): void {
    this.#camera = camera;
    const { canvas, camera: painted } = this.#front;
    const ratio = camera.zoom / painted.zoom;
    const x = camera.pan.x - painted.pan.x * ratio;
    const y = camera.pan.y - painted.pan.y * ratio;
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${ratio})`;
  }

  #develop(portions: Iterator<void>): void {
    const end = performance.now() + PORTION;
    while (performance.now() < end) {
      if (portions.next().done !== true) continue;
      this.#turn();
      return;
    }
    this.#frame = requestAnimationFrame(() => this.#develop(portions));
  }

  #turn(): void {
    [this.#front, this.#back] = [this.#back, this.#front];
    this.#front.canvas.hidden = false;
    this.#back.canvas.hidden = true;
    this.follow(this.#camera);
    this.#setPainting(false);
    const next = this.#next;
    this.#next = undefined;
    next?.();
  }

  /** Told to whoever waits for the picture to be whole. */
  #setPainting(painting: boolean): void {
    this.#painting = painting;
    this.#host.toggleAttribute("data-painting", painting);
  }
}

function createSheet(host: HTMLElement): Sheet {
  const canvas = document.createElement("canvas");
  canvas.className = "canvas-plate";
  canvas.setAttribute("aria-hidden", "true");
  canvas.hidden = true;
  host.append(canvas);
  return { canvas, camera: { zoom: 1, pan: { x: 0, y: 0 } } };
}

function resize(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
}
