import { findAll } from "../find-all.ts";
import type { Lattice } from "../lattice.ts";
import { NO_NAME_AFTER_POST } from "./before-name.ts";
import { ENOUGH, matches, withoutOverlap } from "./candidate.ts";
import type { FoundPerson } from "./found-person.ts";
import { toFullLength } from "./full-length.ts";
import { withLaterNames } from "./later-names.ts";
import { findLifeLines } from "./life-lines.ts";
import { findCandidates } from "./likely-names.ts";
import { followList, precedeList } from "./listed-names.ts";
import { findBlankLists, findRuns } from "./name-runs.ts";
import { findAgain } from "./names-again.ts";
import { isNoPerson } from "./no-person.ts";
import { slottedNames } from "./slotted-names.ts";
import { findTranscribed } from "./transcribed-names.ts";

/** A doctrine bears a name and names nobody: 习近平新时代中国特色社会主义思想, 邓小平理论. */
const DOCTRINE = /(?:新时代中国特色社会主义|同志为|[\u4e00-\u9fff]{0,6}?)(?:思想|理论|主义)/y;

/** What brackets introduce as a short form is no person: (下称“金科大”). */
const SHORT_FORM = /(?:简称|下称)(?:为)?[:“"‘']{0,2}([\u4e00-\u9fff]{2,8})/g;

/** Every place of the text where a person is named. */
export function findPersons(lattice: Lattice): FoundPerson[] {
  const { text } = lattice;
  const short = new Set(findAll(text, SHORT_FORM).map((match) => match[1]));
  const candidates = [
    ...findCandidates(lattice),
    ...findTranscribed(lattice),
    ...findRuns(lattice),
    ...findBlankLists(lattice),
    ...findLifeLines(lattice),
  ].filter(({ start, end }) => !short.has(text.slice(start, end)));
  const proven = withoutOverlap(
    candidates.filter(({ score }) => score >= ENOUGH),
    text.length,
  ).map((name) => toFullLength(lattice, name));
  const known = new Map(proven.map((name) => [name.start, name]));
  const listed = proven
    .flatMap((name) => [...followList(lattice, name, known), ...precedeList(lattice, name, known)])
    .map((name) => toFullLength(lattice, name));
  const some = withoutOverlap([...proven, ...listed], text.length);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of some) taken.fill(1, start, end);
  const slotted = slottedNames(lattice, taken)
    .filter((name) => !isNoPerson(text, name) && !matches(NO_NAME_AFTER_POST, text, name.start))
    .map((name) => ({ ...name, score: ENOUGH }));
  const all = withoutOverlap([...some, ...slotted], text.length);
  const everywhere = withoutOverlap([...all, ...findAgain(lattice, all)], text.length).filter(
    (name) => !matches(DOCTRINE, text, name.end),
  );
  const persons = everywhere.map(({ start, end, score }) => ({
    start,
    end,
    name: text.slice(start, end).replaceAll(" ", ""),
    score,
  }));
  return withLaterNames(lattice, persons);
}
