import { Menu } from "@base-ui/react/menu";
import { useTranslation } from "react-i18next";
import type { EntityCard } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon } from "../marks/icon.tsx";
import { Key } from "../marks/key.tsx";

/** What can be done with an entity, in the order of its menu. */
export function useEntityActions(entity: EntityCard) {
  const { state, dispatch, toggleExpand, place } = useExplorer();
  const { id } = entity;
  const { scene, question } = state;
  return {
    onCanvas: scene.nodes.includes(id),
    expanded: scene.expanded.includes(id),
    pinned: scene.pinned.includes(id),
    place: () => void place(id),
    toggleExpand: () => void toggleExpand(id),
    pin: () => dispatch({ type: "pinToggled", nodes: [id] }),
    hide: () => dispatch({ type: "hidden", nodes: [id] }),
    remove: () => dispatch({ type: "removed", nodes: [id] }),
    copyName: () => void navigator.clipboard.writeText(entity.name).catch(() => undefined),
    findPaths: () => {
      const other = question.ends.find((end) => end !== id);
      dispatch({ type: "asked", question: { ends: other === undefined ? [id] : [id, other] } });
      dispatch({ type: "viewed", view: "paths" });
    },
  };
}

type Actions = ReturnType<typeof useEntityActions>;

function MoreMenu({ actions }: { actions: Actions }) {
  const { t } = useTranslation();
  return (
    <Menu.Root>
      <Menu.Trigger className="button edge icon-only" aria-label={t("entity.more")}>
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="end">
          <Menu.Popup className="menu">
            {actions.onCanvas && (
              <>
                <Menu.Item className="menu-item" onClick={actions.hide}>
                  {t("entity.hide")}
                  <Key>H</Key>
                </Menu.Item>
                <Menu.Item className="menu-item" onClick={actions.remove}>
                  {t("entity.remove")}
                  <Key>Del</Key>
                </Menu.Item>
              </>
            )}
            <Menu.Item className="menu-item" onClick={actions.copyName}>
              {t("entity.copyName")}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The row of buttons under an entity's name. */
export function EntityActions({ entity }: { entity: EntityCard }) {
  const { t } = useTranslation();
  const actions = useEntityActions(entity);
  const { onCanvas, expanded, pinned } = actions;
  return (
    <div className="actions">
      {onCanvas ? (
        <>
          <button type="button" className="button edge" onClick={actions.toggleExpand}>
            {t(expanded ? "entity.collapse" : "entity.expand")}
            <Key>E</Key>
          </button>
          <button type="button" className="button edge" aria-pressed={pinned} onClick={actions.pin}>
            {pinned && <Icon name="pin" size={14} />}
            {t("entity.pin")}
            <Key>P</Key>
          </button>
        </>
      ) : (
        <button type="button" className="button solid" onClick={actions.place}>
          {t("entity.putOnCanvas")}
        </button>
      )}
      <button type="button" className="button edge" onClick={actions.findPaths}>
        {t("entity.findPaths")}
        <Key>W</Key>
      </button>
      <MoreMenu actions={actions} />
    </div>
  );
}
