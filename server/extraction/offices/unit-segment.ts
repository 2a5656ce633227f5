import { type BodySpan, lastEnding, type OfficeScene, STANDS_ALONE } from "./office-scene.ts";

const UNIT_END = /[部科处室庭司系局班]$|车间$|班组$|教研组$|办公厅$/;
/** Han throughout, and no verb that the body does: 县医院派出|急诊科. */
const UNIT = /^(?!派出|选派|指派|抽调|组织|组建|设立|成立|安排|当|担任)[\u4e00-\u9fff]+$/;
export const LONGEST_UNIT = 9;
const LONGEST_TAIL = 7;

/** 管护站站长 after 五营公园管护站: the words before a post that a body named before ends with. */
export function tailOfBody(scene: OfficeScene, post: number): string | undefined {
  for (let length = LONGEST_TAIL; length >= 2; length--) {
    const start = post - length;
    const tail = scene.text.slice(Math.max(0, start), post);
    if (start < 0 || !STANDS_ALONE.test(scene.text.charAt(start - 1)) || !UNIT.test(tail)) continue;
    if (lastEnding(scene, start, ({ name }) => name.endsWith(tail))) return tail;
  }
  return undefined;
}

/** 催化车间主任 heads the 催化车间. */
const FUSED = /^车间(?=主任$)/;

/** 市检察院第四检察部主任: what stands between a body and a post is a unit of the body. */
export function unitOfBody(
  { text, bodyAtEnd }: OfficeScene,
  from: number,
  end: number,
): { start: number; post: number; body: BodySpan; unit: string } | undefined {
  const post = from + (FUSED.exec(text.slice(from, end))?.[0].length ?? 0);
  if (!UNIT_END.test(text.slice(post - 3, post))) return undefined;
  for (let start = post - 2; start >= post - LONGEST_UNIT && start > 0; start--) {
    const body = bodyAtEnd.get(start);
    const unit = text.slice(start, post);
    if (body) return UNIT.test(unit) ? { start: body.start, post, body, unit } : undefined;
  }
  return undefined;
}
