import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Kind, RelationType } from "../../../graph-schema/ontology.ts";
import { families, kinds, relationTypes } from "../../../graph-schema/ontology.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf } from "../../explorer/visible-graph.ts";
import { toDateText, toSpanText } from "../../i18n/dates.ts";
import { DateField } from "../filters/date-fields.tsx";
import { KeepUnsure } from "../filters/keep-unsure.tsx";
import { Checkbox } from "../marks/checkbox.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { useQuestion } from "./use-question.ts";

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
  const { hiddenTypes, unsure } = question;
  const typesOf = (family: (typeof families)[number]): RelationType[] =>
    relationTypes.filter((type) => familyOf(type) === family);
  const shown = families.filter((family) => typesOf(family).some((type) => !hiddenTypes.includes(type)));
  const whole = families.every((family) => typesOf(family).some((type) => !hiddenTypes.includes(type)));
  const some = t("paths.typesShown", { count: relationTypes.length - hiddenTypes.length });
  const names = whole ? some : shown.map((family) => t(`family.${family}`)).join("、");
  const list = hiddenTypes.length === 0 ? t("paths.all") : names;
  return (
    <Chip label={t("paths.relations", { list })} set={hiddenTypes.length > 0 || !unsure}>
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
      <KeepUnsure checked={unsure} onChange={(on) => change({ unsure: on })} />
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

function SameTime() {
  const { t } = useTranslation();
  const { question, change } = useQuestion();
  return (
    <span className="chip" title={t("paths.sameTimeHint")}>
      <Checkbox checked={question.sameTime} onChange={(sameTime) => change({ sameTime })}>
        {t("paths.sameTime")}
      </Checkbox>
    </span>
  );
}

/** What a way may use: steps, relations, kinds, dates. */
export function ConstraintChips() {
  return (
    <>
      <StepsChip />
      <RelationsChip />
      <KindsChip />
      <DatesChip />
      <SameTime />
    </>
  );
}
