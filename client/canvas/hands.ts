/** What the pointer holds and hovers over: the part of the canvas that lasts only while a hand is on it. */

import { type CanvasGesture, isGroup, type Point } from "./canvas-props.ts";
import type { GestureHandlers } from "./cy-gestures.ts";
import type { Picked } from "./pick.ts";
import type { PlaceBook } from "./place-book.ts";

export interface HandsGround {
  readonly places: PlaceBook;
  selection(): readonly string[];
  pick(at: Point): Picked;
  pickWithin(one: Point, other: Point): readonly string[];
  /** Moves a node that is dragged along. */
  put(id: string, at: Point): void;
  onDrag(): void;
  tell(gesture: CanvasGesture): void;
  /** A group is pointed at. */
  onPoint(group: string): void;
  /** A hand comes down on the canvas. */
  onPress(): void;
  /** It lets go. */
  onRelease(): void;
  /** What is under the pointer or held has changed. */
  onChange(): void;
}

export class Hands {
  readonly #ground: HandsGround;
  readonly #gone = new AbortController();
  /** The node or edge under the pointer. */
  hovered: string | undefined;
  /** Nodes that are dragged, with the places where they were taken up. */
  held: ReadonlyMap<string, Point> = new Map();
  pressed = false;

  constructor(ground: HandsGround) {
    this.#ground = ground;
    for (const end of ["pointerup", "pointercancel"] as const) {
      window.addEventListener(end, () => this.#release(), { signal: this.#gone.signal });
    }
  }

  destroy(): void {
    this.#gone.abort();
  }

  readonly handlers: GestureHandlers = {
    pick: (at) => this.#ground.pick(at),
    pickWithin: (one, other) => this.#ground.pickWithin(one, other),
    onTap: (target, additive) => this.#tap(target, additive),
    onDoubleTap: (node) => this.#ground.tell({ type: "toggleExpand", node }),
    onMenu: (node, at) => this.#ground.tell({ type: "menu", node, at }),
    onHover: (id) => this.#hover(id),
    onPress: () => this.#press(),
    onGrab: (node) => this.#grab(node),
    onDrag: (node, at) => this.#drag(node, at),
    onDragBy: (node, by) => this.#dragBy(node, by),
    onDrop: () => this.#drop(),
    onBox: (nodes, additive) => this.#ground.tell({ type: "selectMany", nodes, additive }),
  };

  /** A group has no sentences of its own: it is only pointed at. */
  #tap(target: Picked, additive: boolean): void {
    if (target !== null && "node" in target && isGroup(target.node)) this.#ground.onPoint(target.node);
    else if (target === null || "node" in target || !isGroup(target.edge)) {
      this.#ground.tell({ type: "select", target, additive });
    }
  }

  #press(): void {
    this.pressed = true;
    this.#ground.onPress();
  }

  #release(): void {
    if (!this.pressed) return;
    this.pressed = false;
    this.#ground.onRelease();
  }

  #hover(id: string | undefined): void {
    if (this.hovered === id) return;
    this.hovered = id;
    if (this.held.size === 0) this.#ground.onChange();
  }

  /** A chosen node takes the other chosen ones along. */
  #grab(node: string): void {
    const selection = this.#ground.selection();
    const chosen = selection.includes(node) ? selection : [node];
    this.held = new Map(
      chosen.flatMap((id): [string, Point][] => {
        const at = this.#ground.places.now.get(id);
        return at === undefined ? [] : [[id, at]];
      }),
    );
  }

  #drag(node: string, at: Point): void {
    const start = this.held.get(node);
    if (start === undefined) return;
    for (const [id, from] of this.held) {
      const to = { x: from.x + at.x - start.x, y: from.y + at.y - start.y };
      if (id === node) this.#ground.places.now.set(id, at);
      else this.#ground.put(id, to);
    }
    this.#ground.onDrag();
  }

  #dragBy(node: string, by: Point): void {
    const start = this.held.get(node);
    if (start === undefined) return;
    this.#ground.put(node, { x: start.x + by.x, y: start.y + by.y });
    this.#drag(node, { x: start.x + by.x, y: start.y + by.y });
  }

  #drop(): void {
    const { now, goals } = this.#ground.places;
    const positions: Record<string, Point> = {};
    for (const id of this.held.keys()) {
      const { x, y } = now.get(id) ?? { x: 0, y: 0 };
      const at = { x: Math.round(x), y: Math.round(y) };
      positions[id] = at;
      goals.set(id, at);
    }
    this.held = new Map();
    this.#ground.onChange();
    this.#ground.tell({ type: "moved", by: "drag", positions });
  }
}
