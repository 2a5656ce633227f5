import { Menu } from "@base-ui/react/menu";
import { useTranslation } from "react-i18next";
import type { EntityCard, Point } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Key } from "../marks/key.tsx";
import { useEntityActions } from "./entity-actions.tsx";

interface NodeMenuProps {
  node: string;
  /** Viewport coordinates, px. */
  at: Point;
  onClose(): void;
}

function Items({ entity }: { entity: EntityCard }) {
  const { t } = useTranslation();
  const actions = useEntityActions(entity);
  const entries = [
    { label: t(actions.expanded ? "entity.collapse" : "entity.expand"), key: "E", run: actions.toggleExpand },
    { label: t(actions.pinned ? "entity.unpin" : "entity.pin"), key: "P", run: actions.pin },
    { label: t("entity.findPaths"), key: "W", run: actions.findPaths },
    { label: t("entity.hide"), key: "H", run: actions.hide },
    { label: t("entity.remove"), key: "Del", run: actions.remove },
  ];
  return entries.map(({ label, key, run }) => (
    <Menu.Item key={key} className="menu-item" onClick={run}>
      {label}
      <Key>{key}</Key>
    </Menu.Item>
  ));
}

/** What can be done with a node, where it was asked for. */
export function NodeMenu({ node, at, onClose }: NodeMenuProps) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const entity = state.known.entities[node];
  if (entity === undefined) return null;
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu.Root open onOpenChange={(open) => open || onClose()}>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" anchor={anchor} align="start" sideOffset={2}>
          <Menu.Popup className="menu" aria-label={t("menu.label", { name: entity.name })}>
            <Items entity={entity} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
