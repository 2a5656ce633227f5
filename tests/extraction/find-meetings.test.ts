import { describe, expect, test } from "vitest";
import { findMeetings } from "../../server/extraction/meetings/find-meetings.ts";
import { article, named, toMentions } from "./article.ts";

const ISSUED = { issueDate: "2022-05-11" };

/** Name, kind and date of each meeting found, once. */
function meetings(headline: string, text: string, persons: string[] = [], more: object = {}): string[] {
  const names = toMentions(persons.map((name) => named(text, "Person", name)));
  const found = findMeetings(article(headline, text, more), names, ISSUED);
  return [...new Set(found.map((m) => `${m.name} ${m.meetingKind} ${m.date ?? "-"}`))];
}

describe("a visit of a body", () => {
  test("is called as the clause tells of it, where others are named as taking part", () => {
    const text = "5月10日，县政协组织委员对农村供水工作进行视察。副县长甘棠参加。";
    expect(meetings("清泉入户", text, ["甘棠"])).toEqual([
      "县政协组织委员对农村供水工作进行视察 INSPECTION 2022-05-10",
    ]);
    expect(meetings("清泉入户", "5月10日，县政协组织委员对农村供水工作进行视察。")).toEqual([]);
  });
});

describe("a visit told of several", () => {
  test("is called after the first of them, or after the body that the headline names", () => {
    const text = "5月9日，县委书记甘棠，县委副书记、县长路遥带领考察团前往江城考察康养产业。";
    expect(meetings("问道江城", text, ["甘棠", "路遥"])).toEqual([
      "甘棠前往江城考察康养产业 INSPECTION 2022-05-09",
    ]);
    const guests = "5月9日，云梦县部分老同志来到江城县考察。县委书记甘棠陪同考察。";
    expect(meetings("云梦县老同志来县考察", guests, ["甘棠"], { subtitle: "甘棠陪同考察" })).toEqual([
      "云梦县老同志来县考察 INSPECTION 2022-05-09",
    ]);
  });
});

describe("a visit that only the head tells of", () => {
  test("is called as it is there, without 随 and 见闻", () => {
    const text = "5月9日23时，督导组敲开了粮库的门。值班员甘棠披衣出来。";
    const kicker = "随县安委会督导组夜访粮库见闻";
    expect(meetings("灯亮着", text, ["甘棠"], { kicker })).toEqual([
      "县安委会督导组夜访粮库 INSPECTION 2022-05-09",
    ]);
  });
});

describe("a meeting that the kicker names and the text does not", () => {
  test("is called as the kicker says", () => {
    const text = "5月9日，会议召开。区委书记甘棠主持会议。";
    expect(meetings("热浪之下", text, ["甘棠"], { kicker: "云梦区召开防溺水工作调度会" })).toEqual([
      "云梦区防溺水工作调度会 CONFERENCE 2022-05-09",
    ]);
  });
});

describe("a name with a short form in brackets", () => {
  test("goes without it", () => {
    const text = "5月9日，县政府举行《云梦县禁渔办法》（以下简称《办法》）新闻发布会。";
    expect(meetings("禁渔办法出台", text)).toEqual(["《云梦县禁渔办法》新闻发布会 CONFERENCE 2022-05-09"]);
  });
});

describe("the party's congress", () => {
  test("is a meeting without a day where it is told of as one to come, and none where its spirit is", () => {
    const text = "5月9日，全市粮食工作会议召开，要求以优异成绩迎接党的二十大胜利召开。";
    expect(meetings("粮食丰收在望", text)).toEqual([
      "全市粮食工作会议 CONFERENCE 2022-05-09",
      "党的二十大 CONFERENCE -",
    ]);
    expect(meetings("粮食丰收在望", "5月9日，全县学习党的二十大精神。")).toEqual([]);
  });
});

describe("a visit of a delegation", () => {
  test("is called as the subtitle tells of it", () => {
    const text = "5月9日，云梦县委书记甘棠率党政代表团来我市考察水利。";
    expect(meetings("一水相连", text, ["甘棠"], { subtitle: "云梦县党政代表团来江考察" })).toEqual([
      "云梦县党政代表团来江考察 INSPECTION 2022-05-09",
    ]);
  });
});

