import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import {
  BusiestPeopleDocument,
  LatestMeetingsDocument,
  StatisticsDocument,
} from "../../generated/operations.ts";
import { ChooseFiles, DropZone } from "../add/choose-files.tsx";
import { Report } from "../add/report.tsx";
import { type Adding, useAdding } from "../add/use-adding.ts";
import { Fault } from "../marks/fault.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { useChoice } from "../search/use-choice.ts";
import { BusiestPeople } from "./busiest-people.tsx";
import { MeetingRows } from "./latest-meetings.tsx";
import { Totals } from "./totals.tsx";

const MEETINGS = 8;
const PEOPLE = 7;

function Empty({ adding }: { adding: Adding }) {
  const { t } = useTranslation();
  return (
    <section className="arrival-empty">
      <p>{t("arrival.empty")}</p>
      <p className="hint">{t("arrival.emptyHint")}</p>
      <div className="arrival-empty-actions">
        <button
          type="button"
          className="button solid"
          disabled={adding.busy}
          onClick={() => void adding.loadSample()}
        >
          {t("arrival.loadSample")}
        </button>
        <ChooseFiles adding={adding} className="button edge" />
      </div>
      <Report adding={adding} />
    </section>
  );
}

function LatestMeetings() {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  const { data, error, again } = useAnswer(LatestMeetingsDocument, { first: MEETINGS, after: null });
  if (error !== undefined) return <Fault reason={error} again={again} />;
  if (data === undefined) return <section aria-busy="true" className="meetings-awaited" />;
  const { edges, totalCount } = data.meetings;
  return (
    <section>
      <h2 className="list-head">
        {t("arrival.latestMeetings")}
        {totalCount > MEETINGS && (
          <button type="button" className="link" onClick={() => dispatch({ type: "viewed", view: "counts" })}>
            {t("arrival.allMeetings", { count: totalCount })}
          </button>
        )}
      </h2>
      {edges.length === 0 && <p className="empty">{t("arrival.noMeetings")}</p>}
      <MeetingRows edges={edges} />
    </section>
  );
}

/** The first screen: a search that has the focus, how much there is, the latest meetings, who meets most. */
export function Arrival() {
  const { t } = useTranslation();
  const choose = useChoice();
  const adding = useAdding();
  const { data, error, again } = useAnswer(StatisticsDocument, {});
  const people = useAnswer(BusiestPeopleDocument, { first: PEOPLE, after: null });
  const statistics = data?.statistics;
  const isEmpty = statistics !== undefined && statistics.articles === 0;
  return (
    <main className="arrival">
      <DropZone adding={adding} className="arrival-grid">
        <div className="arrival-column">
          <section className="arrival-search">
            <h1>{t("slogan")}</h1>
            <SearchBox variant="arrival" autoFocus onChoose={choose} />
          </section>
          {error !== undefined && <Fault reason={error} again={again} />}
          {isEmpty && <Empty adding={adding} />}
          {statistics !== undefined && !isEmpty && <LatestMeetings />}
        </div>
        {statistics !== undefined && !isEmpty && (
          <div className="arrival-column">
            <Totals statistics={statistics} />
            <BusiestPeople
              edges={people.data?.busiestPeople.edges ?? []}
              fault={people}
              first={statistics.firstDate}
              last={statistics.lastDate}
            />
          </div>
        )}
      </DropZone>
    </main>
  );
}
