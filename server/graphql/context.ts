/** What every resolver may use: the store, loaders that ask it once for many, the ingest, and the clock. */
import DataLoader from "dataloader";
import type { ArticleId, EntityId } from "../../graph-schema/article-graph.ts";
import type { Analyser } from "../analysis/analyser.ts";
import { AppError } from "../errors.ts";
import type { IngestReport } from "../ingest/ingest-pages.ts";
import type { PageSource } from "../ingest/page-source.ts";
import type { ArticleRecord, EntityRecord, GraphStore, PageRecord } from "../store/graph-store.ts";
import type { Views } from "../views/keep-views.ts";

/** What the API stands on; lives as long as the server. */
export interface Services {
  store: GraphStore;
  /** One call after another, never two at once. */
  ingest(sources: readonly PageSource[], options?: { replace?: boolean }): Promise<IngestReport>;
  findSamplePages(): Promise<readonly PageSource[]>;
  analyser: Analyser;
  views: Views;
}

export interface Context extends Services {
  load: Loaders;
  /** The entities that this request has come by so far. */
  known: Map<EntityId, EntityRecord>;
  clock: Clock;
}

interface Loaders {
  entity: DataLoader<EntityId, EntityRecord | undefined>;
  article: DataLoader<ArticleId, ArticleRecord | undefined>;
  page: DataLoader<string, PageRecord | undefined>;
}

interface Clock {
  /** Rejects with TIMED_OUT when the time is over, else never settles. */
  over: Promise<never>;
  stop(): void;
}

/** A context for one request, whose clock begins now. */
export function createContext(services: Services, milliseconds: number): Context {
  const known = new Map<EntityId, EntityRecord>();
  const load = createLoaders(services.store, known);
  return { ...services, load, known, clock: startClock(milliseconds) };
}

function createLoaders(store: GraphStore, known: Map<EntityId, EntityRecord>): Loaders {
  return {
    entity: new DataLoader(async (ids) => {
      const found = await store.entities(ids);
      for (const entity of found) known.set(entity.id, entity);
      return ids.map((id) => known.get(id));
    }),
    article: new DataLoader(async (ids) => inOrder(ids, await store.articles(ids))),
    page: new DataLoader((names) => Promise.all(names.map((name) => store.page(name)))),
  };
}

function inOrder<Id, Item extends { id: Id }>(ids: readonly Id[], items: readonly Item[]) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => byId.get(id));
}

export function startClock(milliseconds: number): Clock {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    const message = `The query took longer than ${milliseconds / 1000} s: ask for less at once`;
    timer = setTimeout(() => reject(new AppError("TIMED_OUT", message)), milliseconds);
  });
  over.catch(() => {}); // nobody may be waiting any more
  return { over, stop: () => clearTimeout(timer) };
}