describe("a court's hearing", () => {
  test("is a meeting called after its case where people came to hear it", () => {
    const text = "5月9日，云梦县人民法院在三湖镇公开审理了一起林地承包合同纠纷，五十名村民旁听。";
    expect(meetings("庭审开到打谷场", text)).toEqual(["林地承包合同纠纷公开审理 CONFERENCE 2022-05-09"]);
    const alone = "5月9日，云梦县人民法院公开审理了一起林地承包合同纠纷。";
    expect(meetings("一起林地案宣判", alone)).toEqual([]);
    const sentenced = "5月9日，云梦县人民法院对被告人甘某某、路某盗窃案一审公开宣判。人大代表旁听庭审。";
    expect(meetings("盗窃案宣判", sentenced)).toEqual(["盗窃案公开宣判 CONFERENCE 2022-05-09"]);
  });
});

describe("a sitting without a name", () => {
  test("is one with the visit to places that it ends", () => {
    const text = "5月9日，副县长甘棠一行先后深入三湖镇、古泽镇察看水利工程，随后召开座谈会。";
    expect(meetings("冬修水利正当时", text)).toEqual(["冬修水利正当时座谈会 INSPECTION 2022-05-09"]);
  });
});

describe("an activity without a name", () => {
  test("is a meeting called after the headline where somebody is in its chair", () => {
    const text = "5月9日，老兵甘棠走进云梦中学讲故事。活动由副校长路遥主持。";
    expect(meetings("老兵走进校园", text)).toEqual(["老兵走进校园活动 CEREMONY 2022-05-09"]);
  });
});

describe("the closing of games", () => {
  test("is called after the games of the headline, and not after their close", () => {
    const text = "5月9日，云梦县农民运动会落下帷幕。闭幕式由甘棠主持。";
    expect(meetings("云梦县农民运动会落幕", text)).toEqual(["云梦县农民运动会闭幕式 CEREMONY 2022-05-09"]);
  });
});

describe("a visit of several leaders", () => {
  test("is called as the headline does", () => {
    const text = "5月9日，县委书记甘棠、县长路遥等分别带队走访慰问困难群众。";
    expect(meetings("县领导开展节前走访慰问", text, ["甘棠", "路遥"])).toEqual([
      "县领导开展节前走访慰问 INSPECTION 2022-05-09",
    ]);
  });
});

describe("talks in traditional script", () => {
  test("keep the script in their name", () => {
    const text = "5月9日，市長甘棠會見了客商路遙一行。";
    expect(meetings("客商來訪", text, ["甘棠", "路遙"])).toEqual(["甘棠會見路遙 TALKS 2022-05-09"]);
  });
});

describe("a headline of two who sit together", () => {
  test("is the meeting that the text names, else a round of talks", () => {
    const head = "甘棠与企业家代表座谈";
    const text = "5月9日，市长甘棠主持召开全市民营经济座谈会。";
    expect(meetings(head, text, ["甘棠"])).toEqual(["全市民营经济座谈会 SYMPOSIUM 2022-05-09"]);
    expect(meetings(head, "5月9日，市长甘棠与企业家代表座谈。", ["甘棠"])).toEqual([
      "甘棠与企业家代表座谈 TALKS 2022-05-09",
    ]);
  });
});

describe("a visit and a meeting of one purpose", () => {
  test("are the meeting that the text names", () => {
    const text = "5月9日，副县长甘棠主持召开夏粮收购调度会。";
    expect(meetings("甘棠调度夏粮收购", text, ["甘棠"])).toEqual(["夏粮收购调度会 CONFERENCE 2022-05-09"]);
  });
});

describe("a meeting without a name", () => {
  test("is called by what the headline says to be held", () => {
    const text = "5月9日，专家评审会在江城镇召开，专家发言。";
    expect(meetings("江城镇举行社区建设规划评审会", text)).toEqual([
      "社区建设规划评审会 CONFERENCE 2022-05-09",
    ]);
  });
});

describe("what is no sitting, or is not held yet", () => {
  test("gives no meeting; games have an opening of their own", () => {
    expect(meetings("", "市长要求，要办好第二届江城山货大会。昨日，第三届江城徒步大会举行。")).toEqual([]);
    const text = "昨日，第六届江城龙虾节在江城开市，副市长甘棠出席开幕式。";
    expect(meetings("龙虾节开市", text, ["甘棠"])).toEqual(["第六届江城龙虾节开幕式 CEREMONY 2022-05-10"]);
  });

  test("a visit of a congress is called as the headline does, one to several places as the text", () => {
    const text = "5月9日，市人大常委会副主任甘棠率执法检查组，分赴江城市、云梦县检查供水条例实施情况。";
    expect(meetings("市人大常委会检查供水条例实施情况", text, ["甘棠"])).toEqual([
      "市人大常委会检查供水条例实施情况 INSPECTION 2022-05-09",
    ]);
  });
});

