import type { Label, RelationRule, RelationType } from "../../graph-schema/ontology.ts";
import { RELATIONS } from "../../graph-schema/ontology.ts";
import type { Language } from "../i18n/language.ts";
import type { EntityCard, RelationFact } from "./explorer-state.ts";
import type { Way } from "./way.ts";

/** A piece of a sentence: an entity, or words between entities. */
export type Word = { readonly entity: EntityCard } | { readonly text: string };

/** How a clause is put: `{verb}` is the ontology's, so the word for a type is the same everywhere. */
const CLAUSES: Record<Language, Partial<Record<RelationType, string>> & { any: string }> = {
  "zh-CN": {
    any: "{from}{verb}{to}",
    SPOKE_AT: "{from}在{to}{verb}",
    HELD_AT: "{from}的{verb}是{to}",
    DISCUSSED: "{from}的{verb}有{to}",
    HOLDS_POSITION: "{from}{verb}{to}{title}",
    COOPERATES_WITH: "{from}与{to}{verb}",
    AWARDED: "{from}{verb}{to}的{title}",
  },
  en: {
    any: "{from} {verb} {to}",
    HELD_AT: "{from} was {verb} {to}",
    HOLDS_POSITION: "{from} is {title} of {to}",
    AWARDED: "{from} {verb} {to}: {title}",
  },
};

/** Two who did the same at one place: `{from}与{other}参加{to}`. */
const JOINT: Record<Language, string> = { "zh-CN": "与", en: " and " };
const SEMICOLON: Record<Language, string> = { "zh-CN": "；", en: "; " };
const COMMA: Record<Language, string> = { "zh-CN": "，", en: ", " };
const STOP: Record<Language, string> = { "zh-CN": "。", en: "." };

function verbOf(type: RelationType, language: Language): string {
  const { label }: { label: Label } = RELATIONS[type];
  return language === "zh-CN" ? label.zh : label.en;
}

interface Clause {
  readonly relation: RelationFact;
  readonly from: EntityCard;
  readonly to: EntityCard;
}

function toClauses({ entities, steps }: Way): Clause[] {
  return steps.flatMap(({ relations }, index) => {
    const [a, b] = [entities[index], entities[index + 1]];
    const relation = relations[0];
    if (a === undefined || b === undefined || relation === undefined) return [];
    const forwards = relation.from.id === a.id;
    return { relation, from: forwards ? a : b, to: forwards ? b : a };
  });
}

function fill(clause: Clause, language: Language, subject: readonly Word[]): Word[] {
  const { relation, to } = clause;
  const template = CLAUSES[language][relation.type] ?? CLAUSES[language].any;
  return template.split(/(\{\w+\})/).flatMap((part): Word[] => {
    if (part === "{from}") return [...subject];
    if (part === "{to}") return [{ entity: to }];
    if (part === "{verb}") return [{ text: verbOf(relation.type, language) }];
    if (part === "{title}") return [{ text: relation.title ?? "" }];
    return part === "" ? [] : [{ text: part }];
  });
}

const isUntitled = ({ type }: RelationFact) => {
  const rule: RelationRule = RELATIONS[type];
  return !rule.titled;
};

/** Whether two clauses say the same of two subjects, so that they are one: `甲与乙参加会议`. */
function areJoint(one: Clause, next: Clause | undefined): next is Clause {
  if (next === undefined || !isUntitled(one.relation)) return false;
  return one.to.id === next.to.id && one.relation.type === next.relation.type && one.from.id !== next.from.id;
}

/** Whether the next clause is at the meeting that this one has just named: `甲在会上讲话，乙参加`. */
function isThereToo(one: Clause, next: Clause | undefined): next is Clause {
  if (next === undefined || one.to.id !== next.to.id) return false;
  return RELATIONS[one.relation.type].family === "meet" && RELATIONS[next.relation.type].family === "meet";
}

function thereToo({ from, relation }: Clause, language: Language): Word[] {
  const verb = verbOf(relation.type, language);
  return [{ text: COMMA[language] }, { entity: from }, { text: language === "zh-CN" ? verb : ` ${verb} it` }];
}

/** A way as one sentence in the reader's language: `甲与乙参加会议；乙任某局局长。` */
export function toWords(way: Way, language: Language): Word[] {
  const clauses = toClauses(way);
  const said: Word[][] = [];
  for (let at = 0; at < clauses.length; at++) {
    const [one, next] = [clauses[at], clauses[at + 1]];
    if (one === undefined) continue;
    if (areJoint(one, next)) {
      said.push(
        fill(one, language, [{ entity: one.from }, { text: JOINT[language] }, { entity: next.from }]),
      );
      at++;
    } else if (isThereToo(one, next)) {
      said.push([...fill(one, language, [{ entity: one.from }]), ...thereToo(next, language)]);
      at++;
    } else said.push(fill(one, language, [{ entity: one.from }]));
  }
  const joined = said.flatMap((words, index) =>
    index === 0 ? words : [{ text: SEMICOLON[language] }, ...words],
  );
  return [...joined, { text: STOP[language] }];
}
