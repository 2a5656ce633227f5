/** The ontology as Neo4j constraints and indexes. Names of labels and types come from the ontology only. */
import { kinds, relationTypes } from "./ontology.ts";

/**
 * Cypher statements that a Neo4j database needs before the first write, each safe to run again.
 * `Entity` carries the id constraint for all five kinds, which are second labels.
 */
export function toNeo4jConstraints(): string[] {
  return [
    unique("Entity", "id"),
    unique("Article", "id"),
    unique("Page", "name"),
    ...kinds.map((kind) => index(kind, "name")),
    index("Meeting", "date"),
    index("Article", "date"),
    ...relationTypes.map(
      (type) => `CREATE INDEX renmai_${type.toLowerCase()}_id IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.id)`,
    ),
    "CREATE FULLTEXT INDEX renmai_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases] " +
      "OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } }",
  ];
}

const unique = (label: string, property: string): string =>
  `CREATE CONSTRAINT renmai_${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;

const index = (label: string, property: string): string =>
  `CREATE INDEX renmai_${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
