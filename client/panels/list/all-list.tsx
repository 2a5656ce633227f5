import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { kinds } from "../../../graph-schema/ontology.ts";
import { ask } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { AllEntitiesDocument } from "../../generated/operations.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { EntitySubtitle } from "../marks/entity-subtitle.tsx";
import { Fault } from "../marks/fault.tsx";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";

const ROWS = 50;

/** Every entity there is, those with most evidence first, a kind at a time. */
export function AllList() {
  const { t } = useTranslation();
  const { place, dispatch } = useExplorer();
  const [kind, setKind] = useState<Kind>("Person");
  const pages = usePages(kind, async (after) => {
    const { allEntities } = await ask(AllEntitiesDocument, {
      kinds: [kind],
      first: ROWS,
      after: after ?? null,
    });
    return toPage(allEntities);
  });
  const { items, loading, error, hasMore, more, again } = pages;
  return (
    <section className="twin-kind">
      <div className="chips">
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            className={one === kind ? "chip set" : "chip"}
            aria-pressed={one === kind}
            onClick={() => setKind(one)}
          >
            <KindMark kind={one} size={13} />
            {t(`kind.${one}`)}
          </button>
        ))}
      </div>
      {error !== undefined && <Fault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && <p className="empty">{t("list.none")}</p>}
      <ul aria-busy={loading}>
        {items.map(({ node }) => (
          <li key={node.id} className="twin-row all-row">
            <span role="presentation" onClickCapture={() => dispatch({ type: "learned", entities: [node] })}>
              <EntityName entity={node} size={15} />
            </span>
            <span className="all-subtitle">
              <EntitySubtitle entity={node} />
            </span>
            <span className="hint">{t("list.sentences", { count: node.evidenceCount })}</span>
            <button
              type="button"
              className="button icon-only"
              aria-label={`${t("entity.putOnCanvas")} ${node.name}`}
              title={t("entity.putOnCanvas")}
              onClick={() => void place(node.id)}
            >
              <Icon name="plus" />
            </button>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" className="button edge more" disabled={loading} onClick={more}>
          {t("list.more")}
        </button>
      )}
    </section>
  );
}
