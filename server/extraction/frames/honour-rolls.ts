import type { Entity } from "../../../graph-schema/article-graph.ts";
import { agentsOf } from "./agents.ts";
import type { Turn } from "./discourse.ts";
import { type Draft, evidenceOf, type Scene, type Spot, spotsWithin } from "./scene.ts";

const CONFERS = /授予(?!仪式)|公布|发布(?!会)|揭晓|评选|评出|命名|(?:通报)?表彰(?!大?会|活动|仪式|决定)/;
/** What tells that those honoured are listed further on. */
const LIST_FOLLOWS = /以下|下列|如下|名单|等\d+[名人位个]/;
const TITLE = /[“"]([^“”"\n]{2,24})[”"](?:荣誉)?(?:称号|名单|荣誉)/;
const HONOUR = /奖|先进|优秀|最佳|十佳|模范|标兵|能手|好人|工匠/;
/** Characters that may stand between the announcement and its roll, and that a roll may run on. */
const LONGEST_LEAD = 200;
const LONGEST_ROLL = 4000;
const LONGEST_HEADING = 16;

/** Somebody on a roll, under the heading that he stands under: 一等奖. */
interface Entry {
  person: Spot;
  heading: string;
}

const isListed = ({ text }: Scene, { start, end }: Spot): boolean =>
  /[\n\s:：、]/.test(text.charAt(start - 1)) && /^(?:$|[\n\s（(、。])/.test(text.slice(end, end + 1));

const opensRoll = (scene: Scene, spot: Spot): boolean =>
  isListed(scene, spot) && /(?:\n\s*|[:：]\s*)$/.test(scene.text.slice(0, spot.start).slice(-6));

/** The last short line above that names nobody. */
function headingAbove(scene: Scene, from: number, { start }: Spot): string {
  const lines = scene.text.slice(from, start).split("\n").slice(0, -1).reverse();
  const heading = lines.find(
    (line) => line.length <= LONGEST_HEADING && !/\s|[、。]|[）)].*[）)]/.test(line),
  );
  return heading?.replace(/[（(].*|[:：]\s*$/g, "").trim() ?? "";
}

/** The persons listed after an announcement, each at the head of a line or after another; fewer than two are no roll. */
function rollAfter(scene: Scene, from: number): Entry[] {
  const persons = spotsWithin(scene.outer, { start: from, end: from + LONGEST_ROLL }, "Person");
  const first = persons.findIndex((spot) => opensRoll(scene, spot));
  const opening = persons[first];
  if (!opening || opening.start - from > LONGEST_LEAD) return [];
  const roll: Entry[] = [];
  let at = opening.start;
  for (const person of persons.slice(first)) {
    if (/[。!?！？]/.test(scene.text.slice(at, person.start))) break;
    at = person.end;
    if (isListed(scene, person)) roll.push({ person, heading: headingAbove(scene, from, person) });
  }
  return roll.length > 1 ? roll : [];
}

/** Who confers: the event that the announcement names for prizes, else the bodies that announce. */
function giversOf(scene: Scene, turn: Turn, at: number, prizes: boolean): readonly Entity[] {
  const event = prizes && spotsWithin(scene.outer, turn.sentence, "Project")[0];
  if (event) return [event.entity];
  return agentsOf(scene, turn, at, at)
    .map(({ entity }) => entity)
    .filter(({ kind }) => kind === "Organisation");
}

/** AWARDED: 授予以下同志“…”称号, 现将获奖名单公布如下, with those who are listed then. */
export function onRolls(scene: Scene, turn: Turn): Draft[] {
  const match = CONFERS.exec(turn.words);
  const sentence = scene.text.slice(turn.sentence.start, turn.sentence.end);
  if (!match || !LIST_FOLLOWS.test(sentence)) return [];
  const at = turn.start + match.index;
  const told = TITLE.exec(scene.text.slice(at, turn.sentence.end))?.[1];
  const evidence = evidenceOf(scene, turn.sentence);
  const givers = giversOf(scene, turn, at, told === undefined);
  return rollAfter(scene, at).flatMap(({ person, heading }) => {
    const title = told ?? (HONOUR.test(heading) ? heading : undefined);
    return givers.flatMap((to): Draft[] =>
      title ? [{ type: "AWARDED", from: person.entity, to, title, evidence, confidence: 0.87 }] : [],
    );
  });
}
