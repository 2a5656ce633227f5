import { useTranslation } from "react-i18next";
import type { Pages } from "../../api/use-pages.ts";

/** The next page of a list, where there is one. */
export function MoreRows({ pages }: { pages: Pick<Pages<unknown>, "hasMore" | "loading" | "more"> }) {
  const { t } = useTranslation();
  if (!pages.hasMore) return null;
  return (
    <button type="button" className="button edge more" disabled={pages.loading} onClick={pages.more}>
      {t("counts.more")}
    </button>
  );
}
