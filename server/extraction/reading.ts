import { type DatedSetting, type FoundDate, findDates, toClock } from "./dates.ts";
import { findMeetingNames, type MeetingName } from "./meetings/meeting-names.ts";
import type { Article } from "./page/find-articles.ts";
import { toPlain } from "./text/fold.ts";
import { type Lattice, readWords } from "./text/lattice.ts";
import { findSentences, type Sentence } from "./text/sentences.ts";

/** What several stages ask of an article, told once. */
function ofArticle<Told>(tell: (article: Article) => Told): (article: Article) => Told {
  const known = new WeakMap<Article, Told>();
  return (article) => {
    const told = known.get(article) ?? tell(article);
    known.set(article, told);
    return told;
  };
}

/** The text made plain (see `toPlain`); offsets are those of the article's own. */
export const plainTextOf = ofArticle((article): string => toPlain(article.text));

/** Kicker, headline and subtitle made plain, empty where there is none. */
export const plainHeadsOf = ofArticle(({ kicker, headline, subtitle }): readonly string[] =>
  [kicker ?? "", headline, subtitle ?? ""].map(toPlain),
);

/** The article's text, then its headlines, as words: what these prove holds for the text. */
export const wordsOf = ofArticle(
  ({ text, kicker, headline, subtitle }): Lattice =>
    readWords([text, kicker ?? "", headline, subtitle ?? ""].join("\n")),
);

/** The text folded (see `fold`); offsets are those of the article's own. */
export const foldedTextOf = ofArticle((article): string =>
  wordsOf(article).text.slice(0, article.text.length),
);

export const sentencesOf = ofArticle((article): readonly Sentence[] => findSentences(plainTextOf(article)));

/** The names of meetings in the plain text. */
export const meetingNamesOf = ofArticle((article): readonly MeetingName[] =>
  findMeetingNames(plainTextOf(article)),
);

const dated = ofArticle(() => new WeakMap<DatedSetting, readonly FoundDate[]>());

/** The dates of the plain text. */
export function datesOf(article: Article, setting: DatedSetting): readonly FoundDate[] {
  const text = plainTextOf(article);
  const known = dated(article).get(setting) ?? findDates(text, toClock(setting, [text]));
  dated(article).set(setting, known);
  return known;
}
