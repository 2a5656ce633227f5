/** The page that is measured: the explorer's canvas, or Cytoscape as it comes, on the same invented graph. */

import cytoscape from "cytoscape";
import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "../../../client/styles/tokens.css";
import type {
  CanvasGesture,
  CanvasProps,
  Positions,
  VisibleGraph,
} from "../../../client/canvas/canvas-props.ts";
import { GraphCanvas } from "../../../client/canvas/GraphCanvas.tsx";
import { radiusOf } from "../../../client/canvas/node-shape.ts";
import { OPEN_AT_ONCE } from "../../../client/explorer/groups.ts";
import { useGroupedGraph } from "../../../client/explorer/use-grouped-graph.ts";
import { inventEdge, inventGraph, inventNode, seeded } from "./invented-graph.ts";

/** What the driver may ask for; times are ms. */
export interface Bench {
  mount(): Promise<number>;
  layOut(): Promise<number>;
  expand(round: number): Promise<Expansion>;
  remove(round: number): Promise<number>;
  highlight(): Promise<number>;
  clear(): Promise<number>;
  /** How many nodes are drawn. */
  drawn(): number;
  /** What the canvas has told so far. */
  readonly told: readonly CanvasGesture[];
  /** Starts to gather the lengths of frames and long tasks; the second ends it. */
  watch(): void;
  watched(): Watched;
  /** From the next turn of the wheel until the overlay is painted for the new zoom. */
  sharp(): Promise<number>;
}

export interface Expansion {
  readonly time: number;
  readonly moved: number;
  readonly overlaps: number;
}

