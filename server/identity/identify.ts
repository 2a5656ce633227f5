/** Which entity of this article is which of the graph: ids made from content, the same on every machine. */
import {
  type ArticleGraph,
  type Entity,
  type EntityId,
  entityId,
  type PlaceEntity,
  type Relation,
} from "../../graph-schema/article-graph.ts";
import { findCircle, findCityOfPath } from "./circle.ts";
import { findScope, foldName, type Home, isBare, toHome } from "./scope.ts";

/** Names of units that every body has; without the body above them they say nothing. */
const GENERIC_UNIT =
  /(指挥部|领导小组|办公室|专班|工作组|工作队|委员会|[一二三四五六七八九十]庭|科|处|室|党支部|支委会)$/;

/**
 * The same article with graph-wide ids. Entities that turn out to be one thing are made one, relations
 * that then say the same in the same words are kept once, and none runs from a thing to itself.
 * Ids depend on nothing but the article, so identifying twice changes nothing.
 */
export function identify(article: ArticleGraph): ArticleGraph {
  const home = toHome(article);
  const image = new Map(article.entities.map((entity) => [entity.id, identifyEntity(entity, article, home)]));
  const entities = new Map<EntityId, Entity>();
  for (const entity of article.entities) {
    const id = image.get(entity.id) ?? entity.id;
    const known = entities.get(id);
    entities.set(id, known === undefined ? { ...entity, id } : mergeEntities(known, entity));
  }
  const at = (id: EntityId) => image.get(id) ?? id;
  const relations = article.relations.map((relation) => ({
    ...relation,
    from: at(relation.from),
    to: at(relation.to),
  }));
  return { ...article, entities: [...entities.values()], relations: dropRepeated(relations) };
}

function identifyEntity(entity: Entity, article: ArticleGraph, home: Home): EntityId {
  const name = foldName(entity.name);
  switch (entity.kind) {
    case "Person":
      return entityId(entity.kind, name, findCircle(entity, article, home));
    case "Place":
      return entityId(entity.kind, ...toPlaceKey(entity, name, home));
    case "Organisation":
      return entityId(entity.kind, name, findOwner(entity, article, home));
    case "Meeting":
      return entityId(entity.kind, name, entity.date ?? "", findScope(name, home));
    case "Project":
      return entityId(entity.kind, name, findScope(name, home));
  }
}

/** The division code where there is one; wide places by name; others by name within county or city. */
function toPlaceKey(place: PlaceEntity, name: string, home: Home): string[] {
  if (place.divisionCode !== undefined) return [place.divisionCode];
  switch (place.level) {
    case "COUNTRY":
    case "REGION":
    case "PROVINCE":
      return [name];
    case "TOWNSHIP":
    case "VILLAGE":
      return [name, findCounty(place.path) ?? findCityOfPath(place.path) ?? home.city];
    default:
      return [name, findCityOfPath(place.path) ?? home.city];
  }
}

const findCounty = (path: readonly string[] | undefined): string | undefined =>
  path?.slice(1, -1).findLast((name) => /[县区市旗]$/u.test(name));

/** What tells bodies of one name apart: the city for bare names, the body above for units, else nothing. */
function findOwner(body: Entity, article: ArticleGraph, home: Home): string {
  if (isBare(body.name)) return findScope(body.name, home);
  if (!GENERIC_UNIT.test(body.name) || findScope(body.name, home) === "") return "";
  const above = article.relations.find(
    (relation) => relation.type === "PART_OF" && relation.from === body.id,
  );
  const owner = article.entities.find((entity) => entity.id === above?.to);
  return owner === undefined ? home.city : foldName(owner.name);
}

function mergeEntities(known: Entity, other: Entity): Entity {
  const names = new Set([...known.aliases, other.name, ...other.aliases]);
  names.delete(known.name);
  const mentions = new Map(
    [...known.mentions, ...other.mentions].map((mention) => [`${mention.start}-${mention.end}`, mention]),
  );
  return {
    ...known,
    aliases: [...names],
    mentions: [...mentions.values()].sort((a, b) => a.start - b.start || b.end - a.end),
    confidence: Math.max(known.confidence, other.confidence),
  };
}

function dropRepeated(relations: readonly Relation[]): Relation[] {
  const seen = new Set<string>();
  return relations.filter(({ type, from, to, title, evidence }) => {
    const key = [type, from, to, title ?? "", evidence.start, evidence.end].join(" ");
    if (from === to || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
