import type { PartialDate } from "../../graph-schema/article-graph.ts";
import type {
  Kind,
  MeetingKind,
  OrganisationCategory,
  PlaceLevel,
  ProjectCategory,
} from "../../graph-schema/ontology.ts";

/** One place of an article's text where something is named. Offsets are UTF-16, `end` exclusive. */
export interface FoundMention {
  kind: Kind;
  start: number;
  end: number;
  text: string;
  /** The canonical name, where the finder knows it already. */
  name?: string | undefined;
  /** Other names of what is named here. */
  aliases?: string[] | undefined;
  /** 0 to 1. */
  confidence: number;
  /** Of a Person, where the text tells it apart from an office: `苏州市` of 苏州市领导沈某, `中国` of 总书记. */
  circle?: string | undefined;
  /** Of an Organisation or a Project. */
  category?: OrganisationCategory | ProjectCategory | undefined;
  /** Of a Place. */
  level?: PlaceLevel | undefined;
  divisionCode?: string | undefined;
  path?: string[] | undefined;
  /** Of a Meeting. */
  meetingKind?: MeetingKind | undefined;
  date?: PartialDate | undefined;
  endDate?: PartialDate | undefined;
  dateInferred?: boolean | undefined;
}

/** The canonical name, else the words of the text. */
export const nameOf = ({ name, text }: Pick<FoundMention, "name" | "text">): string => name ?? text;

/** The forms of a name that are not the canonical one, each once. */
export const otherNames = (name: string, forms: Iterable<string>): string[] =>
  [...new Set(forms)].filter((form) => form !== name && form !== "");

/** The same mention with every field in its place: what reads mentions is quicker when all have one shape. */
export const inOneShape = (mention: FoundMention): FoundMention => ({
  kind: mention.kind,
  start: mention.start,
  end: mention.end,
  text: mention.text,
  name: mention.name,
  aliases: mention.aliases,
  confidence: mention.confidence,
  circle: mention.circle,
  category: mention.category,
  level: mention.level,
  divisionCode: mention.divisionCode,
  path: mention.path,
  meetingKind: mention.meetingKind,
  date: mention.date,
  endDate: mention.endDate,
  dateInferred: mention.dateInferred,
});
