import { useTranslation } from "react-i18next";
import { ask } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import { LatestMeetingsDocument } from "../../generated/operations.ts";
import { MeetingRows } from "../arrival/latest-meetings.tsx";
import { Fault } from "../marks/fault.tsx";

const ROWS = 20;

/** Every meeting, newest first, a page at a time. */
export function AllMeetings() {
  const { t } = useTranslation();
  const pages = usePages("meetings", async (after) => {
    const { meetings } = await ask(LatestMeetingsDocument, { first: ROWS, after: after ?? null });
    return toPage(meetings);
  });
  return (
    <section aria-busy={pages.loading}>
      <h2 className="list-head">{t("counts.meetings", { count: pages.total ?? 0 })}</h2>
      {pages.error !== undefined && <Fault reason={pages.error} again={pages.again} />}
      <MeetingRows edges={pages.items} />
      {pages.hasMore && (
        <button type="button" className="button edge more" disabled={pages.loading} onClick={pages.more}>
          {t("counts.more")}
        </button>
      )}
    </section>
  );
}
