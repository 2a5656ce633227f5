import type { MeetingKind } from "../../../graph-schema/ontology.ts";
import type { FoundMention } from "../found-mention.ts";
import type { Article } from "../page/find-articles.ts";
import { plainHeadsOf, plainTextOf } from "../reading.ts";
import { toPlain } from "../text/fold.ts";
import type { Sentence, Span } from "../text/sentences.ts";
import { findHearing } from "./hearings.ts";
import type { Visit } from "./visit.ts";
import { INSPECTS } from "./visit.ts";

const INSPECT = `督导检查|督导调研|调研督导|考察调研|调研考察|检查指导|调研指导|指导检查|考察学习|学习考察|看望慰问|走访慰问|专题调度|现场调度|调度|踏看|体验|招商(?=引资|活动|$)|投资促进(?=活动|$)|${INSPECTS}`;
const GOING =
  "率队赴|率团赴|分赴|赶到|赶赴|赶往|抵达|奔赴|直奔|来(?=我[市省县区州])|莅临|率队到|带队到|带队赴|先后赴|赴|先后来到|来到|深入|前往|走进|到|在|率队|带队";
const INSPECT_WORD = new RegExp(`(?:${INSPECT})(?!会|组|员|团|报告|座谈会|活动方案)`);
const NOT_A_VISIT =
  /召开|举行(?!会谈|会见|会晤|座谈$)|主持|出席|作出批示|批示|会议|大会|动员会|调度会|座谈会(?!$)|参加|当选|任命|致信|发表|时的(?:重要)?(?:讲话|指示|要求)|(?:讲话|指示|批示)精神|重要讲话/;
const TALKS = /会见|会谈|会晤|[与同和][^,，。；;]{2,40}座谈(?!会)/;
const TAIL = /(?:[，,]?\s*(?:时)?(?:并)?(?:强调|指出|要求|勉励|(?<!新)希望|表示|提出|作出).*|时|——|—|:|：)+$/;

/** Headline parts: the kicker, headline and subtitle cut at spaces, commas and dashes. */
function segments(article: Article): string[] {
  return plainHeadsOf(article)
    .flatMap((part) => part.split(/[\s　，,；;：:|｜]+|——|—/))
    .filter((segment) => segment.length > 3);
}

/** 李某在调研乡村面貌时强调 is 李某调研乡村面貌. */
const IN_VISITING = new RegExp(`在(?=(?:专题|实地)?(?:${INSPECTS}))`);

function toVisitName(segment: string): string {
  return segment
    .replace(TAIL, "")
    .replace(/^随(?=.{8})|(?:见闻|侧记|纪实|掠影)$/g, "")
    .replace(/^[“"]|[”"]$/g, "")
    .replace(IN_VISITING, "");
}

/** Where in the text the visit is told: the first inspecting word after the visitor's name, to the clause's end. */
function spanInText(text: string, person: string, pattern: RegExp): Span | undefined {
  for (let from = text.indexOf(person); from >= 0; from = text.indexOf(person, from + 1)) {
    const stretch = /^[^。！？\n]*/.exec(text.slice(from))?.[0] ?? "";
    const match = pattern.exec(stretch);
    if (!match) continue;
    const start = from + match.index;
    const length = /^[^，,。；;！!？?\n]*/.exec(text.slice(start))?.[0].length ?? match[0].length;
    return { start, end: start + Math.max(match[0].length, Math.min(length, 40)) };
  }
  return undefined;
}

/** The clause that names the visitor first, where the text tells of the visit in other words than the headline. */
function clauseNaming(text: string, person: string): Span | undefined {
  const start = text.indexOf(person);
  const length = /^[^，,。；;！!？?\n]*/.exec(text.slice(Math.max(0, start)))?.[0].length ?? 0;
  return start >= 0 ? { start, end: start + Math.min(length, 40) } : undefined;
}

/** What the inspection was about: what follows its verb in the name, if it is more than a place. */
function topicOf(name: string): string | undefined {
  const match = INSPECT_WORD.exec(name);
  const after = match ? name.slice(match.index + match[0].length).replace(/工作$/, "") : "";
  return after.length >= 4 ? after : undefined;
}

/** What the headline calls 调度 is the meeting that the text names. */
const DISPATCH = /(?:召开|主持)[^,，。;；]{2,24}调度会/;

/** 甲与企业家座谈. */
const SIT = /[与同和].{2,20}座谈$/;

