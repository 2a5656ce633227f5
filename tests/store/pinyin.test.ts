import { expect, test } from "vitest";
import { foldPinyin, toPinyin } from "../../server/store/pinyin.ts";

test("A person's name is surname and given name, two words with capitals and tones", () => {
  const names = ["邓群策", "欧阳成科", "单田芳", "曾国藩", "解缙", "仇和", "吕布", "尉迟恭", "王安恩", "李"];
  expect(names.map((name) => toPinyin(name, "Person"))).toEqual([
    "Dèng Qúncè",
    "Ōuyáng Chéngkē",
    "Shàn Tiánfāng",
    "Zēng Guófān",
    "Xiè Jìn",
    "Qiú Hé",
    "Lǚ Bù",
    "Yùchí Gōng",
    "Wáng Ān'ēn",
    "Lǐ",
  ]);
});

test("The parts of a name with a dot are a word each", () => {
  expect(toPinyin("吐尔逊·买买提", "Person")).toBe("Tǔ'ěrxùn·Mǎimǎití");
});

test("Other names are read syllable by syllable, Latin letters and digits as they are", () => {
  expect(toPinyin("重庆市", "Place")).toBe("Chóng qìng shì");
  expect(toPinyin("长沙市", "Place")).toBe("Cháng shā shì");
  expect(toPinyin("联东U谷", "Organisation")).toBe("Lián dōng U gǔ");
  expect(toPinyin("船山论坛(第51期)", "Meeting")).toBe("Chuán shān lùn tán (dì 51 qī)");
  expect(toPinyin("《节水条例》", "Project")).toBe("《Jié shuǐ tiáo lì》");
});

test("Where there is no Chinese there is no pinyin", () => {
  expect(["ABB", "2021", "", "—"].map((name) => toPinyin(name, "Organisation"))).toEqual(["", "", "", ""]);
});

test("However pinyin is typed, its plainest form is one", () => {
  const typed = ["lǚ bù", "lv4bu4", "LÜ'BU", "lu bu", "Lü-bu"];
  expect(typed.map(foldPinyin)).toEqual(typed.map(() => "lubu"));
});
