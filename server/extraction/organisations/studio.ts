import type { BodyScene } from "./body-scene.ts";
import type { BodySuffix } from "./body-words.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";

/** What a studio is called between the person it is named after and its suffix. */
const KIND =
  /(?:院士|专家|教授|博士|名师|名医|名老中医|名校长|名班主任|劳模|劳模创新|工匠|技能大师|大师|首席技师|职工|创新|法官|检察官|警官|调解|人民调解|律师|书记|代表|委员|非遗|志愿服务|国际|文化|艺术|研究|皮影|剪纸|家庭)*$/;

/** What bears a person's name: a studio, a shop, a house of learning. */
const OF_PERSON =
  /^(?:工作室|工作站|传习所|研究会|研究院|研究所|中心|基金会|杂货店|便利店|商店|诊所|大药房|.*农场|(?:专业)?合作社|艺术团|剧团|律师事务所|.{1,2}[铺馆])$/;

/** 柳青院士工作站, 柳青调解工作室, 柳青杂货店: named after a person. */
export function studioAt(
  { lattice, taken }: BodyScene,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  if (!OF_PERSON.test(suffix)) return undefined;
  const at = end - suffix.length;
  const [kind = ""] = KIND.exec(lattice.text.slice(Math.max(0, at - 12), at)) ?? [];
  let start = at - kind.length;
  while (taken[start - 1] === 1) start--;
  if (start === at - kind.length || (suffix === "中心" && !kind.endsWith("研究"))) return undefined;
  return asPrinted(lattice.text, start, end, category, 0.88);
}
