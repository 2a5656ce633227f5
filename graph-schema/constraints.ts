/** The ontology as Neo4j constraints and indexes. Names of labels and types come from the ontology only. */
import { kinds } from "./ontology.ts";

/**
 * The label on every node that Renmai makes, beside the labels that say what it is. Constraints stand on it alone,
 * so that nodes of somebody else in the same database, whatever their labels, are never constrained.
 */
export const MARK = "Renmai";

/** Full-text index for people who write Cypher: names and aliases, cut by Lucene's analyzer for Chinese. */
export const NAMES_INDEX = "renmai_names";
/** Full-text index that the store's own search asks: `searchTerms`, cut at spaces. */
export const SEARCH_INDEX = "renmai_search";

/**
 * Cypher statements that a Neo4j database needs before the first write, each safe to run again. `id` is unique
 * among our nodes that have one: entities, articles (`article-…`) and pages (`page-` and the file's name).
 */
export function toNeo4jConstraints(): string[] {
  return [
    `CREATE CONSTRAINT renmai_id IF NOT EXISTS FOR (n:${MARK}) REQUIRE n.id IS UNIQUE`,
    ...kinds.map((kind) => index(kind, "name")),
    index("Meeting", "date"),
    index("Person", "attendance"),
    index("Entity", "evidenceCount"),
    index("Page", "name"),
    index("Article", "date"),
    index("Evidence", "relation"),
    fullText(NAMES_INDEX, ["name", "aliases"], "cjk"),
    fullText(SEARCH_INDEX, ["searchTerms"], "whitespace"),
  ];
}

/** An index constrains nothing: nodes of somebody else may be in it, and every question leaves them out. */
const index = (label: string, property: string): string =>
  `CREATE INDEX renmai_${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;

const fullText = (name: string, properties: readonly string[], analyzer: string): string =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (e:Entity) ON EACH [${properties.map((property) => `e.${property}`).join(", ")}] ` +
  `OPTIONS { indexConfig: { \`fulltext.analyzer\`: '${analyzer}' } }`;
