/** What the pointer does to Cytoscape, told in the canvas's own words. */

import type cytoscape from "cytoscape";
import type { Point } from "./canvas-props.ts";
import type { Picked } from "./pick.ts";

export interface GestureHandlers {
  /** What is at a place (px at zoom 1) that no element of Cytoscape's covers. */
  pick(at: Point): Picked;
  /** Nodes in a box that are no elements of Cytoscape's. */
  pickWithin(one: Point, other: Point): readonly string[];
  onTap(target: Picked, additive: boolean): void;
  onDoubleTap(node: string): void;
  onMenu(node: string, at: Point): void;
  onHover(id: string | undefined): void;
  onPress(): void;
  onGrab(node: string): void;
  /** Cytoscape has moved a node of its own. */
  onDrag(node: string, at: Point): void;
  /** A painted node is dragged by so much from where it was taken up. */
  onDragBy(node: string, by: Point): void;
  onDrop(node: string): void;
  onBox(nodes: readonly string[], additive: boolean): void;
}

/** Ms that the pointer has to rest on a thing before it counts. */
const HOVER = 90;

export function wireGestures(cy: cytoscape.Core, on: GestureHandlers): void {
  wireTaps(cy, on);
  wireHover(cy, on);
  wireDrags(cy, on);
  wireBox(cy, on);
  wirePlate(cy, on);
}

function wireTaps(cy: cytoscape.Core, on: GestureHandlers): void {
  cy.on("tapstart", () => on.onPress());
  cy.on("tap", (event) => {
    const additive = isAdditive(event.originalEvent);
    if (event.target === cy) on.onTap(on.pick(event.position), additive);
  });
  cy.on("tap", "node", (event) => on.onTap({ node: event.target.id() }, isAdditive(event.originalEvent)));
  cy.on("tap", "edge", (event) => on.onTap({ edge: event.target.id() }, isAdditive(event.originalEvent)));
  cy.on("dbltap", "node", (event) => on.onDoubleTap(event.target.id()));
  cy.on("cxttap taphold", "node", (event) => on.onMenu(event.target.id(), pointOf(event.originalEvent)));
}

function isAdditive(event: MouseEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const { clientX, clientY } = "touches" in event ? (event.touches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x: clientX, y: clientY };
}

function wireHover(cy: cytoscape.Core, on: GestureHandlers): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: string | undefined;
  const hover = (id: string | undefined): void => {
    if (id === under) return;
    under = id;
    setCursor(cy, id === undefined ? "" : "pointer");
    clearTimeout(timer);
    timer = setTimeout(() => on.onHover(id), HOVER);
  };
  cy.on("mouseover", "node, edge", (event) => hover(event.target.id()));
  cy.on("mouseout", "node, edge", () => hover(undefined));
  cy.on("mousemove", (event) => {
    if (event.target === cy) hover(idOf(on.pick(event.position)));
  });
  cy.on("destroy", () => clearTimeout(timer));
}

function idOf(picked: Picked): string | undefined {
  return picked === null ? undefined : "node" in picked ? picked.node : picked.edge;
}

function setCursor(cy: cytoscape.Core, cursor: string): void {
  const container = cy.container();
  if (container !== null) container.style.cursor = cursor;
}

function wireDrags(cy: cytoscape.Core, on: GestureHandlers): void {
  cy.on("grab", "node", (event) => on.onGrab(event.target.id()));
  cy.on("drag", "node", (event) => on.onDrag(event.target.id(), { ...event.target.position() }));
  cy.on("dragfree", "node", (event) => on.onDrop(event.target.id()));
}

function wireBox(cy: cytoscape.Core, on: GestureHandlers): void {
  let boxed: string[] = [];
  let corner: Point = { x: 0, y: 0 };
  cy.on("boxstart", (event) => {
    boxed = [];
    corner = { ...event.position };
  });
  cy.on("box", "node", (event) => boxed.push(event.target.id()));
  // The end is told before the elements are: wait for them.
  cy.on("boxend", (event) => {
    const additive = isAdditive(event.originalEvent);
    const within = on.pickWithin(corner, { ...event.position });
    queueMicrotask(() => on.onBox([...boxed, ...within], additive));
  });
}

/** What Cytoscape does for its own nodes, for those that are painted: double tap, menu, and being dragged. */
function wirePlate(cy: cytoscape.Core, on: GestureHandlers): void {
  const nodeAt = (event: cytoscape.EventObject): string | undefined => {
    const picked = event.target === cy ? on.pick(event.position) : null;
    return picked !== null && "node" in picked ? picked.node : undefined;
  };
  cy.on("dbltap", (event) => {
    const node = nodeAt(event);
    if (node !== undefined) on.onDoubleTap(node);
  });
  cy.on("cxttap taphold", (event) => {
    const node = nodeAt(event);
    if (node !== undefined) on.onMenu(node, pointOf(event.originalEvent));
  });
  wirePlateDrags(cy, on, nodeAt);
}

function wirePlateDrags(
  cy: cytoscape.Core,
  on: GestureHandlers,
  nodeAt: (event: cytoscape.EventObject) => string | undefined,
): void {
  let held: { readonly node: string; readonly from: Point; moved: boolean } | undefined;
  const hold = (holds: boolean): void => {
    cy.userPanningEnabled(!holds);
    cy.boxSelectionEnabled(!holds);
  };
  cy.on("tapstart", (event) => {
    const node = isAdditive(event.originalEvent) ? undefined : nodeAt(event);
    if (node === undefined) return;
    held = { node, from: { ...event.position }, moved: false };
    hold(true);
    on.onGrab(node);
  });
  cy.on("tapdrag", (event) => {
    if (held === undefined) return;
    held.moved = true;
    on.onDragBy(held.node, { x: event.position.x - held.from.x, y: event.position.y - held.from.y });
  });
  cy.on("tapend", () => {
    if (held === undefined) return;
    hold(false);
    if (held.moved) on.onDrop(held.node);
    held = undefined;
  });
}
