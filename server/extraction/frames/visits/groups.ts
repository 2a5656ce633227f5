import { clausesBefore } from "../../text/sentences.ts";
import type { Turn } from "../discourse.ts";
import { listUpTo } from "../lists.ts";
import { type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";

/** An adverbial clause that may stand before the subject. */
const LEAD = "(?:[^,，。;；]{0,8}?[,，])?";
const SHORT_LEAD = "(?:[^,，。;；]{0,4}[,，])?";
const WHOSE_GROUP = "[^,，。;；看慰会欢陪率带领组接邀请与和向对到]{0,12}?";
const ERRAND =
  "代表|考察|访问|慰问|视察|调研|督导|检查|观摩|督查|巡视|采访|采风|验收|考核|参观|学习|评审|评估|指导|工作|调查|专家";
const DELEGATION = `(?:(?:${ERRAND})(?:团|组|队)|观摩团)(?:一行|成员)?`;
const MANY = "(?:[与参]会)?(?![他她我咱你])[\\u4e00-\\u9fff]{2,4}们";
/** 县人大常委会组织代表到…. */
const SENT = "[^,，。;；]{0,20}组织[^,，。;；]{0,10}?(?:代表|委员|人员|干部|专家)(?=[到赴深来走前视])";
/** A clause whose subject is a delegation, or people without names. */
export const GROUP = new RegExp(
  `^${LEAD}${WHOSE_GROUP}${DELEGATION}|^${LEAD}${SENT}|^${SHORT_LEAD}${MANY}|^${SHORT_LEAD}(?:一行人|车队|队伍|大家|众人)`,
);
const HEADS_GROUP =
  /^(?:同志)?[,，]?(?:率领?|率队|带队|带领|领着|带着|带路|引路|领路|率团|任组长|为组长|担任组长|一行|和[他她](?:带领|率领)|的(?:率领|带领)下)/;

/** Between two of a list: 、, or a comma and the post of the next: 县委书记甲,县长乙带领…. */
export const LISTED = /^(?:[、和及与]|[,，](?!.*(?:在|由|陪同))[^,，。;；]{2,24}$)/;

/** Who leads the delegation that 代表团一行 stands for: 某书记率领, 由某主任带队, 某主任一行, 在甲、乙带领下. */
export function headsOfGroup(scene: Scene, before: number): readonly Spot[] {
  const persons = spotsWithin(scene.outer, withinReach(before), "Person");
  const at = persons.findIndex((s) => HEADS_GROUP.test(scene.text.slice(s.end, s.end + 8)));
  return listUpTo(scene, persons.slice(0, at + 1), LISTED);
}

/** How many clauses a subject may be told before what it does. */
const MOST_CLAUSES = 10;

/** Whether the subject of the sentence up to this clause is a group. */
export function isOfGroup(scene: Scene, turn: Turn): boolean {
  if (GROUP.test(turn.words)) return true;
  if (turn.named) return false;
  const before = clausesBefore(turn.sentence, turn.start).slice(-MOST_CLAUSES);
  return before.some((c) => GROUP.test(scene.text.slice(c.start, c.end)));
}
