import { describe, expect, it } from "vitest";
import { findArticles } from "../../server/extraction/page/find-articles.ts";
import { readPage } from "../../server/extraction/page/read-page.ts";

/** What heads and signs each article of a page whose blocks are given. */
function headsOf(...blocks: string[]): string[] {
  const { page } = readPage(new TextEncoder().encode(blocks.join("\n\n")), "page.txt");
  return (page ? findArticles(page) : []).map(({ kicker, headline, subtitle, byline, text }) =>
    [kicker, headline, subtitle, byline.join(), text.split("\n").length].filter(Boolean).join(" | "),
  );
}

const FERRY = ["市交通运输局", "白鹭渡口换上电动渡船"];
const FERRY_SIGNED = "■本报记者 江采菱";
const FERRY_TEXT = [
  "本报讯 5月9日，白鹭渡口的第一艘电动渡船试航，柴油渡船从此退役。",
  "市交通运输局副局长蒲松涛说，电动渡船一次充电可往返渡口四十趟，年底前全市七个渡口都将换船，船工要重新考证上岗。",
  "渡船的票价和开船时刻都不变。",
];
const LIBRARY = ["南塘区图书馆 把书架搬进菜市场", "居民买菜时就能借书"];
const LIBRARY_SIGNED = "■本报记者 邵远帆";
const LIBRARY_TEXT = [
  "本报讯 5月8日，南塘区图书馆在永安菜市场设立的第一个书架开放，居民买菜时可以借书。",
  "馆长宁书瑶介绍，菜市场书架上有三百册图书，每周更换一次。",
];

const FERRY_ARTICLE = "市交通运输局 | 白鹭渡口换上电动渡船 | 江采菱 | 3";
const LIBRARY_ARTICLE = "南塘区图书馆 把书架搬进菜市场 | 居民买菜时就能借书 | 邵远帆 | 2";

describe("a head torn from its article", () => {
  it("may stand in one stack with the head of the article above", () => {
    const page = [...FERRY, ...LIBRARY, FERRY_SIGNED, ...FERRY_TEXT, LIBRARY_SIGNED, ...LIBRARY_TEXT];
    expect(headsOf(...page)).toEqual([FERRY_ARTICLE, LIBRARY_ARTICLE]);
  });

  it("may stand in one stack with the head of the article below", () => {
    const page = [FERRY_SIGNED, ...FERRY_TEXT, ...LIBRARY, ...FERRY, LIBRARY_SIGNED, ...LIBRARY_TEXT];
    expect(headsOf(...page)).toEqual([FERRY_ARTICLE, LIBRARY_ARTICLE]);
  });

  it("may stand, signed, between its opening and the rest of its text", () => {
    const [opening = "", ...rest] = LIBRARY_TEXT;
    const page = [...FERRY, FERRY_SIGNED, ...FERRY_TEXT, opening, ...LIBRARY, LIBRARY_SIGNED, ...rest];
    expect(headsOf(...page)).toEqual([FERRY_ARTICLE, LIBRARY_ARTICLE]);
  });

  it("may stand so in a feature, whose opening tells what the head tells", () => {
    const head = "坡地里的油菜“双收”";
    const opening = "五月的石门镇，油菜收割机在坡地里来回穿梭，种粮大户邹山今年种了三百亩油菜。";
    const rest = "“油菜收完接着种水稻，地不闲着。”邹山说。";
    const [first = "", second = ""] = FERRY_TEXT;
    const [broken, on] = [second.slice(0, 38), second.slice(38)];
    const ferry = [...FERRY, FERRY_SIGNED, first, broken];
    expect(headsOf(...ferry, opening, head, "■本报记者 章青", rest, on)).toEqual([
      FERRY_ARTICLE.replace("3", "2"),
      `${head} | 章青 | 2`,
    ]);
  });

  it("may stand inside a sentence of the article above", () => {
    const [first = "", second = "", last = ""] = FERRY_TEXT;
    const cut = second.indexOf("四十趟");
    const broken = [second.slice(0, cut), ...LIBRARY, second.slice(cut)];
    const page = [...FERRY, FERRY_SIGNED, first, ...broken, last, LIBRARY_SIGNED, ...LIBRARY_TEXT];
    expect(headsOf(...page)).toEqual([FERRY_ARTICLE, LIBRARY_ARTICLE]);
  });

  it("may stand, with the rest of a broken sentence below it, above the opening that the sentence begins in", () => {
    const orchard = [
      "■通讯员 景明",
      "本报讯 立夏一过，枇杷岭的果农就给枇杷套袋，果农夏满仓套的是自己缝的布袋。",
      "布袋比纸袋耐雨，套一回能用三季。夏满仓说，枇杷怕的不是鸟，是雨后的",
    ];
    const rest = [
      "一身泥，枇杷沾了泥就卖不动，布袋挡得住。",
      "枇杷岭今年套袋的枇杷有六百亩，布袋由岭下的缝纫组缝。",
    ];
    const page = ["六百亩果子穿衣裳", ...rest, ...FERRY, FERRY_SIGNED, ...FERRY_TEXT, ...orchard];
    expect(headsOf(...page)).toContain("六百亩果子穿衣裳 | 景明 | 3");
  });

  it("is whole when only a signature parts its lines", () => {
    const [kicker = "", headline = ""] = FERRY;
    expect(headsOf(kicker, FERRY_SIGNED, headline, ...FERRY_TEXT)).toEqual([FERRY_ARTICLE]);
  });
});

