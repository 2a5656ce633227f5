import type { JSX } from "react";
import { toDateText } from "../../i18n/dates.ts";
import { toShown } from "../../i18n/typeset.ts";
import { toHeadline } from "./ReaderRail.tsx";
import { mentionClass } from "./ReaderText.tsx";
import type { ReaderArticle, ReaderProps } from "./reader-article.ts";
import { cutAtNames } from "./reader-names.ts";
import { WORDS } from "./reader-words.ts";

export interface ReaderHeadProps {
  readonly article: ReaderArticle;
  readonly language: ReaderProps["language"];
  hrefOf(id: string): string;
  onEntity(id: string): void;
}

/** Newspaper and date, kicker, headline, subtitle, byline. */
export function ReaderHead(props: ReaderHeadProps): JSX.Element {
  const { article, language } = props;
  const words = WORDS[language];
  const date = article.date ?? article.issueDate;
  return (
    <header className="reader-head">
      <p className="reader-source">
        {article.newspaper != null && <span lang="zh-CN">{article.newspaper}</span>}
        {date != null && (
          <time
            dateTime={date}
            className={article.dateInferred ? "reader-inferred" : undefined}
            title={article.dateInferred ? words.inferred : undefined}
          >
            {toDateText(date, language)}
          </time>
        )}
        {article.dateInferred && <small>{words.inferred}</small>}
      </p>
      {article.kicker != null && article.kicker !== "" && (
        <Line {...props} className="reader-sub" text={article.kicker} />
      )}
      <h1 lang="zh-CN">{article.headline === "" ? words.noHeadline : toHeadline(article.headline)}</h1>
      {article.subtitle != null && article.subtitle !== "" && (
        <Line {...props} className="reader-sub" text={article.subtitle} />
      )}
      {article.byline.length > 0 && (
        <p className="reader-byline">
          {words.reporters}
          {language === "en" ? " " : "\u3000"}
          <span lang="zh-CN">{article.byline.join("\u3000")}</span>
        </p>
      )}
    </header>
  );
}

function Line({
  article,
  text,
  className,
  hrefOf,
  onEntity,
}: ReaderHeadProps & { text: string; className: string }): JSX.Element {
  return (
    <p className={className} lang="zh-CN">
      {cutAtNames(toHeadline(text), article.mentions, article.text).map(({ text: piece, entity }, at) =>
        entity === undefined ? (
          toShown(piece)
        ) : (
          <a
            key={at}
            className={`${mentionClass(entity)} reader-link`}
            href={hrefOf(entity.id)}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onEntity(entity.id);
            }}
          >
            {piece}
          </a>
        ),
      )}
    </p>
  );
}
