import { type JSX, useMemo, useState } from "react";
import { toDateText } from "../../i18n/dates.ts";
import { MeetingList } from "./MeetingList.tsx";
import { isInside, spanText, type TimeMark, toPeakLabels, toTimeMarks } from "./time-marks.ts";
import { type TimeScale, toIso, toTicks } from "./time-scale.ts";
import type { TimelineProps } from "./timeline-props.ts";
import { WORDS } from "./timeline-words.ts";
import { type Brush, type BrushHands, type Handle, useBrush } from "./use-brush.ts";

/** Px from the top of the drawing: the base line, the top of the brush, and all of it. */
const BASE = 62;
const TOP = 4;
const HEIGHT = 82;
/** Px of the highest bar, and between stacked meetings. */
const HIGHEST = 18;
const STACK = 8.5;

export function TimeAxis(props: TimelineProps & { readonly scale: TimeScale }): JSX.Element {
  const { days, language, scale, onOpenMeeting } = props;
  const marks = useMemo(() => toTimeMarks(days, scale), [days, scale]);
  const labels = useMemo(() => toPeakLabels(marks, scale, language), [marks, scale, language]);
  const hands = useBrush(props.window, scale, props.onBrush);
  const [open, setOpen] = useState<TimeMark>();
  const { first, last } = hands.brush;
  const most = Math.max(1, ...marks.map(({ sentences }) => sentences));
  const openMark = (mark: TimeMark): void => {
    const [only, ...more] = mark.meetings;
    if (only !== undefined && more.length === 0) onOpenMeeting(only.id);
    else setOpen(mark);
  };
  return (
    <>
      <svg
        className="time-axis"
        width={scale.width}
        height={HEIGHT}
        role="group"
        aria-label={WORDS[language].title}
      >
        <Ticks scale={scale} language={language} />
        <Surface scale={scale} hands={hands} />
        {marks.map((mark) => (
          <Mark
            key={mark.key}
            mark={mark}
            most={most}
            out={!isInside(mark, first, last)}
            language={language}
            onOpen={openMark}
          />
        ))}
        {labels.map(({ x, anchor, text, ...span }) => (
          <text
            key={`${x} ${text}`}
            className={outside(span, hands.brush, "time-peak")}
            x={x}
            y={BASE - 5}
            textAnchor={anchor}
          >
            {text}
          </text>
        ))}
        <BrushHandle handle="first" hands={hands} scale={scale} language={language} />
        <BrushHandle handle="last" hands={hands} scale={scale} language={language} />
      </svg>
      {open !== undefined && (
        <MeetingList
          title={spanText(open.from, open.to, language)}
          meetings={open.meetings}
          left={Math.min(scale.width - 260, Math.max(0, (open.left + open.right) / 2 - 130))}
          language={language}
          onOpen={onOpenMeeting}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function outside(
  span: { readonly from: number; readonly to: number },
  { first, last }: Brush,
  name: string,
): string {
  return isInside(span, first, last) ? name : `${name} time-out`;
}

function Ticks({ scale, language }: { scale: TimeScale; language: TimelineProps["language"] }): JSX.Element {
  return (
    <g aria-hidden="true">
      {toTicks(scale).map(({ x, day, withYear }) => (
        <g key={day}>
          <line className="time-tick" x1={x} x2={x} y1={TOP} y2={BASE + 4} />
          {x < scale.width - 30 && (
            <text className="time-month" x={x + 5} y={77}>
              {monthText(toIso(day).slice(0, 7), language, withYear)}
            </text>
          )}
        </g>
      ))}
      <line className="time-base" x1={0} x2={scale.width} y1={BASE} y2={BASE} />
    </g>
  );
}

function monthText(month: string, language: TimelineProps["language"], withYear: boolean): string {
  return toDateText(month, language, { withYear });
}

/** What is brushed; a press on it moves the span, a press beside it begins another. */
function Surface({ scale, hands }: { scale: TimeScale; hands: BrushHands }): JSX.Element {
  const left = scale.x(hands.brush.first - 0.5);
  const right = scale.x(hands.brush.last + 0.5);
  return (
    <>
      <rect className="time-brush" x={left} y={TOP} width={right - left} height={BASE - TOP} />
      <rect
        className="time-surface"
        x={0}
        y={0}
        width={scale.width}
        height={BASE}
        onPointerDown={(event) => hands.onPress(event, "surface")}
        onPointerMove={hands.onMove}
        onPointerUp={hands.onRelease}
        onPointerCancel={hands.onRelease}
      />
    </>
  );
}

interface MarkProps {
  readonly mark: TimeMark;
  readonly most: number;
  readonly out: boolean;
  readonly language: TimelineProps["language"];
  onOpen(mark: TimeMark): void;
}

function Mark({ mark, most, out, language, onOpen }: MarkProps): JSX.Element {
  const { left, right, exact, meetings, sentences } = mark;
  const height = sentences === 0 ? 0 : Math.max(2, (sentences / most) * HIGHEST);
  const middle = (left + right) / 2;
  const room = BASE - height - TOP - 8;
  const step = Math.min(STACK, room / Math.max(1, meetings.length));
  const label = WORDS[language].day(spanText(mark.from, mark.to, language), meetings.length, sentences);
  const shape = (
    <>
      <rect
        className={exact ? "time-bar" : "time-bar time-vague"}
        x={left}
        y={BASE - height}
        width={right - left}
        height={height}
      />
      {meetings.map(({ id }, at) => (
        <path key={id} className="timeline-meeting" d={diamond(middle, BASE - height - 7 - at * step)} />
      ))}
    </>
  );
  const name = out ? "time-mark time-out" : "time-mark";
  if (meetings.length === 0) {
    return (
      <g className={name}>
        <title>{label}</title>
        {shape}
      </g>
    );
  }
  return (
    <g
      className={name}
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={() => onOpen(mark)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        onOpen(mark);
      }}
    >
      <title>{label}</title>
      <rect className="time-hit" x={middle - 12} y={TOP} width={24} height={BASE - TOP} />
      {shape}
    </g>
  );
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 3.7}L${x + 3.7} ${y}L${x} ${y + 3.7}L${x - 3.7} ${y}Z`;
}

interface BrushHandleProps {
  readonly handle: Handle;
  readonly hands: BrushHands;
  readonly scale: TimeScale;
  readonly language: TimelineProps["language"];
}

function BrushHandle({ handle, hands, scale, language }: BrushHandleProps): JSX.Element {
  const { brush } = hands;
  const day = brush[handle];
  const x =
    handle === "first" ? Math.max(4, scale.x(day - 0.5)) : Math.min(scale.width - 4, scale.x(day + 0.5));
  return (
    <g
      className="time-handle"
      role="slider"
      tabIndex={0}
      aria-label={handle === "first" ? WORDS[language].from : WORDS[language].to}
      aria-valuemin={handle === "first" ? scale.first : brush.first}
      aria-valuemax={handle === "first" ? brush.last : scale.last}
      aria-valuenow={day}
      aria-valuetext={toDateText(toIso(day), language)}
      onPointerDown={(event) => hands.onPress(event, handle)}
      onPointerMove={hands.onMove}
      onPointerUp={hands.onRelease}
      onPointerCancel={hands.onRelease}
      onKeyDown={(event) => hands.onKey(event, handle)}
    >
      <rect className="time-hit" x={x - 12} y={TOP} width={24} height={BASE - TOP} />
      <line x1={x} x2={x} y1={TOP} y2={BASE} />
      <rect className="time-grip" x={x - 3.5} y={22} width={7} height={22} rx={3.5} />
      <path d={`M${x - 1} 29v8M${x + 1} 29v8`} />
    </g>
  );
}
