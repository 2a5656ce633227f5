import { lazy, Suspense } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { asOfDay } from "../explorer/as-of.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { TimelineDocument } from "../generated/operations.ts";
import type { TimeWindow } from "../panels/timeline/timeline-props.ts";

const Timeline = lazy(async () => ({ default: (await import("../panels/timeline/Timeline.tsx")).Timeline }));

const IDS_AT_ONCE = 500;

/** The time of what is on the canvas; of the whole graph while the canvas is empty. */
export function TimelineStrip() {
  const { state, language, dispatch, place } = useExplorer();
  const { nodes, filter } = state.scene;
  const ids = nodes.length === 0 ? null : nodes.slice(0, IDS_AT_ONCE);
  const { data } = useAnswer(TimelineDocument, { ids });
  // Moving the end of what was known as of a day moves the day.
  const brush = ({ from, to }: TimeWindow) => {
    const asOf = asOfDay(filter) !== undefined && from === undefined;
    dispatch(asOf ? { type: "asOf", day: to } : { type: "windowed", from, to });
  };
  const open = (id: string) => {
    if (nodes.includes(id)) dispatch({ type: "selected", ids: [id] });
    else void place(id);
  };
  return (
    <Suspense>
      <Timeline
        days={data?.timeline.days ?? []}
        undated={data?.timeline.undatedEvidenceCount ?? 0}
        window={{ from: filter.from, to: filter.to }}
        language={language}
        onBrush={brush}
        onOpenMeeting={open}
      />
    </Suspense>
  );
}
