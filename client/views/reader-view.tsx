import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { holds } from "../api/api.ts";
import { useAnswer } from "../api/use-answer.ts";
import { toCitation } from "../explorer/citation.ts";
import type { OpenArticle } from "../explorer/explorer-state.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { ArticleDocument } from "../generated/operations.ts";
import { Fault } from "../panels/marks/fault.tsx";

const Reader = lazy(async () => ({ default: (await import("../panels/reader/Reader.tsx")).Reader }));

/** The open article over the canvas: in reading order, its sentence marked. */
export function ReaderView({ open }: { open: OpenArticle }) {
  const { t } = useTranslation();
  const { language, dispatch, placeAll, inspect, say } = useExplorer();
  const { data, error, again } = useAnswer(ArticleDocument, { id: open.articleId });
  const node = data?.node;
  const article = holds(node, "text") && node.id === open.articleId ? node : undefined;
  const close = () => dispatch({ type: "articleClosed" });
  const cite = () => {
    if (article === undefined) return;
    const { start, end } = open.mark ?? { start: 0, end: 0 };
    const text = toCitation(article, article.text.slice(start, end));
    void navigator.clipboard.writeText(text).then(() => say(t("paths.copied")));
  };
  if (error !== undefined) return <Fault reason={error} again={again} />;
  return (
    <Suspense fallback={<p className="stage-note">{t("reader.loading")}</p>}>
      <Reader
        article={article}
        mark={open.mark}
        language={language}
        onEntity={(id) => {
          inspect(id);
          close();
        }}
        onRelation={(id) => {
          const said = article?.evidence.find(({ relation }) => relation.id === id);
          if (said !== undefined)
            dispatch({
              type: "articleOpened",
              article: { articleId: open.articleId, mark: { start: said.start, end: said.end } },
            });
        }}
        onArticle={(articleId) => dispatch({ type: "articleOpened", article: { articleId } })}
        onClose={close}
        onCite={cite}
        onPutOnCanvas={() => {
          const ids = new Set(article?.mentions.map(({ entity }) => entity.id));
          void placeAll([...ids]).then(close);
        }}
      />
    </Suspense>
  );
}
