/**
 * The ontology as data: the five kinds of entity, the relation types between them, and every closed
 * list of values. Each union type in the project is derived from a table here, so a new value is written once.
 */

/** A word in the two languages of the product. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

const label = (zh: string, en: string): Label => ({ zh, en });

/** The kinds of entity, in the order in which every list shows them. */
export const KINDS = {
  Person: label("人物", "Person"),
  Organisation: label("机构", "Organisation"),
  Meeting: label("会议", "Meeting"),
  Place: label("地点", "Place"),
  Project: label("项目", "Project"),
} as const satisfies Record<string, Label>;

export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS) as Kind[];

/** Relation types grouped by what they tell; a family shares one look on the canvas. */
export const FAMILIES = {
  meet: label("会合", "Coming together"),
  office: label("任职与荣誉", "Offices and honours"),
  agenda: label("议题与主张", "Agenda"),
  doing: label("承担与合作", "Undertakings"),
  going: label("行踪", "Whereabouts"),
  belong: label("隶属与籍贯", "Belonging"),
} as const satisfies Record<string, Label>;

export type Family = keyof typeof FAMILIES;
export const families = Object.keys(FAMILIES) as Family[];

/** What the ontology says of one relation type. */
export interface RelationRule {
  readonly family: Family;
  /** Kinds at the beginning of the relation. */
  readonly from: readonly Kind[];
  /** Kinds at the end of the relation. */
  readonly to: readonly Kind[];
  /** The verb, read from the beginning to the end. */
  readonly label: Label;
  /** The verb, read from the end to the beginning. */
  readonly reverse: Label;
  /** Whether the relation carries the title of an office or an honour. */
  readonly titled: boolean;
  /** Whether both directions are one relation. */
  readonly symmetric: boolean;
}

const rule = (
  family: Family,
  from: readonly Kind[],
  to: readonly Kind[],
  forward: Label,
  reverse: Label,
  marks: { titled?: true; symmetric?: true } = {},
): RelationRule => ({
  family,
  from,
  to,
  label: forward,
  reverse,
  titled: marks.titled ?? false,
  symmetric: marks.symmetric ?? false,
});

const ACTORS = ["Person", "Organisation", "Place"] as const;
const BODIES = ["Organisation", "Place"] as const;

export const RELATIONS = {
  CHAIRED: rule("meet", ["Person"], ["Meeting"], label("主持", "chaired"), label("主持人", "chaired by")),
  ATTENDED: rule("meet", ACTORS, ["Meeting"], label("参加", "attended"), label("参加者", "attended by")),
  SPOKE_AT: rule("meet", ACTORS, ["Meeting"], label("讲话", "spoke at"), label("讲话人", "addressed by")),
  ORGANISED: rule("meet", BODIES, ["Meeting"], label("主办", "organised"), label("主办方", "organised by")),
  HELD_AT: rule("going", ["Meeting"], ["Place"], label("地点", "held at"), label("所办会议", "venue of")),
  DISCUSSED: rule(
    "agenda",
    ["Meeting"],
    ["Project"],
    label("议题", "discussed"),
    label("见于会议", "discussed at"),
  ),
  HOLDS_POSITION: rule(
    "office",
    ["Person"],
    ["Organisation"],
    label("任", "holds a position at"),
    label("任职者", "position held by"),
    { titled: true },
  ),
  VISITED: rule(
    "going",
    ["Person"],
    ["Place", "Organisation", "Project"],
    label("走访", "visited"),
    label("来访者", "visited by"),
  ),
  MET: rule("meet", ["Person"], ["Person"], label("会见", "met"), label("会见", "met"), { symmetric: true }),
  PART_OF: rule("belong", BODIES, BODIES, label("属于", "is part of"), label("下辖", "includes")),
  LOCATED_IN: rule(
    "belong",
    ["Organisation", "Project"],
    ["Place"],
    label("位于", "is located in"),
    label("所在地", "is home to"),
  ),
  UNDERTAKES: rule(
    "doing",
    BODIES,
    ["Project"],
    label("承担", "undertakes"),
    label("承担者", "undertaken by"),
  ),
  ADVOCATED: rule(
    "agenda",
    ["Person"],
    ["Project"],
    label("强调", "advocated"),
    label("强调者", "advocated by"),
  ),
  COOPERATES_WITH: rule(
    "doing",
    BODIES,
    BODIES,
    label("合作", "cooperates with"),
    label("合作", "cooperates with"),
    { symmetric: true },
  ),
  COMES_FROM: rule("belong", ["Person"], ["Place"], label("来自", "comes from"), label("籍此者", "home of")),
  AWARDED: rule(
    "office",
    ACTORS,
    ["Organisation", "Project", "Meeting"],
    label("获授", "was honoured by"),
    label("授予", "honoured"),
    { titled: true },
  ),
} as const satisfies Record<string, RelationRule>;

