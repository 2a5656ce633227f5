import { type JSX, useEffect, useRef } from "react";
import type { TimelineDay, TimelineProps } from "./timeline-props.ts";
import { WORDS } from "./timeline-words.ts";

export interface MeetingListProps {
  readonly title: string;
  readonly meetings: TimelineDay["meetings"];
  /** Px from the axis's beginning. */
  readonly left: number;
  readonly language: TimelineProps["language"];
  onOpen(id: string): void;
  onClose(): void;
}

/** The meetings of one place on the axis, to choose from. Escape, or a press elsewhere, closes it. */
export function MeetingList({
  title,
  meetings,
  left,
  language,
  onOpen,
  onClose,
}: MeetingListProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector("button")?.focus();
    return () => {
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
    };
  }, []);
  return (
    <div
      ref={box}
      className="time-list"
      role="dialog"
      aria-label={title}
      style={{ left }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onClose();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <h2>{title}</h2>
      <ul>
        {meetings.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              lang="zh-CN"
              onClick={() => {
                onOpen(id);
                onClose();
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="time-list-close" aria-label={WORDS[language].close} onClick={onClose}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8M12 4l-8 8" />
        </svg>
      </button>
    </div>
  );
}
