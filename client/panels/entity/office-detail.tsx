import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { HolderLineFragment, SentencePlaceFragment } from "../../generated/operations.ts";
import { toSpanText } from "../../i18n/dates.ts";
import { DateText } from "../marks/date-text.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import type { Office } from "./office.ts";
import { useChooseRelation } from "./relation-button.tsx";

/** Opens the article of a sentence there. */
function SeenButton({ sentence }: { sentence: SentencePlaceFragment }) {
  const { dispatch } = useExplorer();
  const { article, start, end, date, dateInferred } = sentence;
  if (date === null) return null;
  const open = () =>
    dispatch({ type: "articleOpened", article: { articleId: article.id, mark: { start, end } } });
  return (
    <button type="button" className="link" title={sentence.text} onClick={open}>
      <DateText date={date} inferred={dateInferred} />
    </button>
  );
}

function Seen({ office }: { office: Office }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const { firstSeen, lastSeen } = office;
  if (firstSeen === null) return <p className="hint">{t("date.unknown")}</p>;
  const once = lastSeen === null || lastSeen.date === firstSeen.date;
  return (
    <p>
      {t(once ? "office.seenOnce" : "office.firstSeen")} <SeenButton sentence={firstSeen} />
      {!once && lastSeen !== null && (
        <>
          {language === "zh-CN" ? "，" : ", "}
          {t("office.lastSeen")} <SeenButton sentence={lastSeen} />
        </>
      )}
    </p>
  );
}

/** When someone is seen in an office; a click leads to the sentences that say so. */
export function HolderDates({ holder }: { holder: HolderLineFragment }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const choose = useChooseRelation();
  const [first, last] = [holder.dates[0], holder.dates.at(-1)];
  return (
    <button type="button" className="link" onClick={() => choose(holder.relation)}>
      {first === undefined || last === undefined ? t("date.unknown") : toSpanText(first, last, language)}
    </button>
  );
}

function Others({ name, holders }: { name: string; holders: readonly HolderLineFragment[] }) {
  if (holders.length === 0) return null;
  return (
    <div className="office-others">
      <span>{name}</span>
      <ul>
        {holders.map((holder) => (
          <li key={holder.relation.id}>
            <EntityName entity={holder.person} size={12} />
            <HolderDates holder={holder} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One office: of which body, first and last seen, who came before, after and beside. */
export function OfficeDetail({ office }: { office: Office }) {
  const { t } = useTranslation();
  const { organisation, before, after, alongside } = office;
  return (
    <div className="office-detail">
      <EntityName entity={{ ...organisation, kind: "Organisation" }} size={12} />
      <Seen office={office} />
      <Others name={t("office.before")} holders={before} />
      <Others name={t("office.after")} holders={after} />
      <Others name={t("office.alongside")} holders={alongside} />
    </div>
  );
}
