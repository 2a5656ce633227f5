import { useTranslation } from "react-i18next";
import { ask, holds } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import { CompanionsDocument, NeighbourhoodDocument } from "../../generated/operations.ts";
import { DateText } from "../marks/date-text.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { Fault } from "../marks/fault.tsx";
import { RelationButton } from "./relation-button.tsx";

const ROWS = 30;

/** An entity's neighbours, strongest first, with each relation between the two a click from its sentences. */
export function RelationRows({ id }: { id: string }) {
  const { t } = useTranslation();
  const pages = usePages(id, async (after) => {
    const filter = {};
    const { node } = await ask(NeighbourhoodDocument, { id, filter, first: ROWS, after: after ?? null });
    return toPage(holds(node, "neighbours") ? node.neighbours : undefined);
  });
  const { items, total = 0, loading, error, hasMore, more, again } = pages;
  return (
    <div className="rows" aria-busy={loading}>
      {error !== undefined && <Fault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && (
        <p className="empty">{t("entity.noRelations")}</p>
      )}
      <ul>
        {items.map(({ node, relations }) => (
          <li key={node.id} className="row">
            <EntityName entity={node} size={14} />
            <span className="row-relations">
              {relations.map((relation) => (
                <RelationButton key={relation.id} id={id} relation={relation} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" className="button edge more" disabled={loading} onClick={more}>
          {t("entity.moreRelations", { count: total - items.length })}
        </button>
      )}
    </div>
  );
}

/** People seen at the same meetings, with the meetings that both came to. */
export function CompanionRows({ id }: { id: string }) {
  const { t } = useTranslation();
  const pages = usePages(id, async (after) => {
    const { node } = await ask(CompanionsDocument, { id, first: ROWS, after: after ?? null });
    return toPage(holds(node, "companions") ? node.companions : undefined);
  });
  const { items, total = 0, loading, error, hasMore, more, again } = pages;
  return (
    <div className="rows" aria-busy={loading}>
      {error !== undefined && <Fault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && (
        <p className="empty">{t("entity.noCompanions")}</p>
      )}
      <ul>
        {items.map(({ node, meetings }) => (
          <li key={node.id} className="row companion">
            <span className="companion-head">
              <EntityName entity={node} size={14} />
              <span className="hint">{t("entity.together", { count: meetings.length })}</span>
            </span>
            <ul className="companion-meetings">
              {meetings.map(({ id: meetingId, name, date, dateInferred }) => (
                <li key={meetingId}>
                  <EntityName entity={{ id: meetingId, kind: "Meeting", name }} size={11} />
                  {date !== null && <DateText date={date} inferred={dateInferred} />}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" className="button edge more" disabled={loading} onClick={more}>
          {t("entity.moreCompanions", { count: total - items.length })}
        </button>
      )}
    </div>
  );
}
