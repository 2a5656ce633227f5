import { describe, expect, it } from "vitest";
import { findArticles } from "../../server/extraction/page/find-articles.ts";
import { readPage } from "../../server/extraction/page/read-page.ts";

/** Headline and paragraphs of each article of a page. */
function articlesOf(...lines: string[]): string[][] {
  const { page } = readPage(new TextEncoder().encode(lines.join("\n\n")), "page.txt");
  return (page ? findArticles(page) : []).map(({ headline, text }) => [headline, ...text.split("\n")]);
}

const FEATURE = [
  "“小田”变“大田” 一年增收九百万",
  "秋收时节，青河县的收割机在成片的稻田里来回穿梭，一派繁忙景象。",
  "“往年光是割稻就要半个月。”种粮大户邹远山说。",
  "并田块，机器下得去",
  "过去一户人家七八块田，田埂弯弯曲曲。县里请来设计院，把1.2万块小田并成3100块大田。",
  "修水渠，旱涝不用愁",
  "6月12日，县水利局副局长章远志带队查看新修的渠道。三十六公里渠道全部贯通。",
  "育良种，米香卖得远",
  "省农科院的专家在田头建起试验站，选出的稻种今年推广了五万亩。",
] as const;

const VISIT = [
  "章远志到白石镇调研防汛备汛工作",
  "6月18日，县水利局副局长章远志到白石镇调研防汛备汛工作，查看了水库和山塘。",
  "章远志强调，要备足物资，加强值守，确保安全度汛。",
] as const;

const OPENING = [
  "县人民医院新院区启用",
  "6月20日上午，青河县人民医院新院区启用仪式举行，副县长柳依依出席并致辞。",
  "新院区设床位八百张，停车位一千二百个。",
] as const;

describe("heads between paragraphs", () => {
  it("are headings of sections where they are short, of one build and not what the text below says", () => {
    expect(articlesOf(...FEATURE)).toEqual([[...FEATURE]]);
  });

  it("are headlines where they tell an event that the text below tells again with its day", () => {
    expect(articlesOf(...VISIT, ...OPENING)).toEqual([[...VISIT], [...OPENING]]);
  });

  it("are told apart on one page", () => {
    const [headline, ...text] = FEATURE;
    const lines = [...VISIT, headline, "本报记者 柳依依", ...text, ...OPENING];
    expect(articlesOf(...lines)).toEqual([[...VISIT], [...FEATURE], [...OPENING]]);
  });
});

const LAMPS: readonly string[] = [
  "街心公园亮灯",
  "本报讯（记者 童书言）街心公园的路灯换成了新的，住在对面的丁阿姨说，晚饭后遛弯再不用摸黑。",
  "园林局在灯杆上装了插座，元宵的花灯可以直接接电。",
];
const FERRY: readonly string[] = [
  "老渡口停摆以后的船工",
  "河上的老渡船停了。船工殷长根把竹篙立在渡口的墙角，撑了四十年渡船，他只误过一班。",
  "渡口上游架起一座水泥桥，过河的人不再喊渡船。殷长根说，河上的风浪少了他一个，自己也省了心。",
  "如今殷长根每天还到渡口坐一坐，看河水，看那条翻扣在岸上的渡船。",
];
const TEA: readonly string[] = [
  "云雾山的茶青论两卖",
  "云雾乡的茶农不再论斤卖茶青。合作社社长简小满把茶青按芽头分成五级，收茶时一两一个价。",
  "茶青分了级，炒茶也跟着细了。合作社的揉捻机换成变频的，炒坏的茶叶从三百斤减到三斤。",
  "简小满还想给茶农办个炒茶班，让各家的茶青都能在合作社卖出一级的价。",
];

describe("a head that neither an opening nor a signature marks", () => {
  it("is a headline where the words below it are none of those above", () => {
    expect(
      articlesOf(...LAMPS, ...FERRY, ...TEA.with(0, "茶青论两卖"), ...LAMPS.with(0, "公园里遛弯")),
    ).toHaveLength(4);
  });

  it("is a headline where the page sets it apart as it sets apart those of articles", () => {
    const page = [LAMPS, FERRY.with(0, "渡口停摆之后"), LAMPS].map((lines) => lines.join("\n"));
    expect(articlesOf(...page)).toHaveLength(3);
  });
});

describe("what a body makes known under a head of its own", () => {
  it("is an article apart, though nothing opens or signs it", () => {
    const page = [
      "县里表彰护林员",
      "本报讯（记者 童书言）5月11日，青河县护林员表彰大会召开，县人大常委会副主任卓远出席。",
      "会上，县林业局局长章远志宣读了表彰决定。",
      "县人大常委会任免名单",
      "（2022年5月12日青河县第九届人民代表大会常务委员会第八次会议通过）",
      "任命：",
      "许知远为青河县林业局局长；",
      "免去：",
      "章远志的青河县林业局局长职务。",
    ];
    expect(articlesOf(...page).map(([headline]) => headline)).toEqual([
      "县里表彰护林员",
      "县人大常委会任免名单",
    ]);
  });
});

describe("a notice of something lost", () => {
  it("is nobody's paragraph, whether its head stands on its line or not", () => {
    const report = ["白石渡口添新船", "本报讯（记者 童书言）5月11日，白石渡口的新船下水。"];
    for (const lost of [
      ["遗失声明　白石镇卫生院遗失财务专用章一枚，声明作废。"],
      ["停电预告", "因检修，5月12日7时至17时白石街停电，请用户做好准备。国网青河县供电公司"],
      ["招　聘", "青河宾馆招聘前厅接待四名，待遇面议。电话：2126×××"],
      ["遗失声明", "▲白石镇居民卓远遗失存单一张，号码尾数0317，声明作废。 许宁"],
    ])
      expect(articlesOf(...report, ...lost)[0]).toEqual(report);
  });
});
