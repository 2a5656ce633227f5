import type { FoundMention } from "../found-mention.ts";
import { findMeetingNames } from "../meetings/meeting-names.ts";
import type { Article } from "../page/find-articles.ts";
import { meetingNamesOf, plainHeadsOf, plainTextOf, wordsOf } from "../reading.ts";
import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { findCampaigns } from "./campaigns.ts";
import { findCreations } from "./creation-names.ts";
import { findDocuments } from "./document-names.ts";
import { findHonourNames } from "./honour-names.ts";
import { findListed } from "./listed-names.ts";
import { findMarked, type ProjectName, type Walls } from "./project-names.ts";
import { escape, TASK } from "./project-words.ts";
import { findQuoted } from "./quoted-names.ts";
import { findBarePhases, findNewThings, findNewWays, findRebuilt, nameBareWorks } from "./rebuilt-names.ts";

function withoutInner(found: readonly ProjectName[]): ProjectName[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence);
  let reach = -1;
  return sorted.filter(({ end }) => {
    if (end <= reach) return false;
    reach = end;
    return true;
  });
}

/** Of finds within each other the longer one stays, of overlapping ones the surer. */
function keepBest(found: readonly ProjectName[]): ProjectName[] {
  const ranked = withoutInner(found).sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start),
  );
  const taken = new Set<number>();
  const kept = ranked.filter(({ start, end }) => {
    for (let i = start; i < end; i++) if (taken.has(i)) return false;
    for (let i = start; i < end; i++) taken.add(i);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

const MEETING_TAIL =
  /(?:工作)?(?:专题|专项)?(?:动员部署|动员|调度|推进|部署|座谈|现场|交流|汇报|总结|调研|视频|电视电话|工作|培训|研讨)+(?:大会|会议|会)$/;
const WHOSE = /^(?:全市|全县|全区|全省|全镇|全州|我市|我县|市委|市政府|[市县区](?!委))?(?:\d{4}年(?:度)?)?/;

/** Tasks that meetings are called after (全市脱贫攻坚调度会) and that the text goes on to speak of. */
function meetingTopics(article: Article): string[] {
  const text = plainTextOf(article);
  const names = [...plainHeadsOf(article).flatMap(findMeetingNames), ...meetingNamesOf(article)].filter(
    (n) => n.named && MEETING_TAIL.test(n.text),
  );
  const topics = names.map((n) => n.text.replace(MEETING_TAIL, "").replace(WHOSE, ""));
  const drives = names.flatMap((n) => DRIVE.exec(n.text)?.[1]?.replace(WHOSE, "") ?? []);
  const quoted = topics.filter((t) => /“[^”]{3,}”$/.test(t) && text.split(quotedPart(t)).length > 2);
  return [
    ...quoted,
    ...drives.filter((drive) => drive.length >= 5 && !DUTY.test(drive)),
    ...topics.filter((t) => t.length >= 5 && TASK.test(t) && !SAYS.test(t) && text.split(t).length > 2),
  ];
}

/** 人才引进工作推进会: work that a meeting is to start, drive on or sum up. */
const DRIVE = /^([^,，。]{2,20}工作)[^,，。]{0,8}(?:动员|推进|汇报|总结)(?:大)?会$/;
/** What is always on a body's desk is no drive of its own. */
const DUTY =
  /(?:防汛|抗旱|防火|防灾|安全|安全生产|信访|党建|疫情防控|经济|农村|政府|年度|重点|有关|专项|制)工作$/;

const quotedPart = (topic: string): string => /“[^”]+”$/.exec(topic)?.[0] ?? topic;

const HEARD = /(?:听取了?|研究部署了?|研究了?|部署了?)([^。;\n]{4,160})/g;

/** Tasks that a meeting heard about or arranged: 听取了2020年全面深化改革工作情况. */
function heardTopics(text: string): string[] {
  const items = findAll(text, HEARD).flatMap((match) => (match[1] ?? "").split(/、|以及|和|与|,/));
  return items
    .map((item) =>
      item
        .replace(/(?:等)?(?:工作)?(?:有关|相关|进展|推进|落实|建设)*(?:情况|事宜|汇报|工作|进展)+.*$/, "")
        .replace(/^该[市县区镇乡村]/, "")
        .replace(WHOSE, ""),
    )
    .map((name) => name.replace(URGED, ""))
    .filter((name) => name.length >= 6 && name.length <= 20 && TASK.test(name) && !SAYS.test(name));
}

/** 持续推进|渭河治理: how it is done is no part of the task. */
const URGED =
  /^(?:(?:持续|继续|常态化|加快|扎实|深入|全面|全力|统筹|大力|积极|切实|进一步)*(?:推进|推动|做好|抓好|抓实|加强|强化|开展|实施|完成|研究|部署|审议|讨论))+/;
/** A clause and no name: 河道得到系统治理. */
const SAYS =
  /[的了使让把被将已]|关于|以来|得到|取得|确保|保障|实现|是否|做到|需要|注重|推进|阶段|[我全][省市县区]/;

const INSPECTED =
  /(?:督导|督查|督办|检查|调研|暗访|巡查|看望慰问|慰问|指导)([^,，。;；:：—\s]{6,30}?)(?:工作)?(?=[,，。;；:：—\s]|时|$)/g;

/** The task that a leader inspected, as the headline names it, in the longest form that the text has too. */
function inspectedTopics(headlines: readonly string[], text: string): string[] {
  return headlines.flatMap((line) =>
    findAll(line, INSPECTED).flatMap((match) => {
      const topic = (match[1] ?? "").replace(URGED, "");
      if (!TASK.test(topic) || SAYS.test(topic)) return [];
      for (let cut = 0; topic.length - cut >= 6; cut++) {
        const part = topic.slice(cut);
        if (text.includes(part)) return [part];
      }
      return [];
    }),
  );
}

function quotedMentions(text: string, topic: string): ProjectName[] {
  const pattern = new RegExp(
    `(?:${escape(topic)}|${escape(quotedPart(topic))})(?:专项行动|行动|活动|工作)?`,
    "g",
  );
  return findAll(text, pattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: topic,
    category: "PROGRAMME" as const,
    confidence: 0.82,
  }));
}

