import type { EntityCard, RelationFact } from "../../client/explorer/explorer-state.ts";
import type { Kind, RelationType } from "../../graph-schema/ontology.ts";

const COUNTS = { pinyin: "", articleCount: 1, evidenceCount: 2, neighbourCount: 3, meetingCount: 0 };
const DATES = { firstDate: null, lastDate: null };

/** An entity card with nothing said that a test does not say. */
export function entity(kind: Kind, id: string, name: string, neighbourCount = 3): EntityCard {
  const base = { ...COUNTS, ...DATES, id, name, neighbourCount };
  switch (kind) {
    case "Person":
      return { __typename: "Person", ...base, kind, office: null };
    case "Organisation":
      return { __typename: "Organisation", ...base, kind, organisationCategory: null };
    case "Meeting":
      return {
        __typename: "Meeting",
        ...base,
        kind,
        date: null,
        endDate: null,
        dateInferred: false,
        meetingKind: null,
      };
    case "Place":
      return { __typename: "Place", ...base, kind, level: null };
    case "Project":
      return { __typename: "Project", ...base, kind, projectCategory: null };
  }
}

export function relation(
  type: RelationType,
  from: string,
  to: string,
  more: Partial<RelationFact> = {},
): RelationFact {
  const id = `${from}-${type}-${to}`;
  const facts = { type, title: null, evidenceCount: 1, confidence: 0.9, ...DATES };
  return { id, ...facts, from: { id: from }, to: { id: to }, ...more };
}
