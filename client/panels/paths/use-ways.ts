import { useMemo } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { toPathFilter } from "../../explorer/graph-filter.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { toWay, type Way } from "../../explorer/way.ts";
import { LinkingDocument, WaysDocument, type WaysQuery } from "../../generated/operations.ts";

/** How many ways are asked for: the shortest and the next best. */
const WAYS = 5;

export type Hub = WaysQuery["paths"]["hubs"][number];
export type Loosening = WaysQuery["paths"]["loosen"][number];

const NO_HUBS: readonly Hub[] = [];
const NO_LOOSENING: readonly Loosening[] = [];

/** The ways between the two ends of the question, or those that link its several, under its constraints. */
export function useWays() {
  const { state } = useExplorer();
  const { question } = state;
  const ends = [...new Set(question.ends.filter((id) => id !== ""))];
  const [from, to] = ends;
  const asking = from !== undefined && to !== undefined;
  const constraints = {
    maxSteps: question.maxSteps,
    filter: toPathFilter(question),
    sameTime: question.sameTime,
  };
  const through = question.through.filter((id) => id !== from && id !== to);
  const several = ends.length > 2;
  const between = useAnswer(
    WaysDocument,
    asking && !several ? { from, to, k: WAYS, through, ...constraints } : undefined,
  );
  const linking = useAnswer(LinkingDocument, several ? { ids: ends, ...constraints } : undefined);
  const answer = several ? linking : between;
  const paths = several ? undefined : between.data?.paths;
  const linked = several ? linking.data?.linking : undefined;
  const found = paths?.paths ?? linked?.ways;
  const ways = useMemo<readonly Way[]>(() => found?.map(toWay) ?? [], [found]);
  return {
    error: answer.error,
    loading: answer.loading,
    again: answer.again,
    answered: found !== undefined,
    asking,
    /** Whether the ways are to link several, rather than to be compared. */
    several,
    ways,
    /** Ids that are linked within themselves; one group when all are. */
    groups: linked?.groups ?? [],
    hubs: paths?.hubs ?? NO_HUBS,
    loosen: paths?.loosen ?? NO_LOOSENING,
    truncated: (paths ?? linked)?.truncated ?? false,
  };
}

export type Ways = ReturnType<typeof useWays>;
