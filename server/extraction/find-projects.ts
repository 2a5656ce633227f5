import type { DatedSetting } from "./dates.ts";
import type { Article } from "./find-articles.ts";
import type { FoundMention } from "./find-mentions.ts";
import { findMeetingNames } from "./meeting-names.ts";
import {
  findCreations,
  findDocuments,
  findGoverned,
  findMarked,
  findQuoted,
  type ProjectName,
  TASK,
} from "./project-names.ts";
import type { Span } from "./sentences.ts";

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Of overlapping finds the surer one stays, of equally sure ones the longer. */
function keepBest(found: readonly ProjectName[]): ProjectName[] {
  const ranked = [...found].sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start),
  );
  const kept: ProjectName[] = [];
  for (const name of ranked) if (!kept.some((k) => overlaps(k, name))) kept.push(name);
  return kept.sort((a, b) => a.start - b.start);
}

const MEETING_HEAD =
  /(?:工作)?(?:专题|专项)?(?:动员部署|动员|调度|推进|部署|座谈|现场|交流|汇报|攻坚|总结|调研|视频|电视电话|表彰|工作|培训|研讨)+(?:大会|会议|会)$/;

/** What a meeting is called after, when that is a task that the text goes on to speak of. */
function meetingTopics(article: Article): string[] {
  const names = [article.kicker ?? "", article.headline, article.subtitle ?? "", article.text].flatMap((t) =>
    findMeetingNames(t),
  );
  const topics = names
    .filter((n) => n.named)
    .map((n) =>
      n.text
        .replace(MEETING_HEAD, "")
        .replace(/^(?:全市|全县|全区|全省|全镇|我市|我县|市委|市政府|市|县|区)?(?:\d{4}年(?:度)?)?/, ""),
    );
  return [...new Set(topics)].filter(
    (t) => t.length >= 4 && TASK.test(t) && article.text.split(t).length > 2,
  );
}

const HEARD = /(?:听取了?|研究部署|研究了?|部署了?)([^。；;！？\n]{4,160})/g;

/** Tasks that a meeting heard about or arranged: 听取了2020年全面深化改革工作情况. */
function heardTopics(text: string): string[] {
  const topics: string[] = [];
  for (const match of text.matchAll(HEARD))
    for (const item of (match[1] ?? "").split(/、|以及|和|与/)) {
      const name = item
        .replace(/(?:工作)?(?:情况|进展|汇报|等)*(?:工作)?(?:情况|汇报)?.*$/, "")
        .replace(/^\d{4}年(?:度)?/, "");
      if (name.length >= 6 && name.length <= 20 && TASK.test(name) && !/[的了]/.test(name)) topics.push(name);
    }
  return topics;
}

/** Every place where a topic, or its tail of four characters or more, is named. */
function topicMentions(text: string, topic: string): ProjectName[] {
  const found: ProjectName[] = [];
  const short = topic.length > 5 ? topic.slice(-4) : topic;
  const pattern = new RegExp(`(?:${[topic, short].map(escape).join("|")})(?:战|工作)?`, "g");
  for (const match of text.matchAll(pattern))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      name: topic,
      category: "PROGRAMME",
      confidence: 0.72,
    });
  return found;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const bareName = (name: string): string =>
  name
    .replace(/[“”"《》\s]/g, "")
    .replace(/^(?:全市|我市|全县|新一轮|\d{4}年(?:度)?)/, "")
    .replace(/(?:建设工作|建设项目|工作|建设|项目|活动)$/, "");

/** One name for what the article calls by several: the fullest of those that end alike. */
function unify(found: readonly ProjectName[]): ProjectName[] {
  const names = [...new Set(found.map((f) => f.name))];
  const canonical = new Map<string, string>();
  for (const name of names) {
    const bare = bareName(name);
    const fuller = names
      .filter(
        (other) =>
          other !== name && bareName(other) !== bare && bareName(other).endsWith(bare) && bare.length >= 4,
      )
      .sort((a, b) => b.length - a.length)[0];
    const twin = names.find((other) => bareName(other) === bare) ?? name;
    canonical.set(name, fuller ?? twin);
  }
  return found.map((f) => ({ ...f, name: canonical.get(f.name) ?? f.name }));
}

/** Other spellings under which a reader may look it up. */
function aliasesOf(name: string): string[] {
  const bare = name.replace(/(?:建设项目|建设工作|项目|工作|建设)$/, "");
  const unquoted = name.replace(/[“”"《》]/g, "");
  return [...new Set([bare, unquoted, `${bare}建设`, `${bare}项目`])].filter(
    (a) => a !== name && a.length >= 4,
  );
}

/**
 * The projects an article names: policy documents in 《》, names with a marker word (工程, 行动, 计划, 试点 …),
 * quoted names that somebody carries out, the building of one named thing, and the task that a meeting is about.
 * `names` are the mentions found before; slogans and doctrines are none.
 */
export function findProjects(
  article: Article,
  names: readonly FoundMention[],
  _setting: DatedSetting,
): FoundMention[] {
  const { text } = article;
  const walls = new Set(
    names.filter((n) => n.kind === "Person" || n.kind === "Organisation").map((n) => n.end),
  );
  const bodies = names.filter((n) => n.kind === "Organisation");
  const topics = [...new Set([...meetingTopics(article), ...heardTopics(text)])];
  const found = [
    ...findDocuments(text),
    ...findCreations(text),
    ...findQuoted(text),
    ...findGoverned(text),
    ...findMarked(text, walls),
    ...topics.flatMap((topic) => topicMentions(text, topic)),
  ].filter((f) => !bodies.some((b) => b.start <= f.start && b.end >= f.end));
  return unify(keepBest(found)).map(({ start, end, text: printed, name, category, confidence }) => ({
    kind: "Project",
    start,
    end,
    text: printed,
    name,
    confidence,
    category,
    aliases: aliasesOf(name),
  }));
}
