import { MultiDirectedGraph } from "graphology";
import type { TakenGraph } from "./taken-graph.ts";

/** Characters that XML 1.0 cannot hold, not even escaped; newsprint captures carry some. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A value for an XML attribute or text. */
export const toXmlText = (value: string): string => value.replace(NOT_XML, "\ufffd");

type Attributes = Record<string, string | number>;

/** Fields that are known, under their own names. */
export function knownFields(fields: Readonly<Record<string, string | number | null>>): Attributes {
  const known: Attributes = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === "") continue;
    known[name] = typeof value === "string" ? toXmlText(value) : value;
  }
  return known;
}

/** A taken graph as graphology's: a node an entity, a directed edge a relation, every known field an attribute. */
export function toGraphology({
  entities,
  relations,
}: TakenGraph): MultiDirectedGraph<Attributes, Attributes> {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const { id, ...fields } of entities) graph.addNode(id, knownFields({ label: fields.name, ...fields }));
  for (const { id, from, to, ...fields } of relations) {
    graph.addDirectedEdgeWithKey(id, from.id, to.id, knownFields({ label: fields.type, ...fields }));
  }
  return graph;
}
