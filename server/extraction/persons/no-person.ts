import { DIVISION_CLASS, REGION_CLASS } from "../lexicon/lexicon.ts";
import { mayEndTitle, postEnd, postStart, postStarts, roleStart } from "../offices/posts.ts";
import { BRANDS } from "../organisations/body-words.ts";
import { gain, isHan, type Lattice } from "../text/lattice.ts";
import { BEFORE_COURTESY, scoreAfter } from "./after-name.ts";
import { AFTER_POST, AFTER_ROLE } from "./before-name.ts";
import type { NameReading } from "./person-names.ts";
import { surnameAt } from "./surnames.ts";

export const PLACE_END =
  /[村镇乡路县区市街桥庄寨屯湾洲江河湖山岭片巷场宫馆站岙坞坳祠寺庙庵墩畈埠圩坪坝塬峁滩窑堡堰渠垸塝坊]/;

/** 欧阳女士, 李书记: a surname with an address. */
const ADDRESS =
  /(?:阿[婆公伯爷嬷叔嫂妈爸姨]|亚[婆公]|大[爷妈娘婶嫂]|奶奶|爷爷|老汉|大伯|大叔|女士|先生|同志|老师|师傅|书记|市长|县长|局长|主任|教授|校长|院长)$/;

/** Words that read like names and are none, wherever they stand. */
const NO_NAMES = new Set(
  "任前 朱鹮 生涯 闻讯 闻名 公墓 公墓前 黄桃 黄瓜 黄豆 黄精 黄芪 黄连 黄花菜 黄金梨 黄牛 白菜 白术 白芷 白芍 金银花 金桔 金橘 花生 花椒 花卉 花菇 花木 石榴 石斛 高粱 葛根 向日葵 莲藕 莲子 蓝莓 杨梅 梅花 柏树 谷子 谷物 麦冬 苗木 毛桃 毛竹 毛尖 竹笋 牛羊 马铃薯 马蹄 牛蛙 龙虾 龙眼 鲍鱼 辛夷 党参 连翘 师生 简单 马拉松 万寿菊 丰收节 授牌 授旗 授课 丰功伟 职能 强调 关于 问好 问候 代表 蒙蒙亮 蒙亮 应邀 应聘 应战 应援 宣布 宣读 关切 常驻 常住 安排 齐聚 相聚 相约 纪念章 包括 经过 成为 连续 连夜 应对 应急 尤其 任上 任内 任中 任期 原先 原本 原定 莫慌 莫急 莫怕 莫要 常说 常讲 常问 常常 林长制 田长制 罗汉松 罗汉果 黄杨木 黄花梨 马尾松 安居 过世 龙舌兰 龙须草 金丝楠 查体 查房 查岗 门道 门口 门诊 规培 周转房 安置房 万事通 明白人 车间里 高速路 同行 同车 同来 同往 随行 陪同".split(
    " ",
  ),
);

/** 判长 of 裁判长, 和季军 after 亚军: a title's own end. */
function endsInTitle(text: string, start: number, end: number): boolean {
  const role = roleStart(text, end);
  const post = postStarts(text, end)[0] ?? start;
  return (
    post < start ||
    (role >= 0 && (role < start || (role === start + 1 && /[和与及老小]/.test(text.charAt(start)))))
  );
}

/** 葛根|茶, 石榴|花: a plant, and what is made of it. */
const isMadeOfPlant = (text: string, start: number, end: number): boolean =>
  end - start === 3 &&
  /[茶酒粉汁油干糕饼汤酱叶花果苗园地]/.test(text.charAt(end - 1)) &&
  NO_NAMES.has(text.slice(start, start + 2));

/** 麻醉科|医师. */
const WARD = /^[\u4e00-\u9fff]{2}科(?:主任|副主|医师|医生|护士|主治)/;

/** 种粮|大户, 种植|户: where a word for people begins. */
const opensRole = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  ((mayEndTitle(text, end + 1) && roleStart(text, end + 1) === start) ||
    (mayEndTitle(text, end + 2) && roleStart(text, end + 2) === start));

/** 大塘埠镇|长岗村: 镇 ends the township, and the village begins with 长. */
const isVillage = (text: string, start: number, end: number): boolean =>
  /[村屯寨]$/.test(text.slice(start, end)) &&
  /[\u4e00-\u9fff]{2}[镇乡县区]长$/.test(text.slice(Math.max(0, start - 4), start));

