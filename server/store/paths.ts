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
 * walks to the end that pass what must still be passed, then takes paths out in order. If fewer than k are found, the
 * length grows by one.
 *
 * Where the steps must hold at the same time, a partial path carries the days that its steps have in common, and is
 * given up when none is left.
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
  /** When each of them holds, undated ones left out; told where the steps must hold at the same time. */
  spans?: readonly Span[];
}

/** From the first date on until before the second text, as in `dates.ts`: `["2021-03", "2021-04-01~"]`. */
export type Span = readonly [first: string, until: string];

export interface Knot {
  id: string;
  neighbourCount: number;
}

/** What a store tells of its graph. The filter holds in `expand`: it never leads to what must not be passed. */
export interface PathSource<Node> {
  /**
   * One query a level. Links to the two ends and to what must be passed are there whatever the filter says of kinds and
   * exclusions.
   */
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
  /** What every path must pass, in any order. */
  through?: readonly Node[];
  /** Whether all steps of a path must hold on some day. */
  sameTime?: boolean;
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
  /** A bit for each node that must be passed; the ends are passed anyway. */
  bits: ReadonlyMap<Node, number>;
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
  ...{ asked, source, bits: toBits(asked) },
  ...{ fore: startBall(asked.from), back: startBall(asked.to) },
  ...{ links: new Map(), knots: new Map(), budget: limits.links, partials: limits.partials },
});

function toBits<Node>({ from, to, through = [] }: PathsAsked<Node>): Map<Node, number> {
  const inner = [...new Set(through)].filter((node) => node !== from && node !== to);
  return new Map(inner.map((node, at) => [node, 1 << at]));
}

/** Which of the nodes that must be passed have been passed: a set of bits. */
type Passed = number;

const pass = <Node>({ bits }: Search<Node>, passed: Passed, node: Node): Passed =>
  passed | (bits.get(node) ?? 0);

const toAllPassed = <Node>({ bits }: Search<Node>): Passed => 2 ** bits.size - 1;

/** Widens the ball that costs less by one step; false when the budget does not allow it. */
async function growOne<Node>(search: Search<Node>): Promise<boolean> {
  const { ball, fresh, cost } = await findCheaper(search);
  search.budget -= cost;
  if (search.budget < 0) return false;
  if (fresh.length > 0)
    for (const [node, links] of await search.source.expand(fresh))
      search.links.set(node, search.asked.sameTime ? links.filter(hasSpans) : links);
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

/** What is never known to hold cannot hold at the same time as anything. */
const hasSpans = <Node>({ spans = [] }: Link<Node>): boolean => spans.length > 0;

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
      for (const link of own) unexpanded.get(link.to)?.push({ ...link, to: node });
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

/** For each place and node there: by what has been passed, the cost of the best walk that remains. */
type Remainders<Node> = readonly ReadonlyMap<Node, readonly (Cost | undefined)[]>[];

function findRemainders<Node>(
  search: Search<Node>,
  places: readonly Set<Node>[],
  around: Around<Node>,
): Remainders<Node> {
  const remainders: Map<Node, (Cost | undefined)[]>[] = [];
  const done: (Cost | undefined)[] = [];
  done[toAllPassed(search)] = { hubs: 0, evidence: 0 };
  remainders[places.length - 1] = new Map([[search.asked.to, done]]);
  for (let place = places.length - 2; place >= 0; place--) {
    const next = remainders[place + 1] ?? new Map();
    const rests = [...(places[place] ?? [])].map(
      (node) => [node, findRests(search, around(node), next)] as const,
    );
    remainders[place] = new Map(rests.filter(([, costs]) => costs.length > 0));
  }
  return remainders;
}

/** The best that remains from a node on, by what has been passed when it is left. */
function findRests<Node>(
  search: Search<Node>,
  links: readonly Link<Node>[],
  next: ReadonlyMap<Node, readonly (Cost | undefined)[]>,
): (Cost | undefined)[] {
  const rests: (Cost | undefined)[] = [];
  const all = toAllPassed(search);
  for (const link of links) {
    const further = next.get(link.to);
    if (further === undefined) continue;
    for (let passed = 0; passed <= all; passed++) {
      const rest = further[pass(search, passed, link.to)];
      if (rest === undefined) continue;
      const cost = addCosts(rest, costOfStep(search, link));
      const known = rests[passed];
      if (known === undefined || compareCosts(cost, known) < 0) rests[passed] = cost;
    }
  }
  return rests;
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
  passed: Passed;
  /** When all of its steps hold; untold where that does not matter. */
  spans: readonly Span[] | undefined;
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
  const start = startPath(search, remainders);
  if (start !== undefined) queue.push(start);
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

const ALWAYS: readonly Span[] = [["", "~"]];

function startPath<Node>({ asked }: Search<Node>, remainders: Remainders<Node>): Partial<Node> | undefined {
  const whole = remainders[0]?.get(asked.from)?.[0];
  if (whole === undefined) return undefined;
  const spans = asked.sameTime ? ALWAYS : undefined;
  const cost = { hubs: 0, evidence: 0 };
  return { node: asked.from, steps: 0, cost, whole, latest: "", passed: 0, spans, before: undefined };
}

function* extend<Node>(
  search: Search<Node>,
  path: Partial<Node>,
  remainders: Remainders<Node>,
  around: Around<Node>,
): Generator<Partial<Node>> {
  const steps = path.steps + 1;
  for (const link of around(path.node)) {
    const passed = pass(search, path.passed, link.to);
    const rest = remainders[steps]?.get(link.to)?.[passed];
    if (rest === undefined || passes(path, link.to)) continue;
    const spans = path.spans && meet(path.spans, link.spans ?? []);
    if (spans?.length === 0) continue;
    const cost = addCosts(path.cost, costOfStep(search, link));
    const latest = path.latest > link.latest ? path.latest : link.latest;
    yield { node: link.to, steps, cost, whole: addCosts(cost, rest), latest, passed, spans, before: path };
  }
}

/** The days in one of the first and one of the second. */
const meet = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some.flatMap(([first, until]) =>
    others.flatMap(([start, end]): Span[] => {
      const common: Span = [first > start ? first : start, until < end ? until : end];
      return common[0] <= common[1] ? [common] : [];
    }),
  );

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