describe("an event that the headline tells of", () => {
  test("is an opening at which people were, talks of several, and an outing by its own name", () => {
    const text = "5月9日，江城产业园开园。省委书记甘棠出席活动。";
    expect(meetings("江城产业园开园 首批项目签约", text, ["甘棠"])).toEqual([
      "江城产业园开园 CEREMONY 2022-05-09",
    ]);
    const talks = "5月9日，省委书记甘棠、省长路遥在江城与云梦集团董事长车前举行会谈。";
    expect(meetings("甘棠路遥与云梦集团董事长车前举行会谈", talks, ["甘棠", "路遥", "车前"])).toEqual([
      "甘棠路遥与云梦集团董事长车前举行会谈 TALKS 2022-05-09",
    ]);
    expect(meetings("", "昨日，市委老干部局开展“看江城”参观考察活动。")).toEqual([
      "“看江城”参观考察活动 CEREMONY 2022-05-10",
    ]);
  });
});

describe("a named meeting", () => {
  test("is found in its fullest form, with the day on which it was held", () => {
    const text = "本报讯 5月10日下午，全市河湖长制工作推进会召开。市长主持会议。会议指出，要守护好河湖。";
    expect(meetings("守护好每一条河", text)).toEqual(["全市河湖长制工作推进会 CONFERENCE 2022-05-10"]);
  });

  test("begins after the verb, the person and the place where it was held", () => {
    expect(meetings("", "昨日，市长甘棠在市民中心主持召开市政府2022年第9次常务会议。")).toEqual([
      "市政府2022年第9次常务会议 CONFERENCE 2022-05-10",
    ]);
    expect(
      meetings("", "昨日，在省城举行的全省优秀农民工和农民工工作先进集体表彰大会上，他上台领奖。"),
    ).toEqual(["全省优秀农民工和农民工工作先进集体表彰大会 CEREMONY 2022-05-10"]);
  });

  test("keeps its number, its edition and its second name", () => {
    const text = "本报讯 5月9日，我市举办产业发展研讨会暨“云梦论坛(第12期)”。";
    expect(meetings("", text)).toEqual(["产业发展研讨会暨“云梦论坛(第12期)” SYMPOSIUM 2022-05-09"]);
    expect(meetings("", "中国人民政治协商会议岳阳市第九届委员会第二次会议昨日开幕。")).toEqual([
      "中国人民政治协商会议岳阳市第九届委员会第二次会议 CONFERENCE 2022-05-10",
    ]);
  });

  test("bears the name of a people's congress whole, a preparatory session too", () => {
    const text = "昨日，云梦县十八届人民代表大会第二次会议预备会在县城举行。";
    expect(meetings("", text)).toEqual(["云梦县十八届人民代表大会第二次会议预备会 CONFERENCE 2022-05-10"]);
  });

  test("begins where the headline begins it, after an office that stands before", () => {
    const text = "昨日，金融学教授车前荣誉教授聘任暨赛艇捐赠仪式在江城举行。";
    expect(meetings("车前荣誉教授聘任暨赛艇捐赠仪式举行", text)).toEqual([
      "车前荣誉教授聘任暨赛艇捐赠仪式 CEREMONY 2022-05-10",
    ]);
  });

  test("may be a study session, a session by two numbers or a sitting of standing members", () => {
    const named = (text: string) => meetings("", `昨日，${text}`).map((line) => line.split(" ")[0]);
    expect(named("市委书记主持召开市委理论学习中心组(扩大)专题学习会。")).toEqual([
      "市委理论学习中心组(扩大)专题学习会",
    ]);
    expect(named("县政协十届二次会议开幕。")).toEqual(["县政协十届二次会议"]);
    expect(named("市政协召开五届十次常委会议。")).toEqual(["市政协五届十次常委会议"]);
    expect(named("机关举办主题教育读书班。")).toEqual(["主题教育读书班"]);
    expect(named("三次会议都没有结果。")).toEqual([]);
  });

  test("takes its short form for the same meeting", () => {
    const text = "昨日，全市“暖企稳岗”专项工作调度会召开。“暖企稳岗”专项工作调度会上，大家发言。";
    expect(meetings("", text)).toEqual(["全市“暖企稳岗”专项工作调度会 CONFERENCE 2022-05-10"]);
  });

  test("is a ceremony or a forum by its last word", () => {
    expect(meetings("", "5月8日，洞庭大桥开工仪式在君山区举行。")).toEqual([
      "洞庭大桥开工仪式 CEREMONY 2022-05-08",
    ]);
    expect(meetings("", "5月8日，2022湖区经济论坛在君山区举行。")).toEqual([
      "2022湖区经济论坛 FORUM 2022-05-08",
    ]);
  });

  test("goes on over 为 within a word, and is one when someone is said to chair it", () => {
    expect(meetings("", "5月8日，君山区见义勇为表彰座谈会召开。")).toEqual([
      "君山区见义勇为表彰座谈会 SYMPOSIUM 2022-05-08",
    ]);
    expect(meetings("", "5月8日，湖区水运联席会议由市长甘棠主持。")).toEqual([
      "湖区水运联席会议 CONFERENCE 2022-05-08",
    ]);
  });

  test("is a group's study under its number", () => {
    expect(meetings("", "5月8日，市委理论学习中心组举行2022年第3次集体学习。")).toEqual([
      "市委理论学习中心组2022年第3次集体学习 CONFERENCE 2022-05-08",
    ]);
  });

  test("is a ceremony called after what the clause before says to have begun", () => {
    const text = "昨日，君山区湖泊法庭在东山镇揭牌。揭牌仪式上，甘棠致辞。";
    expect(meetings("湖区有了法庭", text)).toEqual(["君山区湖泊法庭揭牌仪式 CEREMONY 2022-05-10"]);
  });

  test("is called after the body that held it when it has no name", () => {
    expect(meetings("", "昨日，市委常委会召开会议，研究防汛工作。")).toEqual([
      "市委常委会会议 CONFERENCE 2022-05-10",
    ]);
  });
});

