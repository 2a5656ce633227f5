/** Where nodes are and where they are going, in px at zoom 1. A node in neither waits for the layout. */

import type { Point, Positions, VisibleNode } from "./canvas-props.ts";

export class PlaceBook {
  /** Where nodes are drawn: on their way while they move. */
  readonly now = new Map<string, Point>();
  readonly goals = new Map<string, Point>();

  /** Takes over places that are told, but for nodes that a hand holds. @returns whether anything has to move */
  adopt(nodes: readonly VisibleNode[], told: Positions, held: ReadonlyMap<string, Point>): boolean {
    let moves = false;
    for (const { id } of nodes) {
      const at = told[id];
      if (at === undefined || held.has(id)) continue;
      const goal = this.goals.get(id);
      if (goal === undefined) this.now.set(id, at);
      else if (differ(goal, at)) moves = true;
      else continue;
      this.goals.set(id, at);
    }
    return moves;
  }

  /** Takes over what a layout found; nodes that waited begin at `start`. @returns the places of nodes that are here */
  settle(nodes: readonly VisibleNode[], found: Positions, start: Point): Positions {
    const moved: Record<string, Point> = {};
    for (const { id } of nodes) {
      const at = found[id];
      if (at === undefined) continue;
      moved[id] = at;
      this.goals.set(id, at);
      if (!this.now.has(id)) this.now.set(id, start);
    }
    return moved;
  }

  isWaiting(id: string): boolean {
    return !this.goals.has(id);
  }

  waiting(nodes: readonly VisibleNode[]): VisibleNode[] {
    return nodes.filter(({ id }) => this.isWaiting(id));
  }

  keepOnly(nodes: readonly VisibleNode[]): void {
    if (this.now.size === 0) return;
    const here = new Set(nodes.map(({ id }) => id));
    for (const id of this.now.keys()) {
      if (here.has(id)) continue;
      this.now.delete(id);
      this.goals.delete(id);
    }
  }

  /** What is not yet where it is going: from where, to where. */
  journeys(): { readonly id: string; readonly from: Point; readonly to: Point }[] {
    return [...this.goals].flatMap(([id, to]) => {
      const from = this.now.get(id) ?? to;
      return differ(from, to) ? [{ id, from, to }] : [];
    });
  }
}

export function differ(one: Point, other: Point): boolean {
  return one.x !== other.x || one.y !== other.y;
}

export function mix(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
