import { widthOf } from "./blocks.ts";
import type { Body, Zone } from "./bodies.ts";
import { tellsEvent } from "./heads.ts";
import type { Kinship } from "./kinship.ts";
import { headOverlap, pairsIn } from "./pairs.ts";
import type { Edges } from "./seams.ts";

/**
 * Nats for a headline, of what a head, the text below it and the blank lines above it show; near a fit to 1,700 heads of
 * both sorts on pages put together from the articles of many hands, in layouts of many sorts, but with less for the day
 * and more for likeness, since sections of features tell days and are built alike.
 */
const WEIGHT = {
  even: -3.8,
  line: 1.5,
  width: 0.3,
  repeated: 1,
  event: 1,
  dated: 1.2,
  series: -1.4,
  official: 4,
  marked: 1,
  alone: -0.9,
  apart: 0.5,
  likeOthers: 1.8,
} as const;
const [NARROWEST, WIDEST, MOST_LINES] = [4, 22, 3];
/** Of being of one article by their words, and how much that tells at most. */
const [KIN, MOST_KIN] = [1.7, 2.5];
/** Blocks above and below a head that are held against one another. */
const [ABOVE, BELOW] = [6, 3];
/** What a body makes known under its own head: 市人大常委会任免名单, 市管干部任前公示. */
const OFFICIAL =
  /(?:任免|任命|入选|获奖|表彰)[^，。\s]{0,8}名单$|(?:任免|任命)(?:一批|了)?[\u4e00-\u9fff]{0,4}(?:干部|人员|人选|职务)$|公示$|公告$|通告$|公报$|通报$|倡议书$|公开信$|讣告$/u;
const DAY_FIRST = /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|近日|日前|昨日|昨天|今日|今天)/u;

/** Where reports tell the day, if not first of all. */
const DAY_NEAR = /\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}日|昨[日天晚]|今[日天]|近日|日前/u;
const NEAR = 50;

/** Whether a block begins with the day, as reports do. */
export const isDated = ({ text }: Edges): boolean => DAY_FIRST.test(text);

/** Whether the heads in a zone are those of something made known officially, which stands right below them. */
export const isOfficial = ({ heads }: Zone): boolean => heads.some(({ text }) => OFFICIAL.test(text));

/** Share of the words of the heads in a zone that a block holds, 0 to 1. */
export const repeated = (zone: Zone, block: Edges): number => headOverlap(pairsIn(zone), pairsIn(block));

/** The bodies with what tells, for heads between them, whether an article begins there or a section of one. */
export function weighHeads(bodies: readonly Body[], kinship: Kinship): Body[] {
  const parted = bodies.flatMap(({ above }, at) =>
    at === 0 || above.heads.length > 0 || above.signed || above.late ? [at] : [],
  );
  const begun = bodies.filter(isSure).length;
  const prior = WEIGHT.even + (begun > 1 ? 0 : WEIGHT.alone);
  const layout = toLayout(bodies);
  return bodies.map((body, at) => {
    if (at === 0 || body.above.signed || (body.above.heads.length === 0 && !body.above.late)) return body;
    const nth = parted.indexOf(at);
    const from = Math.max(parted[nth - 1] ?? 0, at - ABOVE);
    const to = Math.min(parted[nth + 1] ?? bodies.length, at + BELOW);
    const kin = KIN * Math.max(-MOST_KIN, Math.min(MOST_KIN, kinOf(kinship, from, at, to)));
    return {
      ...body,
      above: {
        ...body.above,
        headline:
          prior + headlineOf(bodies, at, parted[nth - 1] ?? 0, parted[nth + 1]) + layoutNats(body, layout),
        kin,
      },
    };
  });
}

/** How a page parts its texts: blank lines between paragraphs, and the fewest above a head that is surely an article's. */
interface Layout {
  between: number;
  above: number | undefined;
}

function toLayout(bodies: readonly Body[]): Layout {
  const between = bodies
    .filter(({ at }, nth) => at === (bodies[nth - 1]?.at ?? at) + 1)
    .map(({ block }) => block.gap)
    .toSorted((a, b) => a - b);
  const sure = bodies
    .slice(1)
    .filter(isSure)
    .flatMap(({ above }) => above.heads[0]?.gap ?? []);
  return {
    between: between[Math.floor(between.length / 2)] ?? 0,
    above: sure.length > 0 ? Math.min(...sure) : undefined,
  };
}

/** What the blank lines above a head tell: as many as above the heads of articles on the page, or fewer. */
function layoutNats({ above }: Body, layout: Layout): number {
  const gap = above.heads[0]?.gap ?? 0;
  const apart = gap > layout.between;
  const nats = apart ? WEIGHT.apart : 0;
  if (layout.above === undefined) return nats;
  return gap < layout.above ? nats - WEIGHT.likeOthers : apart ? nats + WEIGHT.likeOthers : nats;
}

/** How near the blocks below a head are to those above it. */
function kinOf(kinship: Kinship, from: number, at: number, to: number): number {
  const members = Array.from({ length: at - from }, (_, index) => from + index);
  let sum = 0;
  for (let below = at; below < to; below++) sum += kinship(members, below);
  return sum / (to - at);
}

function headlineOf(bodies: readonly Body[], at: number, parted: number, next: number | undefined): number {
  const body = bodies[at];
  if (!body) return 0;
  const { above, block } = body;
  const last = above.heads.at(-1)?.text ?? "";
  const width = Math.max(...above.heads.map(({ text }) => widthOf(text)));
  let nats = WEIGHT.line * (Math.min(MOST_LINES, above.heads.length) - 1);
  nats += WEIGHT.width * Math.max(NARROWEST, Math.min(WIDEST, width));
  const told = bodies.slice(parted, at).map((one) => repeated(above, one.block.edges));
  nats += WEIGHT.repeated * (repeated(above, block.edges) - Math.max(...told));
  if (above.heads.some(({ text }) => tellsEvent(text))) nats += WEIGHT.event;
  if (DAY_NEAR.test(block.text.slice(0, NEAR))) nats += WEIGHT.dated;
  if (isOfficial(above)) nats += WEIGHT.official;
  nats += WEIGHT.series * [parted, next].filter((other) => areAlike(headAbove(bodies, other), last)).length;
  if (above.heads.some(({ mark }) => mark > 0 && mark <= 2)) nats += WEIGHT.marked;
  return nats;
}

/** The head above a block, unless an opening or a signature shows that it is an article's. */
function headAbove(bodies: readonly Body[], at: number | undefined): string {
  const body = at === undefined ? undefined : bodies[at];
  return (body && !isSure(body) && body.above.heads.at(-1)?.text) || "";
}

const isSure = ({ block, above }: Body): boolean => block.edges.lede || above.signed;

/** Headings of one series: as long as one another, built of clauses of one length, or all in quotes. */
function areAlike(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  if (one.length === other.length || (QUOTED.test(one) && QUOTED.test(other))) return true;
  const [first, second] = [one, other].map((text) => BREAK.exec(text));
  return first != null && second != null && first.index === second.index && first[0] === second[0];
}
const QUOTED = /^“[^“”]+”$/u;
const BREAK = /[\s\u3000，：:、·]/u;