function visitFrom(segment: string, person: string, text: string): Visit | undefined {
  const after = segment.slice(segment.indexOf(person) + person.length);
  if (NOT_A_VISIT.test(after) || /^等?(?:领导)?陪同/.test(after)) return undefined;
  const talks = /会见|会谈|洽谈|会晤/.test(after) || (SIT.test(after) && !text.includes("座谈会"));
  if (!talks && !INSPECT_WORD.test(after)) return undefined;
  if (/调度/.test(after) && DISPATCH.test(text)) return undefined;
  const told = spanInText(text, person, talks ? /会见|会谈|洽谈|会晤|座谈/ : INSPECT_WORD);
  const span = told ?? (segment.startsWith(person) ? clauseNaming(text, person) : undefined);
  if (!span) return undefined;
  const name = toVisitName(segment.slice(segment.indexOf(person)));
  const topic = talks ? undefined : topicOf(name);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    name,
    kind: talks ? "TALKS" : "INSPECTION",
    ...(topic ? { topic } : {}),
    confidence: 0.88,
  };
}

const TITLED = /(?:书记|长|主任|主席|领导|常委|总经理|院士|代表|部长|总师|工程师|政委|司令员|检察长)$/;

/** What may stand between a visitor and the verb: with whom, when, how. */
const ON_THE_WAY =
  "(?:(?:任|担任|为)组长的[^,，。；;]{2,16}[组团]|(?:带队|率领)的[^,，。；;]{2,14}[组团](?:一行)?|一行|同志|等(?:同志|领导|人)?|再次|先后|一同|一起|共同|专程|分别|分(?:[两三四]路|头|组)|带队|率队|亲自|率[^,，。；;]{2,20}?[组团队][,，]?(?=就|围绕|对)|率[^,，。；;]{2,30}?[,，]?(?=到|来|深入|赴|分赴|前往|走进|先后)|带领[^,，。；;]{2,18}?(?=到|来到|深入|赴|前往|走进)|\\d{1,2}月\\d{1,2}日|\\d{1,2}日|[昨今前][日天]|[上下]午|连夜|深夜|冒雨|冒雪|随机|轻车简从|专题|实地|在[^,，。；;]{2,24}?陪同下[,，]?|(?:会同|带领|率领|陪同)[^,，。；;]{2,40}?[,，]?(?=到|来到|深入|赴|分赴|前往|走进|莅临|先后|冒着)|冒着[^,，。；;]{2,6}[,，]|携[^,，。；;]{2,12}?(?=到|来到|深入|赴|走访|看望|慰问)|采取[^,，。；;]{2,24}?方式[,，]?|[,，](?=率|带|先后|到|来|深入|前往|走进|赴|分赴))*";
const SUBJECT = `(?:${INSPECT})(?!会|组|员|团|中|报告)`;
/** 到某镇调研…; 看望部队官兵; 先后到某村、某厂,实地调研防汛; 走进某厂,就订单农业进行专题调研. */
const VISITS = [
  `(?:并|还|又)?((?:${GOING})[^，,。；;]{2,40}?${SUBJECT}[^，,。；;]{0,24})`,
  `(?:并|还|又)?(来[\\u4e00-\\u9fff]{1,4}?(?:开展|进行)?${SUBJECT}[^，,。;；]{0,24})`,
  `(?:并|还|又)?(${SUBJECT}[^，,。；;：:]{2,24})`,
  `(?:${GOING})[^。；;]{4,70}?[,，](?:实地|现场|专题)?(${SUBJECT}[^,，。；;]{2,24})`,
  `(?:(?:${GOING})[^。；;]{2,70}?[,，])?((?:就|围绕|对)[^,，。；;]{2,40}?(?:进行|开展)?(?:了)?(?:专题|实地|专项|现场)?${SUBJECT})`,
].map((visit) => new RegExp(`^${ON_THE_WAY}${visit}`));

/** ，县委副书记、县长 before the next of a list of officers. */
const LISTED_OFFICE = /^[,，][^,，。；;]{2,30}(?:书记|长|主任|主席|常委|部长|总经理)$/;

/** The visitor and those listed with him: 州委书记李某、州长白某. */
function listFrom(text: string, persons: readonly FoundMention[], first: FoundMention): FoundMention {
  let last = first;
  for (const next of persons.slice(persons.indexOf(first) + 1)) {
    const gap = text.slice(last.end, next.start);
    if (!/^(?:、|和|与|及)[^,，。；;、]{0,20}$/.test(gap) && !LISTED_OFFICE.test(gap)) break;
    last = next;
  }
  return last;
}

