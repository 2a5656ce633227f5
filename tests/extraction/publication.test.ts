import { describe, expect, it } from "vitest";
import { extractPage } from "../../server/extraction/extract-page.ts";

const extract = (text: string) => extractPage(new TextEncoder().encode(text), "dropped.txt");

/** What each article of a page says of itself, absent things left out. */
function toldBy(text: string): object[] {
  return extract(text).articles.map((article) => ({
    ...(article.kicker && { kicker: article.kicker }),
    headline: article.headline,
    ...(article.subtitle && { subtitle: article.subtitle }),
    ...(article.byline.length > 0 && { byline: article.byline }),
    ...(article.newspaper && { newspaper: article.newspaper }),
    ...(article.issueDate && { issueDate: article.issueDate }),
    text: article.text,
  }));
}

const BODY = "4月2日，清溪县召开春季防火会议。县长白帆出席会议并讲话。\n会议强调，要把责任压实到山头地块。";
const HEADLINE = "清溪县部署春季防火";
const article = (more: object = {}) => ({ headline: HEADLINE, ...more, text: BODY });

describe("a line that tells where and when a text was published", () => {
  it.each([
    ["来源：融媒体中心\n日期：2025-04-03", { issueDate: "2025-04-03" }],
    ["发布时间：2025-04-03　来源：清溪新闻网　作者：安澜　浏览次数：1024", { byline: ["安澜"] }],
    ["2025-04-03 10:34:44  来源: 清溪日报  作者:", { newspaper: "清溪日报" }],
    ["来源：清溪县政府办2025-04-03", {}],
    ["来源：清溪日报时间：2025-04-03", { newspaper: "清溪日报" }],
    ["安澜来源：清溪在线网\n2025-04-03 08:12", {}],
    ["小记者之家 | 2025-04-03 15:45:13 原创", {}],
    ["清溪融媒 2025-04-03 08:12", {}],
    ["清溪新闻网 2025年4月3日", { newspaper: "清溪新闻网" }],
    ["供稿：安澜 编辑丨凌风\n发布于：2025-04-03", { byline: ["安澜"] }],
    ["您现在的位置：首页 > 新闻 > 要闻　发布时间：2025-04-03　来源：未知", {}],
    ["來源：《清溪日報》　發佈時間：2025/04/03 08:12", {}],
    ["信息来源：县应急管理局 发布日期：2025年4月3日 【字号：大 中 小】 打印", {}],
  ])("%s is no head and no paragraph, and its day is the day of issue", (line, more) => {
    for (const gap of ["\n", "\n\n"]) {
      expect(toldBy(`${HEADLINE}${gap}${line}${gap}${BODY}`)).toEqual([
        expect.objectContaining({ ...article(), issueDate: "2025-04-03", ...more }),
      ]);
    }
  });

  it("is told by the medium on a line of its own beside the hour, which gives no year", () => {
    expect(toldBy(`${HEADLINE}\n红网清溪站\n04-03 17:22\n${BODY}`)).toEqual([
      article({ newspaper: "红网清溪站" }),
    ]);
  });

  it("tells each article its own day, and the year of what happened", () => {
    const page = `${HEADLINE}\n来源：清溪日报\n发布时间：2025-04-03\n${BODY}\n\n老街添了口袋公园\n2020-07-21 10:34  来源：清溪日报\n　　7月18日，老街口袋公园开园。居民都来看热闹。\n`;
    expect(
      extract(page).articles.map(({ headline, issueDate, date }) => [headline, issueDate, date]),
    ).toEqual([
      [HEADLINE, "2025-04-03", "2025-04-02"],
      ["老街添了口袋公园", "2020-07-21", "2020-07-18"],
    ]);
  });

  it("stands above the headline too", () => {
    const page = `2025-04-03 08:12\n${HEADLINE}\n${BODY}\n\n2025-04-04 09:30\n老街添了口袋公园\n4月3日，老街口袋公园开园。居民都来看热闹。`;
    expect(extract(page).articles.map(({ headline, issueDate }) => [headline, issueDate])).toEqual([
      [HEADLINE, "2025-04-03"],
      ["老街添了口袋公园", "2025-04-04"],
    ]);
  });

  it("yields to the day of the masthead for articles without one, and to the day given", () => {
    const page = `清溪日报\n2025年4月3日 星期四\n\n${HEADLINE}\n本报记者 安澜\n${BODY}`;
    expect(extract(page).articles.at(-1)?.issueDate).toBe("2025-04-03");
    const dropped = `${HEADLINE}\n发布时间：2025-04-03\n${BODY}`;
    const given = extractPage(new TextEncoder().encode(dropped), "dropped.txt", { issueDate: "2025-04-05" });
    expect([given.issueDate, given.articles[0]?.issueDate]).toEqual(["2025-04-05", "2025-04-05"]);
  });

  it("tells the home by its source", () => {
    expect(extract(`法官进山开庭\n来源：澧县人民法院\n${BODY}`).articles[0]?.home).toEqual([
      "湖南省",
      "常德市",
      "澧县",
    ]);
  });
});

describe("what a site prints below a text", () => {
  it.each([
    "编辑：安澜 审核：凌风 终审：江心洲",
    "责任编辑：安澜",
    "一审：安澜\n二审：凌风\n三审：江心洲",
    "浏览次数：1024 字号：大 中 小",
    "上一篇：老街添了口袋公园\n下一篇：没有了",
    "打印本页\n关闭窗口",
    "3 上一篇  下一篇 4\n第02版:要 闻 PDF版阅读\n放大 缩小 默认",
    "来源：清溪新闻网\n作者：安澜\n编辑：凌风",
  ])("%s is in no article's text and no head", (foot) => {
    expect(
      extract(`${HEADLINE}\n\n${BODY}\n\n${foot}`).articles.map(({ headline, text }) => [headline, text]),
    ).toEqual([[HEADLINE, BODY]]);
  });

  it("does not take a line of an event's own with it", () => {
    const page = `周末讲座预告\n市图书馆本周末举办讲座，免费入场。\n时间：4月5日下午3点\n地点：市图书馆二楼报告厅\n欢迎市民前来聆听。`;
    expect(
      extract(page)
        .articles.map(({ text }) => text)
        .join(),
    ).toContain("时间：4月5日下午3点");
  });
});
