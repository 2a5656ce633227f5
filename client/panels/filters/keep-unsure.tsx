import { useTranslation } from "react-i18next";
import { Checkbox } from "../marks/checkbox.tsx";

/** Whether relations are kept that no sentence says for sure, and what that means. */
export function KeepUnsure({ checked, onChange }: { checked: boolean; onChange(keep: boolean): void }) {
  const { t } = useTranslation();
  return (
    <span className="keep-unsure" title={t("filter.unsureHint")}>
      <Checkbox checked={checked} onChange={onChange}>
        <span className="filter-name">{t("filter.keepUnsure")}</span>
      </Checkbox>
    </span>
  );
}
