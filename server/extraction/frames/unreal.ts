import type { Turn } from "./discourse.ts";
import type { Scene } from "./scene.ts";

/** Plans and denials: what follows these words did not happen. */
export const UNREAL =
  /(?:未能?|没有|没能|缺席|拟|将于|将在|将|计划|即将|准备|打算|拒绝|请假|无法|不再|原定|预计|邀请)[^,，。;；]{0,8}$/;

export const lead = (scene: Scene, turn: Turn, at: number): string => scene.text.slice(turn.start, at);
export const isReal = (scene: Scene, turn: Turn, at: number): boolean => !UNREAL.test(lead(scene, turn, at));