describe("a signature below the first paragraph of what it signs", () => {
  it("parts nothing", () => {
    const [first = "", ...rest] = FERRY_TEXT.map((text) => text.replace("本报讯 ", ""));
    expect(headsOf(...FERRY, first, FERRY_SIGNED, ...rest)).toEqual([FERRY_ARTICLE]);
  });
});

describe("articles printed into one another from their second paragraphs on", () => {
  it("are told apart by whom and what each told of before", () => {
    const ferry = [
      "本报讯 5月9日，白鹭渡口的第一艘电动渡船试航，市交通运输局副局长蒲松涛登船察看。",
      "蒲松涛说，电动渡船一次充电可往返渡口四十趟，年底前全市七个渡口都要换船。",
      "蒲松涛要求，渡口的充电桩要有人值守，渡船的船工要重新考证上岗。",
    ];
    const library = [
      "本报讯 5月8日，南塘区图书馆在永安菜市场设立的书架开放，馆长宁书瑶为读者办证。",
      "宁书瑶介绍，菜市场书架上有三百册图书，居民买菜时就能借书。",
      "宁书瑶表示，图书馆还将在另外两个菜市场设立书架，图书每周更换一次。",
    ];
    const mixed = [1, 2].flatMap((nth) => [ferry[nth] ?? "", library[nth] ?? ""]);
    const opened = [...FERRY, FERRY_SIGNED, ferry[0] ?? "", ...LIBRARY, LIBRARY_SIGNED, library[0] ?? ""];
    expect(headsOf(...opened, ...mixed)).toEqual([FERRY_ARTICLE, LIBRARY_ARTICLE.replace("| 2", "| 3")]);
  });
});

describe("a headline broken in mid-phrase", () => {
  it("is one where the text has the words across the break", () => {
    expect(headsOf("白鹭渡口换上电", "动渡船", FERRY_SIGNED, ...FERRY_TEXT)).toEqual([
      "白鹭渡口换上电动渡船 | 江采菱 | 3",
    ]);
  });

  it("is one where a quotation goes on below", () => {
    expect(headsOf("菜市场里的“第三", "书房”迎来首批读者", LIBRARY_SIGNED, ...LIBRARY_TEXT)).toEqual([
      "菜市场里的“第三书房”迎来首批读者 | 邵远帆 | 2",
    ]);
  });
});
