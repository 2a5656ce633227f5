import { Dialog } from "@base-ui/react/dialog";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { families, kinds } from "../../graph-schema/ontology.ts";
import { asOfDay } from "../explorer/as-of.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { familyOf } from "../explorer/visible-graph.ts";
import { toDateText, toSpanText } from "../i18n/dates.ts";
import { AllMeetings } from "../panels/counts/all-meetings.tsx";
import { DatesSection } from "../panels/filters/dates-section.tsx";
import { KindFilter, RelationFilter } from "../panels/filters/filters.tsx";
import { Icon } from "../panels/marks/icon.tsx";
import { CanvasStage } from "./canvas-stage.tsx";
import { NarrowSheet, type SheetHeight, toPixels } from "./narrow-sheet.tsx";
import { TimelineStrip } from "./timeline-strip.tsx";

function FilterSheet({ label, set, children }: { label: string; set: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Dialog.Root>
      <Dialog.Trigger className={set ? "chip set" : "chip"}>{label}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog filter-sheet filters">
          <div className="dialog-head">
            <Dialog.Title className="dialog-title">{t("filter.title")}</Dialog.Title>
            <Dialog.Close className="button icon-only" aria-label={t("entity.close")}>
              <Icon name="close" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Chips() {
  const { t } = useTranslation();
  const { state, language } = useExplorer();
  const { hiddenKinds, hiddenTypes, unsure, from, to } = state.scene.filter;
  const off = families.filter((family) => hiddenTypes.some((type) => familyOf(type) === family)).length;
  const share = (all: number, gone: number) => (gone === 0 ? "" : ` ${all - gone} / ${all}`);
  const day = asOfDay(state.scene.filter);
  const span =
    day !== undefined
      ? t("filter.asOfDay", { date: toDateText(day, language) })
      : from !== undefined && to !== undefined
        ? toSpanText(from, to, language)
        : t("filter.datesChip");
  return (
    <div className="narrow-chips">
      <FilterSheet
        label={t("filter.kindsChip") + share(kinds.length, hiddenKinds.length)}
        set={hiddenKinds.length > 0}
      >
        <KindFilter />
      </FilterSheet>
      <FilterSheet label={t("filter.relationsChip") + share(families.length, off)} set={off > 0 || !unsure}>
        <RelationFilter />
      </FilterSheet>
      <FilterSheet label={span} set={from !== undefined || to !== undefined}>
        <DatesSection />
      </FilterSheet>
    </div>
  );
}

/** Px that the chips take at the top. */
const CHIPS = 52;

/** A small screen: the canvas under three chips, what is chosen on a sheet, time as a screen of its own. */
export function NarrowView() {
  const { state } = useExplorer();
  const [height, setHeight] = useState<SheetHeight>("half");
  if (state.view === "time") {
    return (
      <main className="narrow-time">
        <TimelineStrip />
        <div className="narrow-meetings">
          <AllMeetings />
        </div>
      </main>
    );
  }
  const chosen = state.selection.length > 0;
  const covered = height === "full" ? "half" : height;
  const bottom = chosen ? toPixels(covered, innerHeight) : 0;
  return (
    <main className="canvas-view">
      <CanvasStage insets={{ left: 0, right: 0, bottom, top: CHIPS }} />
      <Chips />
      {chosen && <NarrowSheet height={height} onHeight={setHeight} />}
    </main>
  );
}
