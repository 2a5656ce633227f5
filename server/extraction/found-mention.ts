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
  name?: string;
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
  meetingKind?: MeetingKind;
  date?: PartialDate;
  endDate?: PartialDate;
  dateInferred?: boolean;
}
