import { Menu } from "@base-ui/react/menu";
import { useTranslation } from "react-i18next";
import { LAYOUTS, type Layout } from "../explorer/explorer-state.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { Icon } from "../panels/marks/icon.tsx";

/** How the canvas is laid out; choosing one lays out anew. Stands at the right edge of what no panel covers. */
export function LayoutMenu({ right }: { right: number }) {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  return (
    <Menu.Root>
      <Menu.Trigger className="button quiet layout-button" style={{ right: right + 12 }}>
        {t(`layout.${state.layout}`)}
        <Icon name="down" size={12} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="end">
          <Menu.Popup className="menu" aria-label={t("layout.label")}>
            <Menu.RadioGroup
              value={state.layout}
              onValueChange={(layout: Layout) => dispatch({ type: "layoutAsked", layout })}
            >
              {LAYOUTS.map((layout) => (
                <Menu.RadioItem key={layout} value={layout} className="menu-item" closeOnClick>
                  {t(`layout.${layout}`)}
                  <Menu.RadioItemIndicator>
                    <Icon name="check" size={14} />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
