import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TimeAxis } from "../../client/panels/timeline/TimeAxis.tsx";
import { spanText, toPeakLabels, toTimeMarks } from "../../client/panels/timeline/time-marks.ts";
import { spanOf, toDay, toIso, toTicks, toTimeScale } from "../../client/panels/timeline/time-scale.ts";
import type { TimelineDay } from "../../client/panels/timeline/timeline-props.ts";
import { dragBrush, stepBrush, toBrush, toWindow } from "../../client/panels/timeline/use-brush.ts";

const day = (date: string, meetings = 0, evidenceCount = 1): TimelineDay => ({
  date,
  meetings: Array.from({ length: meetings }, (_, at) => ({ id: `${date} ${at}`, name: `会议 ${at}` })),
  evidenceCount,
});

function scaleOf(dates: string[], width = 800) {
  const scale = toTimeScale(dates, width);
  if (scale === undefined) throw new Error("no scale");
  return scale;
}

const SPAN = ["2020-11-11", "2021-03-03"];

describe("a date on the axis", () => {
  test.each([
    ["2021-01-06", "2021-01-06", "2021-01-06"],
    ["2021-02", "2021-02-01", "2021-02-28"],
    ["2020-12", "2020-12-01", "2020-12-31"],
    ["2020", "2020-01-01", "2020-12-31"],
  ])("%s means %s to %s", (date, first, last) => {
    expect(spanOf(date).map(toIso)).toEqual([first, last]);
  });

  test("has room on both sides, and none without dates", () => {
    const scale = scaleOf(SPAN);
    expect(scale.x(toDay("2020-11-11"))).toBeGreaterThan(20);
    expect(scale.x(toDay("2021-03-03"))).toBeLessThan(780);
    expect(scale.known.map(toIso)).toEqual(SPAN);
    expect(toTimeScale([], 800)).toBeUndefined();
  });

  test("is found again where it is drawn", () => {
    const scale = scaleOf(SPAN);
    expect(toIso(scale.day(scale.x(toDay("2021-01-06"))))).toBe("2021-01-06");
    expect(scale.day(-50)).toBe(scale.first);
  });
});

describe("ticks", () => {
  test("stand at the beginning of each month, with the year at the first and in January", () => {
    const ticks = toTicks(scaleOf(SPAN));
    expect(ticks.map(({ day: at, withYear }) => [toIso(at), withYear])).toEqual([
      ["2020-11-01", true],
      ["2020-12-01", false],
      ["2021-01-01", true],
      ["2021-02-01", false],
      ["2021-03-01", false],
    ]);
  });

  test("are fewer where months have no room", () => {
    const ticks = toTicks(scaleOf(["2000-01-01", "2020-12-31"], 400));
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.every(({ day: at }) => toIso(at).endsWith("01-01"))).toBe(true);
  });
});

describe("marks", () => {
  test("are one a day; a month without a day lies over the whole month", () => {
    const scale = scaleOf(SPAN);
    const marks = toTimeMarks([day("2020-11-11", 2, 8), day("2020-12", 0, 3)], scale);
    expect(marks.map(({ from, to, exact, sentences }) => [toIso(from), toIso(to), exact, sentences])).toEqual(
      [
        ["2020-11-11", "2020-11-11", true, 8],
        ["2020-12-01", "2020-12-31", false, 3],
      ],
    );
  });

  test("run together by week where days have no room, and lose nothing", () => {
    const days = Array.from({ length: 600 }, (_, at) => day(toIso(toDay("2019-01-01") + at), 1, 2));
    const marks = toTimeMarks(days, scaleOf(["2019-01-01", "2020-08-23"], 700));
    expect(marks.length).toBeLessThan(100);
    expect(marks.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(1200);
    expect(marks.reduce((sum, { meetings }) => sum + meetings.length, 0)).toBe(600);
  });

  test("that stand close share one label, the highest first", () => {
    const scale = scaleOf(SPAN);
    const marks = toTimeMarks(
      [day("2020-11-11", 4, 12), day("2021-01-06", 1, 8), day("2021-01-07", 1, 3)],
      scale,
    );
    expect(toPeakLabels(marks, scale, "zh-CN").map(({ text }) => text)).toEqual(["11月11日", "1月6—7日"]);
    expect(toPeakLabels(marks, scale, "en").map(({ text }) => text)).toEqual(["11 Nov", "6–7 Jan"]);
  });

  test("say a span over two months with both", () => {
    expect(spanText(toDay("2021-01-30"), toDay("2021-02-02"), "zh-CN")).toBe("1月30日—2月2日");
    expect(spanText(toDay("2021-01-30"), toDay("2021-02-02"), "en")).toBe("30 Jan – 2 Feb");
  });
});

describe("the brush", () => {
  const scale = scaleOf(SPAN);
  const brush = { first: toDay("2020-12-01"), last: toDay("2021-01-31") };

  test("of an open window is the whole scale, and the other way round", () => {
    expect(toBrush({}, scale)).toEqual({ first: scale.first, last: scale.last });
    expect(toWindow({ first: scale.first, last: scale.last }, scale)).toEqual({});
    expect(toWindow({ ...brush, last: scale.last }, scale)).toEqual({ from: "2020-12-01" });
    expect(toBrush({ from: "2020-12", to: "2021-01" }, scale)).toEqual(brush);
  });

  test.each([
    ["first", "ArrowRight", "2020-12-02", "2021-01-31"],
    ["last", "PageDown", "2020-12-01", "2021-01-01"],
    ["first", "End", "2021-01-31", "2021-01-31"],
    ["last", "Home", "2020-12-01", "2020-12-01"],
  ] as const)("handle %s moves by %s to %s–%s and never past the other", (handle, key, first, last) => {
    expect(stepBrush(brush, handle, key, scale)).toEqual({ first: toDay(first), last: toDay(last) });
  });

  test("takes no notice of other keys", () => {
    expect(stepBrush(brush, "first", "x", scale)).toBeUndefined();
  });

  test("is drawn anew, moved whole, or moved at one end by dragging", () => {
    const at = toDay("2021-01-10");
    expect(dragBrush({ what: "new", at, start: brush }, at - 5, scale)).toEqual({ first: at - 5, last: at });
    expect(dragBrush({ what: "first", at, start: brush }, brush.last + 9, scale)).toEqual({
      ...brush,
      first: brush.last,
    });
    const moved = dragBrush({ what: "move", at, start: brush }, at + 1000, scale);
    expect([moved.last, moved.last - moved.first]).toEqual([scale.last, brush.last - brush.first]);
  });
});

test("the axis has two sliders with dates as values and a button for each day with meetings", () => {
  const days = [day("2020-11-11", 2, 8), day("2021-01-06", 0, 2), day("2021-03-03", 1, 3)];
  const html = renderToStaticMarkup(
    createElement(TimeAxis, {
      days,
      undated: 0,
      window: { from: "2020-12-01" },
      language: "zh-CN",
      scale: scaleOf(SPAN),
      onBrush: () => {},
      onOpenMeeting: () => {},
    }),
  );
  expect(html.match(/role="slider"/g)).toHaveLength(2);
  expect(html).toContain('aria-valuetext="2020年12月1日"');
  expect([...html.matchAll(/role="button"[^>]*aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    "11月11日，2 次会议，8 句证据",
    "3月3日，1 次会议，3 句证据",
  ]);
});
