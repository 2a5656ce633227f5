import { findAll, occurrences } from "../text/find-all.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";

/** What founds or forms a group, and what a group is in general. */
const FOUNDS =
  "(?:[市县区镇乡村]的|街道的|成立|组建|组成|创建|创办|创立|办起|建起|拉起|发起|加入|牵头|名叫|名为|叫做|叫作|取名|组织|团队|队伍|队)了?(?:一[支个家])?(?:名[为叫])?";
/** What the name in quotation marks ends in. */
const GROUP = "(?:[团社队]|[戏剧影乐]班|协会|小组|工坊|乐队|联盟|工作室|俱乐部|小院)";
const QUOTED = new RegExp(`${FOUNDS}“([\\u4e00-\\u9fff0-9]{2,10}${GROUP})”`, "g");
/** A quoted name before what says that it is a group: “夜归人”志愿服务队 is read by its suffix. */
const PLAIN = new RegExp(
  `(?:成立|组建|创办|创立|办起|建起)了?([\\u4e00-\\u9fff]{2,6}(?:皮影班|戏班|剧社|诗社|书画社|助学社|工坊|乐队|合唱团|艺术团|夜校|作坊))(?=[,,。、;并,]|的)`,
  "g",
);
/** 第一支宣讲团, 多支巡逻队: how many there are, and no name. */
const COUNTED = /^(?:第?[0-9一二两三四五六七八九十几多数][支个家所]?|自己|专门|专业|相关|各)/;

/** 成立了“夜班观察团”, 办起云松工坊: groups that the text tells of as they are founded, wherever it names them again. */
export function namedGroups(text: string): FoundBody[] {
  return [...findAll(text, QUOTED), ...findAll(text, PLAIN)]
    .map((match) => match[1] ?? "")
    .filter((name) => !COUNTED.test(name))
    .flatMap((name) =>
      [...occurrences(text, name)].map((at) => asPrinted(text, at, at + name.length, "ASSOCIATION", 0.72)),
    );
}