export interface Watched {
  readonly frames: number[];
  readonly longest: number;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const query = new URLSearchParams(location.search);
const COUNT = Number(query.get("nodes") ?? 1000);
const EDGES = Number(query.get("edges") ?? 2500);
const NEW = 30;
const HUB = "n0";
const graph = inventGraph(COUNT, EDGES, 42);
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root");

/** After the next frame is on the screen, and all of the picture on it. */
async function painted(): Promise<void> {
  do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  while (document.querySelector("[data-painting]") !== null);
}

async function timed(run: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The graph with the nodes and edges of one expansion of the hub. */
function grown(round: number): VisibleGraph {
  const random = seeded(1000 + round);
  const nodes = Array.from({ length: NEW }, (_, at) => inventNode(`r${round}-${at}`, random));
  const edges = nodes.flatMap(({ id }) => {
    const other = `n${Math.floor(random() * COUNT)}`;
    return [inventEdge(HUB, id, random), inventEdge(id, other === HUB ? "n1" : other, random)];
  });
  return { nodes: [...graph.nodes, ...nodes], edges: [...graph.edges, ...edges] };
}

const told: CanvasGesture[] = [];

function watching(): Pick<Bench, "watch" | "watched" | "sharp" | "told"> {
  let frames: number[] = [];
  let longest = 0;
  let on = false;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
  return {
    told,
    watch() {
      frames = [];
      longest = 0;
      on = true;
      let last = performance.now();
      const tick = (now: number): void => {
        frames.push(now - last);
        last = now;
        if (on) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },
    watched() {
      on = false;
      return { frames: frames.slice(1), longest };
    },
    sharp: () =>
      new Promise((resolve) => {
        const overlay = document.querySelector<HTMLCanvasElement>(".canvas-overlay");
        let turned = 0;
        const onWheel = (): void => {
          turned = performance.now();
        };
        addEventListener("wheel", onWheel, { capture: true, passive: true, once: true });
        const look = (): void => {
          const waited = performance.now() - turned;
          if (turned > 0 && waited > 40 && isSharp(overlay)) resolve(waited);
          else requestAnimationFrame(look);
        };
        look();
      }),
  };
}

/** The overlay is painted for this zoom, and so is what lies under it. */
function isSharp(overlay: HTMLElement | null): boolean {
  const whole = document.querySelector("[data-painting]") === null;
  const plate = document.querySelector<HTMLElement>(".canvas-plate:not([hidden])");
  return whole && overlay?.style.transform === "" && (plate?.style.transform.endsWith("scale(1)") ?? true);
}

function countMoved(before: Positions, after: Positions): number {
  return Object.entries(before).filter(([id, { x, y }]) => after[id]?.x !== x || after[id]?.y !== y).length;
}

/** Pairs of discs that overlap, of which at least one is new. */
function countOverlaps({ nodes }: VisibleGraph, places: Positions, isNew: (id: string) => boolean): number {
  const fresh = nodes.filter(({ id }) => isNew(id));
  let found = 0;
  for (const one of fresh) {
    for (const other of nodes) {
      const [a, b] = [places[one.id], places[other.id]];
      if (a === undefined || b === undefined || one.id === other.id || (isNew(other.id) && other.id < one.id))
        continue;
      if (Math.hypot(a.x - b.x, a.y - b.y) < radiusOf(one.sentences) + radiusOf(other.sentences)) found++;
    }
  }
  return found;
}

// ---- The explorer's canvas ----

function explorerBench(host: HTMLElement): Bench {
  let props: CanvasProps;
  let set: (next: CanvasProps) => void = () => {};
  let places: Positions = {};
  let onMoved: () => void = () => {};
  const change = (over: Partial<CanvasProps>): void => {
    props = { ...props, ...over };
    flushSync(() => set(props));
  };
  props = {
    graph,
    selection: [],
    positions: {},
    layoutRequest: 0,
    language: "zh-CN",
    insets: { left: 0, right: 0, bottom: 0 },
    onGesture: (gesture) => {
      told.push(gesture);
      if (gesture.type !== "moved") return;
      places = { ...places, ...gesture.positions };
      props = { ...props, positions: places };
      set(props);
      onMoved();
    },
  };
  function Page() {
    const [shown, setShown] = useState(props);
    set = setShown;
    return <GraphCanvas {...shown} />;
  }
  const settled = (act: () => void): Promise<void> =>
    new Promise((resolve) => {
      onMoved = () => void painted().then(resolve);
      act();
    });
  const hide = (round: number): void => {
    places = Object.fromEntries(Object.entries(places).filter(([id]) => !id.startsWith(`r${round}-`)));
    change({ graph, positions: places, growFrom: undefined });
  };
  return {
    ...watching(),
    mount: () => timed(() => settled(() => createRoot(host).render(<Page />))),
    layOut: () => timed(() => settled(() => change({ layoutRequest: props.layoutRequest + 1 }))),
    async expand(round) {
      const before = places;
      const next = grown(round);
      const time = await timed(() => settled(() => change({ graph: next, growFrom: HUB })));
      const isNew = (id: string): boolean => id.startsWith("r");
      return { time, moved: countMoved(before, places), overlaps: countOverlaps(next, places, isNew) };
    },
    remove: (round) => timed(async () => (hide(round), await painted())),
    highlight: () => timed(async () => (change({ selection: [HUB] }), await painted())),
    clear: () => timed(async () => (change({ selection: [] }), await painted())),
    drawn: () => props.graph.nodes.length,
  };
}

// ---- Groups of a graph that is too large to draw ----

function groupsBench(host: HTMLElement): Bench {
  let opened: readonly string[] = [];
  let places: Positions = {};
  let shown: VisibleGraph = graph;
  let set: (state: { opened: readonly string[]; places: Positions; growFrom?: string }) => void = () => {};
  let onMoved: () => void = () => {};
  function Page() {
    const [state, setState] = useState<Parameters<typeof set>[0]>({ opened, places });
    set = setState;
    const grouped = useGroupedGraph(graph, { grouping: "community", opened: state.opened }, "zh-CN");
    shown = grouped.graph;
    return (
      <GraphCanvas
        graph={grouped.graph}
        groups={{ by: "community", open: state.opened.length > 0 }}
        selection={NOTHING}
        positions={state.places}
        growFrom={state.growFrom}
        layoutRequest={0}
        language="zh-CN"
        insets={INSETS}
        onGesture={(gesture) => {
          if (gesture.type !== "moved") return;
          places = { ...places, ...gesture.positions };
          setState((before) => ({ ...before, places }));
          onMoved();
        }}
      />
    );
  }
  const settled = (act: () => void): Promise<void> =>
    new Promise((resolve) => {
      onMoved = () => void painted().then(resolve);
      act();
    });
  return {
    ...watching(),
    drawn: () => shown.nodes.length,
    mount: () => timed(() => settled(() => createRoot(host).render(<Page />))),
    async expand() {
      const before = places;
      const group = shown.nodes.find((node) => (node.group?.members ?? 0) > OPEN_AT_ONCE)?.id ?? "";
      opened = [...opened, group];
      const time = await timed(() =>
        settled(() => flushSync(() => set({ opened, places, growFrom: group }))),
      );
      return { time, moved: countMoved(before, places), overlaps: 0 };
    },
    layOut: () => timed(() => {}),
    remove: () => timed(() => {}),
    highlight: () => timed(() => {}),
    clear: () => timed(() => {}),
  };
}

const NOTHING: readonly string[] = [];
const INSETS = { left: 0, right: 0, bottom: 0 };

// ---- Cytoscape as it comes ----

function toElements({ nodes, edges }: VisibleGraph): cytoscape.ElementDefinition[] {
  return [
    ...nodes.map(({ id, name, sentences }) => ({
      group: "nodes" as const,
      data: { id, name, size: 2 * radiusOf(sentences) },
    })),
    ...edges.map(({ id, source, target }) => ({ group: "edges" as const, data: { id, source, target } })),
  ];
}

function defaultBench(host: HTMLElement): Bench {
  let cy: cytoscape.Core;
  const run = (options: cytoscape.LayoutOptions): Promise<void> =>
    new Promise((resolve) => {
      const layout = cy.layout(options);
      layout.one("layoutstop", () => void painted().then(resolve));
      layout.run();
    });
  const places = (): Positions =>
    Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  const force = (iterations: number): cytoscape.LayoutOptions => ({
    name: "cose",
    animate: false,
    randomize: false,
    numIter: iterations,
  });
  return {
    ...watching(),
    mount: () =>
      timed(async () => {
        cy = cytoscape({
          container: host,
          elements: toElements(graph),
          style: [
            { selector: "node", style: { label: "data(name)", width: "data(size)", height: "data(size)" } },
            { selector: ".faded", style: { opacity: 0.2 } },
          ],
          layout: { name: "grid" },
        });
        await painted();
      }),
    // So many rounds of its own force layout as take about as long as one can wait for.
    layOut: () => timed(() => run(force(COUNT > 1000 ? 1 : 10))),
    async expand(round) {
      const before = places();
      const next = grown(round);
      const time = await timed(async () => {
        cy.add(
          toElements(next)
            .slice(0)
            .filter(({ data }) => cy.getElementById(data.id ?? "").empty()),
        );
        await run(force(1));
      });
      const isNew = (id: string): boolean => id.startsWith("r");
      return { time, moved: countMoved(before, places()), overlaps: countOverlaps(next, places(), isNew) };
    },
    remove: (round) =>
      timed(
        async () => (
          cy.remove(cy.nodes().filter((node) => node.id().startsWith(`r${round}-`))), await painted()
        ),
      ),
    highlight: () =>
      timed(async () => {
        const near = cy.getElementById(HUB).closedNeighborhood();
        cy.elements().difference(near).addClass("faded");
        await painted();
      }),
    clear: () => timed(async () => (cy.elements().removeClass("faded"), await painted())),
    drawn: () => cy.nodes().length,
  };
}

const BENCHES = { explorer: explorerBench, groups: groupsBench, default: defaultBench };
const what = query.get("what");
window.bench = BENCHES[what === "default" || what === "groups" ? what : "explorer"](root);