describe("no meeting", () => {
  test("is what is named only for its spirit, in the unnamed plural, or as a kind of thing", () => {
    expect(meetings("", "要贯彻落实党的十九届六中全会精神和省委经济工作会议精神。")).toEqual([]);
    expect(meetings("", "村里先后召开七八次村民大会，又开了多场座谈会。")).toEqual([]);
    expect(meetings("", "要以情况通报、现场观摩会等方式强化督查。")).toEqual([]);
    expect(meetings("", "会议室里坐满了人，市生态环境委员会办公室设在会展中心。")).toEqual([]);
  });
});

describe("a visit", () => {
  const text =
    "本报讯 5月10日，市委书记甘棠深入华容县东山镇，督导检查小微水体治理，并召开专题座谈会。甘棠强调，要标本兼治。";

  test("is called as the headline does; the symposium within it after what it was about", () => {
    expect(meetings("甘棠督导东山镇小微水体治理", text, ["甘棠"])).toEqual([
      "甘棠督导东山镇小微水体治理 INSPECTION 2022-05-10",
      "东山镇小微水体治理专题座谈会 SYMPOSIUM 2022-05-10",
    ]);
  });

  test("is called after the opening sentence when the headline does not tell of it", () => {
    const lead = "本报讯 5月10日，市长甘棠到华容县调研防汛工作。";
    expect(meetings("筑牢防汛堤坝", lead, ["甘棠"])).toEqual([
      "甘棠到华容县调研防汛工作 INSPECTION 2022-05-10",
    ]);
  });

  test("is known from the headline when the text tells of it in other words", () => {
    const lead = "昨日，在东山镇粮站，市长甘棠抓起一把稻谷，边看边问。";
    expect(meetings("甘棠察看夏粮收购", lead, ["甘棠"])).toEqual(["甘棠察看夏粮收购 INSPECTION 2022-05-10"]);
  });

  test("of a delegation is called as the headline does", () => {
    const lead = "昨日，由市委书记甘棠率领的益阳市党政代表团到我市考察。";
    expect(meetings("益阳市党政代表团来我市考察", lead, ["甘棠"])).toEqual([
      "益阳市党政代表团来我市考察 INSPECTION 2022-05-10",
    ]);
  });

  test("of guests is talks, called after host and guest", () => {
    const lead = "本报讯 昨日，市长甘棠会见了某集团董事长乐为先一行。";
    expect(meetings("携手共赢", lead, ["甘棠", "乐为先"])).toEqual(["甘棠会见乐为先 TALKS 2022-05-10"]);
  });
});

