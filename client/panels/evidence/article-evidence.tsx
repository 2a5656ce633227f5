import { useTranslation } from "react-i18next";
import { isUnsure } from "../../../graph-schema/article-graph.ts";
import type { ArticleEvidence, Sentence } from "../../explorer/group-evidence.ts";
import { overlaps } from "../../explorer/overlaps.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { toShownHeadline } from "../../i18n/typeset.ts";
import { DateText } from "../marks/date-text.tsx";
import { Unsure } from "../marks/unsure.tsx";
import { ClaimLine } from "./claim-line.tsx";
import { Quote } from "./quote.tsx";

function SentenceItem({
  article,
  sentence,
  bare,
  withFrom,
}: {
  article: ArticleEvidence["article"];
  sentence: Sentence;
  bare: boolean;
  withFrom: boolean;
}) {
  const { t } = useTranslation();
  const unsure = sentence.claims.some(({ others }) => others.some(isUnsure));
  return (
    <li className="sentence">
      {!bare &&
        sentence.claims.map((claim) => (
          <ClaimLine key={`${claim.relation.id}${claim.reversed}`} claim={claim} withFrom={withFrom} />
        ))}
      <Quote text={article.text} start={sentence.start} end={sentence.end} />
      {bare && unsure && <Unsure />}
      {sentence.date !== null && sentence.date !== article.date && (
        <p className="sentence-date">
          {t("entity.speaksOf")} <DateText date={sentence.date} />
        </p>
      )}
    </li>
  );
}

function useOutside(article: ArticleEvidence["article"]): boolean {
  const { from, to } = useExplorer().state.scene.filter;
  if ((from === undefined && to === undefined) || article.date === null) return false;
  return !overlaps(article.date, article.date, from, to);
}

interface ArticleItemProps {
  group: ArticleEvidence;
  /** Without the verbs, where the panel's head already says them. */
  bare: boolean;
  /** With whom the verbs begin. */
  withFrom: boolean;
}

/** One article's sentences: its headline, where and when it stood, and a way to read it whole. */
export function ArticleItem({ group, bare, withFrom }: ArticleItemProps) {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  const { article, sentences } = group;
  const outside = useOutside(article);
  const first = sentences[0];
  const open = () => {
    const mark = first === undefined ? {} : { mark: { start: first.start, end: first.end } };
    dispatch({ type: "articleOpened", article: { articleId: article.id, ...mark } });
  };
  return (
    <article className={outside ? "article-evidence outside" : "article-evidence"}>
      <h3 lang="zh-CN">
        {article.headline === "" ? t("entity.untitled") : toShownHeadline(article.headline)}
      </h3>
      <p className="article-meta">
        {article.date !== null && <DateText date={article.date} inferred={article.dateInferred} />}
        {article.newspaper !== null && <span lang="zh-CN">{article.newspaper}</span>}
        {article.byline.length > 0 && <span lang="zh-CN">{article.byline.join("、")}</span>}
        <span className="article-meta-end">
          {outside && <span>{t("entity.outsideWindow")}</span>}
          <button type="button" className="read" onClick={open}>
            {t("entity.readArticle")}
          </button>
        </span>
      </p>
      <ul>
        {sentences.map((sentence) => (
          <SentenceItem
            key={`${sentence.start}.${sentence.end}`}
            article={article}
            sentence={sentence}
            bare={bare}
            withFrom={withFrom}
          />
        ))}
      </ul>
    </article>
  );
}
