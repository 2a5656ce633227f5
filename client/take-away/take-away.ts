import type { ExplorerState } from "../explorer/explorer-state.ts";
import { evidenceOf } from "./evidence-of.ts";
import { toTakenGraph } from "./taken-graph.ts";

/** What can be taken away as data. Writers load when they are first asked for. */
export const DATA_FORMATS = ["gexf", "graphml", "entities", "relations", "evidence", "jsonLines"] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export interface TakenFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

const CSV = "text/csv;charset=utf-8";

/** What the canvas shows, written in a format. Throws what asking for evidence throws. */
export async function takeAway(state: ExplorerState, format: DataFormat): Promise<TakenFile> {
  const taken = toTakenGraph(state);
  switch (format) {
    case "gexf": {
      const { toGexf } = await import("./to-gexf.ts");
      return { name: "renmai.gexf", type: "application/gexf+xml", content: toGexf(taken) };
    }
    case "graphml": {
      const { toGraphml } = await import("./to-graphml.ts");
      return { name: "renmai.graphml", type: "application/graphml+xml", content: toGraphml(taken) };
    }
    case "entities": {
      const { toEntityTable } = await import("./to-tables.ts");
      return { name: "renmai-entities.csv", type: CSV, content: toEntityTable(taken) };
    }
    case "relations": {
      const { toRelationTable } = await import("./to-tables.ts");
      return { name: "renmai-relations.csv", type: CSV, content: toRelationTable(taken) };
    }
    case "evidence": {
      const [{ toEvidenceTable }, evidence] = await Promise.all([
        import("./to-tables.ts"),
        evidenceOf(taken),
      ]);
      return { name: "renmai-evidence.csv", type: CSV, content: toEvidenceTable(evidence) };
    }
    case "jsonLines": {
      const [{ toJsonLines }, evidence] = await Promise.all([
        import("./to-json-lines.ts"),
        evidenceOf(taken),
      ]);
      return { name: "renmai.jsonl", type: "application/jsonl", content: toJsonLines(taken, evidence) };
    }
  }
}
