import { findAll } from "../text/find-all.ts";
import { countBefore } from "../text/sentences.ts";
import type { Kin } from "./kin-of-post.ts";
import type { BodySpan, OfficeScene } from "./office-scene.ts";

/** Words before a body after which it is whom others are with or against. */
const OTHER_SIDE = /(?:[与同跟给为向对从]|战胜|击败|力克)了?(?:[\u4e00-\u9fff]{2,4}[省市县区州])?$/;
/** What a body is where it is only named for another: 是某集团的|子公司, 从某大学|毕业. */
const FOR_ANOTHER = /^(?:的?(?:全资|控股)*子公司|旗下|下属|毕业|等\d*家?)/;
const SENTENCE_END = /[。!?\n]/g;
const OPENS = /(?:^|[。!?\n,])$/;

/** What the ways of naming a body weigh against each other; all lie amid wide spans that read the same. */
const WEIGHTS = { sentence: 0.6, often: 0.7, opens: 1, other: 1, lead: 0.3 };
/** Sentences between a body and an office beyond which it is no further. */
const FAR = 4;

/** Where the text names a body by itself, and what that weighs, whatever office is asked for. */
interface Naming {
  body: BodySpan;
  sentence: number;
  weight: number;
}

interface Namings {
  all: readonly Naming[];
  sentenceAt(offset: number): number;
}

/** How likely a body is meant where it is named so: told of often, at the head of its clause, not for another. */
function weigh({ text }: OfficeScene, { start, end }: BodySpan, times: number): number {
  const lead = text.slice(Math.max(0, start - 9), start);
  const other = OTHER_SIDE.test(lead) || FOR_ANOTHER.test(text.slice(end, end + 12));
  return (
    WEIGHTS.often * Math.log(times) + (OPENS.test(lead) ? WEIGHTS.opens : 0) - (other ? WEIGHTS.other : 0)
  );
}

/** How often the text names each body, or a part of it, or what it is a part of. */
function timesNamed(bodies: readonly BodySpan[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of bodies) counts.set(name, (counts.get(name) ?? 0) + 1);
  const times = new Map(counts);
  for (const [name, count] of counts)
    for (let length = 2; length < name.length; length++) {
      const whole = name.slice(0, length);
      const named = counts.get(whole);
      if (named === undefined) continue;
      times.set(whole, (times.get(whole) ?? 0) + count);
      times.set(name, (times.get(name) ?? 0) + named);
    }
  return times;
}

function toNamings(scene: OfficeScene): Namings {
  const ends = findAll(scene.text, SENTENCE_END).map(({ index }) => ({ start: index, end: index + 1 }));
  const times = timesNamed(scene.bodies);
  const all: Naming[] = [];
  let outer = 0;
  for (const body of scene.bodies) {
    const weight = weigh(scene, body, times.get(body.name) ?? 1);
    if (body.end >= outer) all.push({ body, sentence: countBefore(ends, body.end), weight });
    outer = Math.max(outer, body.end);
  }
  return { all, sentenceAt: (offset) => countBefore(ends, offset) };
}

const known = new WeakMap<OfficeScene, Namings>();
function namingsIn(scene: OfficeScene): Namings {
  const told = known.get(scene) ?? toNamings(scene);
  known.set(scene, told);
  return told;
}

/** The body of a kind whose office begins at `start`: near, told of often, at the head of its clause. */
export function whosePost(scene: OfficeScene, start: number, kin: Kin): BodySpan | undefined {
  const { all, sentenceAt } = namingsIn(scene);
  const sentence = sentenceAt(start);
  const before = all.filter(({ body }) => body.end <= start && kin(body));
  const lead = before[0]?.body.name;
  let best: BodySpan | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const { body, weight, ...naming } of before) {
    const far = WEIGHTS.sentence * Math.min(FAR, sentence - naming.sentence);
    const whole = weight - far + (body.name === lead ? WEIGHTS.lead : 0);
    if (whole < most) continue;
    best = body;
    most = whole;
  }
  return best;
}