/** Sentences in which whoever has an office may be told of as visiting; further down only heads are. */
const OPENING = 4;
const DATED = /\d日|^[昨今前][日天晚]/;
/** Characters after a visitor within which the day may be told: 副市长李某18日下午. */
const WHEN = 6;
const HEAD_OF_PLACE = /(?:书记|[省市县区州旗]长|专员|盟长|主席)$/;

/** Whether the first person of a sentence is one whose visit it tells of: by an office, or by whom he leads. */
function mayVisit(text: string, person: FoundMention, sentence: Span, index: number): boolean {
  const before = text.slice(Math.max(0, person.start - 6), person.start);
  if (index >= OPENING)
    return HEAD_OF_PLACE.test(before) && DATED.test(text.slice(sentence.start, person.end + WHEN));
  return (
    TITLED.test(before) || /^(?:率|带领)[^,，。]{1,10}(?:组|团|队)/.test(text.slice(person.end, sentence.end))
  );
}

/** A visit told in the opening sentences only: 市长李某到某镇调研…. */
function visitInLead(
  text: string,
  persons: readonly FoundMention[],
  lead: readonly Sentence[],
): Visit | undefined {
  for (const [index, sentence] of lead.entries()) {
    const first = persons.find((p) => p.start >= sentence.start && p.end <= sentence.end);
    if (!first || !mayVisit(text, first, sentence, index)) continue;
    const from = listFrom(text, persons, first).end;
    const rest = text.slice(from, sentence.end);
    for (const [nth, pattern] of VISITS.entries()) {
      const match = pattern.exec(rest);
      const told = match?.[1]?.replace(/时$/, "");
      if (!match || !told || NOT_A_VISIT.test(match[0]) || TALKS.test(match[0])) continue;
      const start = from + match[0].lastIndexOf(match[1] ?? told);
      const name = `${first.text}${told}`;
      return {
        start,
        end: start + told.length,
        text: told,
        name,
        kind: "INSPECTION",
        confidence: SURENESS[nth] ?? 0.78,
      };
    }
  }
  return undefined;
}
const SURENESS = [0.8, 0.8];

const MEETS = /^(?:一行)?(?:[^，,。；;]{0,16}?|[^。；;]{0,24}[，,](?:并|还))(会见|会谈|会晤)了?(?!室|中|时)/;

/** Talks told in the text: A会见了B一行. */
function talksInText(article: Article, text: string, persons: readonly FoundMention[]): Visit | undefined {
  for (const [i, host] of persons.entries()) {
    const match = MEETS.exec(text.slice(host.end, host.end + 40));
    const guest = persons[i + 1];
    if (!match || !guest) continue;
    const start = host.end + match[0].lastIndexOf(match[1] ?? "会见");
    const between = text.slice(start, guest.start);
    if (guest.start < start || /[。！？\n；]/.test(between) || between.length > 40) continue;
    const printed = article.text.slice(start, start + 2);
    return {
      start,
      end: start + 2,
      text: text.slice(start, start + 2),
      name: `${host.text}${printed}${guest.text}`,
      kind: "TALKS",
      confidence: 0.85,
    };
  }
  return undefined;
}

const DELEGATION = new RegExp(
  `^[^“”]{1,16}(?:(?:代表团|考察团|访问团|慰问团|视察组|调研组|督导组|检查组|督查组|考察组|专家组|服务团|工作组|组团|政协|人大|人大常委会|纪委监委|局|厅|[法检]院|协会|商会|集团|公司|领导|老同志|企业家|客商|客人|嘉宾|专家|委员|代表|一行)(?:一行)?(?:来|到|赴|在|深入|莅临)[^“”]{0,14}?|(?:领导|委员|代表|[局厅办]|(?:督导|督查|检查|巡查|巡察)组)(?:(?:分别|分头|带队|集中|开展)[^“”]{0,8}?)?|(?:政协|人大|人大常委会)(?:(?:组织|开展)[^“”]{0,32}?)?)(?:${INSPECT}|指导|夜访|夜查|夜巡|取经|回访)`,
);

/** 督导组, where the text has no other word for its visit. */
const INSPECTORS = new RegExp(`(?:${INSPECT})(?:组|团|队)`);

/** A visit by a delegation, called as the headline does: 某市党政代表团来我市考察. */
function byDelegation(article: Article, text: string): Visit | undefined {
  const [kicker = "", headline = "", subtitle = ""] = plainHeadsOf(article);
  const head = [headline, kicker, subtitle].find((part) => DELEGATION.test(part));
  const match = head === undefined ? null : (INSPECT_WORD.exec(text) ?? INSPECTORS.exec(text));
  if (head === undefined || !match) return undefined;
  const name = toVisitName(head.replace(/\s+/g, ""));
  const { index: start } = match;
  const end = start + match[0].length;
  return { start, end, text: match[0], name, kind: "INSPECTION", confidence: 0.8 };
}

