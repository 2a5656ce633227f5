import { useEffect, useRef, useState } from "react";
import { ask, holds } from "../../api/api.ts";
import type { VisibleEdge } from "../../explorer/visible-graph.ts";
import { type EvidenceLineFragment, RelationEvidenceDocument } from "../../generated/operations.ts";
import type { Sentences } from "./tree-rows.ts";

/** Sentences of each relation that the tree reads out; the panel has all of them. */
const FIRST = 20;

async function askLine({ relationIds }: VisibleEdge): Promise<EvidenceLineFragment[]> {
  const answers = await Promise.all(
    relationIds.map((id) => ask(RelationEvidenceDocument, { id, first: FIRST, after: null })),
  );
  return answers
    .flatMap(({ node }) => (holds(node, "evidence") ? node.evidence.edges : []))
    .map(({ node }) => node)
    .toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
}

/** The sentences of lines that are open, each asked for once. One that cannot be had is as if it had none. */
export function useSentences(lines: readonly VisibleEdge[]): Sentences {
  const [sentences, setSentences] = useState<Sentences>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const line of lines) {
      if (asked.current.has(line.id)) continue;
      asked.current.add(line.id);
      askLine(line).then(
        (found) => setSentences((before) => new Map([...before, [line.id, found]])),
        () => setSentences((before) => new Map([...before, [line.id, []]])),
      );
    }
  }, [lines]);
  return sentences;
}