/** 人才引进工作, and 人才引进 alone where that is no short word. */
function workMentions(text: string, topic: string): ProjectName[] {
  const bare = topic.replace(/工作$/, "");
  const pattern = new RegExp(escape(bare) + (bare.length >= 4 ? "(?:工作)?" : "工作"), "g");
  return findAll(text, pattern).map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length, name: topic },
    ...{ category: "PROGRAMME" as const, confidence: 0.82 },
  }));
}

/** Every place where a task is named, in full, with an adverb before its verb, or by its tail. */
function topicMentions(text: string, topic: string): ProjectName[] {
  if (topic.endsWith("”")) return quotedMentions(text, topic);
  if (topic.endsWith("工作")) return workMentions(text, topic);
  const tail = TASK.exec(topic)?.[0] ?? "";
  const object = topic.slice(0, topic.length - tail.length);
  const forms = [escape(topic), `${escape(object)}[^,，。;；、]{0,6}?${escape(tail)}`];
  for (const length of [object.length - 2, 4 - Math.min(2, tail.length), 2])
    if (length >= 2 && length < object.length) forms.push(`${escape(object.slice(-length))}${escape(tail)}`);
  const short = /(?:处理|处置)$/.test(tail) ? [escape(object.slice(-2) + tail.slice(0, 2))] : [];
  const pattern = new RegExp(`(?:${[...forms, ...short].join("|")})(?:战|工作)?`, "g");
  return findAll(text, pattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: topic,
    category: "PROGRAMME" as const,
    confidence: 0.87,
  }));
}

