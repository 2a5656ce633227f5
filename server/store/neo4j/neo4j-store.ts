import type { ArticleGraph } from "../../../graph-schema/article-graph.ts";
import type { Neo4jConfig } from "../../config.ts";
import { checkPage } from "../arguments.ts";
import type { GraphStore, PageRecord, StoreInfo } from "../graph-store.ts";
import { pageThrough } from "../page-through.ts";
import type { Ask, Connection } from "./driver.ts";
import { exportPagesAfter } from "./export.ts";
import { exportEntitiesAfter } from "./export-entities.ts";
import { toPageRows } from "./graph-rows.ts";
import {
  readEvidenceInArticle,
  readEvidenceOfEntity,
  readEvidenceOfRelations,
  readNeighbours,
  readRelationsAmong,
} from "./neighbourhood.ts";
import { type OpenOptions, openDatabase } from "./open.ts";
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
import { whileUnchanged } from "./while-unchanged.ts";
import { createWriteQueue } from "./write-queue.ts";

/**
 * Opens the store in a Neo4j database; see `open.ts` for what it throws. Our nodes carry the label `Renmai` and are
 * all that the store reads, changes or removes: what else is in the database stays as it is.
 */
export async function openNeo4jStore(config: Neo4jConfig, options: OpenOptions = {}): Promise<GraphStore> {
  const { connection, info } = await openDatabase(config, options);
  return createStore(connection, info);
}

/** The store over a connection to a database that is prepared. */
export function createStore(connection: Connection, info: StoreInfo): GraphStore {
  const queue = createWriteQueue(connection);
  const reading =
    <Asked extends unknown[], Answer>(read: (ask: Ask, ...asked: Asked) => Promise<Answer>) =>
    (...asked: Asked): Promise<Answer> =>
      connection.read((ask) => read(ask, ...asked));
  const wholeTimeline = whileUnchanged((ask) => readTimeline(ask, undefined));
  return {
    info: async () => info,
    writePage: async (page: PageRecord, articles: readonly ArticleGraph[]) => {
      checkPage(page, articles);
      return queue.writePage(toPageRows(page, articles));
    },
    removePage: queue.removePage,
    removeArticle: queue.removeArticle,
    page: reading(readPage),
    pageDigests: reading(readPageDigests),
    entities: reading(readEntities),
    listEntities: reading(listEntities),
    relations: reading(readRelations),
    search: reading(findEntities),
    neighbours: reading(readNeighbours),
    relationsAmong: reading(readRelationsAmong),
    paths: reading(readPaths),
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
    timeline: reading((ask, ids) => (ids === undefined ? wholeTimeline(ask) : readTimeline(ask, ids))),
    statistics: reading(whileUnchanged(readStatistics)),
    outline: reading(readOutline),
    revision: reading(readRevision),
    writeView: (view) => connection.write((ask) => writeView(ask, view)),
    removeView: (id) => connection.write((ask) => removeView(ask, id)),
    view: reading(readView),
    views: reading(listViews),
    export: () => pageThrough(reading(exportPagesAfter), ({ page }) => page.name),
    exportEntities: () => pageThrough(reading(exportEntitiesAfter), ({ entity }) => entity.id),
    close: async () => {
      await queue.end();
      await connection.close();
    },
  };
}
