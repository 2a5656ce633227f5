import { findAll } from "../text/find-all.ts";
import { type FoundBody, unitOf } from "./found-body.ts";

/** A unit that only one kind of body has, named without it before whoever is of it, and how that body's name ends. */
interface Bare {
  unit: RegExp;
  ends: RegExp;
}

const WARD =
  "(?:急诊|儿|新生儿|产|妇|妇产|骨|眼|口腔|皮肤|麻醉|检验|放射|影像|超声|药剂|康复|中医|针灸|肿瘤|感染|呼吸|消化|神经|心血管|心|胸|普|泌尿|肾|内分泌|血液|风湿|老年病|全|重症医学|疼痛|营养|病理|输血|血液透析|耳鼻喉|甲乳|烧伤|创伤|介入|神经介入|手足|显微|手足显微)";
const DOCTOR =
  "(?=(?:原|副|首席|主治|主管|住院|责任)*(?:主任|医生|医师|护士|护师|技师|大夫|护士长|学科带头人|医护))";
const JUDGE = "(?=(?:原|副)*(?:局长|庭长|法官|审判员|书记员|干警|负责人))";

const BARE: readonly Bare[] = [
  { unit: /审判委员会(?=专职|委员)/g, ends: /法院$/ },
  { unit: /检察委员会(?=专职|委员)/g, ends: /检察院$/ },
  {
    unit: new RegExp(
      `(?:执行局|立案庭|(?:民事|刑事|行政|环境资源|少年|综合|知识产权)(?:审判)?(?:第?[一二三四]|监督)?庭)${JUDGE}`,
      "g",
    ),
    ends: /法院$/,
  },
  {
    unit: new RegExp(
      `(?<=派出|派驻|选派|[由着让请随给跟向叫是])(?:${WARD}{1,2}(?:[内外]|病)?(?:科|中心|室)(?:[一二三]病?区)?|护理部)${DOCTOR}`,
      "g",
    ),
    ends: /(?:医院|卫生院|保健院)$/,
  },
  {
    unit: /(?<=跟随|[由在进])(?!随)[\u4e00-\u9fff]{2,3}队(?=主?教练)/g,
    ends: /(?:体校|学校|俱乐部|学院|大学)$/,
  },
];

/** What a unit ends in that stands after a general word for its body: 学校赛艇队, 管委会生态保护科, 总医院卒中中心. */
const CALLED =
  /(?<=^|[^\u4e00-\u9fff]|[的在由与和及到从向是该])(总医院|医院|学校|法院|检察院|分局|管委会|公司|集团|学院|大学|矿|厂)((?:(?![的了着是有在与由向对把被将从到等并也都就还和及来去])[\u4e00-\u9fff]){1,6}(?:科|队|中心|处|部|室|庭|车间|团委|工会))(?=(?:原|副|主)*(?:科长|队长|教练|主任|处长|部长|庭长|负责人|书记|主席|经理|护士长|医师|医生|法官|民警|技术员|工程师|队员|职工|工人))/g;
/** What else the name of a body may end in that is called by such a word. */
const CALLED_ENDS: Readonly<Record<string, RegExp>> = {
  医院: /保健院$/,
  学校: /[校学院]$/,
  公司: /(?:集团|厂)$/,
  集团: /公司$/,
  厂: /公司$/,
};

const LIKELY = 0.75;
/** Characters within which a body is still the one spoken of. */
const FARTHEST = 400;

/** The body named last before an offset whose name fits; a unit of another is none. */
const bodyBefore = (
  bodies: readonly FoundBody[],
  at: number,
  fits: (name: string) => boolean,
): FoundBody | undefined =>
  bodies.findLast(({ end, name, within }) => end <= at && at - end < FARTHEST && !within && fits(name));

/** Units that the text names without their body, or by a general word for it. `bodies` ascend by start. */
export function bareUnits(text: string, bodies: readonly FoundBody[]): FoundBody[] {
  const bare = BARE.flatMap(({ unit, ends }) =>
    findAll(text, unit).flatMap((match) => {
      const parent = bodyBefore(bodies, match.index, (name) => ends.test(name));
      return parent ? [unitOf(parent, match[0], match.index, LIKELY)] : [];
    }),
  );
  const called = findAll(text, CALLED).flatMap((match) => {
    const [whole, word = "", own = ""] = match;
    const others = CALLED_ENDS[word];
    const parent =
      bodyBefore(bodies, match.index, (name) => name.endsWith(word)) ??
      (others && bodyBefore(bodies, match.index, (name) => others.test(name)));
    return parent ? [unitOf(parent, own, match.index + whole.length - own.length, LIKELY)] : [];
  });
  return [...bare, ...called];
}
