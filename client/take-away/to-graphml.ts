import XMLBuilder from "fast-xml-builder";
import type { TakenEntity, TakenGraph, TakenRelation } from "./taken-graph.ts";
import { knownFields } from "./to-graphology.ts";

const BUILDER = new XMLBuilder({
  attributeNamePrefix: "@",
  format: true,
  ignoreAttributes: false,
  suppressEmptyNode: true,
});

type Fields = ReturnType<typeof knownFields>;

const toData = (fields: Fields, scope: string) =>
  Object.entries(fields).map(([name, value]) => ({ "@key": `${scope}-${name}`, "#text": value }));

/** One declaration for each field that something has; a number is a double. */
function toKeys(scope: "node" | "edge", all: readonly Fields[]) {
  const types = new Map<string, string>();
  for (const fields of all) {
    for (const [name, value] of Object.entries(fields)) {
      types.set(name, typeof value === "number" ? "double" : "string");
    }
  }
  return [...types].map(([name, type]) => ({
    "@id": `${scope}-${name}`,
    "@for": scope,
    "@attr.name": name,
    "@attr.type": type,
  }));
}

const nodeFields = ({ id: _, ...fields }: TakenEntity): Fields => knownFields({ ...fields });
const edgeFields = ({ id: _, from: _from, to: _to, ...fields }: TakenRelation): Fields =>
  knownFields({ ...fields });

/** GraphML 1.0 (graphml.graphdrawing.org), for yEd, Gephi, igraph, NetworkX: every known field as typed data. */
export function toGraphml({ entities, relations }: TakenGraph): string {
  const nodes = entities.map((entity) => ({
    "@id": entity.id,
    data: toData(nodeFields(entity), "node"),
  }));
  const edges = relations.map((relation) => ({
    "@id": relation.id,
    "@source": relation.from.id,
    "@target": relation.to.id,
    data: toData(edgeFields(relation), "edge"),
  }));
  return BUILDER.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    graphml: {
      "@xmlns": "http://graphml.graphdrawing.org/xmlns",
      key: [...toKeys("node", entities.map(nodeFields)), ...toKeys("edge", relations.map(edgeFields))],
      graph: { "@id": "renmai", "@edgedefault": "directed", node: nodes, edge: edges },
    },
  });
}
