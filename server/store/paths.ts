/**
 * The shortest simple paths between two entities, over any source of links.
 *
 * A path is a sequence of entities, none twice; all relations between two of them are one step. The order:
 *
 * 1. fewer steps;
 * 2. fewer hubs: the smaller sum over the inner entities of log2(1 + neighbourCount), each rounded to a thousandth
 *    (neighbourCount is of the whole graph, not under the filter);
 * 3. more evidence: the greater sum over the steps of the evidence of their relations that pass the filter;
 * 4. fresher: the later of the latest dates of its steps, undated last;
 * 5. the ids of its entities, read from the beginning, by code point.
 *
 * How: two balls grow level by level around the ends, always the one whose rim has fewer links, until they are as
 * many steps wide together as the length asked for (bounded bidirectional breadth-first search). Between them lies
 * every path of that length; a search from the best estimate on (A*), whose estimate is the exact best remainder of
 * walks to the end, then takes paths out in order. If fewer than k are found, the length grows by one.
 */
import { compareTexts } from "./order.ts";
import { createQueue } from "./queue.ts";

/** All relations between two entities that pass the filter, seen from one of them. */
export interface Link<Node> {
  to: Node;
  /** Sum of the evidence of the relations. */
  evidence: number;
  /** Latest date of any of them; empty when undated. */
  latest: string;
}

export interface Knot {
  id: string;
  neighbourCount: number;
}

/** What a store tells of its graph. The filter holds in `expand`: it never leads to what must not be passed. */
export interface PathSource<Node> {
  /** One query a level. Links to the two ends are there whatever the filter says of kinds and exclusions. */
  expand(nodes: readonly Node[]): Promise<ReadonlyMap<Node, readonly Link<Node>[]>>;
  weigh(nodes: readonly Node[]): Promise<ReadonlyMap<Node, Knot>>;
}

export interface PathLimits {
  /** Links looked at in all, by the neighbour counts of what is expanded. */
  links: number;
  /** Partial paths taken up in all. */
  partials: number;
}

export const PATH_LIMITS: PathLimits = { links: 500_000, partials: 200_000 };

export interface PathsAsked<Node> {
  from: Node;
  to: Node;
  k: number;
  maxSteps: number;
}

export interface FoundPaths<Node> {
  /** In order, k at most; each from the first entity to the last. */
  paths: Node[][];
  truncated: boolean;
}

export async function findPaths<Node>(
  asked: PathsAsked<Node>,
  source: PathSource<Node>,
  limits: PathLimits = PATH_LIMITS,
): Promise<FoundPaths<Node>> {
  const { from, to, k, maxSteps } = asked;
  const paths: Node[][] = [];
  if (from === to) return { paths, truncated: false };
  const search = startSearch(asked, source, limits);
  for (let steps = 1; steps <= maxSteps && paths.length < k; steps++) {
    while (search.fore.radius + search.back.radius < steps) {
      if (!(await growOne(search))) return { paths, truncated: true };
    }
    const found = await findOfLength(search, steps, k - paths.length);
    paths.push(...found);
    if (search.partials < 0) return { paths, truncated: true };
  }
  return { paths, truncated: false };
}

/** Everything within `radius` steps of an end. */
interface Ball<Node> {
  depth: Map<Node, number>;
  radius: number;
  /** What lies `radius` steps away and has not been expanded. */
  rim: Node[];
}

interface Search<Node> {
  asked: PathsAsked<Node>;
  source: PathSource<Node>;
  fore: Ball<Node>;
  back: Ball<Node>;
  /** Links of what has been expanded, from either side. */
  links: Map<Node, readonly Link<Node>[]>;
  knots: Map<Node, Knot>;
  /** What is left of the limits. */
  budget: number;
  partials: number;
}

const startBall = <Node>(centre: Node): Ball<Node> => ({
  depth: new Map([[centre, 0]]),
  radius: 0,
  rim: [centre],
});

const startSearch = <Node>(
  asked: PathsAsked<Node>,
  source: PathSource<Node>,
  limits: PathLimits,
): Search<Node> => ({
  ...{ asked, source, fore: startBall(asked.from), back: startBall(asked.to) },
  ...{ links: new Map(), knots: new Map(), budget: limits.links, partials: limits.partials },
});

/** Widens the ball that costs less by one step; false when the budget does not allow it. */
async function growOne<Node>(search: Search<Node>): Promise<boolean> {
  const { ball, fresh, cost } = await findCheaper(search);
  search.budget -= cost;
  if (search.budget < 0) return false;
  if (fresh.length > 0)
    for (const [node, links] of await search.source.expand(fresh)) search.links.set(node, links);
  ball.radius++;
  const rim: Node[] = [];
  for (const node of ball.rim) {
    for (const { to } of search.links.get(node) ?? []) {
      if (ball.depth.has(to)) continue;
      ball.depth.set(to, ball.radius);
      rim.push(to);
    }
  }
  ball.rim = rim;
  return true;
}