/** 邓婷|正在, 闻人静|先后: the last character belongs to the adverb. */
const ADVERBS = new Set(
  "正在 先后 曾经 曾在 已经 还在 一直 始终 经常 常常 随后 当场 亲自 专门 特意 连续 原是 曾是 现是 还是 也是 又是 都是 便是 就是 原任 曾任 现任 时任 原在 现在 仍在 都在 先在 先到 先去 先把 先从 先给 先是 刚被 刚刚".split(
    " ",
  ),
);
export const cutsAdverb = (text: string, { start, end }: NameReading): boolean =>
  end - start > 2 && ADVERBS.has(text.slice(end - 1, end + 1));

/** 书记|员登上: the name would begin inside a longer post. */
const splitsPost = (text: string, start: number): boolean => {
  const post = postStart(text, start + 1);
  return post >= 0 && post < start;
};

/** 岳母家, 房东仲: a word for people, and more. */
const beginsWithRole = (text: string, start: number, end: number): boolean =>
  end - start === 3 && roleStart(text, start + 2) === start;

/** 来广|考察, 和|市政协: a word of motion or joining before a place or a body. */
const GUEST =
  /^(?:考察|调研|访问|视察|投资|参观|学习|参加|工作|支教|务工|旅游|采访|指导|义诊|[之此]|访|了|到|去)/;
const joinsOn = (text: string, start: number, end: number): boolean =>
  (text.charAt(start) === "来" && (end - start === 2 || GUEST.test(text.slice(end, end + 2)))) ||
  text.charAt(start + 1) === "氏" ||
  (end - start === 2 && /[省市县区州]/.test(text.charAt(end - 1)));

/** 那一刻, 那天: what points, by whatever it counts; 边吃边: two things done at once. */
const POINTS = /^(?=边.边)|^那(?:[一些个年天时次种样般边里位名场条几两]|[0-9])/;

/** Illnesses that bear a name. */
const ILLNESS = /^(?:阿尔茨海默|帕金森)/;

/** 种得下, 卖得好: what can be done, and how. */
const POTENTIAL = /^.得[下上了住起来去出到动好满够回]$/;

/** 从长沙: a word before a place that might be a surname as well. */
const LEADS_TO_PLACE = /[从于向和同]/;
const leadsToPlace = (lattice: Lattice, { start, end }: NameReading): boolean =>
  LEADS_TO_PLACE.test(lattice.text.charAt(start)) &&
  PLACE_CLASSES.has(lattice.wordClass[start + 1] ?? 0) &&
  start + 1 + (lattice.wordLength[start + 1] ?? 0) >= end;

/** 广西|笋: what begins with the name of a province. */
const PROVINCE =
  /^(?:广西|广东|安徽|江西|江苏|海南|云南|宁夏|甘肃|山西|山东|贵州|青海|吉林|湖南|湖北|河南|河北|浙江|福建|四川|辽宁|陕西|西藏|新疆)/;
const beginsWithProvince = ({ text }: Lattice, { start, end }: NameReading): boolean =>
  end - start === 3 && PROVINCE.test(text.slice(start, end));
const PLACE_CLASSES = new Set([DIVISION_CLASS, REGION_CLASS]);

