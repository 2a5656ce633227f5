import type { Kind } from "../../../graph-schema/ontology.ts";
import { ask } from "../../api/api.ts";
import { type ListPage, type Pages, usePages } from "../../api/use-pages.ts";
import type { Measure } from "../../explorer/counts-question.ts";
import type { Asked } from "../../explorer/scope-of.ts";
import { RankingDocument, type RankingQuery } from "../../generated/operations.ts";

export type Ranking = RankingQuery["ranking"];
export type Ranked = Ranking["edges"][number];

const ROWS = 20;
/** Ranks looked through at once for those of one kind. */
const LOOKED = 100;
/** Questions asked before a page is given as it is, full or not. */
const MOST_QUESTIONS = 5;

export interface RankedQuestion extends Asked {
  readonly by: Measure;
  /** Only these are listed; their ranks stay those among all. */
  readonly kind?: Kind | undefined;
}

export interface RankedPages extends Pages<Ranked> {
  /** What was ranked, once the first answer is there. */
  readonly about: Pick<Ranking, "size" | "sampled"> | undefined;
}

interface Row extends Ranked {
  readonly about: RankedPages["about"];
}

async function askPage(question: RankedQuestion, after: string | undefined): Promise<ListPage<Row>> {
  const { by, ids, filter, kind } = question;
  const items: Row[] = [];
  let next = after;
  let total = 0;
  for (let asked = 0; asked < MOST_QUESTIONS && items.length < ROWS; asked++) {
    const first = kind === undefined ? ROWS : LOOKED;
    const { ranking } = await ask(RankingDocument, { by, ids, filter, first, after: next ?? null });
    const { size, sampled, edges, pageInfo } = ranking;
    const listed = edges.filter(({ node }) => kind === undefined || node.kind === kind);
    items.push(...listed.map((edge) => ({ ...edge, about: { size, sampled } })));
    total = ranking.totalCount;
    next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
    if (next === undefined) break;
  }
  return { items, total, next };
}

/** Entities by a measure, the greatest first, a page at a time. */
export function useRanked(question: RankedQuestion): RankedPages {
  const pages = usePages(JSON.stringify(question), (after) => askPage(question, after));
  return { ...pages, about: pages.items[0]?.about };
}
