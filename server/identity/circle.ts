/** The circle a person belongs to, so that two 李伟 in two cities stay two. */
import type { ArticleGraph, Entity, PersonEntity } from "../../graph-schema/article-graph.ts";
import { findCityInName, type Home, isBare } from "./scope.ts";

/**
 * The circle that the article tells outright, else the city of the bodies whose offices the person holds
 * (the paper's own city first where there are several), else the paper's own city.
 */
export function findCircle(person: PersonEntity, article: ArticleGraph, home: Home): string {
  if (person.circle !== undefined) return person.circle;
  const byId = new Map(article.entities.map((entity) => [entity.id, entity]));
  const cities = article.relations
    .filter((relation) => relation.type === "HOLDS_POSITION" && relation.from === person.id)
    .map((relation) => byId.get(relation.to))
    .filter((body) => body !== undefined)
    .map((body) => findCityOfBody(body, article, home));
  if (cities.includes(home.city)) return home.city;
  return cities.find((city) => city !== undefined) ?? home.city;
}

/** A bare name is the home city's; a full one says its city; else the place that the article puts the body in. */
function findCityOfBody(body: Entity, article: ArticleGraph, home: Home): string | undefined {
  if (isBare(body.name)) return home.city;
  const named = findCityInName(body.name);
  if (named !== undefined) return named;
  const seat = article.relations.find(
    (relation) => relation.type === "LOCATED_IN" && relation.from === body.id,
  );
  const place = article.entities.find((entity) => entity.id === seat?.to);
  return place?.kind === "Place" ? findCityOfPath(place.path) : undefined;
}

/** The city of a division path: the second of its names, the first where the city is a province of its own. */
export function findCityOfPath(path: readonly string[] | undefined): string | undefined {
  if (path === undefined) return undefined;
  return path[0]?.endsWith("市") ? path[0] : path[1];
}
