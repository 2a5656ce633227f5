import type { Entity } from "../../../../graph-schema/article-graph.ts";
import type { Span } from "../../text/sentences.ts";
import type { Draft, Spot } from "../scene.ts";

/** How an honour is told: its name where it has one, where the text says so, and how sure that reading is. */
export interface Told {
  title: string | undefined;
  evidence: Span;
  confidence: number;
}

/** AWARDED: what each of those honoured has of each giver; nobody honours himself. */
export const awards = (
  givers: readonly Entity[],
  honoured: readonly Spot[],
  { title, evidence, confidence }: Told,
): Draft[] =>
  givers.flatMap((to) =>
    honoured
      .filter(({ entity }) => entity !== to)
      .map(
        ({ entity: from }): Draft => ({
          ...{ type: "AWARDED", from, to, evidence, confidence },
          ...(title ? { title } : {}),
        }),
      ),
  );
