import { useTranslation } from "react-i18next";
import { toCitation } from "../../explorer/citation.ts";
import type { Evidence } from "../../explorer/group-evidence.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { VisibleEdge } from "../../explorer/visible-graph.ts";
import { Icon } from "../marks/icon.tsx";
import { Key } from "../marks/key.tsx";

function useRelationActions({ id, source, target }: VisibleEdge) {
  const { state, dispatch, placeAll } = useExplorer();
  const { nodes, hidden } = state.scene;
  const ends = [source, target];
  return {
    onCanvas: ends.every((end) => nodes.includes(end)),
    hidden: hidden.includes(id),
    place: () =>
      void placeAll(
        ends,
        ends.find((end) => nodes.includes(end)),
      ),
    toggleHidden: () =>
      dispatch(hidden.includes(id) ? { type: "placed", nodes: ends } : { type: "hidden", nodes: [id] }),
    findPaths: () => {
      dispatch({ type: "asked", question: { ends } });
      dispatch({ type: "viewed", view: "paths" });
    },
  };
}

/** Copies the newest sentence and where it stands. */
function CiteButton({ newest }: { newest: Evidence }) {
  const { t } = useTranslation();
  const { say } = useExplorer();
  const cite = () =>
    navigator.clipboard.writeText(toCitation(newest.article, newest.text)).then(
      () => say(t("paths.copied")),
      () => say(t("relation.citeFailed")),
    );
  return (
    <button type="button" className="button edge" aria-keyshortcuts="C" onClick={() => void cite()}>
      <Icon name="quote" size={14} />
      {t("paths.copyCitation")}
      <Key>C</Key>
    </button>
  );
}

/** What can be done with a relation. */
export function RelationActions({ line, newest }: { line: VisibleEdge; newest: Evidence | undefined }) {
  const { t } = useTranslation();
  const actions = useRelationActions(line);
  return (
    <div className="actions">
      {actions.onCanvas ? (
        <button type="button" className="button edge" onClick={actions.toggleHidden}>
          {t(actions.hidden ? "canvas.showHidden" : "entity.hide")}
          {!actions.hidden && <Key>H</Key>}
        </button>
      ) : (
        <button type="button" className="button solid" onClick={actions.place}>
          {t("entity.putOnCanvas")}
        </button>
      )}
      <button type="button" className="button edge" onClick={actions.findPaths}>
        {t("entity.findPaths")}
        <Key>W</Key>
      </button>
      {newest !== undefined && <CiteButton newest={newest} />}
    </div>
  );
}
