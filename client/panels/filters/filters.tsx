import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Family, Kind, RelationType } from "../../../graph-schema/ontology.ts";
import { families, kinds, RELATIONS, relationTypes } from "../../../graph-schema/ontology.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf, relationsOnCanvas } from "../../explorer/visible-graph.ts";
import { StatisticsDocument } from "../../generated/operations.ts";
import { Checkbox } from "../marks/checkbox.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { DatesSection } from "./dates-section.tsx";
import { KeepUnsure } from "./keep-unsure.tsx";
import { SavedViews } from "./saved-views.tsx";

function without<Name>(list: readonly Name[], gone: readonly Name[]): Name[] {
  return list.filter((name) => !gone.includes(name));
}

export function KindFilter() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { data } = useAnswer(StatisticsDocument, {});
  const { hiddenKinds } = state.scene.filter;
  const there = (kind: Kind) =>
    state.scene.nodes.filter((id) => state.known.entities[id]?.kind === kind).length;
  const all = (kind: Kind) => data?.statistics.entities.find((entry) => entry.kind === kind)?.count ?? 0;
  const toggle = (kind: Kind, shown: boolean) => {
    const next = shown ? without(hiddenKinds, [kind]) : [...hiddenKinds, kind];
    dispatch({ type: "filtered", filter: { hiddenKinds: next } });
  };
  return (
    <section>
      <h2>
        {t("filter.kinds")} <span>{t("filter.onCanvasOfAll")}</span>
      </h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <Checkbox checked={!hiddenKinds.includes(kind)} onChange={(shown) => toggle(kind, shown)}>
              <KindMark kind={kind} />
              <span className="filter-name">{t(`kind.${kind}`)}</span>
              <em>
                <b>{there(kind)}</b> / {all(kind)}
              </em>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FamilyRowProps {
  family: Family;
  count: (type: RelationType) => number;
}

interface TypeListProps {
  types: readonly RelationType[];
  count: (type: RelationType) => number;
  onChange(types: readonly RelationType[], shown: boolean): void;
}

function TypeList({ types, count, onChange }: TypeListProps) {
  const { state, language } = useExplorer();
  const { hiddenTypes } = state.scene.filter;
  return (
    <ul className="filter-types">
      {types.map((type) => (
        <li key={type}>
          <Checkbox checked={!hiddenTypes.includes(type)} onChange={(on) => onChange([type], on)}>
            <span className="filter-name">
              {language === "zh-CN" ? RELATIONS[type].label.zh : capital(RELATIONS[type].label.en)}
            </span>
            <em>{count(type)}</em>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}

function FamilyRow({ family, count }: FamilyRowProps) {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const [open, setOpen] = useState(family === "meet");
  const types = relationTypes.filter((type) => familyOf(type) === family);
  const { hiddenTypes } = state.scene.filter;
  const shown = without(types, hiddenTypes);
  const change = (changed: readonly RelationType[], on: boolean) => {
    const rest = without(hiddenTypes, changed);
    dispatch({ type: "filtered", filter: { hiddenTypes: on ? rest : [...rest, ...changed] } });
  };
  const name = t(`family.${family}`);
  const counted = types.filter((type) => count(type) > 0 || hiddenTypes.includes(type));
  return (
    <li>
      <div className="family-row">
        <Checkbox
          className={shown.length === 0 ? "off" : ""}
          checked={shown.length === types.length}
          partly={shown.length > 0 && shown.length < types.length}
          onChange={(on) => change(types, on)}
        >
          <FamilyLine family={family} />
          <span className="filter-name">{name}</span>
          <em>{types.reduce((sum, type) => sum + count(type), 0)}</em>
        </Checkbox>
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          aria-label={t(open ? "filter.hideTypes" : "filter.showTypes", { family: name })}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "up" : "down"} size={12} />
        </button>
      </div>
      {open && <TypeList types={counted} count={count} onChange={change} />}
    </li>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function RelationFilter() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const relations = relationsOnCanvas(state);
  const count = (type: RelationType) => relations.filter((relation) => relation.type === type).length;
  return (
    <section>
      <h2>{t("filter.relations")}</h2>
      <ul>
        {families.map((family) => (
          <FamilyRow key={family} family={family} count={count} />
        ))}
      </ul>
      <KeepUnsure
        checked={state.scene.filter.unsure}
        onChange={(unsure) => dispatch({ type: "filtered", filter: { unsure } })}
      />
    </section>
  );
}

/** The column beside the canvas: what is let through, and views that were kept. */
export function Filters() {
  const { t } = useTranslation();
  return (
    <aside className="filters" aria-label={t("filter.title")}>
      <KindFilter />
      <RelationFilter />
      <DatesSection />
      <SavedViews />
    </aside>
  );
}
