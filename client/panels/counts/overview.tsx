import { useTranslation } from "react-i18next";
import { RELATIONS, relationTypes } from "../../../graph-schema/ontology.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf } from "../../explorer/visible-graph.ts";
import {
  BusiestPeopleDocument,
  StatisticsDocument,
  type StatisticsQuery,
} from "../../generated/operations.ts";
import { BusiestPeople } from "../arrival/busiest-people.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { Fault } from "../marks/fault.tsx";
import { AllMeetings } from "./all-meetings.tsx";
import { NumberButton } from "./number-button.tsx";

const ROWS = 20;

function RelationCounts({ statistics }: { statistics: StatisticsQuery["statistics"] }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const count = (type: string) => statistics.relations.find((entry) => entry.type === type)?.count ?? 0;
  const most = Math.max(1, ...statistics.relations.map((entry) => entry.count));
  const name = (type: keyof typeof RELATIONS) =>
    language === "zh-CN" ? RELATIONS[type].label.zh : RELATIONS[type].label.en;
  return (
    <section>
      <h2 className="list-head">{t("counts.byType")}</h2>
      <ul>
        {relationTypes.map((type) => (
          <li key={type} className="type-row">
            <FamilyLine family={familyOf(type)} />
            <span>{name(type)}</span>
            <i style={{ width: `${(count(type) / most) * 100}%` }} />
            {count(type) === 0 ? (
              <em className="hint">0</em>
            ) : (
              <NumberButton
                label={t("counts.typeCount", { name: name(type), value: String(count(type)) })}
                behind={{ what: "sentences", scope: "all", type }}
              >
                {count(type)}
              </NumberButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All meetings, the people at them, and how many relations there are of each type. */
export function Overview() {
  const { data, error, again } = useAnswer(StatisticsDocument, {});
  const people = useAnswer(BusiestPeopleDocument, { first: ROWS, after: null });
  const statistics = data?.statistics;
  return (
    <>
      {error !== undefined && <Fault reason={error} again={again} />}
      <div className="counts-grid">
        <AllMeetings />
        <div className="counts-side">
          {statistics !== undefined && (
            <>
              <BusiestPeople
                edges={people.data?.busiestPeople.edges ?? []}
                fault={people}
                first={statistics.firstDate}
                last={statistics.lastDate}
              />
              <RelationCounts statistics={statistics} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
