import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ask, holds } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import {
  EntityEvidenceDocument,
  type GraphFilter,
  SentencesAmongDocument,
} from "../../generated/operations.ts";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { Icon } from "../marks/icon.tsx";

const SENTENCES = 20;

/** An entity's sentences under a filter. */
function OfEntity({ id, filter }: { id: string; filter: GraphFilter }) {
  const pages = usePages(`${id} ${JSON.stringify(filter)}`, async (after) => {
    const asked = { id, filter, first: SENTENCES, after: after ?? null };
    const { node } = await ask(EntityEvidenceDocument, asked);
    return toPage(holds(node, "evidence") ? node.evidence : undefined);
  });
  return <EvidenceList pages={pages} chosen={id} />;
}

/** The sentences behind the relations among several entities, under a filter. */
export function SentencesAmong({ ids, filter }: { ids: readonly string[]; filter: GraphFilter }) {
  const pages = usePages(`${ids.join()} ${JSON.stringify(filter)}`, async (after) => {
    const asked = { ids: [...ids], filter, first: SENTENCES, after: after ?? null };
    return toPage((await ask(SentencesAmongDocument, asked)).evidenceAmong);
  });
  return <EvidenceList pages={pages} withFrom />;
}

interface FoldedProps {
  /** What the fold holds, for those who do not see the row. */
  label: string;
  head: ReactNode;
  /** Whose sentences: one entity's, or those among several. */
  ids: readonly string[];
  filter: GraphFilter;
  first?: boolean;
}

/** A row that unfolds into its sentences. */
export function FoldedEvidence({ label, head, ids, filter, first = false }: FoldedProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(first);
  const [only] = ids;
  return (
    <li className="folded">
      <div className="folded-head">
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          aria-label={t(open ? "counts.foldSentences" : "counts.showSentences", { name: label })}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "down" : "right"} size={12} />
        </button>
        {head}
      </div>
      {open && ids.length === 1 && only !== undefined && <OfEntity id={only} filter={filter} />}
      {open && ids.length > 1 && <SentencesAmong ids={ids} filter={filter} />}
    </li>
  );
}
