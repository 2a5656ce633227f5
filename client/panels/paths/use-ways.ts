import { useMemo } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { toPathFilter } from "../../explorer/graph-filter.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { toWay, type Way } from "../../explorer/way.ts";
import { WaysDocument, type WaysQuery } from "../../generated/operations.ts";

/** How many ways are asked for: the shortest and the next best. */
const WAYS = 5;

export type Hub = WaysQuery["paths"]["hubs"][number];

/** The ways between the two ends of the question, under its constraints. */
export function useWays() {
  const { state } = useExplorer();
  const { question } = state;
  const [from, to] = question.ends;
  const asking = from !== undefined && to !== undefined && from !== to;
  const variables = { from: from ?? "", to: to ?? "", k: WAYS, maxSteps: question.maxSteps };
  const answer = useAnswer(
    WaysDocument,
    asking ? { ...variables, filter: toPathFilter(question) } : undefined,
  );
  const found = answer.data?.paths;
  const ways = useMemo<readonly Way[]>(() => found?.paths.map(toWay) ?? [], [found]);
  return { ...answer, asking, ways, hubs: found?.hubs ?? [], truncated: found?.truncated ?? false };
}

export type Ways = ReturnType<typeof useWays>;
