import type { Article } from "./find-articles.ts";
import { findMeetings } from "./find-meetings.ts";
import { findNames } from "./find-names.ts";
import { findProjects } from "./find-projects.ts";
import { findVenues } from "./find-venues.ts";
import type { FoundMention } from "./found-mention.ts";
import type { Setting } from "./setting.ts";

/** Every mention in the article's text, by where it begins; a name within a name is a mention of its own. */
export function findMentions(article: Article, setting: Setting): FoundMention[] {
  const named = findNames(article, setting);
  const names = [...named, ...findVenues(article, named)];
  const meetings = findMeetings(article, names, setting);
  const projects = findProjects(article, names);
  return [...withoutBuilt(names, projects), ...meetings, ...projects].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** A facility that is being built is a Project only: what the names made of it goes. */
function withoutBuilt(names: readonly FoundMention[], projects: readonly FoundMention[]): FoundMention[] {
  const works = projects.filter((project) => project.category === "CONSTRUCTION");
  const spans = new Set(works.map(({ start, end }) => `${start}-${end}`));
  const beingBuilt = new Set(
    names.filter((n) => n.kind !== "Person" && spans.has(`${n.start}-${n.end}`)).map((n) => n.name ?? n.text),
  );
  return names.filter((n) => n.kind === "Person" || !beingBuilt.has(n.name ?? n.text));
}
