import { useTranslation } from "react-i18next";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { kinds } from "../../../graph-schema/ontology.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { BY_KIND } from "./entity-actions.tsx";

/** Neighbours that come at once when all are asked for. */
const STRONGEST = 30;

interface ExpandChoiceProps {
  id: string;
  hidden: number;
  byKind: readonly { kind: Kind; count: number }[];
}

/** Too much to expand at once: which kind, or the strongest. */
export function ExpandChoice({ id, hidden, byKind }: ExpandChoiceProps) {
  const { t } = useTranslation();
  const { expand } = useExplorer();
  const count = (kind: Kind) => byKind.find((entry) => entry.kind === kind)?.count ?? 0;
  return (
    <div className="expand-choice">
      <p>{t("entity.tooMany", { count: hidden })}</p>
      <div className="expand-choices">
        <button type="button" className="button edge" onClick={() => void expand(id, { first: STRONGEST })}>
          {t("entity.expandStrongest", { count: STRONGEST })}
        </button>
        {kinds
          .filter((kind) => count(kind) > 0)
          .map((kind) => (
            <button
              key={kind}
              type="button"
              className="button edge"
              onClick={() => void expand(id, { kinds: [kind], first: 100 })}
            >
              {t(BY_KIND[kind], { count: count(kind) })}
            </button>
          ))}
      </div>
    </div>
  );
}
