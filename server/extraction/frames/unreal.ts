import type { Turn } from "./discourse.ts";
import type { Scene } from "./scene.ts";
import { withoutNames } from "./without-names.ts";

/** Plans and denials: what follows these words did not happen. */
export const UNREAL =
  /(?:未能?|没有|没能|缺席|拟|将于|将在|将|计划|即将|准备|打算|正要|刚要|本想|拒绝|请假|无法|不再|原定|预计|邀请)[^,，。;；]{0,8}$/;

/** Hopes, questions and conditions: what follows them, to the end of the clause, is only thought of. */
const THOUGHT_OF =
  /(?:有望|可望|力争|争取|争当|希望|期待|期盼|盼望|盼着|渴望|梦想|憧憬|想要?(?!象|到|起)|呼吁|倡议|目标是|角逐|竞逐|冲击|冲刺|如果|假如|若是|倘若|一旦|能否|是否|尚未|还未|从未|未曾|不曾|并非|无缘|错失|惜败|不会|不能|有意|打算)[^,，。;；]{0,30}$/;

/** Whether what follows these words of a clause did not happen, and somebody only plans, denies or hopes it. */
export const isUnreal = (lead: string): boolean => UNREAL.test(lead) || THOUGHT_OF.test(lead);

/** What a wording finds in a clause, unless it did not happen. */
export function findReal(wording: RegExp, words: string): RegExpExecArray | undefined {
  const match = wording.exec(words);
  return match && !isUnreal(words.slice(0, match.index)) ? match : undefined;
}

/** The words of a clause before an offset. */
export const lead = (scene: Scene, turn: Turn, at: number): string =>
  withoutNames(turn, scene.text.slice(turn.start, at));
/** Whether what a clause says at an offset is neither planned nor denied. */
export const isReal = (scene: Scene, turn: Turn, at: number): boolean => !UNREAL.test(lead(scene, turn, at));
