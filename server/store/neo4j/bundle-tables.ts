/** The tables of a bundle for `neo4j-admin database import`: what stands in which file, and the rows of a page and an entity. */
import type { ArticleGraph } from "../../../graph-schema/article-graph.ts";
import { MARK } from "../../../graph-schema/constraints.ts";
import type { EntityExport, PageRecord, RelationExport, ViewRecord } from "../graph-store.ts";
import { toDay } from "./driver.ts";
import { toPageRows } from "./graph-rows.ts";
import { toSearchTerms } from "./search-terms.ts";
import { toNodeId } from "./views.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Types of the import tool, by property. */
type Columns = Readonly<
  Record<string, "string" | "string[]" | "long" | "long[]" | "float" | "boolean" | "date">
>;

interface NodeTable {
  labels: readonly string[];
  /** The group of ids; `hidden`: the id is not kept as a property. */
  id: "Renmai" | "Evidence";
  hidden?: true;
  /** Whether the column `label` gives one label more. */
  labelled?: true;
  columns: Columns;
}

interface RelationTable {
  /** Absent: the column `type` gives it. */
  type?: string;
  from: "Renmai" | "Evidence";
  columns: Columns;
}

const head: Columns = { newspaper: "string", issueDate: "string", home: "string[]" };
const own: Columns = {
  ...{ date: "string", endDate: "string", dateInferred: "boolean", day: "date", meetingKind: "string" },
  ...{ level: "string", divisionCode: "string", path: "string[]", category: "string" },
};
const span: Columns = { text: "string", start: "long", end: "long" };
const times: Columns = { firstDate: "string", lastDate: "string", firstDay: "date", lastDay: "date" };

export const NODE_TABLES = {
  bundle: { labels: [MARK, "Bundle"], id: "Renmai", columns: {} },
  views: {
    ...{ labels: [MARK, "View"], id: "Renmai" },
    columns: { key: "string", name: "string", address: "string", createdAt: "string" },
  },
  pages: {
    ...{ labels: [MARK, "Page"], id: "Renmai" },
    columns: {
      ...{ name: "string", ...head, lines: "string[]", digest: "string", problems: "string" },
      content: "string",
    },
  },
  articles: {
    ...{ labels: [MARK, "Article"], id: "Renmai" },
    columns: {
      ...{ page: "string", ...head, articleKind: "string", headline: "string", kicker: "string" },
      ...{ subtitle: "string", byline: "string[]", date: "string", dateInferred: "boolean", day: "date" },
      ...{ text: "string", lines: "string", evidenceCount: "long", firstDate: "string", lastDate: "string" },
      ...{ evidenceDates: "string[]", evidenceDateCounts: "long[]" },
    },
  },
  entities: {
    ...{ labels: [MARK, "Entity"], id: "Renmai", labelled: true },
    columns: {
      ...{ name: "string", aliases: "string[]", titles: "string[]", pinyin: "string", searchTerms: "string" },
      ...own,
      ...{ articleCount: "long", evidenceCount: "long", neighbourCount: "long", meetingCount: "long" },
      ...{ attendance: "long", ...times, office: "string", officeAt: "string", officeName: "string" },
    },
  },
  evidence: {
    ...{ labels: [MARK, "Evidence"], id: "Evidence", hidden: true },
    columns: {
      ...{ article: "string", relation: "string", type: "string", from: "string", to: "string" },
      ...{ title: "string", ordinal: "long", date: "string", dateInferred: "boolean", day: "date" },
      ...{ confidence: "float", ...span },
    },
  },
} as const satisfies Record<string, NodeTable>;

export const RELATION_TABLES = {
  "on-page": { type: "ON_PAGE", from: "Renmai", columns: { ordinal: "long" } },
  names: {
    ...{ type: "NAMES", from: "Renmai" },
    columns: {
      ...{ name: "string", aliases: "string[]", circle: "string", confidence: "float" },
      ...own,
      ...{ ordinal: "long", evidenceCount: "long" },
    },
  },
  mentions: { type: "MENTIONS", from: "Renmai", columns: { ...span, ordinal: "long" } },
  in: { type: "IN", from: "Evidence", columns: {} },
  relations: {
    from: "Renmai",
    columns: {
      ...{ id: "string", title: "string", evidenceCount: "long", confidence: "float", dates: "string[]" },
      ...times,
    },
  },
} as const satisfies Record<string, RelationTable>;

