/**
 * New nodes find places around the node that was expanded. What is there keeps its place to the pixel, and no
 * new node overlaps another or an old one.
 */

import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Point } from "../canvas-props.ts";
import { ANGLE, type Body, BoxGrid, nearestFree, pushApart, toBody } from "./boxes.ts";
import type { LayoutEdge, LayoutNode, LayoutResult, LayoutTask } from "./layout-task.ts";

interface Particle extends SimulationNodeDatum {
  readonly node: LayoutNode;
  x: number;
  y: number;
}

/** Old nodes farther than this from where it grows, in px, do not press on the new ones. */
const NEAR = 700;
/** Of those at most so many, the nearest. */
const MOST = 140;
/** With more bodies than this the forces take fewer turns: the search for free places does the rest. */
const MANY = 120;
const TICKS = { few: 90, many: 45 } as const;

export function placeNew(task: LayoutTask): LayoutResult {
  const fresh = task.nodes.filter(({ at }) => at === undefined);
  const old = task.nodes.filter((node): node is LayoutNode & { at: Point } => node.at !== undefined);
  if (fresh.length === 0) return {};
  const from = task.from ?? middleOf(old);
  const isNew = new Set(fresh.map(({ id }) => id));
  const ties = task.edges.filter(({ source, target }) => isNew.has(source) || isNew.has(target));
  const particles = [...fresh.map((node, at) => sprout(node, at, from)), ...nearTo(from, old, ties)];
  relax(particles, ties, from);
  return freed(particles.slice(0, fresh.length), old, from);
}

function middleOf(nodes: readonly { at: Point }[]): Point {
  const sum = nodes.reduce((total, { at }) => ({ x: total.x + at.x, y: total.y + at.y }), { x: 0, y: 0 });
  const count = Math.max(1, nodes.length);
  return { x: sum.x / count, y: sum.y / count };
}

function sprout(node: LayoutNode, at: number, from: Point): Particle {
  const radius = 40 + 16 * Math.sqrt(at);
  return { node, x: from.x + radius * Math.cos(at * ANGLE), y: from.y + radius * Math.sin(at * ANGLE) };
}

/** Old nodes that matter: the near ones and those that a new one is tied to, each held where it is. */
function nearTo(
  from: Point,
  old: readonly (LayoutNode & { at: Point })[],
  ties: readonly LayoutEdge[],
): Particle[] {
  const tied = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const away = ({ at }: { at: Point }): number => Math.hypot(at.x - from.x, at.y - from.y);
  const near = old
    .filter((node) => away(node) < NEAR)
    .sort((a, b) => away(a) - away(b))
    .slice(0, MOST);
  const all = new Set([...near, ...old.filter(({ id }) => tied.has(id))]);
  return [...all].map((node) => ({ node, ...node.at, fx: node.at.x, fy: node.at.y }));
}

function relax(particles: Particle[], ties: readonly LayoutEdge[], from: Point): void {
  const byId = new Map(particles.map((particle) => [particle.node.id, particle]));
  const links = ties.flatMap(({ source, target }) => {
    const [one, other] = [byId.get(source), byId.get(target)];
    return one === undefined || other === undefined ? [] : [{ source: one, target: other }];
  });
  const ticks = particles.length > MANY ? TICKS.many : TICKS.few;
  const simulation = forceSimulation(particles)
    .stop()
    .alphaDecay(1 - 0.01 ** (1 / ticks))
    .force("link", forceLink(links).distance(120).strength(0.25))
    .force("charge", forceManyBody<Particle>().strength(-420).theta(1.1).distanceMax(500))
    .force("x", forceX<Particle>(from.x).strength(0.03))
    .force("y", forceY<Particle>(from.y).strength(0.03));
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick();
    if (tick > ticks / 3 && tick % 2 === 0) spread(particles);
  }
}

function spread(particles: readonly Particle[]): void {
  const bodies = particles.map((particle) => bodyOf(particle));
  pushApart(bodies, 0.5);
  for (const [at, particle] of particles.entries()) {
    const body = bodies[at];
    if (body === undefined || isHeld(particle)) continue;
    particle.x = body.x;
    particle.y = body.y;
  }
}

function isHeld(particle: Particle): boolean {
  return particle.fx !== undefined;
}

function bodyOf(particle: Particle): Body {
  return { ...toBody(particle.node, particle.x, particle.y), fixed: isHeld(particle) };
}

/** Each new node at the nearest free place to where the forces left it, the innermost first. */
function freed(
  fresh: readonly Particle[],
  old: readonly (LayoutNode & { at: Point })[],
  from: Point,
): LayoutResult {
  const taken = new BoxGrid();
  for (const node of old) taken.add(toBody(node, node.at.x, node.at.y));
  const distance = ({ x, y }: Particle): number => Math.hypot(x - from.x, y - from.y);
  const result: LayoutResult = {};
  for (const particle of [...fresh].sort((a, b) => distance(a) - distance(b))) {
    const body = nearestFree(bodyOf(particle), taken);
    taken.add(body);
    result[body.id] = { x: body.x, y: body.y };
  }
  return result;
}
