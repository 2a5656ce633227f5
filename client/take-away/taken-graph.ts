import type { Kind, RelationType } from "../../graph-schema/ontology.ts";
import type { EntityCard, ExplorerState } from "../explorer/explorer-state.ts";
import { drawnRelations, shownEntities } from "../explorer/visible-graph.ts";

/** An entity as a flat row. Dates are ISO 8601, as precise as known; `x` and `y` are px at zoom 1. */
export interface TakenEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly pinyin: string;
  /** Of a person: the latest office as printed, and whose it is. */
  readonly office: string | null;
  readonly officeOf: string | null;
  readonly date: string | null;
  readonly endDate: string | null;
  readonly meetingKind: string | null;
  readonly level: string | null;
  readonly category: string | null;
  readonly articles: number;
  readonly sentences: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly x: number | null;
  readonly y: number | null;
}

export interface TakenRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly title: string | null;
  readonly from: TakenEntity;
  readonly to: TakenEntity;
  readonly sentences: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** 0 to 1: the highest among its sentences. */
  readonly confidence: number;
}

/** What the canvas shows under its filter: one link a relation, not one a line. */
export interface TakenGraph {
  readonly entities: readonly TakenEntity[];
  readonly relations: readonly TakenRelation[];
}

type OwnFields = Pick<
  TakenEntity,
  "office" | "officeOf" | "date" | "endDate" | "meetingKind" | "level" | "category"
>;

const NOTHING: OwnFields = {
  office: null,
  officeOf: null,
  date: null,
  endDate: null,
  meetingKind: null,
  level: null,
  category: null,
};

function ownFields(entity: EntityCard): OwnFields {
  switch (entity.__typename) {
    case "Person":
      return {
        ...NOTHING,
        office: entity.office?.title ?? null,
        officeOf: entity.office?.organisation.name ?? null,
      };
    case "Organisation":
      return { ...NOTHING, category: entity.organisationCategory };
    case "Meeting":
      return { ...NOTHING, date: entity.date, endDate: entity.endDate, meetingKind: entity.meetingKind };
    case "Place":
      return { ...NOTHING, level: entity.level };
    case "Project":
      return { ...NOTHING, category: entity.projectCategory };
  }
}

function toTakenEntity(entity: EntityCard, state: ExplorerState): TakenEntity {
  const { id, kind, name, pinyin, articleCount, evidenceCount, firstDate, lastDate } = entity;
  const place = state.scene.positions[id];
  return {
    id,
    kind,
    name,
    pinyin,
    ...ownFields(entity),
    articles: articleCount,
    sentences: evidenceCount,
    firstDate,
    lastDate,
    x: place?.x ?? null,
    y: place?.y ?? null,
  };
}

export function toTakenGraph(state: ExplorerState): TakenGraph {
  const entities = shownEntities(state).map((entity) => toTakenEntity(entity, state));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const relations = drawnRelations(state).flatMap((relation) => {
    const { id, type, title, evidenceCount, firstDate, lastDate, confidence } = relation;
    const [from, to] = [byId.get(relation.from.id), byId.get(relation.to.id)];
    if (from === undefined || to === undefined) return [];
    return { id, type, title, from, to, sentences: evidenceCount, firstDate, lastDate, confidence };
  });
  return { entities, relations };
}
