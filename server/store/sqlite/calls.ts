/** What the worker beside the database can be asked: one function a message. */
import type { GraphStore, StoreInfo } from "../graph-store.ts";
import type { Connection } from "./driver.ts";
import { type ExportedPage, exportPageAfter } from "./export.ts";
import {
  readEvidenceInArticle,
  readEvidenceOfEntity,
  readEvidenceOfRelations,
  readNeighbours,
  readRelationsAmong,
} from "./neighbourhood.ts";
import { toDatabasePath } from "./open.ts";
import {
  listBusiestPeople,
  listCompanions,
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
import { readPaths } from "./ways.ts";
import { removeArticle, removePage, writePage } from "./write.ts";

type Plain = Omit<GraphStore, "export" | "close">;

/** The store's own methods as the worker has them, and one page of an export at a time. */
export type Calls = {
  [Name in keyof Plain]: (
    ...asked: Parameters<Plain[Name]>
  ) => Awaited<ReturnType<Plain[Name]>> | ReturnType<Plain[Name]>;
} & { exportPageAfter(name: string): ExportedPage | undefined };

export const WRITES: readonly (keyof Calls)[] = ["writePage", "removePage", "removeArticle"];

export function createCalls(db: Connection, folder: string): Calls {
  const reading =
    <Asked extends unknown[], Answer>(read: (db: Connection, ...asked: Asked) => Answer) =>
    (...asked: Asked): Answer =>
      db.transaction("read", () => read(db, ...asked));
  return {
    info: () => readInfo(db, folder),
    writePage: (page, articles) => writePage(db, page, articles),
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
    companions: reading(listCompanions),
    timeline: reading(readTimeline),
    statistics: reading(readStatistics),
    exportPageAfter: reading(exportPageAfter),
  };
}

function readInfo(db: Connection, folder: string): StoreInfo {
  const row = db.one<{ version: string }>("SELECT sqlite_version() AS version");
  return { product: "SQLite", version: row?.version ?? "", location: toDatabasePath(folder) };
}
