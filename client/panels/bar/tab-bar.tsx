import { useTranslation } from "react-i18next";
import type { View } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon, type IconName } from "../marks/icon.tsx";

const TABS = [
  ["canvas", "graph"],
  ["paths", "route"],
  ["list", "list"],
  ["time", "clock"],
] as const satisfies readonly (readonly [View, IconName])[];

/** The views of a small screen, within reach of a thumb. */
export function TabBar() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  return (
    <nav className="tab-bar" aria-label={t("mainNavigation")}>
      {TABS.map(([view, icon]) => (
        <button
          key={view}
          type="button"
          aria-current={state.view === view ? "page" : undefined}
          onClick={() => dispatch({ type: "viewed", view })}
        >
          <Icon name={icon} size={20} />
          {t(`view.${view}`)}
        </button>
      ))}
    </nav>
  );
}