describe("a meeting that the text gives no name", () => {
  test("is called after the headline, whether it is chaired, takes place or is opened somewhere", () => {
    const chaired = "5月9日，两县签署《水权协议》。签约会由县长甘棠召集并主持。";
    expect(meetings("两县共护一江水", chaired)).toEqual(["两县共护一江水签约会 TALKS 2022-05-09"]);
    const moved = "5月9日，县政协把一线协商会开到了果园里。";
    expect(meetings("小院里话丰收", moved)).toEqual(["一线协商会 CONFERENCE 2022-05-09"]);
    expect(meetings("", "5月9日，台商早餐会第8期在角美镇开席。")).toEqual([
      "台商早餐会第8期 CONFERENCE 2022-05-09",
    ]);
  });

  test("is none while it is only planned", () => {
    expect(meetings("少年救起同伴", "校长国乐平说，学校近日将召开学习大会。")).toEqual([]);
    expect(meetings("工匠揭晓", "颁奖仪式定于5月下旬举行。")).toEqual([]);
  });

  test("is a visit that the opening tells of without a place, or in a brief", () => {
    const two = "5月9日，州委书记李文、州长白云分两路看望驻州部队官兵。";
    expect(meetings("", two, ["李文", "白云"])).toEqual(["李文看望驻州部队官兵 INSPECTION 2022-05-09"]);
    const brief = "调研组组长苏娘一行9日来到陆屋镇，走进选果车间，就订单农业进行专题调研。";
    expect(meetings("", brief, ["苏娘"])).toEqual(["苏娘就订单农业进行专题调研 INSPECTION 2022-05-09"]);
  });
});

test("a visit is found below the opening where its day stands before or after who came", () => {
  const far = "秋雨下了三天。田里进了水。路断了。桥也断了。大家都在抢修。";
  expect(meetings("", `${far}县长甘棠10日下午赶到溪口村和柳林村，慰问受灾群众。`, ["甘棠"])).toEqual([
    "甘棠慰问受灾群众 INSPECTION 2022-05-10",
  ]);
  expect(meetings("", "昨日，县长甘棠率部分县人大代表，到溪口村调研粮食生产。", ["甘棠"])).toEqual([
    "甘棠到溪口村调研粮食生产 INSPECTION 2022-05-10",
  ]);
});

test("visits and meetings spoken of together name no meeting; a place may stand before what a body convenes", () => {
  expect(meetings("", "昨日，路遥参加走访和会议。")).toEqual([]);
  expect(meetings("", "昨日，市林业局在林业总场召开座谈会。")).toEqual([
    "市林业局座谈会 SYMPOSIUM 2022-05-10",
  ]);
});

describe("a delegation's visit to the paper's own place", () => {
  test("is told by one letter of its name, and called as the headline is where that names the guests", () => {
    const text = "5月9日，云梦县委书记甘棠率代表团来江考察粮食产业。座谈会上，甘棠致辞。";
    expect(meetings("两县话粮缘", text, ["甘棠"])).toEqual(["甘棠来江考察粮食产业 INSPECTION 2022-05-09"]);
    expect(meetings("云梦县客人来县考察", text, ["甘棠"])).toEqual([
      "云梦县客人来县考察 INSPECTION 2022-05-09",
    ]);
  });
});

describe("talks with guests of a firm whose name has a word of speech in it", () => {
  test("are called by their whole name", () => {
    const text = "5月9日，县长甘棠会见了新希望粮油公司客人。";
    expect(meetings("甘棠会见新希望粮油公司客人", text, ["甘棠"])).toEqual([
      "甘棠会见新希望粮油公司客人 TALKS 2022-05-09",
    ]);
  });
});

describe("a visit of a group under a head", () => {
  test("is told by what it does with a piece of work", () => {
    const text = "5月9日，由省粮食局总工程师甘棠任组长的夏粮督查组对江城县夏粮收购工作进行督查。";
    expect(meetings("颗粒归仓", text, ["甘棠"])).toEqual([
      "甘棠对江城县夏粮收购工作进行督查 INSPECTION 2022-05-09",
    ]);
  });
});
