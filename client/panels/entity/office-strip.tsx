import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asOfDay } from "../../explorer/as-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { toDateText } from "../../i18n/dates.ts";
import { Icon } from "../marks/icon.tsx";
import { AxisDates } from "./axis-dates.tsx";
import { DateStrip, toAxis } from "./date-strip.tsx";
import type { Office } from "./office.ts";
import { OfficeDetail } from "./office-detail.tsx";
import { useChooseRelation } from "./relation-button.tsx";

interface OfficeRowProps {
  office: Office;
  axis: readonly [first: string, last: string] | undefined;
  first: boolean;
}

const hasOthers = ({ before, after, alongside }: Office) =>
  before.length + after.length + alongside.length > 0;

function OfficeRow({ office, axis, first }: OfficeRowProps) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const choose = useChooseRelation();
  const [open, setOpen] = useState(first && hasOthers(office));
  const { title, dates, relation } = office;
  const count = relation.evidenceCount;
  const said = dates.map((date) => toDateText(date, language)).join(language === "zh-CN" ? "、" : ", ");
  return (
    <li>
      <div className="office">
        <button
          type="button"
          className="office-title"
          lang="zh-CN"
          title={`${title}，${office.organisation.name}`}
          onClick={() => choose(relation)}
        >
          {title}
        </button>
        <DateStrip dates={dates} axis={axis} label={t("entity.officeStrip", { title, count, dates: said })} />
        <span className="office-count">{t("entity.sentences", { count })}</span>
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          aria-label={t(open ? "office.fold" : "office.unfold", { title })}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "up" : "down"} size={12} />
        </button>
      </div>
      {open && <OfficeDetail office={office} />}
    </li>
  );
}

/** Offices shown before the rest is asked for. */
const SHOWN = 3;

/** A person's offices as the articles show them through time: first seen, last seen, on one axis; who came before and after. */
export function OfficeStrip({ offices }: { offices: readonly Office[] }) {
  const { t } = useTranslation();
  const { state, language } = useExplorer();
  const [all, setAll] = useState(false);
  const day = asOfDay(state.scene.filter);
  const axis = toAxis(offices.map(({ dates }) => dates));
  const shown = all ? offices : offices.slice(0, SHOWN);
  if (offices.length === 0 && day === undefined) return null;
  return (
    <div className={all ? "offices all" : "offices"}>
      {day !== undefined && (
        <p className="office-as-of">
          {t(offices.length === 0 ? "office.noneAsOf" : "office.asOf", { date: toDateText(day, language) })}
        </p>
      )}
      <ol>
        {shown.map((office, index) => (
          <OfficeRow key={office.relation.id} office={office} axis={axis} first={index === 0} />
        ))}
      </ol>
      {axis !== undefined && <AxisDates axis={axis} />}
      {shown.length < offices.length && (
        <button type="button" className="link office-more" onClick={() => setAll(true)}>
          {t("office.more", { count: offices.length - shown.length })}
        </button>
      )}
    </div>
  );
}
