import { useTranslation } from "react-i18next";
import type { Reason } from "../../api/api.ts";

/** A question that was not answered: what happened, what is kept, and a way to ask again. */
export function Fault({ reason, again }: { reason: Reason; again(): void }) {
  const { t } = useTranslation();
  return (
    <div className="fault" role="alert">
      {t("entity.failed", { reason: t(`error.${reason}`) })}
      <button type="button" className="button edge" onClick={again}>
        {t("entity.retry")}
      </button>
    </div>
  );
}
