import { useTranslation } from "react-i18next";
import { ask, holds } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import { asOfDay } from "../../explorer/as-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { type HolderLineFragment, HoldersDocument } from "../../generated/operations.ts";
import { toDateText } from "../../i18n/dates.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { Fault } from "../marks/fault.tsx";
import { AxisDates } from "./axis-dates.tsx";
import { DateStrip, toAxis } from "./date-strip.tsx";
import { toHeldOffices } from "./holders.ts";
import { HolderDates } from "./office-detail.tsx";

const ROWS = 50;

type Axis = ReturnType<typeof toAxis>;

function HolderRow({ holder, axis }: { holder: HolderLineFragment; axis: Axis }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const { person, title, dates, relation } = holder;
  const said = dates.map((date) => toDateText(date, language)).join(language === "zh-CN" ? "、" : ", ");
  const label = t("entity.officeStrip", { title, count: relation.evidenceCount, dates: said });
  return (
    <li className="holder">
      <EntityName entity={person} size={13} />
      <DateStrip dates={dates} axis={axis} label={label} />
      <span className="holder-dates">
        <HolderDates holder={holder} />
      </span>
    </li>
  );
}

/** Who held each office of a body, through time. */
export function HolderRows({ id }: { id: string }) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const pages = usePages(id, async (after) => {
    const { node } = await ask(HoldersDocument, { id, first: ROWS, after: after ?? null });
    return toPage(holds(node, "holders") ? node.holders : undefined);
  });
  const { items, loading, error, hasMore, more, again } = pages;
  const offices = toHeldOffices(
    items.map(({ node }) => node),
    asOfDay(state.scene.filter),
  );
  const axis = toAxis(offices.flatMap(({ holders }) => holders.map(({ dates }) => dates)));
  return (
    <div className="rows holders" aria-busy={loading}>
      {error !== undefined && <Fault reason={error} again={again} />}
      {!loading && offices.length === 0 && error === undefined && (
        <p className="empty">{t("office.noHolders")}</p>
      )}
      {offices.map(({ title, holders }) => (
        <section key={title}>
          <h3 lang="zh-CN">{title}</h3>
          <ol>
            {holders.map((holder) => (
              <HolderRow key={holder.relation.id} holder={holder} axis={axis} />
            ))}
          </ol>
        </section>
      ))}
      {axis !== undefined && <AxisDates axis={axis} />}
      {hasMore && (
        <button type="button" className="button edge more" disabled={loading} onClick={more}>
          {t("counts.more")}
        </button>
      )}
    </div>
  );
}