interface Growth<Node> {
  ball: Ball<Node>;
  /** Nodes of its rim that have not been expanded. */
  fresh: Node[];
  /** Links that expanding them would read. */
  cost: number;
}

/** Every node of a rim has a link at least, so a large rim need not be weighed against a light one. */
async function findCheaper<Node>(search: Search<Node>): Promise<Growth<Node>> {
  const toFresh = ({ rim }: Ball<Node>) => rim.filter((node) => !search.links.has(node));
  const balls = [search.fore, search.back].map((ball) => ({ ball, fresh: toFresh(ball) }));
  const [few, many] = balls.sort((a, b) => a.fresh.length - b.fresh.length);
  if (few === undefined || many === undefined) throw new Error("a search has two balls");
  const light = { ...few, cost: await costOf(search, few.fresh) };
  if (light.cost <= many.fresh.length) return light;
  const heavy = { ...many, cost: await costOf(search, many.fresh) };
  return light.cost <= heavy.cost ? light : heavy;
}

async function costOf<Node>(search: Search<Node>, fresh: readonly Node[]): Promise<number> {
  await weighAll(search, fresh);
  return fresh.reduce((sum, node) => sum + (search.knots.get(node)?.neighbourCount ?? 0), 0);
}

async function weighAll<Node>({ source, knots }: Search<Node>, nodes: Iterable<Node>): Promise<void> {
  const unknown = [...nodes].filter((node) => !knots.has(node));
  if (unknown.length === 0) return;
  for (const [node, knot] of await source.weigh(unknown)) knots.set(node, knot);
}

/** Rank of a path among those of its length, smaller first: hubs, then evidence the other way round. */
interface Cost {
  hubs: number;
  evidence: number;
}

const compareCosts = (a: Cost, b: Cost): number => a.hubs - b.hubs || b.evidence - a.evidence;
const addCosts = (a: Cost, b: Cost): Cost => ({ hubs: a.hubs + b.hubs, evidence: a.evidence + b.evidence });

/** What passing through an entity costs, in thousandths. */
export const toHubCost = (neighbourCount: number): number => Math.round(1000 * Math.log2(1 + neighbourCount));

/** Every path of exactly so many steps is among the walks through `places`; the best k of them, in order. */
async function findOfLength<Node>(search: Search<Node>, steps: number, k: number): Promise<Node[][]> {
  const middle = findMiddle(search, steps);
  if (middle.size === 0) return [];
  const around = toAround(search, middle);
  const places = findPlaces(search, middle, steps, around);
  await weighAll(search, new Set(places.flatMap((place) => [...place])));
  const remainders = findRemainders(search, places, around);
  const found = takeBest(search, remainders, around, k).map((last) => toWay(search, last));
  return found
    .sort(compareWays)
    .slice(0, k)
    .map(({ nodes }) => nodes);
}

/** Nodes where the two balls meet: a path stands at one of them after as many steps as the fore ball is wide. */
function findMiddle<Node>({ asked, fore, back }: Search<Node>, steps: number): Set<Node> {
  const [few, many] =
    fore.depth.size <= back.depth.size ? [fore.depth, back.depth] : [back.depth, fore.depth];
  const middle = new Set<Node>();
  for (const node of few.keys()) if (many.has(node)) middle.add(node);
  if (fore.radius > 0) middle.delete(asked.from);
  if (fore.radius < steps) middle.delete(asked.to);
  return middle;
}

type Around<Node> = (node: Node) => readonly Link<Node>[];

/** Links of a node: its own where it has been expanded, else those that expanded nodes have to it. */
function toAround<Node>({ links }: Search<Node>, middle: ReadonlySet<Node>): Around<Node> {
  const unexpanded = new Map(
    [...middle].filter((node) => !links.has(node)).map((node) => [node, [] as Link<Node>[]]),
  );
  if (unexpanded.size > 0) {
    for (const [node, own] of links) {
      for (const { to, evidence, latest } of own) unexpanded.get(to)?.push({ to: node, evidence, latest });
    }
  }
  return (node) => links.get(node) ?? unexpanded.get(node) ?? [];
}