/** 县政协组织委员视察…, 市人大常委会就…开展调研: a visit of a body under the clause that tells of it. */
const BY_BODY = new RegExp(
  `(?:^|[,，。\\s]|\\d日|[上下]午|讯|近日|日前)((?:[^,，。;；、\\s日午讯]{0,10})(?:政协|人大常委会|人大|督导组|督查组|视察组|检查组|调研组)(?:组织|召集|带领|一行|机关)?[^,，。;；]{0,30}?(?:${INSPECT})(?![会组员团])[^,，。;；]{0,24})`,
);
/** Who went along is told by name. */
const JOINED_BY = /(?:参加|陪同|参与)(?:了)?(?:此次|本次)?(?:活动|视察|调研|检查|考察|督导|督查|座谈)*[。.]/;

function visitOfBody(text: string, lead: readonly Sentence[]): Visit | undefined {
  if (!JOINED_BY.test(text)) return undefined;
  for (const sentence of lead.slice(0, 2)) {
    const match = BY_BODY.exec(text.slice(sentence.start, sentence.end));
    const told = match?.[1];
    if (!match || !told || NOT_A_VISIT.test(told) || TALKS.test(told)) continue;
    const start = sentence.start + match.index + match[0].length - told.length;
    return { start, end: start + told.length, text: told, name: told, kind: "INSPECTION", confidence: 0.78 };
  }
  return undefined;
}

/** A signing told without a name, called as the headline does: 某公司与某企业签约. */
function signed(article: Article, text: string): Visit | undefined {
  const segment = segments(article).find((s) => /[与和同携].*(?:签约|签署)/.test(s) && !/仪式|会/.test(s));
  const match = /(?:签署|签订)[^,，。;；]{0,16}(?:协议|备忘录|合同)|签约(?!率|额)/.exec(text);
  if (!segment || !match || /(?:签约|签字)仪式/.test(text)) return undefined;
  const { index: start } = match;
  return {
    start,
    end: start + match[0].length,
    text: match[0],
    name: segment,
    kind: "CEREMONY",
    confidence: 0.8,
  };
}

/** A visit with the headline's own spelling of its name, where that differs. */
function asPrinted({ kicker, headline, subtitle }: Article, visit: Visit): Visit {
  const head = [kicker ?? "", headline, subtitle ?? ""].find((part) => toPlain(part).includes(visit.name));
  const at = head === undefined ? -1 : toPlain(head).indexOf(visit.name);
  const printed = head?.slice(at, at + visit.name.length);
  return printed && printed !== visit.name ? { ...visit, printed } : visit;
}

/** The visits and talks of an article, at most one inspection and one round of talks. */
export function findVisits(
  article: Article,
  names: readonly FoundMention[],
  sentences: readonly Sentence[],
): Visit[] {
  const text = plainTextOf(article);
  const persons = names.filter((n) => n.kind === "Person").sort((a, b) => a.start - b.start);
  const called = [...new Set(persons.map((p) => toPlain(p.text)))].filter((name) => name.length >= 2);
  const visits: Visit[] = [];
  const has = (kind: MeetingKind) => visits.some((v) => v.kind === kind);
  for (const segment of segments(article)) {
    const person = called.find((name) => segment.includes(name));
    const visit = person ? visitFrom(segment, person, text) : undefined;
    if (visit && !has(visit.kind)) visits.push(visit);
  }
  const talks = talksInText(article, text, persons);
  const bare = visits.findIndex((v) => v.kind === "TALKS" && v.name.endsWith("会见"));
  if (talks && bare >= 0) visits[bare] = talks;
  else if (talks && !has("TALKS")) visits.push(talks);
  const signing = signed(article, text);
  if (signing && visits.length === 0) visits.push(signing);
  const hearing = visits.length === 0 ? findHearing(text, sentences) : undefined;
  if (hearing) return [hearing];
  const told = has("INSPECTION")
    ? undefined
    : ((has("TALKS") ? undefined : byDelegation(article, text)) ??
      visitInLead(text, persons, sentences) ??
      (visits.length === 0 ? visitOfBody(text, sentences) : undefined));
  if (told) visits.push(told);
  return visits.map((visit) => asPrinted(article, visit));
}
