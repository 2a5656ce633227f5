import type { DatedSetting } from "../dates.ts";
import { type FoundMention, nameOf } from "../found-mention.ts";
import type { Article } from "../page/find-articles.ts";
import { datesOf, plainTextOf, sentencesOf } from "../reading.ts";
import { spanAt } from "../text/sentences.ts";
import { dateAt, dateFields } from "./find-meetings.ts";

/** 到某地开展“…”活动, 举行了今年第二场“…”活动: what leads up to one that people came together for. */
const HELD_BEFORE =
  /(?:(?:[到赴在]|前往|走进)[^,，。;；、“”]{2,20}(?:开展|举行|举办|组织)|(?:举行|举办|开展)了?[^,，。;；、“”]{0,6}(?:第.{1,3}|一)[场次])[^,，。;；、“”]{0,8}$/;
/** “…”活动在某地举行. */
const HELD_AFTER = /^[”"]?(?:启动)?在[^,，。;；、]{2,24}(?:举行|举办|开展|启幕|上演|拉开)/;

/** Whether an activity is told at this place as held at one time and place, on a day that the sentence names. */
function isHeld(text: string, { start, end }: FoundMention): boolean {
  return (
    HELD_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || HELD_AFTER.test(text.slice(end, end + 32))
  );
}

/**
 * Of the quoted activities found (“…”活动) those that people came together for on a day: they are Meetings, the
 * others go on as Projects.
 */
export function findOccasions(
  article: Article,
  projects: readonly FoundMention[],
  setting: DatedSetting,
): FoundMention[] {
  const text = plainTextOf(article);
  const sentences = sentencesOf(article);
  const dates = datesOf(article, setting);
  const held = new Map<string, FoundMention>();
  for (const project of projects) {
    const { start } = project;
    const name = nameOf(project);
    if (!/^“[^“”]+”.{0,10}活动$/.test(name) || held.has(name) || !isHeld(text, project)) continue;
    const sentence = spanAt(sentences, start);
    const date = sentence && dateAt(dates, sentence, start);
    if (date) held.set(name, { ...asMeeting(project), ...dateFields(date) });
  }
  return projects.flatMap((project): FoundMention[] => {
    const meeting = held.get(nameOf(project));
    return meeting ? [{ ...meeting, start: project.start, end: project.end, text: project.text }] : [];
  });
}

const asMeeting = ({ start, end, text, name, aliases }: FoundMention): FoundMention => ({
  ...{ kind: "Meeting", start, end, text, confidence: 0.78, meetingKind: "CEREMONY" },
  ...(name && { name }),
  ...(aliases && { aliases }),
});
