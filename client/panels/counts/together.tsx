import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { shownEntities } from "../../explorer/visible-graph.ts";
import {
  CoAttendanceDocument,
  type CoAttendanceQuery,
  PairMeetingsDocument,
} from "../../generated/operations.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { CountsFault } from "./counts-fault.tsx";
import { MoreRows } from "./more-rows.tsx";
import { NumberButton } from "./number-button.tsx";

type Answer = CoAttendanceQuery["coAttendance"];
type Edge = Answer["edges"][number];
type Row = Edge & Pick<Answer, "people" | "meetings">;

const ROWS = 30;
/** Pairs that are put on the canvas at once, with the meetings that link them. */
const PAIRS = 20;
const MEETINGS = 20;

/** Whose meetings are asked for: everybody's, or those of the people on the canvas within its dates. */
function useAsked() {
  const { state } = useExplorer();
  if (state.counts.scope === "all") return { ids: null, from: null, to: null };
  const people = shownEntities(state).filter(({ kind }) => kind === "Person");
  const { from, to } = state.scene.filter;
  return { ids: people.map(({ id }) => id), from: from ?? null, to: to ?? null };
}

function usePairs() {
  const asked = useAsked();
  return usePages(JSON.stringify(asked), async (after) => {
    const { coAttendance } = await ask(CoAttendanceDocument, { ...asked, first: ROWS, after: after ?? null });
    const { people, meetings } = coAttendance;
    const page = toPage(coAttendance);
    return { ...page, items: page.items.map((edge): Row => ({ ...edge, people, meetings })) };
  });
}

function PairRow({ row, most }: { row: Row; most: number }) {
  const { t } = useTranslation();
  const { a, b, meetingCount } = row;
  const meetings = t("counts.meetings", { count: meetingCount });
  return (
    <li className="rank-row pair-row">
      <span className="pair">
        <EntityName entity={a} size={14} />
        <span className="hint">{t("counts.and")}</span>
        <EntityName entity={b} size={14} />
      </span>
      <i className="share" aria-hidden="true">
        <i style={{ width: `${(meetingCount / most) * 100}%` }} />
      </i>
      <NumberButton
        label={t("counts.pair", { a: a.name, b: b.name, meetings })}
        behind={{ what: "pair", people: [a, b], count: meetingCount }}
      >
        {meetings}
      </NumberButton>
    </li>
  );
}

/** Puts the foremost pairs on the canvas, linked by the meetings that they share: nothing is drawn that no page says. */
function PlacePairs({ count }: { count: number }) {
  const { t } = useTranslation();
  const { placeAll, dispatch } = useExplorer();
  const asked = useAsked();
  const [busy, setBusy] = useState(false);
  const placePairs = async () => {
    setBusy(true);
    const found = await ask(PairMeetingsDocument, { ...asked, first: PAIRS, meetings: MEETINGS }).catch(
      () => undefined,
    );
    setBusy(false);
    if (found === undefined) return;
    const ids = found.coAttendance.edges.flatMap(({ a, b, meetings }) => [
      a.id,
      b.id,
      ...meetings.edges.map(({ node }) => node.id),
    ]);
    await placeAll([...new Set(ids)]);
    dispatch({ type: "viewed", view: "canvas" });
  };
  return (
    <button type="button" className="button edge" disabled={busy} onClick={() => void placePairs()}>
      {t("counts.placePairs", { count: Math.min(PAIRS, count) })}
    </button>
  );
}

/** Who sat in meetings with whom, those with most meetings first. */
export function Together() {
  const { t } = useTranslation();
  const pages = usePairs();
  const { items, total = 0, loading, error, again } = pages;
  const first = items[0];
  const most = first?.meetingCount ?? 1;
  return (
    <section className="counts-section">
      <div className="counts-choices">
        <p className="counts-about">
          {first !== undefined &&
            t("counts.togetherSum", {
              people: t("counts.people", { count: first.people }),
              meetings: t("counts.meetings", { count: first.meetings }),
              pairs: t("counts.pairs", { count: total }),
            })}
        </p>
        {items.length > 0 && <PlacePairs count={total} />}
      </div>
      {error !== undefined && <CountsFault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && (
        <p className="empty">{t("entity.noCompanions")}</p>
      )}
      <ol className="counts-rows" aria-busy={loading}>
        {items.map((row) => (
          <PairRow key={`${row.a.id} ${row.b.id}`} row={row} most={most} />
        ))}
      </ol>
      <MoreRows pages={pages} />
    </section>
  );
}
