import type { OfficeScene } from "./office-scene.ts";
import { roleStart } from "./posts.ts";
import type { Segment } from "./segment.ts";
import { segmentEnding } from "./segment-ending.ts";

const ROLE_ITEM = /、[\u4e00-\u9fff0-9]{2,14}$/;

/** Where the offices end before a role that stands last: 市委书记、市级总河长; else `end`. */
function beforeRole(scene: OfficeScene, end: number): number {
  if (roleStart(scene.text, end) < 0 || segmentEnding(scene, end)) return end;
  const role = ROLE_ITEM.exec(scene.text.slice(Math.max(0, end - 15), end));
  return role ? end - role[0].length : end;
}

/** What says of the office before it that it is not held yet: 副县长提名人选. */
const PROPOSED = /(?:提名)?(?:人选|候选人)$/;

/** Where the offices that are held end, before one that is only proposed. */
function beforeProposed(scene: OfficeScene, end: number): number {
  const proposed = PROPOSED.exec(scene.text.slice(Math.max(0, end - 5), end))?.[0];
  const last = proposed && segmentEnding(scene, end - proposed.length);
  if (!last) return end;
  return scene.text.charAt(last.start - 1) === "、" ? last.start - 1 : last.start;
}

/** Where the office ends that 、 or 兼, which opens a title as well, joins to one that begins at `start`. */
function joinedTo(text: string, start: number): number | undefined {
  if (text.charAt(start) === "兼") return start;
  return /[、兼]/.test(text.charAt(start - 1)) ? start - 1 : undefined;
}

/** Offices joined by 、 or 兼 that end where the name begins, from left to right. */
export function segmentsBefore(scene: OfficeScene, end: number): Segment[] {
  const segments: Segment[] = [];
  for (let at = beforeRole(scene, beforeProposed(scene, end)); segments.length < 8; ) {
    const segment = segmentEnding(scene, at);
    if (!segment) break;
    segments.unshift(segment);
    const next = joinedTo(scene.text, segment.start);
    if (next === undefined) break;
    at = next;
  }
  return segments;
}
