import { useTranslation } from "react-i18next";
import type { Label } from "../../../graph-schema/ontology.ts";
import {
  MEETING_KINDS,
  ORGANISATION_CATEGORIES,
  PLACE_LEVELS,
  PROJECT_CATEGORIES,
} from "../../../graph-schema/ontology.ts";
import type { EntityCard } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { DateText } from "./date-text.tsx";

function labelOf(entity: EntityCard): Label | undefined {
  if (entity.__typename === "Organisation" && entity.organisationCategory !== null) {
    return ORGANISATION_CATEGORIES[entity.organisationCategory];
  }
  if (entity.__typename === "Meeting" && entity.meetingKind !== null)
    return MEETING_KINDS[entity.meetingKind];
  if (entity.__typename === "Place" && entity.level !== null) return PLACE_LEVELS[entity.level];
  if (entity.__typename === "Project" && entity.projectCategory !== null) {
    return PROJECT_CATEGORIES[entity.projectCategory];
  }
  return undefined;
}

function Office({ entity }: { entity: Extract<EntityCard, { __typename: "Person" }> }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  if (entity.office === null) return <span className="hint">{t("entity.noOffice")}</span>;
  const { title, organisation } = entity.office;
  const joint = language === "zh-CN" ? "，" : " of ";
  return (
    <span>
      <span lang="zh-CN">{title}</span>
      {joint}
      <span lang="zh-CN">{organisation.name}</span>
    </span>
  );
}

/** What tells an entity from its namesakes: a person's office, a meeting's sort and day, a body's or place's sort. */
export function EntitySubtitle({ entity }: { entity: EntityCard }) {
  const { language } = useExplorer();
  if (entity.__typename === "Person") return <Office entity={entity} />;
  const label = labelOf(entity);
  const word = label === undefined ? undefined : language === "zh-CN" ? label.zh : label.en;
  const date = entity.__typename === "Meeting" ? entity.date : null;
  const inferred = entity.__typename === "Meeting" && entity.dateInferred;
  return (
    <span>
      {word}
      {word !== undefined && date !== null && (language === "zh-CN" ? "，" : ", ")}
      {date !== null && <DateText date={date} inferred={inferred} />}
    </span>
  );
}
