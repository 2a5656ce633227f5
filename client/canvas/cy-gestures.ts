/** What the pointer does to Cytoscape, told in the canvas's own words. */

import type cytoscape from "cytoscape";
import type { Point } from "./canvas-props.ts";

export interface GestureHandlers {
  onTap(target: { readonly node: string } | { readonly edge: string } | null, additive: boolean): void;
  onDoubleTap(node: string): void;
  onMenu(node: string, at: Point): void;
  onHover(id: string | undefined): void;
  onPress(): void;
  onGrab(node: string): void;
  onDrag(node: string, at: Point): void;
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
}

function wireTaps(cy: cytoscape.Core, on: GestureHandlers): void {
  cy.on("tapstart", () => on.onPress());
  cy.on("tap", (event) => {
    const additive = isAdditive(event.originalEvent);
    if (event.target === cy) on.onTap(null, additive);
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
  const later = (id: string | undefined): void => {
    clearTimeout(timer);
    timer = setTimeout(() => on.onHover(id), HOVER);
  };
  cy.on("mouseover", "node, edge", (event) => {
    setCursor(cy, "pointer");
    later(event.target.id());
  });
  cy.on("mouseout", "node, edge", () => {
    setCursor(cy, "");
    later(undefined);
  });
  cy.on("destroy", () => clearTimeout(timer));
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
  cy.on("boxstart", () => {
    boxed = [];
  });
  cy.on("box", "node", (event) => boxed.push(event.target.id()));
  // The end is told before the elements are: wait for them.
  cy.on("boxend", (event) => {
    const additive = isAdditive(event.originalEvent);
    queueMicrotask(() => on.onBox(boxed, additive));
  });
}
