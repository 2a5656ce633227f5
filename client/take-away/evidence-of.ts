import { ask } from "../api/api.ts";
import { EvidenceAmongDocument } from "../generated/operations.ts";
import type { TakenGraph } from "./taken-graph.ts";
import type { TakenEvidence } from "./to-tables.ts";

/** What the API takes and gives at most in one answer. */
const MOST_IDS = 500;
const A_PAGE = 100;

export class TooManyEntities extends Error {}

/** Every sentence behind the relations of a taken graph, newest first. Throws `TooManyEntities`, `ApiError`. */
export async function evidenceOf({ entities, relations }: TakenGraph): Promise<TakenEvidence[]> {
  if (entities.length > MOST_IDS) throw new TooManyEntities();
  const ids = entities.map(({ id }) => id);
  const taken = new Set(relations.map(({ id }) => id));
  const rows: TakenEvidence[] = [];
  let after: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof askPage>> = await askPage(ids, after);
    const { edges, pageInfo } = answer.evidenceAmong;
    for (const { node } of edges) if (taken.has(node.relation.id)) rows.push(toRow(node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

const askPage = (ids: string[], after: string | null) =>
  ask(EvidenceAmongDocument, { ids, first: A_PAGE, after });

type Line = Awaited<ReturnType<typeof askPage>>["evidenceAmong"]["edges"][number]["node"];

function toRow({ relation, article, text, start, end, date, dateInferred, confidence }: Line): TakenEvidence {
  return {
    relation: relation.id,
    type: relation.type,
    title: relation.title,
    from: relation.from.name,
    to: relation.to.name,
    date,
    dateInferred,
    sentence: text,
    article: article.id,
    headline: article.headline,
    newspaper: article.newspaper,
    byline: article.byline.join("、"),
    start,
    end,
    confidence,
  };
}
