import { write } from "graphology-gexf";
import type { TakenGraph } from "./taken-graph.ts";
import { toGraphology } from "./to-graphology.ts";

/** GEXF 1.3, Gephi's own format (gexf.net): fields as attributes, places of the canvas as `viz:position`. */
export function toGexf(taken: TakenGraph): string {
  return write(toGraphology(taken), { version: "1.3" });
}
