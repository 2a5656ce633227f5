import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { StatisticsQuery } from "../../generated/operations.ts";
import { DateText } from "../marks/date-text.tsx";
import { KindMark } from "../marks/kind-mark.tsx";

type Statistics = StatisticsQuery["statistics"];

function Lead({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const { pages, articles, firstDate, lastDate } = statistics;
  const comma = language === "zh-CN" ? "，" : ", ";
  return (
    <p className="totals-lead">
      {t("arrival.pages", { count: pages })}
      {comma}
      {t("arrival.articles", { count: articles })}
      {firstDate !== null && lastDate !== null && (
        <>
          <br />
          <DateText date={firstDate} />
          {language === "zh-CN" ? "至" : " – "}
          <DateText date={lastDate} />
        </>
      )}
    </p>
  );
}

/** How much there is: pages, articles, the span of dates, and each kind beside its neighbours on one scale. */
export function Totals({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const most = Math.max(1, ...statistics.entities.map(({ count }) => count));
  const relations = statistics.relations.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="totals">
      <Lead statistics={statistics} />
      <dl>
        {statistics.entities.map(({ kind, count }) => (
          <div key={kind}>
            <dt>
              <KindMark kind={kind} size={17} />
              {t(`kind.${kind}`)}
            </dt>
            <dd className="totals-bar" aria-hidden="true">
              <i style={{ width: `${(count / most) * 100}%`, background: `var(--${kind.toLowerCase()})` }} />
            </dd>
            <dd className="totals-figure">{count}</dd>
          </div>
        ))}
      </dl>
      <p className="totals-sum">
        {t("arrival.relations", { count: relations })}
        {language === "zh-CN" ? "，" : " "}
        {t("arrival.sentences", { count: statistics.evidence })}
        {language === "zh-CN" ? "。" : ". "}
        {t("arrival.proof")}
      </p>
    </section>
  );
}
