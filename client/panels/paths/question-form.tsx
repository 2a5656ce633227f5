import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Kind, RelationType } from "../../../graph-schema/ontology.ts";
import { families, kinds, relationTypes } from "../../../graph-schema/ontology.ts";
import type { EntityCard, PathQuestion } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf } from "../../explorer/visible-graph.ts";
import { toDateText, toSpanText } from "../../i18n/dates.ts";
import { DateField } from "../filters/date-fields.tsx";
import { Checkbox } from "../marks/checkbox.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { SearchBox } from "../search/search-box.tsx";
import type { Suggestion } from "../search/use-suggestions.ts";
import type { Ways } from "./use-ways.ts";

const MOST_STEPS = 6;

function Chip({ label, set, children }: { label: string; set: boolean; children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger className={set ? "chip set" : "chip"}>
        {label}
        <Icon name="down" size={12} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="menu-place" sideOffset={4} align="start">
          <Popover.Popup className="popover chip-popover" aria-label={label}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function useQuestion() {
  const { state, dispatch } = useExplorer();
  const change = (question: Partial<PathQuestion>) => dispatch({ type: "asked", question });
  return { question: state.question, change };
}

function End({ index }: { index: 0 | 1 }) {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { question, change } = useQuestion();
  const id = question.ends[index];
  const entity = id === undefined || id === "" ? undefined : state.known.entities[id];
  const withEnd = (next: string) => {
    const ends = [question.ends[0] ?? "", question.ends[1] ?? ""];
    ends[index] = next;
    change({ ends });
  };
  const choose = (item: Suggestion) => {
    if (!("entity" in item)) return;
    dispatch({ type: "learned", entities: [item.entity] });
    withEnd(item.entity.id);
  };
  if (entity === undefined) {
    const label = `${t(index === 0 ? "paths.from" : "paths.to")}${t("paths.choose")}`;
    return <SearchBox variant="end" label={label} autoFocus={index === 0 || id === ""} onChoose={choose} />;
  }
  return (
    <span className="end">
      <KindMark kind={entity.kind} />
      <b lang="zh-CN">{entity.name}</b>
      <EndOffice entity={entity} />
      <button
        type="button"
        className="fold"
        aria-label={t("paths.remove", { name: entity.name })}
        onClick={() => withEnd("")}
      >
        <Icon name="close" size={14} />
      </button>
    </span>
  );
}

function EndOffice({ entity }: { entity: EntityCard }) {
  if (entity.__typename !== "Person" || entity.office === null) return null;
  return <span lang="zh-CN">{entity.office.title}</span>;
}

function StepsChip() {
  const { t } = useTranslation();
  const { question, change } = useQuestion();
  const choices = Array.from({ length: MOST_STEPS }, (_, index) => index + 1);
  return (
    <Chip label={t("paths.maxSteps", { count: question.maxSteps })} set={false}>
      <fieldset className="steps-choice">
        <legend>{t("paths.steps")}</legend>
        {choices.map((steps) => (
          <button
            key={steps}
            type="button"
            className="button edge"
            aria-pressed={question.maxSteps === steps}
            onClick={() => change({ maxSteps: steps })}
          >
            {steps}
          </button>
        ))}
      </fieldset>
    </Chip>
  );
}

function toggle<Name>(list: readonly Name[], names: readonly Name[], shown: boolean): Name[] {
  const rest = list.filter((name) => !names.includes(name));
  return shown ? rest : [...rest, ...names];
}

function RelationsChip() {
  const { t } = useTranslation();
  const { question, change } = useQuestion();
  const { hiddenTypes } = question;
  const typesOf = (family: (typeof families)[number]): RelationType[] =>
    relationTypes.filter((type) => familyOf(type) === family);
  const shown = families.filter((family) => typesOf(family).some((type) => !hiddenTypes.includes(type)));
  const list =
    hiddenTypes.length === 0 ? t("paths.all") : shown.map((family) => t(`family.${family}`)).join("、");
  return (
    <Chip label={t("paths.relations", { list })} set={hiddenTypes.length > 0}>
      {families.map((family) => (
        <Checkbox
          key={family}
          checked={shown.includes(family)}
          onChange={(on) => change({ hiddenTypes: toggle(hiddenTypes, typesOf(family), on) })}
        >
          <FamilyLine family={family} />
          {t(`family.${family}`)}
        </Checkbox>
      ))}
    </Chip>
  );
}

function KindsChip() {
  const { t } = useTranslation();
  const { question, change } = useQuestion();
  const { hiddenKinds } = question;
  const shown: Kind[] = kinds.filter((kind) => !hiddenKinds.includes(kind));
  const list = hiddenKinds.length === 0 ? t("paths.all") : shown.map((kind) => t(`kind.${kind}`)).join("、");
  return (
    <Chip label={t("paths.kinds", { list })} set={hiddenKinds.length > 0}>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          checked={shown.includes(kind)}
          onChange={(on) => change({ hiddenKinds: toggle(hiddenKinds, [kind], on) })}
        >
          <KindMark kind={kind} />
          {t(`kind.${kind}`)}
        </Checkbox>
      ))}
    </Chip>
  );
}

