/** The whole graph laid out by forces, labels included, so that nothing buries anything. */

import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { ANGLE, type Body, BoxGrid, nearestFree, pushApart, toBody } from "./boxes.ts";
import { costOf } from "./layout-cost.ts";
import type { LayoutEdge, LayoutNode, LayoutResult, LayoutTask } from "./layout-task.ts";

interface Particle extends SimulationNodeDatum {
  readonly node: LayoutNode;
}
type Link = SimulationLinkDatum<Particle>;

/** Up to so many nodes the layout takes its time, and also keeps nodes off lines that are not theirs. */
const SMALL = 300;
const CLEAR_LIMIT = 60_000;

/** Up to so many nodes several beginnings are tried, and the picture with the fewest crossings is taken. */
const TRIES: readonly (readonly [number, number])[] = [
  [40, 5],
  [90, 2],
];

export function layOutAll(task: LayoutTask): LayoutResult {
  const placed = pulled(task.nodes);
  if (placed !== undefined) return separated(placed);
  const tries = TRIES.find(([most]) => task.nodes.length <= most)?.[1] ?? 1;
  let best = layOutOnce(task, 0);
  let least = tries === 1 ? 0 : costOf(best, task);
  for (let turn = 1; turn < tries; turn++) {
    const result = layOutOnce(task, turn);
    const cost = costOf(result, task);
    if (cost >= least) continue;
    least = cost;
    best = result;
  }
  return best;
}

/** Nodes that are all told both their x and their y need no forces, only room. */
function pulled(nodes: readonly LayoutNode[]): Particle[] | undefined {
  const particles = nodes.map((node): Particle => ({ node, ...node.pull, ...(node.fixed ? node.at : {}) }));
  return particles.length > 0 && particles.every(({ x, y }) => x !== undefined && y !== undefined)
    ? particles
    : undefined;
}

/** @param turn each one begins from another arrangement */
function layOutOnce(task: LayoutTask, turn: number): LayoutResult {
  const small = task.nodes.length <= SMALL;
  const particles = task.nodes.map((node, at) => toParticle(node, at, turn));
  const links = toLinks(particles, task.edges);
  const simulation = simulate(particles, links, task, small);
  const ticks = ticksFor(particles.length);
  const clears = particles.length * links.length <= CLEAR_LIMIT;
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick();
    if (tick > ticks / 2 && tick % 3 === 0) settle(particles, 0.5);
    if (clears && tick > ticks / 2) clearLines(particles, links, simulation.alpha());
  }
  return separated(particles);
}

function ticksFor(nodes: number): number {
  if (nodes <= SMALL) return 320;
  return nodes <= 2000 ? 220 : 90;
}

function toParticle(node: LayoutNode, slot: number, turn: number): Particle {
  const at = node.fixed ? node.at : undefined;
  if (at !== undefined) return { node, x: at.x, y: at.y, fx: at.x, fy: at.y };
  const radius = 30 * Math.sqrt(slot + 0.5);
  const angle = slot * ANGLE * (turn + 1);
  return { node, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function toLinks(particles: readonly Particle[], edges: readonly LayoutEdge[]): Link[] {
  const byId = new Map(particles.map((particle) => [particle.node.id, particle]));
  return edges.flatMap(({ source, target }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from === undefined || to === undefined || from === to ? [] : [{ source: from, target: to }];
  });
}

function simulate(
  particles: Particle[],
  links: Link[],
  { aspect, spread = 1 }: LayoutTask,
  small: boolean,
): Simulation<Particle, Link> {
  // A wide canvas gets a wide picture: the weaker pull is along the longer side.
  const gravity = small ? 0.07 : 0.05;
  const squeeze = Math.min(2, Math.max(0.5, aspect));
  const simulation = forceSimulation<Particle, Link>(particles)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / ticksFor(particles.length)))
    .force(
      "link",
      forceLink<Particle, Link>(links).distance((link) => distanceOf(link) * spread),
    )
    .force(
      "charge",
      forceManyBody<Particle>()
        .strength((small ? -720 : -420) * spread ** 2)
        .theta(small ? 0.9 : 1.3)
        .distanceMax(1600),
    )
    .force(
      "x",
      forceX<Particle>((p) => p.node.pull?.x ?? 0).strength((p) => pullOf(p, "x") ?? gravity / squeeze),
    )
    .force(
      "y",
      forceY<Particle>((p) => p.node.pull?.y ?? 0).strength((p) => pullOf(p, "y") ?? gravity * squeeze),
    );
  return simulation;
}

function pullOf({ node }: Particle, axis: "x" | "y"): number | undefined {
  return node.pull?.[axis] === undefined ? undefined : node.pull.strength;
}

function distanceOf({ source, target }: Link): number {
  const reach = (end: Link["source"]): number =>
    typeof end === "object" ? (end.node.halfWidth + end.node.below) / 2 : 0;
  return 44 + reach(source) + reach(target);
}

/** One round of pushing apart, written back to the particles. */
function settle(particles: readonly Particle[], share: number): number {
  const bodies = particles.map(({ node, x = 0, y = 0 }) => toBody(node, x, y));
  const found = pushApart(bodies, share);
  for (const [at, particle] of particles.entries()) moveTo(particle, bodies[at]);
  return found;
}

function moveTo(particle: Particle, body: Body | undefined): void {
  if (body === undefined || particle.node.fixed) return;
  particle.x = body.x;
  particle.y = body.y;
}

/** Moves nodes off lines that only pass by them. */
function clearLines(particles: readonly Particle[], links: readonly Link[], alpha: number): void {
  for (const { source, target } of links) {
    if (typeof source !== "object" || typeof target !== "object") continue;
    for (const particle of particles) {
      if (particle !== source && particle !== target && !particle.node.fixed)
        clear(particle, source, target, alpha);
    }
  }
}

function clear(particle: Particle, from: Particle, to: Particle, alpha: number): void {
  const { x: x1 = 0, y: y1 = 0 } = from;
  const { x: x2 = 0, y: y2 = 0 } = to;
  const { x = 0, y = 0 } = particle;
  const length2 = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  if (length2 === 0) return;
  const share = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length2;
  if (share < 0.08 || share > 0.92) return;
  const away = { x: x - (x1 + share * (x2 - x1)), y: y - (y1 + share * (y2 - y1)) };
  const distance = Math.hypot(away.x, away.y) || 1;
  const room = 30;
  if (distance >= room) return;
  const by = ((room - distance) / distance) * (0.1 + 0.3 * alpha);
  particle.x = x + away.x * by;
  particle.y = y + away.y * by;
}

/** The last rounds: nothing overlaps any more, as far as pinned nodes let it. */
function separated(particles: readonly Particle[]): LayoutResult {
  for (let round = 0; round < 40 && settle(particles, 1) > 0; round++);
  const taken = new BoxGrid();
  const result: LayoutResult = {};
  const bodies = particles.map(({ node, x = 0, y = 0 }) => toBody(node, x, y));
  for (const body of bodies.sort((a, b) => Number(b.fixed) - Number(a.fixed))) {
    const free = body.fixed ? body : nearestFree(body, taken);
    taken.add(free);
    result[free.id] = { x: free.x, y: free.y };
  }
  return result;
}
