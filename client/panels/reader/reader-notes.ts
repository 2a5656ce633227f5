/** Notes in the margin: what each sentence says, as relations between names. */

import { isUnsure } from "../../../graph-schema/article-graph.ts";
import {
  type Family,
  RELATIONS,
  type RelationRule,
  type RelationType,
} from "../../../graph-schema/ontology.ts";
import type { ReaderEntity, ReaderEvidence } from "./reader-article.ts";

export interface ReaderNote {
  /** From 1, in the text's order. */
  readonly number: number;
  /** UTF-16 offsets into the article's text: the sentence that says it. */
  readonly start: number;
  readonly end: number;
  readonly facts: readonly Fact[];
}

/** Relations that read as one: several ends of one beginning, or several beginnings of one end. */
export interface Fact {
  readonly family: Family;
  readonly type: RelationType;
  /** Whether its ends are offices or honours as printed. */
  readonly titled: boolean;
  /** Whether the sentence may well be read wrong. */
  readonly unsure: boolean;
  readonly from: readonly FactEnd[];
  readonly to: readonly FactEnd[];
}

export interface FactEnd {
  readonly entity: ReaderEntity;
  /** What is shown: the name, or the office or honour. */
  readonly text: string;
  readonly relationId: string;
  /** A meeting that this note has named before: the margin calls it "this meeting". */
  readonly again?: true;
}

/** Where a sentence ends, with the quotation marks that close after it. */
const SENTENCE_END = /[。！？!?；;\n][”’」』》）)]*/gu;

/** One note for each sentence that says a relation; its number stands at the sentence's end. */
export function toNotes(evidence: readonly ReaderEvidence[], text: string): ReaderNote[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: sign, index }) =>
    sign.startsWith("\n") ? index : index + sign.length,
  );
  const bySentence = new Map<number, ReaderEvidence[]>();
  for (const one of [...evidence].sort((a, b) => a.start - b.start)) {
    const end = ends.find((place) => place >= one.end) ?? text.length;
    bySentence.set(end, [...(bySentence.get(end) ?? []), one]);
  }
  return [...bySentence]
    .sort(([a], [b]) => a - b)
    .map(([end, group], at) => ({
      number: at + 1,
      start: Math.min(...group.map(({ start }) => start)),
      end,
      facts: toFacts(group),
    }));
}

/** The only meeting that an article's evidence speaks of: the margin calls it "this meeting". */
export function onlyMeeting(evidence: readonly ReaderEvidence[]): string | undefined {
  const meetings = evidence.flatMap(({ relation: { from, to } }) =>
    [from, to].filter(({ kind }) => kind === "Meeting"),
  );
  const ids = new Set(meetings.map(({ id }) => id));
  return ids.size === 1 ? meetings[0]?.id : undefined;
}

function toFacts(group: readonly ReaderEvidence[]): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<string>();
  for (const one of group) {
    if (seen.has(one.relation.id)) continue;
    seen.add(one.relation.id);
    addTo(facts, toFact(one));
  }
  return withRepeats(facts);
}

/** Marks each meeting that a fact before has named, where no other meeting was named since. */
function withRepeats(facts: readonly Fact[]): Fact[] {
  let latest: string | undefined;
  const mark = (end: FactEnd): FactEnd => {
    if (end.entity.kind !== "Meeting") return end;
    const again = end.entity.id === latest;
    latest = end.entity.id;
    return again ? { ...end, again } : end;
  };
  return facts.map((fact) => ({ ...fact, from: fact.from.map(mark), to: fact.to.map(mark) }));
}

function toFact({ relation, confidence }: ReaderEvidence): Fact {
  const { id, type, title, from, to } = relation;
  const { family, titled }: RelationRule = RELATIONS[type];
  const carries = titled && title != null && title !== "";
  return {
    family,
    type,
    titled: carries,
    unsure: isUnsure({ confidence }),
    from: [{ entity: from, text: from.name, relationId: id }],
    to: [{ entity: to, text: carries ? title : to.name, relationId: id }],
  };
}

/** Joins a fact to one that has the same single beginning or the same single end. */
function addTo(facts: Fact[], fact: Fact): void {
  const at = facts.findIndex(
    (other) =>
      other.type === fact.type &&
      other.titled === fact.titled &&
      other.unsure === fact.unsure &&
      (joins(other, fact, "from") || joins(other, fact, "to")),
  );
  const other = facts[at];
  if (other === undefined) {
    facts.push(fact);
    return;
  }
  const same = joins(other, fact, "from") ? "from" : "to";
  const grown = same === "from" ? "to" : "from";
  facts[at] = { ...other, [grown]: [...other[grown], ...fact[grown]] };
}

function joins(one: Fact, other: Fact, end: "from" | "to"): boolean {
  const opposite = end === "from" ? "to" : "from";
  const [a, b] = [one[end][0], other[end][0]];
  return (
    one[end].length === 1 && a?.entity.id === b?.entity.id && a?.text === b?.text && one[opposite].length >= 1
  );
}
