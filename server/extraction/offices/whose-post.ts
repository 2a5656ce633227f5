import { countBefore } from "../text/sentences.ts";
import type { Kin } from "./kin-of-post.ts";
import type { BodySpan, OfficeScene } from "./office-scene.ts";

/** Words before a body after which it is whom others are with or against. */
const OTHER_SIDE = /(?:[与同跟给为向对从]|战胜|击败|力克)了?(?:[\u4e00-\u9fff]{2,4}[省市县区州])?$/;
/** What a body is where it is only named for another: 是某集团的|子公司, 从某大学|毕业. */
const FOR_ANOTHER = /^(?:的?(?:全资|控股)*子公司|旗下|下属|毕业|等\d*家?)/;
const SENTENCE_END = /[。!?\n]/g;

/** What the ways of naming a body weigh against each other; all lie amid wide spans that read the same. */
const WEIGHTS = { sentence: 0.6, often: 0.7, opens: 1, other: 1, lead: 0.3 };

/** How likely an office that begins at `start` is of the body named here. */
function weigh({ text }: OfficeScene, { start: at, end }: BodySpan, start: number, times: number): number {
  const between = text.slice(end, start);
  const lead = text.slice(Math.max(0, at - 9), at);
  const sentences = Math.min(4, between.match(SENTENCE_END)?.length ?? 0);
  const opens = /(?:^|[。!?\n,])$/.test(lead);
  const other = OTHER_SIDE.test(lead) || FOR_ANOTHER.test(between);
  return (
    WEIGHTS.often * Math.log(times) -
    WEIGHTS.sentence * sentences +
    (opens ? WEIGHTS.opens : 0) -
    (other ? WEIGHTS.other : 0)
  );
}

/** How often the text names a body, or a part of it, or what it is a part of. */
function timesNamed({ bodies }: OfficeScene): (name: string) => number {
  const counts = new Map<string, number>();
  for (const { name } of bodies) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => {
    let times = 0;
    for (const [other, count] of counts) if (other.startsWith(name) || name.startsWith(other)) times += count;
    return times;
  };
}

/** The body of a kind whose office begins at `start`: near, told of often, at the head of its clause. */
export function whosePost(scene: OfficeScene, start: number, kin: Kin): BodySpan | undefined {
  const times = timesNamed(scene);
  let best: BodySpan | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let outer = 0;
  let lead: string | undefined;
  for (const body of scene.bodies.slice(0, countBefore(scene.bodies, start))) {
    const inside = body.end < outer;
    outer = Math.max(outer, body.end);
    if (inside || body.end > start || !kin(body)) continue;
    lead ??= body.name;
    const weight = weigh(scene, body, start, times(body.name)) + (body.name === lead ? WEIGHTS.lead : 0);
    if (weight < most) continue;
    best = body;
    most = weight;
  }
  return best;
}
