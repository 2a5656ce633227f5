import { Menu } from "@base-ui/react/menu";
import { useTranslation } from "react-i18next";
import type { Kind, RelationType } from "../../../graph-schema/ontology.ts";
import { RELATIONS } from "../../../graph-schema/ontology.ts";
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
      dispatch({ type: "learned", entities: [entity] });
      dispatch({ type: "asked", question: { ends: other === undefined ? [id] : [id, other] } });
      dispatch({ type: "viewed", view: "paths" });
    },
  };
}

type Actions = ReturnType<typeof useEntityActions>;

/** The words by which each kind is expanded. */
export const BY_KIND = {
  Person: "entity.expandPeople",
  Organisation: "entity.expandOrganisations",
  Meeting: "entity.expandMeetings",
  Place: "entity.expandPlaces",
  Project: "entity.expandProjects",
} as const satisfies Record<Kind, string>;

/** Neighbours that one choice brings at most. */
const AT_ONCE = 100;

/** How many neighbours there are, by kind and by relation type. */
export interface NeighbourCounts {
  readonly byKind: readonly { kind: Kind; count: number }[];
  readonly byType: readonly { type: RelationType; count: number }[];
}

function ExpandItems({ id, counts }: { id: string; counts: NeighbourCounts }) {
  const { t } = useTranslation();
  const { expand, language } = useExplorer();
  return (
    <>
      <Menu.Group>
        <Menu.GroupLabel className="menu-label">{t("entity.expandBy")}</Menu.GroupLabel>
        {counts.byKind.map(({ kind, count }) => (
          <Menu.Item
            key={kind}
            className="menu-item"
            onClick={() => void expand(id, { kinds: [kind], first: AT_ONCE })}
          >
            {t(BY_KIND[kind], { count })}
          </Menu.Item>
        ))}
      </Menu.Group>
      <Menu.Group>
        <Menu.GroupLabel className="menu-label">{t("entity.expandByRelation")}</Menu.GroupLabel>
        {counts.byType.map(({ type, count }) => (
          <Menu.Item
            key={type}
            className="menu-item"
            onClick={() => void expand(id, { types: [type], first: AT_ONCE })}
          >
            {t("entity.expandType", {
              count,
              verb: language === "zh-CN" ? RELATIONS[type].label.zh : RELATIONS[type].label.en,
            })}
          </Menu.Item>
        ))}
      </Menu.Group>
      <Menu.Separator className="menu-rule" />
    </>
  );
}

interface MoreMenuProps {
  id: string;
  actions: Actions;
  counts: NeighbourCounts;
}

function MoreMenu({ id, actions, counts }: MoreMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu.Root>
      <Menu.Trigger className="button edge icon-only" aria-label={t("entity.more")}>
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="end">
          <Menu.Popup className="menu">
            {actions.onCanvas && <ExpandItems id={id} counts={counts} />}
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
export function EntityActions({ entity, counts }: { entity: EntityCard; counts: NeighbourCounts }) {
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
      <MoreMenu id={entity.id} actions={actions} counts={counts} />
    </div>
  );
}
