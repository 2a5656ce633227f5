import { describe, expect, test } from "vitest";
import { type Clock, findDates, inferClock } from "../../server/extraction/dates.ts";

const issued = (today: string): Clock => ({ today, inferred: false });

/** What the text names, each as it is printed with the date it stands for. */
const told = (text: string, clock: Clock): string[] =>
  findDates(text, clock).map(
    ({ start, end, date, endDate }) =>
      `${text.slice(start, end)} = ${date}${endDate ? ` to ${endDate}` : ""}`,
  );

describe("findDates", () => {
  test("counts relative days from the issue date, over month and year", () => {
    const text = "昨日上午召开，今日闭幕，前天报到，明天离开。";
    expect(told(text, issued("2022-01-01"))).toEqual([
      "昨日 = 2021-12-31",
      "今日 = 2022-01-01",
      "前天 = 2021-12-30",
      "明天 = 2022-01-02",
    ]);
  });

  test("gives a month and day the year that brings them nearest to the issue date", () => {
    expect(told("12月30日召开，1月5日起施行。", issued("2022-01-02"))).toEqual([
      "12月30日 = 2021-12-30",
      "1月5日 = 2022-01-05",
    ]);
  });

  test("reads spans, within a month, over months and over the year's end", () => {
    const text = "6月3日至5日；6月29日至7月2日。";
    expect(told(text, issued("2021-07-03"))).toEqual([
      "6月3日至5日 = 2021-06-03 to 2021-06-05",
      "6月29日至7月2日 = 2021-06-29 to 2021-07-02",
    ]);
    expect(told("12月30日至1月2日。", issued("2021-01-03"))).toEqual([
      "12月30日至1月2日 = 2020-12-30 to 2021-01-02",
    ]);
  });

  test("takes a day alone from the date before it, else from the issue date", () => {
    expect(told("10月27日抵达，28日上午座谈。", issued("2021-10-29"))).toEqual([
      "10月27日 = 2021-10-27",
      "28日 = 2021-10-28",
    ]);
    expect(told("30日晚，演出开始。", issued("2021-04-02"))).toEqual(["30日 = 2021-03-30"]);
  });

  test("reads weekdays, whole years and months, and full-width digits", () => {
    const text = "上周五开工，本周一验收，２０２１年５月动工，2019年立项。";
    expect(told(text, issued("2021-05-19"))).toEqual([
      "上周五 = 2021-05-14",
      "本周一 = 2021-05-17",
      "２０２１年５月 = 2021-05",
      "2019年 = 2019",
    ]);
  });

  test("reads a month of this year or another, and the month before", () => {
    expect(told("去年11月获奖，今年3月扩建，上个月复评，上月5日验收。", issued("2023-01-13"))).toEqual([
      "去年11月 = 2022-11",
      "今年3月 = 2023-03",
      "上个月 = 2022-12",
      "上月5日 = 2022-12-05",
    ]);
  });

  test("counts from the day on which a report was sent, where it says so", () => {
    expect(told("本报岳阳9月26日讯 今天上午，大会开幕。", issued("2023-09-28"))).toEqual([
      "9月26日 = 2023-09-26",
      "今天 = 2023-09-26",
    ]);
  });

  test("reads feasts of the year, and a day alone before where somebody went", () => {
    expect(told("教师节上午签约；记者8日从市教育局获悉。", issued("2021-09-11"))).toEqual([
      "教师节 = 2021-09-10",
      "8日 = 2021-09-08",
    ]);
    expect(told("国庆节放假。", issued("2021-09-11"))).toEqual([]);
  });

  test("leaves out what no year can be told for", () => {
    expect(told("3月3日下午，昨日。", { inferred: true })).toEqual([]);
  });
});

describe("inferClock", () => {
  test("takes the issue date as it is given", () => {
    expect(inferClock("2021-10-29", ["本报讯 1月6日"])).toEqual({ today: "2021-10-29", inferred: false });
  });

  test("puts the issue on the day after the latest report, in the year the texts name", () => {
    const texts = [
      "本报讯 11月10日上午，市政府召开2020年第16次常务会议。",
      "本报讯 11月11日下午，会议召开。",
    ];
    expect(inferClock(undefined, texts)).toEqual({ today: "2020-11-12", year: 2020, inferred: true });
  });

  test("takes the later year in January, the earlier one in December, when two are named alike", () => {
    const january = ["本报讯 1月6日，会议总结2020年工作，部署2021年任务。"];
    const december = ["本报讯 12月20日，会议总结2020年工作，部署2021年任务。"];
    expect(inferClock(undefined, january).year).toBe(2021);
    expect(inferClock(undefined, december).year).toBe(2020);
  });

  test("takes the latest year told of, not one that is looked ahead to", () => {
    const page = [
      "本报讯 6月8日，全县水利建设现场会召开。2019年动工、2021年蓄水的水库，2022年以来已供水三次。",
      "二期工程预计2026年6月完工，三期将于2028年开工，到2030年灌溉面积翻一番。2023—2025年工作方案一并通过。",
    ];
    expect(inferClock(undefined, page).year).toBe(2023);
  });

  test("is not led by the far end of a plan", () => {
    const texts = ["本报讯 6月1日，审议《国土空间规划（2021—2035年）》和2035年远景目标。2022年投产。"];
    expect(inferClock(undefined, texts).year).toBe(2022);
  });

  test("falls back on when a term of public life came up", () => {
    expect(inferClock(undefined, ["本报讯 3月3日，学习“十四五”规划。"]).year).toBe(2021);
    expect(inferClock(undefined, ["本报讯 3月3日，天晴。"])).toEqual({ inferred: true });
  });
});
