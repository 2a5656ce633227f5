import { Menu } from "@base-ui/react/menu";
import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { keepLanguage } from "../../i18n/language.ts";
import { keepTheme, useTheme } from "../../theme.ts";
import { Icon } from "../marks/icon.tsx";

interface MoreMenuProps {
  share(): void;
  onAdd(): void;
  onHelp(): void;
}

/** The bar's tools on a small screen. */
export function MoreMenu({ share, onAdd, onHelp }: MoreMenuProps) {
  const { t } = useTranslation();
  const { state, dispatch, language } = useExplorer();
  const theme = useTheme();
  const entries = [
    { label: t("bar.undo"), off: state.past.length === 0, run: () => dispatch({ type: "undone" }) },
    { label: t("bar.redo"), off: state.future.length === 0, run: () => dispatch({ type: "redone" }) },
    { label: t("view.counts"), run: () => dispatch({ type: "viewed", view: "counts" }) },
    { label: t("bar.share"), run: share },
    { label: t("bar.addPapers"), run: onAdd },
    { label: t("bar.otherLanguage"), run: () => keepLanguage(language === "zh-CN" ? "en" : "zh-CN") },
    {
      label: t(theme === "dark" ? "bar.lightTheme" : "bar.darkTheme"),
      run: () => keepTheme(theme === "dark" ? "light" : "dark"),
    },
    { label: t("bar.shortcuts"), run: onHelp },
  ];
  return (
    <Menu.Root>
      <Menu.Trigger className="button icon-only touch" aria-label={t("bar.more")}>
        <Icon name="more" size={20} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="end">
          <Menu.Popup className="menu touch-menu">
            {entries.map(({ label, off = false, run }) => (
              <Menu.Item key={label} className="menu-item" disabled={off} onClick={run}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
