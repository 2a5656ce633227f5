import { spanAt } from "../text/sentences.ts";
import { FIRMS, namedMost, SCHOOLS } from "./called-bodies.ts";
import { type Scene, type Spot, spotsWithin, withinReach } from "./scene.ts";
import type { Clause } from "./subjects.ts";

/** What may act: a body or a place. */
export const isBody = ({ entity }: Spot): boolean =>
  entity.kind === "Place" || entity.kind === "Organisation";

/** Words after which a body or place is not the one that acts. */
export const NO_ACTOR_AFTER =
  /(?:在|对|向|与|和|到|从|为|把|由|赴|支持|帮助|推动|作为|位于|来自|的|依托|落户)$/;
const OPENS = "^(?:[^,，]{0,8}[,，])?";
const HEARD = "(?:得知|了解到|据了解|据悉)?";
const BODY =
  "学校|医院|卫生院|保健院|法院|法庭|检察院|协会|商会|合作社|公司|集团|企业|研究院|学院|俱乐部|基金会|联盟|分局|大队|支队|中心|院区|开发区|园区";
const BODY_ACTS =
  "将|已|正|还|也|要|先后|计划|与|和|同|联合|携手|承担|启动|推出|实施|建设|投资(?![者人方额])|成立|设立|荣获|获|被|在|开展|创办|捐|凭|此前|早|又|则|曾|跟|自|从|通过|目前|主动|专门|拿出|出资|组织|引进|签|派|建起|建成|办起|推行|推进|探索|[12]\\d{3}年|今年|去年|明年|近年";
/** 厂里, 村里. */
const SHORT_BODY = "[厂团院校馆局所队社站镇乡村县市区旗]";
const SHORT_ACTS = "将|已|正|还|也|要|先后|启动|推出|推行|实施|建设|开展|创办|办";
/** 学校将…, 协会与…: the body is called by what it is. */
const CALLED_BODY = new RegExp(
  `${OPENS}${HEARD}(${BODY})(?=${BODY_ACTS})|${OPENS}(${SHORT_BODY})里(?=${SHORT_ACTS})`,
);
const SUCH_A_BODY =
  "医院|学院|法院|检察院|院|大队|支队|学校|校|县|市|区|旗|州|镇|乡|街道|社区|村|分局|局|所|中心|公司|集团|企业|厂|站|协会|商会|馆|合作社";
/** 该县县长, 该校负责人: it is the officer who acts. */
const OFFICER_OF_IT = "长|领导|负责|党|[^,，。]{0,16}(?:长|书记|主任|介绍|说)";
const THIS_BODY = new RegExp(`^(?:[^,，该]{0,8})(?:该|这[个家所座])(${SUCH_A_BODY})(?!${OFFICER_OF_IT})`);

/** Whether a clause has as its subject a body that it calls by what it is: 该院, 学校将. */
export const pointsToBody = (words: string): boolean => THIS_BODY.test(words) || CALLED_BODY.test(words);

/** The body that 该院 or 该县 points back to: one that the sentence names, what it meant before, or the one spoken of most. */
export function bodyPointedAt(scene: Scene, { words, start }: Clause): Spot | undefined {
  const called = CALLED_BODY.exec(words);
  const word = THIS_BODY.exec(words)?.[1] ?? called?.[1] ?? called?.[2];
  if (!word || NO_ACTOR_AFTER.test(words.slice(0, words.search(/该|这[个家所座]/)))) return undefined;
  const ends = endingOf(word);
  const fits = (s: Spot): boolean => isBody(s) && ends.test(s.entity.name);
  const within = (at: number): Spot | undefined => {
    const from = spanAt(scene.sentences, at)?.start ?? at;
    return spotsWithin(scene.spots, { start: from, end: at }).find(fits);
  };
  const before = scene.text.lastIndexOf(`该${word}`, start - 1);
  const again = before >= 0 && start - before < SAME_TOPIC ? within(before) : undefined;
  const known = spotsWithin(scene.spots, withinReach(start)).filter(fits);
  return within(start) ?? again ?? mostSpokenOf(scene, known);
}

/** Characters within which 该院 means what it meant before. */
const SAME_TOPIC = 300;

/** What a body called by one word may end in. */
const SUCH_BODIES: Record<string, RegExp> = {
  企业: FIRMS,
  公司: FIRMS,
  校: SCHOOLS,
  学校: SCHOOLS,
  医院: /(?:医院|卫生院|保健院)$/,
};

/** What the name of a body that is called by this word ends in. */
const endingOf = (word: string): RegExp => SUCH_BODIES[word] ?? new RegExp(`${word}$`);

/** Characters after a body within which its officer may be named: 某医院骨科医生李某. */
const OFFICER = 14;

/** The last one that opens a sentence, else the one named most often, of equals the last. */
function mostSpokenOf(scene: Scene, known: readonly Spot[]): Spot | undefined {
  const opening = known.findLast((s) => {
    const sentence = spanAt(scene.sentences, s.start);
    const officer = spotsWithin(scene.spots, { start: s.end, end: s.end + OFFICER }, "Person")[0];
    return (
      !officer &&
      sentence &&
      /^(?:[^,，。]{0,12}[,，])?[“"]?$/.test(scene.text.slice(sentence.start, s.start))
    );
  });
  return opening ?? namedMost(known);
}

const THAT_BODY =
  /^(?:该|这[个家所])(法院|检察院|医院|院|公司|集团|企业|学校|校|局|中心|协会|合作社|县|市|区|镇|乡|村)/;
/** 由|该院牵头, 与|该公司签约: the body of that sort named last. */
export function bodyMeant(scene: Scene, start: number): Spot | undefined {
  const word = THAT_BODY.exec(scene.text.slice(start, start + 8))?.[1];
  if (!word) return undefined;
  const ends = endingOf(word);
  const known = spotsWithin(scene.outer, withinReach(start));
  return known.findLast((s) => isBody(s) && ends.test(s.entity.name));
}
