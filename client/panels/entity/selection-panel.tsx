import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { Key } from "../marks/key.tsx";
import { PanelClose } from "../marks/panel-close.tsx";

/** Several chosen at once: what they are, and what can be done with all of them. */
export function SelectionPanel({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const entities = ids.flatMap((id) => state.known.entities[id] ?? []);
  const nodes = entities.map(({ id }) => id);
  return (
    <>
      <div className="panel-head">
        <div className="panel-kind">
          {t("entity.selected", { count: nodes.length })}
          <PanelClose />
        </div>
        <div className="actions">
          {nodes.length === 2 && (
            <button
              type="button"
              className="button edge"
              onClick={() => {
                dispatch({ type: "asked", question: { ends: nodes } });
                dispatch({ type: "viewed", view: "paths" });
              }}
            >
              {t("entity.pathsBetween")}
              <Key>W</Key>
            </button>
          )}
          <button
            type="button"
            className="button edge"
            onClick={() => dispatch({ type: "pinToggled", nodes })}
          >
            {t("entity.pin")}
            <Key>P</Key>
          </button>
          <button type="button" className="button edge" onClick={() => dispatch({ type: "hidden", nodes })}>
            {t("entity.hide")}
            <Key>H</Key>
          </button>
          <button type="button" className="button edge" onClick={() => dispatch({ type: "removed", nodes })}>
            {t("entity.remove")}
            <Key>Del</Key>
          </button>
        </div>
      </div>
      <div className="panel-scroll panel-ruled">
        <ul>
          {entities.map((entity) => (
            <li key={entity.id} className="row">
              <EntityName entity={entity} size={14} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
