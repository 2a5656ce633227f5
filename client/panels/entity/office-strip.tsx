import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { EntityDetailQuery } from "../../generated/operations.ts";
import { toDateText } from "../../i18n/dates.ts";
import { toShare } from "../arrival/strip-chart.tsx";

type Detail = NonNullable<EntityDetailQuery["node"]>;
export type Office = Extract<Detail, { __typename: "Person" }>["offices"][number];

const LEFT = 8;
const WIDTH = 188;
const ROW = 24;

const toX = (date: string, first: string, last: string) =>
  Math.round(LEFT + toShare(date, first, last) * (WIDTH - 2 * LEFT));

function OfficeRow({ office, first, last }: { office: Office; first: string; last: string }) {
  const { t } = useTranslation();
  const { language, dispatch } = useExplorer();
  const { title, dates, relation } = office;
  const from = dates[0];
  const to = dates.at(-1);
  const count = relation.evidenceCount;
  const said = dates.map((date) => toDateText(date, language)).join(language === "zh-CN" ? "、" : ", ");
  const line = [office.organisation.id];
  return (
    <li className="office">
      <button
        type="button"
        className="office-title"
        lang="zh-CN"
        title={`${title}，${office.organisation.name}`}
        onClick={() => dispatch({ type: "selected", ids: line })}
      >
        {title}
      </button>
      <svg
        width={WIDTH}
        height={ROW}
        role="img"
        aria-label={t("entity.officeStrip", { title, count, dates: said })}
      >
        <line className="office-axis" x1={0} x2={WIDTH} y1={12} y2={12} />
        {from !== undefined && to !== undefined && (
          <line x1={toX(from, first, last)} x2={toX(to, first, last)} y1={12} y2={12} />
        )}
        {dates.map((date) => (
          <circle key={date} cx={toX(date, first, last)} cy={12} r={4} />
        ))}
      </svg>
      <span className="office-count">{t("entity.sentences", { count })}</span>
    </li>
  );
}

/** Offices shown before the rest is folded away. */
const SHOWN = 3;

/** A person's offices as the articles show them through time: first seen, last seen, on one axis. */
export function OfficeStrip({ offices }: { offices: readonly Office[] }) {
  const { language } = useExplorer();
  const dates = offices.flatMap((office) => office.dates).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <div className="offices">
      <ol>
        {offices.slice(0, SHOWN).map((office) => (
          <OfficeRow key={office.relation.id} office={office} first={first} last={last} />
        ))}
      </ol>
      <p className="office-dates" aria-hidden="true">
        <span>{toDateText(first.slice(0, 7), language)}</span>
        {last.slice(0, 7) !== first.slice(0, 7) && <span>{toDateText(last.slice(0, 7), language)}</span>}
      </p>
    </div>
  );
}
