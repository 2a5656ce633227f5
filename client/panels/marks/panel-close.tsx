import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon } from "./icon.tsx";

/** Closes the panel by choosing nothing. */
export function PanelClose() {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  return (
    <button
      type="button"
      className="button icon-only panel-close"
      aria-label={t("entity.close")}
      onClick={() => dispatch({ type: "selected", ids: [] })}
    >
      <Icon name="close" />
    </button>
  );
}
