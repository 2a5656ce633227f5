import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { maskOf } from "../text/sentences.ts";
import { NO_NAME_AFTER_POST } from "./before-name.ts";
import { type Candidate, ENOUGH, matches, withoutOverlap } from "./candidate.ts";
import type { FoundPerson } from "./found-person.ts";
import { lengthener } from "./full-length.ts";
import { withLaterNames } from "./later-names.ts";
import { findLifeLines } from "./life-lines.ts";
import { findCandidates } from "./likely-names.ts";
import { followList, precedeList } from "./listed-names.ts";
import { findBlankLists, findClosingLists, findRuns } from "./name-runs.ts";
import { findAgain } from "./names-again.ts";
import { isNoPerson } from "./no-person.ts";
import { LONGEST_CHINESE } from "./person-names.ts";
import { slottedNames } from "./slotted-names.ts";
import { findTranscribed } from "./transcribed-names.ts";

/** A doctrine bears a name and names nobody: 习近平新时代中国特色社会主义思想, 邓小平理论. */
const DOCTRINE =
  /(?<=习近平|毛泽东|邓小平|马克思|恩格斯|列宁|斯大林|孙中山)(?:新时代中国特色社会主义|同志为|[\u4e00-\u9fff]{0,6}?)(?:思想|理论|主义)/y;

/** What brackets introduce as a short form is no person: (下称“金科大”). */
const SHORT_FORM = /(?:简称|下称)(?:为)?[:“"‘']{0,2}([\u4e00-\u9fff]{2,8})/g;

/** Names that what stands around them proves, in text order. */
function provenNames(lattice: Lattice): Candidate[] {
  const { text } = lattice;
  const short = new Set(findAll(text, SHORT_FORM).map((match) => match[1]));
  const candidates = [
    ...findCandidates(lattice),
    ...findTranscribed(lattice),
    ...findRuns(lattice),
    ...findBlankLists(lattice),
    ...findClosingLists(lattice),
    ...findLifeLines(lattice),
  ].filter(({ start, end }) => !short.has(text.slice(start, end)));
  const proven = [...candidates.filter(({ score }) => score >= ENOUGH), ...saidAgain(text, candidates)];
  return withoutOverlap(proven, text.length).map(lengthener(lattice));
}

const NEARLY = 4.5;

/** Names that no place proves, but that two and more places with different words after them make likely. */
function saidAgain(text: string, candidates: readonly Candidate[]): Candidate[] {
  const likely = candidates.filter(
    ({ start, end, score }) => score < ENOUGH && score >= NEARLY && end - start === LONGEST_CHINESE,
  );
  const places = new Map<string, Set<string>>();
  for (const { start, end } of likely) {
    const name = text.slice(start, end);
    places.set(name, (places.get(name) ?? new Set()).add(text.charAt(end)));
  }
  return likely
    .filter(({ start, end }) => (places.get(text.slice(start, end))?.size ?? 0) > 1)
    .map((name) => ({ ...name, score: ENOUGH }));
}

/** The proven names with those that stand in a list with one of them. */
function withListed(lattice: Lattice, proven: readonly Candidate[]): Candidate[] {
  const known = new Map(proven.map((name) => [name.start, name]));
  const listed = proven
    .flatMap((name) => [...followList(lattice, name, known), ...precedeList(lattice, name, known)])
    .map(lengthener(lattice));
  return withoutOverlap([...proven, ...listed], lattice.text.length);
}

/** The names with those that nothing but their place in a list of officers tells. */
function withSlotted(lattice: Lattice, some: readonly Candidate[]): Candidate[] {
  const { text } = lattice;
  const slotted = slottedNames(lattice, maskOf(some, text.length))
    .filter((name) => !isNoPerson(text, name) && !matches(NO_NAME_AFTER_POST, text, name.start))
    .map((name) => ({ ...name, score: ENOUGH }));
  return withoutOverlap([...some, ...slotted], text.length);
}

/** Every place of the text where a person is named. */
export function findPersons(lattice: Lattice): FoundPerson[] {
  const { text } = lattice;
  const all = withSlotted(lattice, withListed(lattice, provenNames(lattice)));
  const everywhere = withoutOverlap([...all, ...findAgain(lattice, all)], text.length);
  const persons = everywhere
    .filter((name) => !matches(DOCTRINE, text, name.end))
    .map(({ start, end, score }) => ({
      start,
      end,
      name: text.slice(start, end).replaceAll(" ", ""),
      score,
    }));
  return withLaterNames(lattice, persons);
}
