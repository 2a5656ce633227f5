import { findNames } from "./find-names.ts";
import { type FoundMention, inOneShape, nameOf } from "./found-mention.ts";
import { findMeetings } from "./meetings/find-meetings.ts";
import { findOccasions } from "./meetings/occasions.ts";
import type { Article } from "./page/find-articles.ts";
import { findVenues } from "./places/find-venues.ts";
import { findProjects } from "./projects/find-projects.ts";
import type { Setting } from "./setting.ts";

/** Every mention in the article's text, by where it begins; a name within a name is a mention of its own. */
export function findMentions(article: Article, setting: Setting): FoundMention[] {
  const named = findNames(article, setting);
  const names = [...named, ...findVenues(article, named).map(inOneShape)];
  const meetings = findMeetings(article, names, setting);
  const undertaken = findProjects(article, names);
  const occasions = findOccasions(article, undertaken, setting);
  const projects = undertaken.filter((project) => !occasions.some((o) => o.start === project.start));
  const standing = withoutContests(withoutBuilt(names, projects), projects);
  const events = [...meetings, ...occasions, ...projects].map(inOneShape);
  return [...standing, ...events].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What bears the name of the city or the river whose contest or fair it is. */
const CONTEST = /^(?:第.{1,4}届|首届|\d{4}).*(?:赛|展|节|周|马拉松|运动会|博览会|交易会)$/;

/** A place that a contest or a fair is called after is named by it alone: 第十一届洞庭影展. */
function withoutContests(names: readonly FoundMention[], projects: readonly FoundMention[]): FoundMention[] {
  const contests = projects.filter(
    ({ category, name }) => category === "PROGRAMME" && CONTEST.test(name ?? ""),
  );
  return names.filter(
    ({ kind, start, end }) =>
      kind !== "Place" || !contests.some((contest) => contest.start <= start && end <= contest.end),
  );
}

/** 石鼓书院 for 石鼓书院提质改造: what the works are done to stands. */
const isDoneTo = ({ name, text }: FoundMention): boolean =>
  name !== undefined &&
  /^(?:提质|改造|修缮|修复|整治|扩建|拓宽|加固)/.test(name.slice(text.length)) &&
  name.startsWith(text);

/** A facility that is being built is a Project only: what the names made of it goes. */
function withoutBuilt(names: readonly FoundMention[], projects: readonly FoundMention[]): FoundMention[] {
  const works = projects.filter((project) => project.category === "CONSTRUCTION" && !isDoneTo(project));
  const spans = new Set(works.map(({ start, end }) => `${start}-${end}`));
  const beingBuilt = new Set(
    names.filter((n) => n.kind !== "Person" && spans.has(`${n.start}-${n.end}`)).map(nameOf),
  );
  return names.filter((n) => n.kind === "Person" || !beingBuilt.has(nameOf(n)));
}
