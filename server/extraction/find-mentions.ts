import type { PartialDate } from "../../graph-schema/article-graph.ts";
import type {
  Kind,
  MeetingKind,
  OrganisationCategory,
  PlaceLevel,
  ProjectCategory,
} from "../../graph-schema/ontology.ts";
import type { Article } from "./find-articles.ts";
import { findMeetings } from "./find-meetings.ts";
import { findNames } from "./find-names.ts";
import { findProjects } from "./find-projects.ts";
import { findVenues } from "./find-venues.ts";
import type { Setting } from "./setting.ts";

/** One place of an article's text where something is named. Offsets are UTF-16, `end` exclusive. */
export interface FoundMention {
  kind: Kind;
  start: number;
  end: number;
  text: string;
  /** The canonical name, where the finder knows it already. */
  name?: string;
  /** Other names of what is named here. */
  aliases?: string[];
  /** 0 to 1. */
  confidence: number;
  /** Of an Organisation or a Project. */
  category?: OrganisationCategory | ProjectCategory;
  /** Of a Place. */
  level?: PlaceLevel;
  divisionCode?: string;
  path?: string[];
  /** Of a Meeting. */
  meetingKind?: MeetingKind;
  date?: PartialDate;
  endDate?: PartialDate;
  dateInferred?: boolean;
}

/** Every mention in the article's text, by where it begins; a name within a name is a mention of its own. */
export function findMentions(article: Article, setting: Setting): FoundMention[] {
  const named = findNames(article, setting);
  const names = [...named, ...findVenues(article, named)];
  const meetings = findMeetings(article, names, setting);
  const projects = findProjects(article, names, setting);
  return [...names, ...meetings, ...projects].sort((a, b) => a.start - b.start || b.end - a.end);
}
