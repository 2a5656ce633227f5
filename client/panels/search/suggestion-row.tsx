import { useTranslation } from "react-i18next";
import { toNamePieces, toPinyinPieces } from "../../explorer/match-name.ts";
import { DateText } from "../marks/date-text.tsx";
import { EntitySubtitle } from "../marks/entity-subtitle.tsx";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { Pieces } from "./pieces.tsx";
import type { FoundArticle, Suggestion } from "./use-suggestions.ts";

function EntityRow({ hit, typed }: { hit: Extract<Suggestion, { entity: unknown }>; typed: string }) {
  const { t } = useTranslation();
  const { entity, matchedBy, matched } = hit;
  const isPerson = entity.kind === "Person";
  return (
    <>
      <KindMark kind={entity.kind} size={18} />
      <span className="suggestion-text">
        <span className="suggestion-name">
          <span lang="zh-CN">
            <Pieces pieces={toNamePieces(entity.name, entity.pinyin, typed)} />
          </span>
          {isPerson && entity.pinyin !== "" && (
            <span className="suggestion-pinyin" lang="zh-Latn">
              <Pieces pieces={toPinyinPieces(entity.pinyin, typed)} />
            </span>
          )}
        </span>
        <span className="suggestion-more">
          <EntitySubtitle entity={entity} />
          {matchedBy === "ALIAS" && <span>{t("search.alias", { name: matched })}</span>}
          {matchedBy === "TITLE" && (entity.__typename !== "Person" || matched !== entity.office?.title) && (
            <span>{t("search.office", { title: matched })}</span>
          )}
        </span>
      </span>
      <span className="suggestion-figures">
        <span>{t("search.articles", { count: entity.articleCount })}</span>
        {entity.lastDate !== null && entity.kind !== "Meeting" && (
          <span>
            {t("search.lastSeen")} <DateText date={entity.lastDate} />
          </span>
        )}
      </span>
    </>
  );
}

function ArticleRow({ article, typed }: { article: FoundArticle; typed: string }) {
  return (
    <>
      <Icon name="book" size={18} />
      <span className="suggestion-text">
        <span className="suggestion-name suggestion-headline" lang="zh-CN">
          <Pieces pieces={toNamePieces(article.headline, "", typed)} />
        </span>
      </span>
      <span className="suggestion-figures">
        {article.date !== null && <DateText date={article.date} inferred={article.dateInferred} />}
      </span>
    </>
  );
}

export function SuggestionRow({ item, typed }: { item: Suggestion; typed: string }) {
  if ("article" in item) return <ArticleRow article={item.article} typed={typed} />;
  return <EntityRow hit={item} typed={typed} />;
}
