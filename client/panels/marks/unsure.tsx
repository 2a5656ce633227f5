import { useTranslation } from "react-i18next";

/** Beside what a sentence says, where it may well be read wrong. */
export function Unsure() {
  const { t } = useTranslation();
  return (
    <small className="unsure" title={t("filter.unsureHint")}>
      {t("entity.unsure")}
    </small>
  );
}
