import { describe, expect, it } from "vitest";
import { findArticles } from "../../server/extraction/page/find-articles.ts";
import { readPage } from "../../server/extraction/page/read-page.ts";

/** Headline and paragraphs of each article of a page whose blocks are given. */
function articlesOf(...blocks: string[]): string[][] {
  const { page } = readPage(new TextEncoder().encode(blocks.join("\n\n")), "page.txt");
  return (page ? findArticles(page) : []).map(({ headline, text }) => [headline, ...text.split("\n")]);
}

const BRIDGE = ["老铁桥重新通车", "■本报记者 鲁青岩", "本报讯 5月6日，修了两年的老铁桥重新通车。"];
const SCHOOL = ["山村小学有了天文台", "■本报记者 池映雪", "本报讯 5月7日，云顶小学的天文台落成。"];

describe("a sentence that breaks off where two rests are to be had", () => {
  it("goes on with the one that closes its quotation", () => {
    const said = "守桥四十年的柏守业说：“铁轨锈了能换，桥墩要是歪了，";
    const spoken = "这座桥就再也不是原来那座了。”";
    const told = "校长在开学那天带着全校学生登上屋顶，";
    const rest = "第一次看见了土星的光环。";
    expect(articlesOf(...BRIDGE, said, ...SCHOOL, told, rest, spoken)).toEqual([
      [BRIDGE[0], BRIDGE[2], said + spoken],
      [SCHOOL[0], SCHOOL[2], told + rest],
    ]);
  });

  it("goes on with the one that ends its word", () => {
    const [tolls, toll] = [
      "桥管所说，从通车这天起，老铁桥只准行人和自",
      "行车通过，货车一律改走下游的新桥。",
    ];
    const [dome, stars] = ["学校把天文台的圆顶漆成蓝色，天黑以后附近的村", "民也能上来看星星。"];
    expect(articlesOf(...BRIDGE, tolls, ...SCHOOL, dome, stars, toll)).toEqual([
      [BRIDGE[0], BRIDGE[2], tolls + toll],
      [SCHOOL[0], SCHOOL[2], dome + stars],
    ]);
  });
});

describe("a sentence that breaks off", () => {
  it("goes on below the head and signature of its own article, with another article in between", () => {
    const [head = "", signed = "", opening = ""] = SCHOOL;
    const [told, rest] = [
      "天文台的望远镜是校友捐的，白天看太阳黑子，到了晚",
      "上就对着月亮和土星，一天要开两场。",
    ];
    const [closed, after] = ["桥管所说，为了留住旧桥的样子，施工队把", "两千颗铆钉一颗颗除锈上漆。"];
    expect(articlesOf(...BRIDGE, closed, opening, told, after, head, signed, rest)).toEqual([
      [BRIDGE[0], BRIDGE[2], closed + after],
      [head, opening, told + rest],
    ]);
  });
});

describe("the rest of a sentence", () => {
  it("may stand behind a quotation mark", () => {
    const told = "学校请全校学生给天文台起名字，纸条收了两箩筐，最后定的是“星星的家”";
    const rest = "牌匾由五年级学生刻好，挂上屋顶那天放了鞭炮。";
    expect(articlesOf(...SCHOOL, told, rest)).toEqual([[SCHOOL[0], SCHOOL[2], told + rest]]);
  });

  it("is sought elsewhere than right below another article's head", () => {
    const [told, rest] = [
      "桥管所把拆下的旧铆钉分给看桥的孩子，一人一颗，",
      "留作纪念。多出来的一颗给了老柏。",
    ];
    const [head, signed, opening] = SCHOOL;
    const below = "操场上的学生都抬头，圆顶转了半圈，望远镜对准了月亮。";
    const page = [...BRIDGE, told, `${head}`, below, rest, `${signed}`, `${opening}`];
    expect(articlesOf(...page)[0]).toEqual([BRIDGE[0], BRIDGE[2], told + rest]);
  });
});

describe("the end of an article that stands above its middle", () => {
  it("is the rest of the sentence that breaks off there, not what interrupts the one above", () => {
    const [told, rest] = ["施工队从下游请来了六位老师傅，都出身造", "船世家，最大的七十一岁。"];
    const [stone, names] = [
      "桥头新立的石碑上，刻着每一个修桥人的姓名、籍贯、",
      "年龄、工种和上桥的日子，一共一百零六行。",
    ];
    const last = "石碑背面还留着空白。";
    expect(articlesOf(...BRIDGE, told, names, last, rest, stone)).toEqual([
      [BRIDGE[0], BRIDGE[2], told + rest, stone + names, last],
    ]);
  });
});

describe("a semicolon at the end of a block", () => {
  it("breaks off a paragraph", () => {
    const asked = "他要求，桥面的排水沟要赶在汛期前清完，两头的限高架要重新校准；";
    const more = "要把巡查记录贴在桥头，让过路的人都能看见。";
    expect(articlesOf(...BRIDGE, asked, more)).toEqual([[BRIDGE[0], BRIDGE[2], asked + more]]);
  });

  it("ends an entry of a list", () => {
    const list = ["会议决定：", "一、老铁桥限行货车；", "二、两岸各设一名护桥员。"];
    expect(articlesOf(...BRIDGE, ...list)).toEqual([[BRIDGE[0], BRIDGE[2], ...list]]);
  });
});

describe("a short line that breaks off", () => {
  it("is no head when a text elsewhere on the page goes on with its word", () => {
    const [told, rest] = ["天一亮，老铁桥上就响起了自", "行车的铃声，守桥人听了整整一天。"];
    expect(articlesOf(...BRIDGE, told, ...SCHOOL, rest)).toEqual([
      [BRIDGE[0], BRIDGE[2], told + rest],
      SCHOOL.filter((_, at) => at !== 1),
    ]);
  });

  it("is no head when a sentence ends in it", () => {
    const [told, rest] = ["护桥员柏守业在桥头候着。他身后的十四", "位老船工，个个系着红绸。"];
    expect(articlesOf(...BRIDGE, told, rest)).toEqual([[BRIDGE[0], BRIDGE[2], told + rest]]);
  });
});

describe("a short block of clauses that breaks off", () => {
  it("is no caption", () => {
    const [before, short, after] = [
      "老铁桥通车以后每天有三班护桥员在桥上轮流值守，从不间断，分别是",
      "早班六人，午班四人，晚班三人，每班",
      "设一名班长，都由在这条江上跑过船的老船工担任。",
    ];
    expect(articlesOf(...BRIDGE, before, short, after)).toEqual([
      [BRIDGE[0], BRIDGE[2], before + short + after],
    ]);
  });
});
