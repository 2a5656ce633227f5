import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { kinds } from "../../../graph-schema/ontology.ts";
import { ask } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import type { EntityCard } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { AllEntitiesDocument } from "../../generated/operations.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { EntitySubtitle } from "../marks/entity-subtitle.tsx";
import { Fault } from "../marks/fault.tsx";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";

const ROWS = 50;

function KindChips({ chosen, onChoose }: { chosen: Kind; onChoose(kind: Kind): void }) {
  const { t } = useTranslation();
  return (
    <div className="chips">
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={kind === chosen ? "chip set" : "chip"}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
        >
          <KindMark kind={kind} size={13} />
          {t(`kind.${kind}`)}
        </button>
      ))}
    </div>
  );
}

function EntityRow({ entity }: { entity: EntityCard }) {
  const { t } = useTranslation();
  const { place } = useExplorer();
  return (
    <li className="twin-row all-row">
      <EntityName entity={entity} size={15} />
      <span className="all-subtitle">
        <EntitySubtitle entity={entity} />
      </span>
      <span className="hint">{t("list.sentences", { count: entity.evidenceCount })}</span>
      <button
        type="button"
        className="button icon-only"
        aria-label={`${t("entity.putOnCanvas")} ${entity.name}`}
        title={t("entity.putOnCanvas")}
        onClick={() => void place(entity.id)}
      >
        <Icon name="plus" />
      </button>
    </li>
  );
}

/** Every entity there is, those with most evidence first, a kind at a time. */
export function AllList() {
  const { t } = useTranslation();
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
      <KindChips chosen={kind} onChoose={setKind} />
      {error !== undefined && <Fault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && <p className="empty">{t("list.none")}</p>}
      <ul aria-busy={loading}>
        {items.map(({ node }) => (
          <EntityRow key={node.id} entity={node} />
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
