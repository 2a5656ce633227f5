import { useTranslation } from "react-i18next";
import { isUnsure } from "../../../graph-schema/article-graph.ts";
import { toCitation } from "../../explorer/citation.ts";
import type { EntityCard } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf, toVerb } from "../../explorer/visible-graph.ts";
import { daysOf, inBetween, isSame, type Step, sentencesOf, type Way } from "../../explorer/way.ts";
import { toWords } from "../../explorer/way-words.ts";
import { toShownHeadline } from "../../i18n/typeset.ts";
import { Quote } from "../evidence/quote.tsx";
import { DateText } from "../marks/date-text.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { Unsure } from "../marks/unsure.tsx";

function Chain({ way }: { way: Way }) {
  const { language } = useExplorer();
  return (
    <p className="chain">
      {toWords(way, language).map((word, index) =>
        "entity" in word ? (
          <span key={`${index}${word.entity.id}`} className="chain-entity" lang="zh-CN">
            <KindMark kind={word.entity.kind} size={12} />
            {word.entity.name}
          </span>
        ) : (
          <span key={`${index}${word.text}`}>{word.text}</span>
        ),
      )}
    </p>
  );
}

function Hop({ step, before }: { step: Step; before: Step | undefined }) {
  const { t } = useTranslation();
  const { language, dispatch } = useExplorer();
  const { relations, evidence } = step;
  const relation = relations[0];
  if (relation === undefined || evidence === undefined) return null;
  const verb = (
    <span className={`hop-verb verb-${familyOf(relation.type)}`}>
      {toVerb(relation, language)}
      {isUnsure(relation) && <Unsure />}
    </span>
  );
  if (before?.evidence !== undefined && isSame(before.evidence, evidence)) {
    return (
      <li className="hop same">
        {verb}
        {t("paths.sameSentence")}
      </li>
    );
  }
  const { article, start, end, date, dateInferred } = evidence;
  // A button drops the space at its end.
  const comma = language === "zh-CN" ? "，" : ",\u00a0";
  const open = () =>
    dispatch({ type: "articleOpened", article: { articleId: article.id, mark: { start, end } } });
  return (
    <li className="hop">
      {verb}
      <div>
        <Quote text={article.text} start={start} end={end} />
        <p className="hop-source">
          <button type="button" className="read" onClick={open} lang="zh-CN">
            {`《${toShownHeadline(article.headline)}》${date === null ? "" : comma}`}
          </button>
          {date !== null && <DateText date={date} inferred={dateInferred} />}
        </p>
      </div>
    </li>
  );
}

function Stop({ entity }: { entity: EntityCard }) {
  return (
    <li className="stop">
      <EntityName entity={entity} size={16} />
      {entity.__typename === "Person" && entity.office !== null && (
        <span lang="zh-CN">{entity.office.title}</span>
      )}
    </li>
  );
}

function Steps({ way }: { way: Way }) {
  return (
    <ol className="stops">
      {way.entities.map((entity, index) => {
        const step = way.steps[index - 1];
        return [
          step === undefined ? null : (
            <Hop key={`${entity.id} hop`} step={step} before={way.steps[index - 2]} />
          ),
          <Stop key={entity.id} entity={entity} />,
        ];
      })}
    </ol>
  );
}

function Apart({ way }: { way: Way }) {
  const { t } = useTranslation();
  const days = daysOf(way);
  if (days === undefined) return null;
  return <em>{days === 0 ? t("paths.sameDay") : t("paths.daysApart", { count: days })}</em>;
}

function Foot({ way }: { way: Way }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const sentences = sentencesOf(way);
  const dates = [...new Set(sentences.flatMap(({ date }) => date ?? []))].toSorted();
  return (
    <p className="way-foot">
      {t("paths.sentences", { count: sentences.length })}
      {dates[0] !== undefined && (
        <>
          {language === "zh-CN" ? "，" : ", "}
          <DateText date={dates[0]} inferred={sentences[0]?.dateInferred ?? false} />
        </>
      )}
    </p>
  );
}

function Actions({ way, onPlace }: { way: Way; onPlace(): void }) {
  const { t } = useTranslation();
  const { say } = useExplorer();
  const cite = () => {
    const text = sentencesOf(way)
      .map(({ article, text: sentence }) => toCitation(article, sentence))
      .join("\n\n");
    void navigator.clipboard.writeText(text).then(() => say(t("paths.copied")));
  };
  return (
    <div className="way-actions">
      <button type="button" className="button solid" onClick={onPlace}>
        {t("paths.putOnCanvas")}
      </button>
      <button type="button" className="button edge" aria-keyshortcuts="C" onClick={cite}>
        <Icon name="quote" />
        {t("paths.copyCitation")}
      </button>
    </div>
  );
}

interface WayItemProps {
  way: Way;
  /** From 1. */
  number: number;
  chosen: boolean;
  onChoose(): void;
  onPlace(): void;
}

/** One way: by whom, as a sentence; when chosen, each step with the sentence of the paper that says so. */
export function WayItem({ way, number, chosen, onChoose, onPlace }: WayItemProps) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const middle = inBetween(way).map(({ name }) => name);
  const names = middle.join(language === "zh-CN" ? "、" : ", ");
  return (
    <li className={chosen ? "way chosen" : "way"}>
      <h2>
        <button type="button" aria-expanded={chosen} onClick={onChoose}>
          <i>{number}</i>
          {names === "" ? t("paths.direct") : t("paths.via", { names })}
        </button>
        <Apart way={way} />
      </h2>
      <Chain way={way} />
      {chosen ? (
        <>
          <Steps way={way} />
          <Actions way={way} onPlace={onPlace} />
        </>
      ) : (
        <Foot way={way} />
      )}
    </li>
  );
}