/** 瑞雅|国际酒店: what bears a brand or an owner's name. */
const HOUSE =
  /^(?:国际|大?酒店|大?饭店|宾馆|集团|股份|有限|科技|实业|商贸|物流|超市|大厦|广场|花园|公园|大桥|大?剧院|纪念馆|故居|农业公司|农业科技|开发公司|班[”"]|产业园|工业园|科技园|物流园|开发区|示范区|[\u4e00-\u9fff]?[泵茶酒药牧矿林米]业|业(?![务余绩主已内委]))/;

/** A brand, a title's end, a unit before its head (海商庭庭长), a compound surname by itself, or a name cut off: 包信|和、. */
export const isNoPerson = (text: string, { start, end }: NameReading): boolean =>
  NO_NAMES.has(text.slice(start, end)) ||
  isMadeOfPlant(text, start, end) ||
  WARD.test(text.slice(start, end + 2)) ||
  (text.charAt(start) === "生" && /[师学考医女男新门先]/.test(text.charAt(start - 1))) ||
  roleStart(text, end) === start ||
  opensRole(text, start, end) ||
  endsInTitle(text, start, end) ||
  (text.charAt(end - 1) === text.charAt(end) && postEnd(text, end) > 0) ||
  (text.charAt(end) === "和" && /[、,。;]/.test(text.charAt(end + 1))) ||
  (/[为任]/.test(text.charAt(end - 1)) && postEnd(text, end) > 0) ||
  (end - start === 2 && surnameAt(text, start)?.length === 2) ||
  isVillage(text, start, end) ||
  splitsPost(text, start) ||
  beginsWithRole(text, start, end) ||
  POTENTIAL.test(text.slice(start, end)) ||
  POINTS.test(text.slice(start, end)) ||
  ILLNESS.test(text.slice(start, start + 5)) ||
  joinsOn(text, start, end) ||
  BRANDS.has(text.slice(start, end)) ||
  (text.charAt(start) === "区" && OF_DISTRICT.test(text.slice(start, start + LONGEST_ORGAN))) ||
  HOUSE.test(text.slice(end, end + 3)) ||
  postStart(text, end) === start + 1 ||
  (end - start === 2 && text.charAt(start + 1) === "老") ||
  (text.charAt(start) === "籍" && isHan(text.charCodeAt(start - 1))) ||
  ADDRESS.test(text.slice(start, end));

/** 增盈村人 is of a village, not a name. */
export const isNative = (text: string, { end }: NameReading): boolean =>
  /[村镇乡县市]人/.test(text.slice(end - 2, end));

/** Surnames that running text uses as verbs and links far oftener. */
const VERBISH = /[访闻从班]/;
const LINK = /[兼暨及与]/;
const UNIT = /[镇县市乡区省村州局厅委校院部]/;

const ADVERB = "d".charCodeAt(0);
const VERB = "v".charCodeAt(0);

/** 陆续 is an adverb, 干起 and 种下 are verbs with what they come to, 高兴|地 is a manner. */
const isPlainWord = (
  text: string,
  wordLength: Uint8Array,
  wordClass: Uint8Array,
  start: number,
  end: number,
): boolean =>
  end - start === 2 &&
  (COME_TO.test(text.charAt(end - 1)) ||
    (wordLength[start] === 2 &&
      (wordClass[start] === ADVERB ||
        text.charAt(end) === "地" ||
        (wordClass[start] === VERB && text.charAt(end - 1) === "起"))));
const COME_TO = /[下完掉]/;

/** 区|政协, 区|政府 where somebody of the surname 区 is named as well. */
const OF_DISTRICT = /^区(?:政协|人大|政府|[委长级属直里内域]|纪委|法院|检察|[\u4e00-\u9fff]{1,4}[局办])/;
const LONGEST_ORGAN = 6;

/** Surnames of few, and verbs or endings to all others: 起国才 is a person, 起身, 起草|了 and 长|者食堂 are none. */
const OF_FEW = /[起者]/;
const CLEAR_CUT = -1;

/** 从|提高, 书记|兼村党支部书记, 书记|和镇农办: everyday words where a name might stand. */
export function isOrdinary(lattice: Lattice, { start, end }: NameReading): boolean {
  const { text, wordLength, wordClass } = lattice;
  const first = text.charAt(start);
  if (LINK.test(first) || (first === "和" && UNIT.test(text.charAt(start + 1)))) return true;
  if (first === "班" && roleStart(text, start) >= 0) return true;
  if (isPlainWord(text, wordLength, wordClass, start, end)) return true;
  if (/[和与及跟]/.test(first) && end - start === 2 && postEnd(text, end) > 0) return true;
  if (
    OF_FEW.test(first) &&
    (end - start === 2 ||
      (wordLength[start] ?? 0) > 1 ||
      wordLength[start + 1] === 2 ||
      gain(lattice, start, start, 0) < CLEAR_CUT)
  )
    return true;
  return VERBISH.test(first) && end - start === 3 && wordLength[start + 1] === 2;
}

/** 殷殷, 步步: a word far oftener than a name. */
export const isDoubled = (text: string, { start, end }: NameReading): boolean =>
  end - start === 2 && text.charAt(start) === text.charAt(start + 1);

export const isPlaceLike = (lattice: Lattice, name: NameReading, before: number): boolean =>
  leadsToPlace(lattice, name) ||
  (before < AFTER_POST && beginsWithProvince(lattice, name)) ||
  endsAsPlace(lattice, name, before);

/** 在江源镇任职: whatever is said of it, a township unless a post stands before it. */
const isTownship = ({ text }: Lattice, { start, end }: NameReading, before: number): boolean =>
  before < AFTER_POST && end - start === 3 && /[镇乡]/.test(text.charAt(end - 1));

const endsAsPlace = (lattice: Lattice, name: NameReading, before: number): boolean =>
  isTownship(lattice, name, before) ||
  (/[省市县区于]/.test(lattice.text.charAt(name.start - 1)) &&
    /[镇乡村街]/.test(lattice.text.charAt(name.end - 1))) ||
  (before < AFTER_ROLE &&
    (PLACE_END.test(lattice.text.charAt(name.end - 1)) ||
      /^(?:[镇乡县区村]|社区|街道|古)/.test(lattice.text.slice(name.end, name.end + 2))) &&
    scoreAfter(lattice, name.end) < BEFORE_COURTESY);
