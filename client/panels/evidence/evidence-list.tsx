import { useTranslation } from "react-i18next";
import type { Pages } from "../../api/use-pages.ts";
import { type Evidence, groupEvidence } from "../../explorer/group-evidence.ts";
import { Fault } from "../marks/fault.tsx";
import { ArticleItem } from "./article-evidence.tsx";

interface EvidenceListProps {
  pages: Pages<{ node: Evidence }>;
  /** From whom the verbs are read. */
  chosen?: string;
  bare?: boolean;
  /** Where nothing is chosen: who is said to have done it. */
  withFrom?: boolean;
}

/** Sentences, newest first, article by article, a page at a time. */
export function EvidenceList({ pages, chosen, bare = false, withFrom = false }: EvidenceListProps) {
  const { t } = useTranslation();
  const { items, total = 0, loading, error, hasMore, more, again } = pages;
  const groups = groupEvidence(
    items.map(({ node }) => node),
    chosen,
  );
  return (
    <div className="evidence" aria-busy={loading}>
      {error !== undefined && <Fault reason={error} again={again} />}
      {groups.length === 0 && !loading && error === undefined && (
        <p className="empty">{t("entity.noEvidence")}</p>
      )}
      {groups.map((group) => (
        <ArticleItem key={group.article.id} group={group} bare={bare} withFrom={withFrom} />
      ))}
      {hasMore && (
        <button type="button" className="button edge more" disabled={loading} onClick={more}>
          {t("entity.moreEvidence", { count: total - items.length })}
        </button>
      )}
    </div>
  );
}
