import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/use-answer.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { BusiestPeopleQuery } from "../../generated/operations.ts";
import { toDateText } from "../../i18n/dates.ts";
import { Fault } from "../marks/fault.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { StripChart } from "./strip-chart.tsx";

export type PersonEdge = BusiestPeopleQuery["busiestPeople"]["edges"][number];
type Person = Extract<PersonEdge["node"], { __typename: "Person" }>;

function datesOf(person: Person): string[] {
  return person.meetings.edges.flatMap(({ node }) =>
    "date" in node && node.date !== null ? [node.date] : [],
  );
}

function PersonRow({ person, first, last }: { person: Person; first: string; last: string }) {
  const { t } = useTranslation();
  const { place, inspect, dispatch, state } = useExplorer();
  const count = person.meetings.totalCount;
  const open = () => (state.view === "arrival" ? place(person.id) : inspect(person.id));
  const meetings = () => {
    if (state.view !== "counts") dispatch({ type: "viewed", view: "counts" });
    dispatch({ type: "behindAsked", behind: { what: "meetings", span: {}, person } });
  };
  return (
    <li className="person-row">
      <KindMark kind="Person" size={14} />
      <button type="button" className="person-name" lang="zh-CN" onClick={() => void open()}>
        {person.name}
      </button>
      {person.office === null ? (
        <span className="person-office hint">{t("arrival.noOffice")}</span>
      ) : (
        <span className="person-office" lang="zh-CN" title={person.office.title}>
          {person.office.title}
        </span>
      )}
      <StripChart
        dates={datesOf(person)}
        first={first}
        last={last}
        label={t("arrival.meetingsOf", { name: person.name, count })}
      />
      <button
        type="button"
        className="number person-count"
        aria-label={t("arrival.meetingsOf", { name: person.name, count })}
        onClick={meetings}
      >
        {count}
      </button>
    </li>
  );
}

interface BusiestPeopleProps {
  edges: readonly PersonEdge[];
  /** How asking for them goes. */
  fault: Pick<Answer<unknown>, "loading" | "error" | "again">;
  first: string | null;
  last: string | null;
}

/** The people seen most at meetings, their meetings along one axis of time. */
export function BusiestPeople({ edges, fault, first, last }: BusiestPeopleProps) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const people = edges.flatMap(({ node }) => (node.__typename === "Person" ? [node] : []));
  return (
    <section>
      <h2 className="list-head">
        {t("arrival.busiest")}
        {first !== null && last !== null && (
          <span className="strip-axis" aria-hidden="true">
            <span>{toDateText(first.slice(0, 7), language)}</span>
            <span>{toDateText(last.slice(0, 7), language)}</span>
          </span>
        )}
      </h2>
      {fault.error !== undefined && <Fault reason={fault.error} again={fault.again} />}
      {people.length === 0 && !fault.loading && fault.error === undefined && (
        <p className="empty">{t("arrival.noPeople")}</p>
      )}
      <ol aria-busy={fault.loading}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} first={first ?? ""} last={last ?? ""} />
        ))}
      </ol>
    </section>
  );
}
