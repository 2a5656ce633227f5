import { useTranslation } from "react-i18next";
import { type AddedPage, type Adding, hasNamesake } from "./use-adding.ts";

const OUTCOMES = ["added", "replaced", "unchanged", "failed"] as const;

function PageRow({ page }: { page: AddedPage }) {
  const { t } = useTranslation();
  const found = {
    articles: String(page.articles),
    entities: String(page.entities),
    relations: String(page.relations),
  };
  const outcome = OUTCOMES.find((name) => name === page.outcome);
  return (
    <li className="report-row">
      <span className="report-name">{page.name}</span>
      <span>{outcome === undefined ? page.outcome : t(`add.outcome.${outcome}`)}</span>
      {page.outcome !== "failed" && <span className="report-found">{t("add.found", found)}</span>}
      {page.problems.map(({ code, message, line }) => (
        <p key={`${code}${line}`} className="fault">
          {message}
        </p>
      ))}
    </li>
  );
}

/** What became of the pages that were added. */
export function Report({ adding }: { adding: Adding }) {
  const { t } = useTranslation();
  const { busy, pages, refused, cutAt, error } = adding;
  const failed = pages?.filter(({ outcome }) => outcome === "failed").length ?? 0;
  return (
    <div className="report" role="status">
      {busy && <p>{t("add.reading")}</p>}
      {error !== undefined && <p className="fault">{t("add.failed", { reason: t(`error.${error}`) })}</p>}
      {cutAt !== undefined && <p>{t("add.tooMany", { count: cutAt })}</p>}
      {refused.map((name) => (
        <p key={name} className="fault">
          {t("add.notText", { name })}
        </p>
      ))}
      {pages !== undefined && pages.length > 0 && (
        <>
          {failed === 0 ? (
            <p>{t("add.done", { count: pages.length })}</p>
          ) : (
            <p className="fault">
              {t("add.failedPages", { count: failed, rest: String(pages.length - failed) })}
            </p>
          )}
          {pages.some(hasNamesake) && (
            <button
              type="button"
              className="button edge"
              disabled={busy}
              onClick={() => void adding.replaceNamesakes()}
            >
              {t("add.replaceNamesakes")}
            </button>
          )}
          <ul>
            {pages.map((page) => (
              <PageRow key={page.name} page={page} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
