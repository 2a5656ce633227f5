import { type JSX, useEffect, useMemo, useRef, useState } from "react";
import { toSpanText } from "../../i18n/dates.ts";
import { TimeAxis } from "./TimeAxis.tsx";
import { type TimeScale, toIso, toTimeScale } from "./time-scale.ts";
import type { TimelineProps } from "./timeline-props.ts";
import { WORDS } from "./timeline-words.ts";
import "./timeline.css";

/** Meetings and sentences along time, and the span of it that the canvas shows. */
export function Timeline(props: TimelineProps): JSX.Element {
  const { days, undated, window, language, onBrush } = props;
  const [box, width] = useWidth();
  const words = WORDS[language];
  const scale = useMemo(
    () =>
      toTimeScale(
        days.map(({ date }) => date),
        width,
      ),
    [days, width],
  );
  const whole = window.from === undefined && window.to === undefined;
  return (
    <section className="timeline" aria-label={words.title}>
      <header>
        <b aria-live="polite">
          {scale === undefined ? "" : toSpanText(...shownSpan(window, scale), language)}
        </b>
        <span className="timeline-legend">
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path className="timeline-meeting" d="M5 0.9L9.1 5L5 9.1L0.9 5Z" />
          </svg>
          {words.meetings}
        </span>
        <span className="timeline-legend">
          <i aria-hidden="true" />
          {words.sentences}
        </span>
        {days.some(({ date }) => date.length < 10) && (
          <span className="timeline-legend">
            <i className="timeline-vague" aria-hidden="true" />
            {words.spread}
          </span>
        )}
        <span className="timeline-undated">{words.undated(undated)}</span>
        <button type="button" disabled={whole} onClick={() => onBrush({})}>
          {words.all}
        </button>
      </header>
      <div ref={box} className="timeline-axis">
        {scale === undefined ? (
          <p>{days.length === 0 ? words.empty : ""}</p>
        ) : (
          <TimeAxis {...props} scale={scale} />
        )}
      </div>
    </section>
  );
}

/** First and last day of the window; an open end is the first or last day that anything is known of. */
function shownSpan({ from, to }: TimelineProps["window"], { known }: TimeScale): [string, string] {
  return [from ?? toIso(known[0]), to ?? toIso(known[1])];
}

/** An element's width in px, kept up to date. */
function useWidth(): [{ current: HTMLDivElement | null }, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