function DatesChip() {
  const { t } = useTranslation();
  const { language, dispatch } = useExplorer();
  const { question } = useQuestion();
  const { from, to } = question;
  const bounded = (bounds: { from?: string | undefined; to?: string | undefined }) =>
    dispatch({ type: "pathWindowed", from: bounds.from, to: bounds.to });
  const text = () => {
    if (from !== undefined && to !== undefined) return toSpanText(from, to, language);
    if (from !== undefined) return t("date.from", { date: toDateText(from, language) });
    return to === undefined ? t("paths.all") : t("date.to", { date: toDateText(to, language) });
  };
  return (
    <Chip label={t("paths.dates", { list: text() })} set={from !== undefined || to !== undefined}>
      <div className="date-fields">
        <DateField
          label={t("filter.from")}
          value={from}
          bound="firstDate"
          onChange={(date) => bounded({ from: date, to })}
        />
        <DateField
          label={t("filter.to")}
          value={to}
          bound="lastDate"
          onChange={(date) => bounded({ from, to: date })}
        />
      </div>
    </Chip>
  );
}

function Excluded({ hubs }: { hubs: Ways["hubs"] }) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const { question, change } = useQuestion();
  const { without } = question;
  if (without.length === 0 && hubs.length === 0) return null;
  return (
    <>
      <span className="rule" />
      <span className="chips-label">{t("paths.notThrough")}</span>
      {without.map((id) => {
        const entity = state.known.entities[id];
        const name = entity?.name ?? id;
        return (
          <button
            key={id}
            type="button"
            className="chip set"
            aria-label={t("paths.letBack", { name })}
            onClick={() => change({ without: without.filter((other) => other !== id) })}
          >
            {entity !== undefined && <KindMark kind={entity.kind} size={12} />}
            <span lang="zh-CN">{name}</span>
            <Icon name="close" size={14} />
          </button>
        );
      })}
      {hubs
        .filter(({ id }) => !without.includes(id) && !question.ends.includes(id))
        .slice(0, 3)
        .map((hub) => (
          <HubChip key={hub.id} hub={hub} />
        ))}
    </>
  );
}

function HubChip({ hub }: { hub: Ways["hubs"][number] }) {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  const { question, change } = useQuestion();
  const { id, name, neighbourCount } = hub;
  const exclude = () => {
    dispatch({ type: "learned", entities: [hub] });
    change({ without: [...question.without, id] });
  };
  return (
    <button
      type="button"
      className="chip add"
      title={t("paths.excludeHub", { name, count: neighbourCount })}
      onClick={exclude}
    >
      <Icon name="plus" size={14} />
      <span className="for-readers">{t("paths.notThrough")}</span>
      <span className="chip-name" lang="zh-CN">
        {name}
      </span>
      <em>{neighbourCount}</em>
    </button>
  );
}

/** Two ends, and what a way between them may use. */
export function QuestionForm({ ways }: { ways: Ways }) {
  const { t } = useTranslation();
  const { question, change } = useQuestion();
  return (
    <section className="question" aria-label={t("paths.title")}>
      <div className="ends">
        <End key={`0${question.ends[0] ?? ""}`} index={0} />
        <button
          type="button"
          className="button icon-only"
          aria-label={t("paths.swap")}
          onClick={() => change({ ends: question.ends.toReversed() })}
        >
          <Icon name="swap" />
        </button>
        <End key={`1${question.ends[1] ?? ""}`} index={1} />
      </div>
      <div className="chips">
        <StepsChip />
        <RelationsChip />
        <KindsChip />
        <DatesChip />
        <Excluded hubs={ways.hubs} />
      </div>
    </section>
  );
}
