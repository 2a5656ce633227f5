import { useTranslation } from "react-i18next";
import { ask } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { CommonNeighboursDocument, type CommonNeighboursQuery } from "../../generated/operations.ts";
import { RelationButton } from "../entity/relation-button.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { CountsFault } from "./counts-fault.tsx";
import { MoreRows } from "./more-rows.tsx";

type Edge = CommonNeighboursQuery["commonNeighbours"]["edges"][number];

const ROWS = 20;

/** The relations of one of those asked about, with whom all have in common. */
function WithOne({ id, relations }: { id: string; relations: Edge["relations"] }) {
  const { state } = useExplorer();
  const mine = relations.filter(({ from, to }) => from.id === id || to.id === id);
  if (mine.length === 0) return null;
  return (
    <span className="common-with">
      <span lang="zh-CN">{state.known.entities[id]?.name}</span>
      {mine.map((relation) => (
        <RelationButton key={relation.id} id={id} relation={relation} />
      ))}
    </span>
  );
}

/** What several entities are all linked with, each link a click from its sentences. */
export function CommonRows({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const pages = usePages(ids.join(), async (after) => {
    const asked = { ids: [...ids], filter: null, first: ROWS, after: after ?? null };
    return toPage((await ask(CommonNeighboursDocument, asked)).commonNeighbours);
  });
  const { items, total, loading, error, again } = pages;
  return (
    <div aria-busy={loading}>
      {total !== undefined && total > 0 && (
        <p className="counts-about">{t("counts.inCommon", { count: total })}</p>
      )}
      {error !== undefined && <CountsFault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && (
        <p className="empty">{t("counts.nothingInCommon", { count: ids.length })}</p>
      )}
      <ul className="counts-rows">
        {items.map(({ node, relations }) => (
          <li key={node.id} className="common-row">
            <EntityName entity={node} size={15} />
            <span className="common-links">
              {ids.map((id) => (
                <WithOne key={id} id={id} relations={relations} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </div>
  );
}
