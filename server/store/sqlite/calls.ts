/** What the worker beside the database can be asked: one function a message. */
import type { AppError } from "../../errors.ts";
import type { EntityExport, GraphStore, StoreInfo, WriteResult } from "../graph-store.ts";
import type { Connection } from "./driver.ts";
import { type ExportedPage, exportPageAfter } from "./export.ts";
import { exportEntitiesAfter } from "./export-entities.ts";
import {
  readEvidenceInArticle,
  readEvidenceOfEntity,
  readEvidenceOfRelations,
  readNeighbours,
  readRelationsAmong,
} from "./neighbourhood.ts";
import { toDatabasePath } from "./open.ts";
import { readOutline, readRevision } from "./outline.ts";
import {
  listBusiestPeople,
  listCompanions,
  listHolders,
  listMeetings,
  listOffices,
  readStatistics,
  readTimeline,
} from "./overview.ts";
import {
  listArticles,
  listEntities,
  readArticles,
  readEntities,
  readPage,
  readPageDigests,
  readRelations,
} from "./read.ts";
import { findEntities } from "./search.ts";
import { listViews, readView, removeView, writeView } from "./views.ts";
import { readPaths } from "./ways.ts";
import { type PageToWrite, removeArticle, removePage, writePages } from "./write.ts";

type Plain = Omit<GraphStore, "export" | "exportEntities" | "close" | "writePage">;

/** The store's own methods as the worker has them, and an export in parts. */
export type Calls = {
  [Name in keyof Plain]: (
    ...asked: Parameters<Plain[Name]>
  ) => Awaited<ReturnType<Plain[Name]>> | ReturnType<Plain[Name]>;
} & {
  exportPageAfter(name: string): ExportedPage | undefined;
  exportEntitiesAfter(id: string): EntityExport[];
  /** Pages that were waiting together; an error stands in the place of a page that was refused. */
  writePages(pages: readonly PageToWrite[]): (WriteResult | AppError)[];
};

export function createCalls(db: Connection, folder: string): Calls {
  const reading =
    <Asked extends unknown[], Answer>(read: (db: Connection, ...asked: Asked) => Answer) =>
    (...asked: Asked): Answer =>
      db.transaction("read", () => read(db, ...asked));
  const wholeTimeline = whileUnchanged(db, () => readTimeline(db, undefined));
  return {
    info: () => readInfo(db, folder),
    writePages: (pages) => writePages(db, pages),
    removePage: (name) => removePage(db, name),
    removeArticle: (id) => removeArticle(db, id),
    page: reading(readPage),
    pageDigests: reading(readPageDigests),
    entities: reading(readEntities),
    listEntities: reading(listEntities),
    relations: reading(readRelations),
    search: reading(findEntities),
    neighbours: reading(readNeighbours),
    relationsAmong: reading(readRelationsAmong),
    paths: (query) => readPaths(db, query),
    evidenceOfEntity: reading(readEvidenceOfEntity),
    evidenceOfRelations: reading(readEvidenceOfRelations),
    evidenceInArticle: reading(readEvidenceInArticle),
    articles: reading(readArticles),
    listArticles: reading(listArticles),
    meetings: reading(listMeetings),
    busiestPeople: reading(listBusiestPeople),
    offices: reading(listOffices),
    holders: reading(listHolders),
    companions: reading(listCompanions),
    timeline: reading((db, ids) => (ids === undefined ? wholeTimeline() : readTimeline(db, ids))),
    statistics: reading(whileUnchanged(db, () => readStatistics(db))),
    outline: reading(readOutline),
    revision: () => readRevision(db),
    writeView: (view) => writeView(db, view),
    removeView: (id) => removeView(db, id),
    view: reading(readView),
    views: reading(listViews),
    exportPageAfter: reading(exportPageAfter),
    exportEntitiesAfter: reading(exportEntitiesAfter),
  };
}

/**
 * Answers about everything stay right until somebody else writes: SQLite counts that in `data_version`, for other
 * connections than this one, and the thread that reads does not write.
 */
function whileUnchanged<Answer>(db: Connection, read: () => Answer): () => Answer {
  let known: { version: number; answer: Answer } | undefined;
  return () => {
    const version = db.one<{ data_version: number }>("PRAGMA data_version")?.data_version ?? 0;
    if (known?.version !== version) known = { version, answer: read() };
    return known.answer;
  };
}

function readInfo(db: Connection, folder: string): StoreInfo {
  const row = db.one<{ version: string }>("SELECT sqlite_version() AS version");
  return { product: "SQLite", version: row?.version ?? "", location: toDatabasePath(folder) };
}
