import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon } from "./icon.tsx";

/** Closes the panel by choosing nothing; a number's panel that lies below it comes up again, or closes with it. */
export function PanelClose() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const close = () => {
    if (state.selection.length > 0) dispatch({ type: "selected", ids: [] });
    else dispatch({ type: "behindAsked", behind: undefined });
  };
  return (
    <button
      type="button"
      className="button icon-only panel-close"
      aria-label={t("entity.close")}
      onClick={close}
    >
      <Icon name="close" />
    </button>
  );
}
