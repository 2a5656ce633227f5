import { useTranslation } from "react-i18next";
import type { Kind } from "../../../graph-schema/ontology.ts";
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
  const { language, dispatch } = useExplorer();
  const rank = (kind: Kind) => {
    dispatch({ type: "counted", counts: { tab: "ranking", scope: "all", by: "STRENGTH" } });
    dispatch({ type: "rankedKind", kind });
    dispatch({ type: "viewed", view: "counts" });
  };
  const showTypes = () => {
    dispatch({ type: "counted", counts: { tab: "overview" } });
    dispatch({ type: "viewed", view: "counts" });
  };
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
            <dd className="totals-figure">
              <button
                type="button"
                className="number"
                aria-label={`${t(`kind.${kind}`)} ${count}`}
                onClick={() => rank(kind)}
              >
                {count}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p className="totals-sum">
        <button type="button" className="link" onClick={showTypes}>
          {t("arrival.relations", { count: relations })}
        </button>
        {language === "zh-CN" ? "，" : " "}
        {t("arrival.sentences", { count: statistics.evidence })}
        {language === "zh-CN" ? "。" : ". "}
        {t("arrival.proof")}
      </p>
    </section>
  );
}
