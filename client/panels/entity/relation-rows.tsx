import { useTranslation } from "react-i18next";
import type { RelationRule } from "../../../graph-schema/ontology.ts";
import { RELATIONS } from "../../../graph-schema/ontology.ts";
import { ask, holds } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import type { RelationFact } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf, toLineId } from "../../explorer/visible-graph.ts";
import { CompanionsDocument, NeighbourhoodDocument } from "../../generated/operations.ts";
import type { Language } from "../../i18n/language.ts";
import { DateText } from "../marks/date-text.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { Fault } from "../marks/fault.tsx";

const ROWS = 30;

/** The verb as read from one of the relation's ends; a title stands as printed either way. */
export function verbFrom(id: string, relation: RelationFact, language: Language): string {
  const { label, reverse, titled }: RelationRule = RELATIONS[relation.type];
  if (titled && relation.title !== null) return relation.title;
  const word = relation.to.id === id && relation.from.id !== id ? reverse : label;
  return language === "zh-CN" ? word.zh : word.en;
}

function RelationButton({ id, relation }: { id: string; relation: RelationFact }) {
  const { t } = useTranslation();
  const { language, dispatch } = useExplorer();
  const family = familyOf(relation.type);
  const choose = () => {
    dispatch({ type: "learned", relations: [relation] });
    dispatch({ type: "selected", ids: [toLineId(relation.from.id, relation.to.id, family)] });
  };
  return (
    <button type="button" className="relation-button" onClick={choose}>
      <span className={`verb-${family}`} lang={relation.title === null ? undefined : "zh-CN"}>
        {verbFrom(id, relation, language)}
      </span>
      <span className="hint">{t("entity.sentences", { count: relation.evidenceCount })}</span>
    </button>
  );
}

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
