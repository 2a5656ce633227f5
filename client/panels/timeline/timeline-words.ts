import type { TimelineProps } from "./timeline-props.ts";

interface Words {
  readonly title: string;
  readonly meetings: string;
  readonly sentences: string;
  readonly undated: (count: number) => string;
  readonly all: string;
  readonly from: string;
  readonly to: string;
  readonly empty: string;
  readonly spread: string;
  readonly day: (date: string, meetings: number, sentences: number) => string;
  readonly close: string;
}

/** The timeline's own words. */
export const WORDS: Readonly<Record<TimelineProps["language"], Words>> = {
  "zh-CN": {
    title: "时间轴",
    meetings: "会议",
    sentences: "证据句",
    undated: (count) => `未注明日期 ${count} 句`,
    all: "全部时间",
    from: "从",
    to: "至",
    empty: "这里还没有注明日期的句子。",
    spread: "只知年月",
    day: (date, meetings, sentences) => `${date}，${meetings} 次会议，${sentences} 句证据`,
    close: "关闭",
  },
  en: {
    title: "Timeline",
    meetings: "Meetings",
    sentences: "Sentences",
    undated: (count) => `${count} undated ${count === 1 ? "sentence" : "sentences"}`,
    all: "All dates",
    from: "From",
    to: "To",
    empty: "No sentence here has a date yet.",
    spread: "Month only",
    day: (date, meetings, sentences) =>
      `${date}, ${meetings} ${meetings === 1 ? "meeting" : "meetings"}, ${sentences} ${sentences === 1 ? "sentence" : "sentences"}`,
    close: "Close",
  },
};