export type RelationType = keyof typeof RELATIONS;
export const relationTypes = Object.keys(RELATIONS) as RelationType[];

export const MEETING_KINDS = {
  CONFERENCE: label("会议", "Conference"),
  SYMPOSIUM: label("座谈会", "Symposium"),
  FORUM: label("论坛", "Forum"),
  TALKS: label("会见会谈", "Talks"),
  CEREMONY: label("仪式", "Ceremony"),
  INSPECTION: label("考察", "Inspection"),
} as const satisfies Record<string, Label>;

export type MeetingKind = keyof typeof MEETING_KINDS;

export const PLACE_LEVELS = {
  COUNTRY: label("国家", "Country"),
  REGION: label("区域", "Region"),
  PROVINCE: label("省级", "Province"),
  CITY: label("地级", "City"),
  COUNTY: label("县级", "County"),
  TOWNSHIP: label("乡级", "Township"),
  VILLAGE: label("村级", "Village"),
  ZONE: label("园区", "Zone"),
  SITE: label("地点", "Site"),
} as const satisfies Record<string, Label>;

export type PlaceLevel = keyof typeof PLACE_LEVELS;

export const ORGANISATION_CATEGORIES = {
  PARTY: label("党委", "Party"),
  GOVERNMENT: label("政府", "Government"),
  CONGRESS: label("人大", "People's congress"),
  CPPCC: label("政协", "CPPCC"),
  JUDICIARY: label("司法", "Judiciary"),
  MILITARY: label("军队", "Military"),
  COMPANY: label("企业", "Company"),
  SCHOOL: label("学校", "School"),
  HEALTH: label("医疗", "Health"),
  MEDIA: label("媒体", "Media"),
  ASSOCIATION: label("社团", "Association"),
  OTHER: label("其他", "Other"),
} as const satisfies Record<string, Label>;

export type OrganisationCategory = keyof typeof ORGANISATION_CATEGORIES;

export const PROJECT_CATEGORIES = {
  CONSTRUCTION: label("工程建设", "Construction"),
  PROGRAMME: label("行动活动", "Programme"),
  PILOT: label("试点", "Pilot"),
  POLICY: label("政策文件", "Policy"),
} as const satisfies Record<string, Label>;

export type ProjectCategory = keyof typeof PROJECT_CATEGORIES;

export const ARTICLE_KINDS = {
  news: label("新闻", "News"),
  commentary: label("评论", "Commentary"),
  caption: label("图片说明", "Caption"),
  policy: label("政策文件", "Policy text"),
  ad: label("广告", "Advertisement"),
  masthead: label("报头", "Masthead"),
} as const satisfies Record<string, Label>;

export type ArticleKind = keyof typeof ARTICLE_KINDS;

/** Whether the ontology lets a relation of this type run between these kinds. */
export function allows(type: RelationType, from: Kind, to: Kind): boolean {
  const { from: starts, to: ends }: RelationRule = RELATIONS[type];
  return starts.includes(from) && ends.includes(to);
}
