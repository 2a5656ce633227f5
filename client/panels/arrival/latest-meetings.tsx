import { useTranslation } from "react-i18next";
import type { RelationType } from "../../../graph-schema/ontology.ts";
import { MEETING_KINDS, RELATIONS } from "../../../graph-schema/ontology.ts";
import { holds } from "../../api/api.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { LatestMeetingsQuery } from "../../generated/operations.ts";
import { DateText } from "../marks/date-text.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { KindMark } from "../marks/kind-mark.tsx";

export type MeetingEdge = LatestMeetingsQuery["meetings"]["edges"][number];
type Meeting = Exclude<Extract<MeetingEdge["node"], { participants: unknown }>, Record<PropertyKey, never>>;
type Participant = Meeting["participants"]["edges"][number];

const BY_WEIGHT: readonly RelationType[] = ["CHAIRED", "SPOKE_AT", "ORGANISED", "ATTENDED"];

/** Participants gathered by what they did, the chair first: `主持并讲话` is one group. */
function byRole(
  participants: readonly Participant[],
): { types: RelationType[]; people: Participant["node"][] }[] {
  const groups = new Map<string, { types: RelationType[]; people: Participant["node"][] }>();
  for (const { node, relations } of participants) {
    const types = BY_WEIGHT.filter((type) => relations.some((relation) => relation.type === type));
    const key = types.join();
    const group = groups.get(key) ?? { types, people: [] };
    group.people.push(node);
    groups.set(key, group);
  }
  const weight = (types: readonly RelationType[]) =>
    types[0] === undefined ? BY_WEIGHT.length : BY_WEIGHT.indexOf(types[0]);
  return [...groups.values()].toSorted((a, b) => weight(a.types) - weight(b.types));
}

function Who({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const verb = (type: RelationType) =>
    language === "zh-CN" ? RELATIONS[type].label.zh : RELATIONS[type].label.en;
  const joint = language === "zh-CN" ? "并" : ", ";
  const { edges, totalCount } = meeting.participants;
  const groups = byRole(edges);
  return (
    <div className="meeting-who">
      {groups.map(({ types, people }, index) => (
        <span key={types.join()} className="meeting-who-group">
          {people.map((person) => (
            <EntityName key={person.id} entity={person} size={10} />
          ))}
          <span>
            {types.map(verb).join(joint)}
            {index < groups.length - 1 && (language === "zh-CN" ? "，" : ";")}
          </span>
        </span>
      ))}
      {totalCount > edges.length && <span>{t("arrival.more", { count: totalCount - edges.length })}</span>}
    </div>
  );
}

function When({ meeting, withYear }: { meeting: Meeting; withYear: boolean }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  if (meeting.date === null) return <span className="meeting-when hint">{t("date.unknown")}</span>;
  return (
    <span className="meeting-when">
      <DateText date={meeting.date} inferred={meeting.dateInferred} withYear={false} />
      {withYear && meeting.date.length > 4 && (
        <small>
          {meeting.date.slice(0, 4)}
          {language === "zh-CN" && "年"}
        </small>
      )}
    </span>
  );
}

/** Meetings with those who came; the year is said where it changes. */
export function MeetingRows({ edges }: { edges: readonly MeetingEdge[] }) {
  const { language, inspect } = useExplorer();
  const meetings = edges.flatMap(({ node }) => (holds(node, "participants") ? [node] : []));
  return (
    <ol>
      {meetings.map((meeting, index) => {
        const sort = meeting.meetingKind === null ? undefined : MEETING_KINDS[meeting.meetingKind];
        const yearBefore = meetings[index - 1]?.date?.slice(0, 4);
        return (
          <li key={meeting.id} className="meeting-row">
            <When meeting={meeting} withYear={meeting.date?.slice(0, 4) !== yearBefore} />
            <KindMark kind="Meeting" size={15} />
            <div>
              <button
                type="button"
                className="meeting-name"
                lang="zh-CN"
                onClick={() => void inspect(meeting.id)}
              >
                {meeting.name}
              </button>
              <Who meeting={meeting} />
            </div>
            <em className="meeting-sort">{language === "zh-CN" ? sort?.zh : sort?.en}</em>
          </li>
        );
      })}
    </ol>
  );
}
