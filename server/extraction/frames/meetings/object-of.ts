import type { MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import { INSPECTS } from "../../meetings/visit.ts";
import type { Turn } from "../discourse.ts";
import { meetingMeant } from "../meeting-meant.ts";
import { isMeeting, type Scene, spotsWithin } from "../scene.ts";
import { lead } from "../unreal.ts";

const NAMED_AFTER = new RegExp(
  `^(?:了|过)?[^,，。;；]{0,10}?(?:${INSPECTS}|会|活动|仪式|典礼|座谈|论坛|签约|揭牌|学习|协商|观摩|研讨|[开闭揭]幕式|启动式)`,
);

/** Where the next verb of attending begins: 参加视察|并出席座谈会. */
const NEXT_VERB = /[并和及、]?(?:出席|参加|列席)|$/;

/** The meeting a verb has as its object; a bare 参加。 means the event of the headline. */
export function objectOf(scene: Scene, turn: Turn, after: number): MeetingEntity | undefined {
  const end = after + scene.text.slice(after, turn.end).search(NEXT_VERB);
  const spot = spotsWithin(scene.outer, { start: after, end }, "Meeting")[0];
  if (spot && isMeeting(spot.entity) && spot.start - after < 30) return spot.entity;
  const rest = scene.text.slice(after, end);
  const before = spotsWithin(scene.outer, { start: turn.start, end: after }, "Meeting").at(-1)?.entity;
  if (before && isMeeting(before)) return before;
  const word = NAMED_AFTER.test(rest) ? /^[^,，。;；]*/.exec(rest)?.[0] : undefined;
  if (word) return meetingMeant(scene, word, turn.meeting);
  if (/^(?:了)?[。.]?$/.test(rest))
    return turn.listed.length + turn.subjects.length > 0 && /参加|陪同/.test(lead(scene, turn, after))
      ? (toldHere(scene, turn) ?? scene.main)
      : turn.meeting;
  return /^(?:了|过)?(?:并|[、,，;；])/.test(rest) ? turn.meeting : undefined;
}

/** The meeting that the paragraph itself names before, beside the one of the headline. */
function toldHere(scene: Scene, turn: Turn): MeetingEntity | undefined {
  const { meeting } = turn;
  const paragraph = scene.text.lastIndexOf("\n", turn.start) + 1;
  return meeting?.mentions.some(({ start }) => start >= paragraph && start < turn.start)
    ? meeting
    : undefined;
}
