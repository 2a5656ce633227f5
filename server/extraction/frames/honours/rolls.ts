import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import type { Turn } from "../discourse.ts";
import { type Draft, evidenceOf, isSitting, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { awards } from "./awards.ts";
import { isEvent } from "./events.ts";
import { agentBodies } from "./givers.ts";
import { PUBLISHED, titleIn } from "./titles.ts";

const CONFERS = widePattern(
  /授予(?!仪式)|荣获|获得|入选|公布|发布(?!会)|揭晓|评选|评出|选出|命名|获评|当选|(?:通报|受到)?表彰(?!大?会|活动|仪式|决定)|通报表扬|予以表扬/,
);
/** What tells that those honoured are listed further on. */
const LIST_FOLLOWS =
  /以下|下列|如下|名单|结果|等\d+[名人位个]|[他她它]们[是为]|(?:分别|依次)[是为]|[:：]\s*$/;
const TITLE = /[“"]([^“”"\n]{2,24})[”"](?:荣誉)?(?:称号|名单|荣誉)/;
const HONOUR = /奖|先进|优秀|最佳|十佳|最美|模范|标兵|能手|好人|工匠|新秀|之星|冠军|亚军|季军/;
/** Characters that may stand between the announcement and its roll, and that a roll may run on. */
const LONGEST_LEAD = 600;
const LONGEST_ROLL = 4000;
const LONGEST_HEADING = 24;

/** Somebody on a roll, under the heading that he stands under: 一等奖. */
interface Entry {
  who: Spot;
  heading: string;
}

/** What may stand at the head of a line before a name on it: a number, a heading. */
const BEFORE_FIRST = /^[\s\u3000]*(?:[（(]?\d{1,3}[）).、．]\s*)?$/;
const HEADED = /^[\s\u3000]*([^\s:：。,，]{2,16}?)(?:[（(][^）)]{1,8}[）)])?(?:[:：]|[\s\u3000]+)$/;
/** 助人为乐:, 一组:: what a line of a roll is of, whatever it is. */
const CATEGORY = /^[\s\u3000]*[\u4e00-\u9fff]{2,8}[:：]\s*$/;
const ENDS_ENTRY = /^(?:$|[\n\s（(、。;；:：])/;
const ENDS_LINE = /^(?:$|[\n\s（(、。;；:：,，])/;

const lineStart = ({ text }: Scene, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** A line of a roll whose name is not known as one: 柳某 某街道某社区书记. */
const ENTRY_LINE = /^[\s\u3000]*[\u4e00-\u9fff·]{2,8}(?:[（(][^）)]{1,8}[）)])?[ \u3000]+[^,，。;；]{2,40}$/;

/** The heading that a line has before its first name, empty for a bare line; `undefined` where it is no roll's. */
function headOfLine(scene: Scene, { start, end }: Spot): string | undefined {
  const lead = scene.text.slice(lineStart(scene, start), start);
  const rest = scene.text.slice(end, end + 1);
  if (BEFORE_FIRST.test(lead) && ENDS_LINE.test(rest)) return "";
  const heading = HEADED.exec(lead)?.[1];
  const heads = heading !== undefined && (HONOUR.test(heading) || CATEGORY.test(lead));
  return heads && ENDS_ENTRY.test(rest) ? heading : undefined;
}

/** What a list that runs on may have before a name: the mark of the list, and who or what he is. */
const ITEM = /(?:[\s、:：]|(?:们|分别|依次)[是为])[^\s、:：,，。;；“”]{0,40}$/;

/** Where the item of a list begins that a name ends: 分别是|某公司技术总监李某、. */
function itemStart({ text }: Scene, { start }: Spot): number {
  const lead = text.slice(Math.max(0, start - 48), start);
  const item = ITEM.exec(lead)?.[0];
  return item === undefined
    ? -1
    : start - item.length + (/^(?:们|分别|依次)[是为]|^[\s、:：]/.exec(item)?.[0].length ?? 0);
}

/** Named after another of the same line, or after 名单如下:. */
const isListed = (scene: Scene, spot: Spot): boolean => {
  const start = itemStart(scene, spot);
  return (
    start >= 0 &&
    (start === spot.start || spot.entity.kind === "Person") &&
    ENDS_ENTRY.test(scene.text.slice(spot.end, spot.end + 1))
  );
};

/** What counts the headings of a roll: 一、, (二). */
const NUMBER = /^[\s\u3000]*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*/;

/** The last short line above, within the roll, that names nobody. */
function headingAbove(scene: Scene, from: number, { start }: Spot): string {
  const above = scene.text.slice(from, start).split("\n").slice(0, -1);
  const lines = above.map((line) => line.replace(NUMBER, "")).reverse();
  const heading = lines.find(
    (line) => line.trim().length <= LONGEST_HEADING && !/\S\s+\S|[、。]|[）)].*[）)]/.test(line),
  );
  return heading?.replace(/[（(].*|[:：]\s*$/g, "").trim() ?? "";
}

/** Whether a roll may begin with this name: at the head of a line, or right after a colon or 他们是. */
const opensRoll = (scene: Scene, spot: Spot): boolean =>
  headOfLine(scene, spot) !== undefined ||
  (isListed(scene, spot) &&
    /(?:[:：]\s*|[是为])$/.test(scene.text.slice(0, itemStart(scene, spot)).slice(-4)));

const announces = (sentence: string): boolean =>
  CONFERS.first(sentence) !== undefined && LIST_FOLLOWS.test(sentence);

/** Whether a line within a stretch of a roll is no heading and no entry of it. */
const hasOtherLines = (gap: string): boolean =>
  gap
    .split("\n")
    .slice(1, -1)
    .some((line) => line.trim().length > LONGEST_HEADING && !ENTRY_LINE.test(line));

/** Persons or bodies listed after an announcement, line by line or one after another; fewer than two are no roll. */
function rollAfter(scene: Scene, from: number, kind: "Person" | "Organisation"): Entry[] {
  const next = scene.sentences.find((s) => s.start > from && announces(scene.text.slice(s.start, s.end)));
  const end = Math.min(next?.start ?? Number.POSITIVE_INFINITY, from + LONGEST_ROLL);
  const named = spotsWithin(scene.outer, { start: from, end }, kind);
  const first = named.findIndex((spot) => opensRoll(scene, spot));
  const opening = named[first];
  if (!opening || opening.start - from > LONGEST_LEAD) return [];
  const roll: Entry[] = [];
  let at = opening.start;
  let inline = "";
  for (const who of named.slice(first)) {
    const head = headOfLine(scene, who);
    const gap = scene.text.slice(at, who.start);
    if (head === undefined && /[。!?！？\n]/.test(gap)) break;
    if (hasOtherLines(gap)) break;
    if (
      head === undefined &&
      (kind === "Organisation" ? !/^(?:、|[ \u3000]+)$/.test(gap) && roll.length > 0 : !isListed(scene, who))
    )
      continue;
    if (head !== undefined) inline = head;
    at = who.end;
    roll.push({ who, heading: inline === "" ? headingAbove(scene, from, who) : inline });
  }
  return roll.length > 1 ? roll : [];
}

/** Verbs of those honoured, not of who honours. */
const GETS = /^(?:荣获|获得|获评|入选|当选|受到)/;

/** Who confers: for prizes the event that the announcement names, else the bodies that announce, the event, the meeting. */
function whoConfers(scene: Scene, turn: Turn, at: number, prizes: boolean): readonly Entity[] {
  const event = spotsWithin(scene.outer, turn.sentence, "Project")[0]?.entity;
  const gets = GETS.test(scene.text.slice(at));
  const bodies = gets ? [] : agentBodies(scene, turn, at);
  if (bodies.length > 0 && !prizes) return bodies;
  const { meeting } = turn;
  const ceremony = meeting && isSitting(meeting) ? meeting : undefined;
  return [event ?? ceremony].filter((e) => e !== undefined);
}

/** 名单如下: in a sentence of its own. */
const NAMES_FOLLOW =
  /^\s*(?:(?:现将|具体|获奖|表彰)?名单(?:公布)?如下|(?:他们|[她它]们|获奖者|入选者|上榜者|具体)(?:分别)?[是为有][:：]?)/;

const onlyTitle = ({ text }: Scene, turn: Turn, at: number): string | undefined =>
  TITLE.exec(text.slice(at, turn.sentence.end))?.[1] ??
  titleIn(text.slice(at, turn.end)) ??
  PUBLISHED.exec(text.slice(at, turn.sentence.end))?.[1];

/** AWARDED: 授予以下同志“…”称号, 现将获奖名单公布如下, with those who are listed then. */
export function onRolls(scene: Scene, turn: Turn): Draft[] {
  const match = CONFERS.first(turn.words);
  const sentence = scene.text.slice(turn.sentence.start, turn.sentence.end);
  const next = scene.text.slice(turn.sentence.end, turn.sentence.end + 14);
  if (!match || !(LIST_FOLLOWS.test(sentence) || NAMES_FOLLOW.test(next))) return [];
  const at = turn.start + match.index;
  const several = /[“"][^“”"\n]{2,24}[”"][、和及]?[“"]/.test(scene.text.slice(at, turn.sentence.end));
  const told = several ? undefined : onlyTitle(scene, turn, at);
  const evidence = evidenceOf(scene, turn.sentence);
  const givers = whoConfers(scene, turn, at, told === undefined && !several);
  return (["Person", "Organisation"] as const)
    .flatMap((kind) => rollAfter(scene, at, kind))
    .flatMap(({ who, heading }) => {
      const title = told ?? (HONOUR.test(heading) ? heading : undefined);
      const confidence = title ? 0.87 : 0.8;
      return awards(title ? givers : givers.filter(isEvent), [who], { title, evidence, confidence });
    });
}
