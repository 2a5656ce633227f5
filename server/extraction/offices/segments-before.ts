import { roleStart } from "../posts.ts";
import type { OfficeScene } from "./office-scene.ts";
import type { Segment } from "./segment.ts";
import { segmentEnding } from "./segment-ending.ts";

const ROLE_ITEM = /、[\u4e00-\u9fff0-9]{2,14}$/;

/** Where the offices end before a role that stands last: 市委书记、市级总河长; else `end`. */
function beforeRole(scene: OfficeScene, end: number): number {
  if (roleStart(scene.text, end) < 0 || segmentEnding(scene, end)) return end;
  const role = ROLE_ITEM.exec(scene.text.slice(Math.max(0, end - 15), end));
  return role ? end - role[0].length : end;
}

/** Offices joined by 、 or 兼 that end where the name begins, from left to right. */
export function segmentsBefore(scene: OfficeScene, end: number): Segment[] {
  const segments: Segment[] = [];
  for (let at = beforeRole(scene, end); segments.length < 8; ) {
    const segment = segmentEnding(scene, at);
    if (!segment) break;
    segments.unshift(segment);
    const mark = scene.text.charAt(segment.start - 1);
    if (mark !== "、" && mark !== "兼") break;
    at = segment.start - 1;
  }
  return segments;
}
