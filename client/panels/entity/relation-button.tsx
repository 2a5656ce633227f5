import { useTranslation } from "react-i18next";
import type { RelationRule } from "../../../graph-schema/ontology.ts";
import { RELATIONS } from "../../../graph-schema/ontology.ts";
import type { RelationFact } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf, toLineId } from "../../explorer/visible-graph.ts";
import type { Language } from "../../i18n/language.ts";

/** The verb as read from one of the relation's ends; a title stands as printed either way. */
export function verbFrom(id: string, relation: RelationFact, language: Language): string {
  const { label, reverse, titled }: RelationRule = RELATIONS[relation.type];
  if (titled && relation.title !== null) return relation.title;
  const word = relation.to.id === id && relation.from.id !== id ? reverse : label;
  return language === "zh-CN" ? word.zh : word.en;
}

/** Shows a relation's sentences in the panel. */
export function useChooseRelation(): (relation: RelationFact) => void {
  const { dispatch } = useExplorer();
  return (relation) => {
    dispatch({ type: "learned", relations: [relation] });
    const line = toLineId(relation.from.id, relation.to.id, familyOf(relation.type));
    dispatch({ type: "selected", ids: [line] });
  };
}

/** What an entity has to do with another, in one verb: a click from its sentences. */
export function RelationButton({ id, relation }: { id: string; relation: RelationFact }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const choose = useChooseRelation();
  return (
    <button type="button" className="relation-button" onClick={() => choose(relation)}>
      <span
        className={`verb-${familyOf(relation.type)}`}
        lang={relation.title === null ? undefined : "zh-CN"}
      >
        {verbFrom(id, relation, language)}
      </span>
      <span className="hint">{t("entity.sentences", { count: relation.evidenceCount })}</span>
    </button>
  );
}