export type Table = keyof typeof NODE_TABLES | keyof typeof RELATION_TABLES;

const nodeTables: Readonly<Record<string, NodeTable>> = NODE_TABLES;
const relationTables: Readonly<Record<string, RelationTable>> = RELATION_TABLES;

export const tables = [...Object.keys(NODE_TABLES), ...Object.keys(RELATION_TABLES)] as Table[];

/** The columns of a table in their order: the field of a row that each takes, and what its header says. */
export function toColumns(table: Table): { field: string; header: string }[] {
  const node = nodeTables[table];
  const relation = relationTables[table];
  const plain = Object.entries((node ?? relation)?.columns ?? {});
  const properties = plain.map(([field, type]) => ({ field, header: `${field}:${type}` }));
  if (node !== undefined)
    return [
      { field: "id", header: `${node.hidden ? "" : "id"}:ID(${node.id})` },
      ...(node.labelled ? [{ field: "label", header: ":LABEL" }] : []),
      ...properties,
    ];
  return [
    { field: "from", header: `:START_ID(${relation?.from})` },
    { field: "to", header: `:END_ID(${MARK})` },
    ...(relation?.type === undefined ? [{ field: "type", header: ":TYPE" }] : []),
    ...properties,
  ];
}

/** The table as an option of the import tool. */
export function toOption(table: Table, file: string): string {
  const node = nodeTables[table];
  if (node !== undefined) return `--nodes=${node.labels.join(":")}=${file}`;
  const type = relationTables[table]?.type;
  return type === undefined ? `--relationships=${file}` : `--relationships=${type}=${file}`;
}

export type Rows = Partial<Record<Table, readonly Row[]>>;

/** `before`: pieces of evidence in the bundle so far, which are numbered. */
export function toRowsOfPage(page: PageRecord, articles: readonly ArticleGraph[], before: number): Rows {
  const rows = toPageRows(page, articles);
  const between = (row: Row): Row => ({ ...(row.fields as Row), from: row.article, to: row.entity });
  const evidence = rows.evidence.map((row, at) => ({ ...row, id: `${before + at}` }));
  return {
    pages: [rows.page],
    articles: rows.articles.map(({ fields }) => fields as Row),
    "on-page": rows.articles.map(({ fields, page, ordinal }) => ({
      ...{ from: (fields as Row).id, to: page, ordinal },
    })),
    names: rows.namings.map(between),
    mentions: rows.mentions.map(between),
    evidence,
    in: evidence.map(({ id, article }) => ({ from: id, to: article })),
  };
}

export const toViewRow = ({ id, ...view }: ViewRecord): Row => ({ ...view, key: id, id: toNodeId(id) });

export function toRowsOfEntity(exported: EntityExport): Rows {
  const { entity, titles, attendance, relations } = exported;
  const { kind, office, organisationCategory, projectCategory, ...fields } = entity;
  const day = toDay(entity.date)?.text;
  const [firstDay, lastDay] = toEnds([exported.firstDay, exported.lastDay, day]);
  return {
    entities: [
      {
        ...{ ...fields, label: kind, titles, attendance, day, firstDay, lastDay },
        category: organisationCategory ?? projectCategory,
        searchTerms: toSearchTerms({ kind, names: [entity.name, ...entity.aliases], titles }),
        ...{ office: office?.title, officeAt: office?.organisation, officeName: office?.organisationName },
      },
    ],
    relations: relations.map(toRelationRow),
  };
}

function toRelationRow({ relation, dates }: RelationExport): Row {
  const [firstDay, lastDay] = toEnds(dates.map((date) => toDay(date)?.text));
  return { ...relation, dates, firstDay, lastDay };
}

/** The first and the last of some days. */
function toEnds(days: readonly (string | undefined)[]): [string | undefined, string | undefined] {
  const known = days.filter((day) => day !== undefined).sort();
  return [known[0], known.at(-1)];
}
