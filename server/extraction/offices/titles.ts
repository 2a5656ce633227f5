import { type FoundMention, nameOf } from "../found-mention.ts";
import type { Article } from "../page/find-articles.ts";
import { foldedTextOf } from "../reading.ts";
import { kinOfPost } from "./kin-of-post.ts";
import {
  type BodySpan,
  type OfficeScene,
  type ReadOffice,
  toBodySpan,
  type Understood,
} from "./office-scene.ts";
import { officesAfter } from "./offices-after.ts";
import { officesBefore } from "./offices-before.ts";
import { officesOfSubject, type SubjectAt } from "./offices-of-subject.ts";
import { postEnd } from "./posts.ts";
import { sharedOffice } from "./shared-office.ts";

/** An office as it is printed beside a name. Offsets are those of the printed title with its body. */
export interface Office {
  start: number;
  end: number;
  /** As printed, less the body's full name: 市委副书记, 市长, 主任, 原局长. */
  title: string;
  /** Canonical name of the body. */
  body?: string;
  understood?: Understood;
}

export interface TitledPerson {
  person: { start: number; end: number; text: string };
  offices: Office[];
  /** The sentence says that the person does not hold it, or not yet: 拟任, 拟提名. */
  negated?: boolean;
}

const toOffice = ({ start, end, title, body, understood }: ReadOffice): Office => ({
  start,
  end,
  title,
  ...(body !== undefined && { body }),
  ...(understood && { understood }),
});

/** Every place where the text says by a title, an appointment or a removal what office a person holds or held. */
export function findOffices(
  article: Article,
  names: readonly FoundMention[],
  subjectAt?: SubjectAt,
): TitledPerson[] {
  const bodies = names
    .filter(({ kind }) => kind === "Organisation")
    .map((body) => toBodySpan(body.start, body.end, nameOf(body), body.text, body.category));
  const persons = names.filter(({ kind }) => kind === "Person");
  const villages = names
    .filter(({ level }) => level === "VILLAGE")
    .map(({ start, end, text }) => toBodySpan(start, end, text, text));
  return readTitles(foldedTextOf(article), persons, bodies, villages, article.text, subjectAt).map(
    ({ person, offices, negated }) => ({
      person: { start: person.start, end: person.end, text: article.text.slice(person.start, person.end) },
      offices: offices.map(toOffice),
      ...(negated && { negated }),
    }),
  );
}

/** What `readTitles` finds for one naming of a person. */
export interface ReadTitles {
  person: { start: number; end: number };
  offices: ReadOffice[];
  negated: boolean;
}

/**
 * Offices by naming, in text order; an office shared by a list stands at each of its persons. `text` is folded,
 * titles are quoted from `printed`.
 */
export function readTitles(
  text: string,
  persons: readonly { start: number; end: number }[],
  bodies: readonly BodySpan[],
  villages: readonly BodySpan[],
  printed = text,
  subjectAt?: SubjectAt,
): ReadTitles[] {
  const scene = toOfficeScene(text, printed, persons, bodies, villages);
  const found: ReadTitles[] = [];
  const titled = new Set<string>();
  let last: ReadTitles | undefined;
  for (const person of scene.persons) {
    const own = besideLast(text, last, officesBefore(scene, person));
    const before = own.length > 0 ? own : afterBeside(text, last, person);
    const name = text.slice(person.start, person.end);
    const mayShare = before.length === 0 && !titled.has(name);
    const shared = mayShare && last ? sharedOffice(text, last.person, last.offices, person) : [];
    const after = officesAfter(scene, person);
    const titles = { person, offices: [...before, ...shared, ...after.offices], negated: after.negated };
    if (titles.offices.length > 0) {
      found.push(titles);
      titled.add(name);
    }
    last =
      before.length > 0 || shared.length > 0 ? { ...titles, offices: [...before, ...shared] } : undefined;
  }
  const later = officesOfSubject(scene, subjectAt).map(({ person, offices }) => ({
    person,
    offices: offices.map((office) => ({ ...office, understood: "holder" as const })),
    negated: false,
  }));
  return withoutKnown([...found, ...later]);
}

/** The house whose party committee or branch a body is. */
const houseOf = (body: string): string => body.replace(/(?:党委|党组|党总支|党支部)$/, "");

/** 某医院党委书记甲、院长乙: an office without a body, right after another person, is of that person's house. */
function besideLast(text: string, last: ReadTitles | undefined, offices: ReadOffice[]): ReadOffice[] {
  const [first] = offices;
  const joined = last && /^[、和及]$/.test(text.slice(last.person.end, first?.start));
  if (!joined || !first || !text.startsWith(first.title, first.start)) return offices;
  return offices.map((office) => {
    const kin = office.understood && !office.implied ? kinOfPost(office.title) : undefined;
    const house =
      kin && last.offices.map(({ body }) => houseOf(body ?? "")).findLast((name) => kin({ name }));
    return house ? { ...office, body: house } : office;
  });
}

/** 县科协柳某副主席、|丁某主任: an office after the name, next to another such, is of the same body. */
function afterBeside(
  text: string,
  last: ReadTitles | undefined,
  person: { start: number; end: number },
): ReadOffice[] {
  const [office] = last?.offices ?? [];
  const end = postEnd(text, person.end);
  if (!last || !office?.body || end < 0 || office.start !== last.person.end) return [];
  if (!/^[、和及]$/.test(text.slice(office.end, person.start))) return [];
  const title = text.slice(person.end, end);
  return [{ start: person.end, end, title, body: office.body, understood: "body" }];
}

/** An office read twice at one place counts once. */
function withoutKnown(titles: readonly ReadTitles[]): ReadTitles[] {
  const seen = new Set<string>();
  return titles
    .map((entry) => ({
      ...entry,
      offices: entry.offices.filter(({ start, end }) => {
        const key = `${entry.person.start} ${start} ${end}`;
        return !seen.has(key) && Boolean(seen.add(key));
      }),
    }))
    .filter(({ offices }) => offices.length > 0);
}

function toOfficeScene(
  text: string,
  printed: string,
  persons: readonly { start: number; end: number }[],
  bodies: readonly BodySpan[],
  villages: readonly BodySpan[],
): OfficeScene {
  const bodyAtEnd = new Map<number, BodySpan>();
  const sorted = [...bodies].sort((a, b) => a.start - b.start);
  for (const body of sorted) if (!bodyAtEnd.has(body.end)) bodyAtEnd.set(body.end, body);
  return {
    text,
    printed,
    persons: persons.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
    bodies: sorted,
    bodyAtEnd,
    villages,
  };
}
