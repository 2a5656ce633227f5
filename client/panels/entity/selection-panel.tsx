import { useTranslation } from "react-i18next";
import { MOST_IN_COMMON } from "../../explorer/counts-question.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { Key } from "../marks/key.tsx";
import { PanelClose } from "../marks/panel-close.tsx";

/** The API's own limit of entities between which ways are looked for. */
const MOST_ENDS = 8;

function SelectionActions({ nodes }: { nodes: readonly string[] }) {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  const findPaths = () => {
    dispatch({ type: "asked", question: { ends: nodes } });
    dispatch({ type: "viewed", view: "paths" });
  };
  const common = () => {
    dispatch({ type: "counted", counts: { tab: "common", ids: nodes } });
    dispatch({ type: "selected", ids: [] });
    dispatch({ type: "viewed", view: "counts" });
  };
  const actions = [
    ...(nodes.length > 1 && nodes.length <= MOST_ENDS
      ? [{ label: t("entity.pathsBetween"), key: "W", run: findPaths }]
      : []),
    ...(nodes.length > 1 && nodes.length <= MOST_IN_COMMON
      ? [{ label: t("counts.tab.common"), key: "", run: common }]
      : []),
    { label: t("entity.pin"), key: "P", run: () => dispatch({ type: "pinToggled", nodes }) },
    { label: t("entity.hide"), key: "H", run: () => dispatch({ type: "hidden", nodes }) },
    { label: t("entity.remove"), key: "Del", run: () => dispatch({ type: "removed", nodes }) },
  ];
  return (
    <div className="actions">
      {actions.map(({ label, key, run }) => (
        <button key={label} type="button" className="button edge" onClick={run}>
          {label}
          {key !== "" && <Key>{key}</Key>}
        </button>
      ))}
    </div>
  );
}

/** Several chosen at once: what they are, and what can be done with all of them. */
export function SelectionPanel({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const entities = ids.flatMap((id) => state.known.entities[id] ?? []);
  const nodes = entities.map(({ id }) => id);
  return (
    <>
      <div className="panel-head">
        <div className="panel-kind">
          {t("entity.selected", { count: nodes.length })}
          <PanelClose />
        </div>
        <SelectionActions nodes={nodes} />
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
