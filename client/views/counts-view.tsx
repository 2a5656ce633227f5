import { useTranslation } from "react-i18next";
import { RELATIONS, relationTypes } from "../../graph-schema/ontology.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { familyOf } from "../explorer/visible-graph.ts";
import { BusiestPeopleDocument, StatisticsDocument, type StatisticsQuery } from "../generated/operations.ts";
import { BusiestPeople } from "../panels/arrival/busiest-people.tsx";
import { AllMeetings } from "../panels/counts/all-meetings.tsx";
import { FamilyLine } from "../panels/marks/family-line.tsx";
import { Fault } from "../panels/marks/fault.tsx";
import "../styles/list.css";

const ROWS = 20;

function RelationCounts({ statistics }: { statistics: StatisticsQuery["statistics"] }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const count = (type: string) => statistics.relations.find((entry) => entry.type === type)?.count ?? 0;
  const most = Math.max(1, ...statistics.relations.map((entry) => entry.count));
  return (
    <section>
      <h2 className="list-head">{t("counts.byType")}</h2>
      <ul>
        {relationTypes.map((type) => (
          <li key={type} className="type-row">
            <FamilyLine family={familyOf(type)} />
            <span>{language === "zh-CN" ? RELATIONS[type].label.zh : RELATIONS[type].label.en}</span>
            <i style={{ width: `${(count(type) / most) * 100}%` }} />
            <em>{count(type)}</em>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All meetings, the people at them, and how many relations there are of each type. */
export function CountsView() {
  const { data, error, again } = useAnswer(StatisticsDocument, {});
  const people = useAnswer(BusiestPeopleDocument, { first: ROWS, after: null });
  const statistics = data?.statistics;
  return (
    <main className="counts-view">
      {error !== undefined && <Fault reason={error} again={again} />}
      <div className="counts-grid">
        <AllMeetings />
        <div className="counts-side">
          {statistics !== undefined && (
            <>
              <BusiestPeople
                edges={people.data?.busiestPeople.edges ?? []}
                first={statistics.firstDate}
                last={statistics.lastDate}
              />
              <RelationCounts statistics={statistics} />
            </>
          )}
        </div>
      </div>
    </main>
  );
}