/** The nodes at which a walk of so many steps can stand after 0, 1, 2, … steps. */
function findPlaces<Node>(
  { asked, fore, back }: Search<Node>,
  middle: Set<Node>,
  steps: number,
  around: Around<Node>,
): Set<Node>[] {
  const places: Set<Node>[] = [];
  places[fore.radius] = middle;
  const fill = (place: number, beside: number, ball: Ball<Node>, far: number) => {
    const nodes = new Set<Node>();
    for (const node of places[beside] ?? []) {
      for (const { to } of around(node))
        if ((ball.depth.get(to) ?? Number.POSITIVE_INFINITY) <= far) nodes.add(to);
    }
    if (place > 0) nodes.delete(asked.from);
    if (place < steps) nodes.delete(asked.to);
    places[place] = nodes;
  };
  for (let place = fore.radius - 1; place >= 0; place--) fill(place, place + 1, fore, place);
  for (let place = fore.radius + 1; place <= steps; place++) fill(place, place - 1, back, steps - place);
  return places;
}

type Remainders<Node> = readonly ReadonlyMap<Node, Cost>[];

/** For each place and node there: the cost of the best walk that remains. */
function findRemainders<Node>(
  search: Search<Node>,
  places: readonly Set<Node>[],
  around: Around<Node>,
): Remainders<Node> {
  const remainders: Map<Node, Cost>[] = [];
  remainders[places.length - 1] = new Map([[search.asked.to, { hubs: 0, evidence: 0 }]]);
  for (let place = places.length - 2; place >= 0; place--) {
    const best = new Map<Node, Cost>();
    for (const node of places[place] ?? []) {
      for (const link of around(node)) {
        const rest = remainders[place + 1]?.get(link.to);
        if (rest === undefined) continue;
        const cost = addCosts(rest, costOfStep(search, link));
        const known = best.get(node);
        if (known === undefined || compareCosts(cost, known) < 0) best.set(node, cost);
      }
    }
    remainders[place] = best;
  }
  return remainders;
}

/** A step costs its evidence and the hub that it leads to; the end is no hub on the way. */
const costOfStep = <Node>({ asked, knots }: Search<Node>, { to, evidence }: Link<Node>): Cost => ({
  hubs: to === asked.to ? 0 : toHubCost(knots.get(to)?.neighbourCount ?? 0),
  evidence,
});

/** A path as far as it has come, as a list from its last node back. */
interface Partial<Node> {
  node: Node;
  steps: number;
  cost: Cost;
  /** The cost of the whole path at best. */
  whole: Cost;
  latest: string;
  before: Partial<Node> | undefined;
}

/** The best k paths, and those that cost as much as the last of them. */
function takeBest<Node>(
  search: Search<Node>,
  remainders: Remainders<Node>,
  around: Around<Node>,
  k: number,
): Partial<Node>[] {
  const queue = createQueue<Partial<Node>>((a, b) => compareCosts(a.whole, b.whole) || b.steps - a.steps);
  const none = { hubs: 0, evidence: 0 };
  const whole = remainders[0]?.get(search.asked.from);
  if (whole !== undefined)
    queue.push({ node: search.asked.from, steps: 0, cost: none, whole, latest: "", before: undefined });
  const found: Partial<Node>[] = [];
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const last = found[k - 1];
    if (last !== undefined && compareCosts(best.whole, last.whole) > 0) break;
    if (best.steps === remainders.length - 1) found.push(best);
    else for (const next of extend(search, best, remainders, around)) queue.push(next);
    if (--search.partials < 0) break;
  }
  return found;
}

function* extend<Node>(
  search: Search<Node>,
  path: Partial<Node>,
  remainders: Remainders<Node>,
  around: Around<Node>,
): Generator<Partial<Node>> {
  const steps = path.steps + 1;
  for (const link of around(path.node)) {
    const rest = remainders[steps]?.get(link.to);
    if (rest === undefined || passes(path, link.to)) continue;
    const cost = addCosts(path.cost, costOfStep(search, link));
    const latest = path.latest > link.latest ? path.latest : link.latest;
    yield { node: link.to, steps, cost, whole: addCosts(cost, rest), latest, before: path };
  }
}

function passes<Node>(path: Partial<Node>, node: Node): boolean {
  for (let at: Partial<Node> | undefined = path; at !== undefined; at = at.before)
    if (at.node === node) return true;
  return false;
}

interface Way<Node> {
  nodes: Node[];
  ids: string[];
  cost: Cost;
  latest: string;
}

function toWay<Node>({ knots }: Search<Node>, last: Partial<Node>): Way<Node> {
  const nodes: Node[] = [];
  for (let at: Partial<Node> | undefined = last; at !== undefined; at = at.before) nodes.unshift(at.node);
  return { nodes, ids: nodes.map((node) => knots.get(node)?.id ?? ""), cost: last.cost, latest: last.latest };
}

const compareWays = <Node>(a: Way<Node>, b: Way<Node>): number =>
  compareCosts(a.cost, b.cost) || compareTexts(b.latest, a.latest) || compareIds(a.ids, b.ids);

function compareIds(a: readonly string[], b: readonly string[]): number {
  for (const [at, id] of a.entries()) {
    const order = compareTexts(id, b[at] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
