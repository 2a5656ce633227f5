import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { holds } from "../api/api.ts";
import { useAnswer } from "../api/use-answer.ts";
import { toBibtex } from "../explorer/bibtex.ts";
import { toCitation } from "../explorer/citation.ts";
import type { OpenArticle } from "../explorer/explorer-state.ts";
import { groupEvidence } from "../explorer/group-evidence.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { ArticleDocument, EntityEvidenceDocument } from "../generated/operations.ts";
import { Fault } from "../panels/marks/fault.tsx";
import { Reader } from "../panels/reader/Reader.tsx";
import type { ReaderPlace as ReaderPlaceOf } from "../panels/reader/reader-article.ts";

/** Sentences among which a place is told. */
const MOST = 100;

/** Where the marked sentence stands among those of what is chosen, with the way to its neighbours. */
function usePlace(open: OpenArticle): ReaderPlaceOf | undefined {
  const { state, dispatch } = useExplorer();
  const only = state.selection.length === 1 ? state.selection[0] : undefined;
  const id = only?.includes("|") === false ? only : undefined;
  const asked = id === undefined ? undefined : { id, filter: null, first: MOST, after: null };
  const { data } = useAnswer(EntityEvidenceDocument, asked);
  if (id === undefined || !holds(data?.node, "evidence") || data.node.id !== id) return undefined;
  const groups = groupEvidence(
    data.node.evidence.edges.map(({ node }) => node),
    id,
  );
  const sentences = groups.flatMap(({ article, sentences: own }) =>
    own.map(({ start, end }) => ({ articleId: article.id, mark: { start, end } })),
  );
  const index = sentences.findIndex(
    ({ articleId, mark }) =>
      articleId === open.articleId && mark.start === open.mark?.start && mark.end === open.mark.end,
  );
  if (index < 0) return undefined;
  const to = (at: number) => {
    const article = sentences[at];
    return article === undefined ? undefined : () => dispatch({ type: "articleOpened", article });
  };
  const name = state.known.entities[id]?.name ?? "";
  return {
    name,
    index: index + 1,
    total: sentences.length,
    onPrevious: to(index - 1),
    onNext: to(index + 1),
  };
}

/** The open article over the view: in reading order, its sentence marked. */
export function ReaderPlace({ open }: { open: OpenArticle }) {
  const { t } = useTranslation();
  const { language, dispatch, placeAll, inspect, say } = useExplorer();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => region.current?.focus(), []);
  const { data, error, again } = useAnswer(ArticleDocument, { id: open.articleId });
  const place = usePlace(open);
  const node = data?.node;
  const article = holds(node, "text") && node.id === open.articleId ? node : undefined;
  const close = () => dispatch({ type: "articleClosed" });
  const cite = (form: "gbt7714" | "bibtex") => {
    if (article === undefined) return;
    const { start, end } = open.mark ?? { start: 0, end: 0 };
    const sentence = article.text.slice(start, end);
    const text = form === "bibtex" ? toBibtex(article.id, article, sentence) : toCitation(article, sentence);
    void navigator.clipboard.writeText(text).then(() => say(t("paths.copied")));
  };
  const mark = (relationId: string) => {
    const said = article?.evidence.find(({ relation }) => relation.id === relationId);
    if (said === undefined) return;
    const { start, end } = said;
    dispatch({ type: "articleOpened", article: { articleId: open.articleId, mark: { start, end } } });
  };
  const putOnCanvas = async () => {
    const ids = new Set(article?.mentions.map(({ entity }) => entity.id));
    await placeAll([...ids]);
    dispatch({ type: "viewed", view: "canvas" });
  };
  return (
    <div ref={region} className="reader-place" tabIndex={-1}>
      {error === undefined ? (
        <Reader
          article={article}
          mark={open.mark}
          place={place}
          language={language}
          onEntity={(id) => {
            close();
            void inspect(id);
          }}
          onRelation={mark}
          onArticle={(articleId) => dispatch({ type: "articleOpened", article: { articleId } })}
          onClose={close}
          onCite={() => cite("gbt7714")}
          onCiteBibtex={() => cite("bibtex")}
          onPutOnCanvas={() => void putOnCanvas()}
        />
      ) : (
        <Fault reason={error} again={again} />
      )}
    </div>
  );
}