const bareName = (name: string): string =>
  name
    .replace(/[“”"《》\s]/g, "")
    .replace(/^(?:全市|我市|全县|新一轮|\d{4}年(?:度)?)/, "")
    .replace(/(?:专项行动|专项活动)$/, "行动")
    .replace(/攻坚战$/, "攻坚")
    .replace(/(?:建设工作|建设项目|工作|建设|项目|活动)$/, "")
    .replace(/^(.+)创建$/, "创建$1");

/** One name for what the article calls by several: the fullest of those that end alike. */
function unify(found: readonly ProjectName[]): ProjectName[] {
  const names = [...new Set(found.map((f) => f.name))];
  const bares = new Map(names.map((name) => [name, bareName(name)]));
  const canonical = new Map<string, string>();
  for (const name of names) {
    const bare = bares.get(name) ?? name;
    const fuller = names
      .filter((other) => {
        const long = bares.get(other) ?? other;
        const tail =
          long.startsWith(bare) &&
          /^(?:三年|专项)*(?:行动|计划|工程|工作|评选|活动)+$/.test(long.slice(bare.length));
        return long !== bare && (long.endsWith(bare) || tail) && bare.length >= 4 && !other.startsWith("《");
      })
      .sort((a, b) => b.length - a.length)[0];
    const twin =
      names.find((other) => isContestOf(other, name)) ??
      names.find((other) => bares.get(other) === bare) ??
      name;
    canonical.set(name, name.startsWith("《") ? name : (fuller ?? twin));
  }
  return found.map((f) => renamed(f, canonical.get(f.name)));
}

/** 第十届“茶乡好人” is a time of “茶乡好人”评选. */
const isContestOf = (contest: string, name: string): boolean =>
  contest.endsWith("评选") && /^第.{1,4}届“[^”]+”$/.test(name) && contest.includes(quotedPart(name));

const renamed = (found: ProjectName, name: string | undefined): ProjectName =>
  name === undefined || name === found.name ? found : { ...found, name };

const COMMON_END = /(?:建设项目|建设工作|项目|工作|建设)$/;

/** Other spellings under which a reader may look it up. */
function aliasesOf(name: string, printed: string): string[] {
  const bare = name.replace(COMMON_END, "");
  const quoted = /“([^”]{3,})”/.exec(name)?.[1];
  const contest = name.replace(/总决赛$|(?<=项目)[一二三四五]期$/, "");
  const forms = [printed, contest, name.replace(/[“”"《》]/g, ""), bare, ...(quoted ? [quoted] : [])];
  const created = name.startsWith("创建") ? [name.slice(2), `${name.slice(2)}创建`] : [];
  return [...new Set([...forms, ...created])].filter((a) => a !== name && a.length >= 3);
}

/** 《…若干政策措施》(以下简称《若干措施》): the short title, and what it stands for. */
const SHORT_TITLE = /(《[^《》\n]{4,80}》)[(](?:以下|下)?简称[:“"]?(《[^《》\n]{2,20}》)/g;
const shortDocuments = (text: string): ReadonlyMap<string, string> =>
  new Map(findAll(text, SHORT_TITLE).map(([, full = "", short = ""]) => [short, full]));

/** 衡阳市|智慧城管平台: a unit's works are told of without it there; what is done to a road is not. */
const isUnit = (place: string): boolean => /(?:[省市县区乡镇村州盟旗]|街道|社区)$/.test(place);

/** A firm or an office, whose works have names of their own. */
const FIRM = /(?:公司|集团|[局厅委]|政府)$/;

/** Where bodies, places and persons end, for names that begin right after them. */
function toWalls(names: readonly FoundMention[], { wordLength, wordClass }: Lattice): Walls {
  const solid = names.filter((n) => n.kind === "Person" || n.kind === "Organisation");
  const listed = names.filter((n) => n.kind === "Organisation" || n.kind === "Place");
  return {
    starts: new Set(listed.map((n) => n.start)),
    ends: new Set(solid.map((n) => n.end)),
    firms: new Set(solid.filter((n) => FIRM.test(n.text)).map((n) => n.end)),
    persons: new Set(names.filter((n) => n.kind === "Person").map((n) => n.end)),
    listable: new Map(listed.map((n) => [n.end, n.start])),
    named: new Set(listed.map((n) => `${n.start}-${n.end}`)),
    words: wordLength,
    classes: wordClass,
  };
}

/** What each way of naming a project finds; what is found twice is in it twice. */
function findEach(article: Article, names: readonly FoundMention[]): ProjectName[] {
  const text = plainTextOf(article);
  const walls = toWalls(names, wordsOf(article));
  const owners = new Map(
    names.filter((n) => n.kind === "Place" && n.end - n.start > 2).map((n) => [n.end, n.start]),
  );
  const topics = new Set([
    ...meetingTopics(article),
    ...heardTopics(text),
    ...inspectedTopics(plainHeadsOf(article), text),
  ]);
  return [
    ...findDocuments(text),
    ...findCreations(text),
    ...findQuoted(text, owners, walls),
    ...findMarked(text, walls),
    ...findHonourNames(text),
    ...findCampaigns(text),
    ...findListed(text),
    ...findRebuilt(text, names),
    ...findNewWays(text),
    ...findNewThings(text, names),
    ...[...topics].flatMap((topic) => topicMentions(text, topic)),
  ];
}

/**
 * The projects an article names: policy documents in 《》, names with a marker word (工程, 行动, 计划, 试点 …),
 * quoted names that somebody carries out, the building of one named thing, and the task that a meeting is about.
 * `names` are the mentions found before; slogans and doctrines are none.
 */
export function findProjects(article: Article, names: readonly FoundMention[]): FoundMention[] {
  const text = plainTextOf(article);
  const owners = names
    .filter((n) => n.kind === "Place" && isUnit(n.text))
    .map((n) => [n.start, n.end] as const);
  const ownerEnd = new Map(owners);
  const bodies = new Set(names.filter((n) => n.kind === "Organisation").map((n) => n.end));
  const found = findEach(article, names).filter((f) => f.built || !bodies.has(f.end));
  const short = shortDocuments(text);
  const best = keepBest(found).map(nameBareWorks(text, names));
  const called = [...best, ...findBarePhases(text, best)].map((f) => renamed(f, short.get(f.name)));
  return unify(called).map(({ start, end, name, category, confidence }) => {
    const printed = article.text.slice(start, end);
    const own = text.slice(ownerEnd.get(start) ?? end, end);
    const local = own.length >= 5 && !/^[及和与等、]/.test(own) ? [own] : [];
    return {
      kind: "Project",
      start,
      end,
      text: printed,
      name,
      confidence,
      category,
      aliases: [...aliasesOf(name, printed), ...local],
    };
  });
}
