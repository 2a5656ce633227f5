import { DEEDS } from "../../meetings/deeds.ts";
import type { Sentence, Span } from "../../text/sentences.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import { FIRMS, SCHOOLS } from "../called-bodies.ts";
import { listFrom } from "../lists.ts";
import { chainEnd, rank } from "../ranks.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  innermost,
  isDocument,
  isFirm,
  isMeeting,
  isWorks,
  type Scene,
  type Spot,
  spotsWithin,
  withinReach,
} from "../scene.ts";
import { partsTold } from "./parts-told.ts";

const SETTLED = widePattern(
  /位于|注册地为|总部(?:设在|位于)|落户|落地(?=[^,，。;；]{2})|落在|[坐座]落(?:于|在)?|地处|选址|选[在定]|[设建开办安][在于](?![^,，。;；]{0,3}(?:内|中|上))|成立于|诞生于|安家(?:在|于)?|扎根于?|迁[至入到]|矗立(?:在|于)|驻扎在?/,
);

/** What each clause tells in which a pattern is found. */
const inClauses = (
  { sentences, text }: Scene,
  find: (words: string) => RegExpExecArray | null | undefined,
  read: (match: RegExpExecArray, clause: Span, sentence: Sentence) => Draft[],
): Draft[] =>
  sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause) => {
      const match = find(text.slice(clause.start, clause.end));
      return match ? read(match, clause, sentence) : [];
    }),
  );

const settled = (scene: Scene): Draft[] =>
  inClauses(scene, SETTLED.first, (match, clause, sentence) => {
    const at = clause.start + match.index;
    const to = chainEnd(spotsWithin(scene.outer, { start: at, end: clause.end }, "Place"));
    const from = to && settler(scene, sentence, clause, at, to);
    if (!to || !from || from.entity === to.entity) return [];
    if (rank(from.entity) >= 0 && rank(from.entity) <= rank(to.entity)) return [];
    const type = from.entity.kind === "Place" ? "PART_OF" : "LOCATED_IN";
    return draftsOf(type, [from], to.entity, evidenceOf(scene, clause), 0.86);
  });

/** Who is settled there: 位于某镇的A, A落户某县, 园区选址某镇, or whom the sentence is about when the clause opens so. */
function settler(scene: Scene, sentence: Sentence, clause: Span, at: number, to: Spot): Spot | undefined {
  const things = (start: number, end: number) =>
    spotsWithin(scene.outer, { start, end }, "Organisation", "Project", "Place");
  const after = things(to.end, clause.end)[0];
  if (after && scene.text.slice(to.end, after.start) === "的") return after;
  const own = things(clause.start, at).at(-1);
  if (own) return at - own.end <= 8 ? own : undefined;
  const noun = topicNoun(scene, clause.start, at);
  if (noun) return calledBy(scene, noun, clause.start);
  if (at - clause.start > 4) return undefined;
  const topic = sentence.clauses.findLast((c) => c.start < clause.start && topicNoun(scene, c.start, c.end));
  if (topic) return calledBy(scene, topicNoun(scene, topic.start, topic.end) ?? "", topic.start);
  const told = things(sentence.start, at);
  const verb = scene.text.slice(at, at + 2);
  const works = told.findLast((s) => s.entity.kind === "Project");
  if (/^(?:选[在定]|[设建开办安])/.test(verb)) return works;
  return (
    (/^(?:落地|落户|选址)/.test(verb) ? works : undefined) ?? told.find((s) => s.entity.kind !== "Place")
  );
}

const TOPIC =
  /^(?:[^,，。;；]{0,6}[,，])?(?:该|此|这[个一家座所])?(项目|工程|产业园|园区|基地|研究院|学院|中心|公司|企业|集团|学校|医院|院区|工厂|厂|馆|园|站)(?=就?(?:将|已|拟|还|正|计划)*(?:由|位于|坐落|地处|选址|落户|落地|落在|占地|总投资))/;

/** The common noun that a clause has as its subject: 该项目由…, 园区就落在…. */
const topicNoun = (scene: Scene, start: number, end: number): string | undefined =>
  TOPIC.exec(scene.text.slice(start, Math.min(scene.text.length, end + 4)))?.[1];

const CALLED: Record<string, RegExp> = {
  项目: /./,
  工程: /./,
  公司: FIRMS,
  企业: FIRMS,
  园区: /(?:园区|产业园|园|开发区)/,
  学校: SCHOOLS,
};

/** What a common noun points back to: the last thing whose name ends so; a 项目 or 工程 is the last project. */
function calledBy(scene: Scene, noun: string, end: number): Spot | undefined {
  const works = /^(?:项目|工程)$/.test(noun);
  const known = spotsWithin(
    scene.outer,
    withinReach(end),
    ...(works ? (["Project"] as const) : (["Organisation", "Project", "Place"] as const)),
  );
  const ends = CALLED[noun] ?? new RegExp(`${noun}(?:项目|工程)?[”"]?$`);
  return known.findLast((s) => !isDocument(s.entity) && ends.test(s.entity.name));
}

const TAKES_PLACE = `(?:隆重|成功|顺利|正式|精彩|如期|盛大|火热)*(?:${DEEDS}|举行|举办|收桨|收官|落下帷幕|拉开帷幕|拉开序幕|上演|鸣枪|落竿|打响|开跑|开锣|开演|施工|进行|结束)`;
const EVENT_AT = new RegExp(`[在于]([^,，。；;]{2,24}?)${TAKES_PLACE}(的)?`);

/** 第三届运动会在江城区体育馆开幕: where an undertaking took place. */
const eventsAt = (scene: Scene): Draft[] =>
  inClauses(
    scene,
    (words) => EVENT_AT.exec(words),
    (match, clause) => {
      const at = clause.start + match.index;
      if (/(?:拟|计划|定于)[^,，]{0,12}$/.test(scene.text.slice(clause.start, at))) return [];
      const end = at + match[0].length;
      const place = chainEnd(spotsWithin(scene.outer, { start: at, end }, "Place"));
      const after = match[2] && spotsWithin(scene.outer, { start: end, end: end + 1 + 40 }, "Project")[0];
      const before = spotsWithin(scene.outer, { start: clause.start, end: at }, "Project").at(-1);
      const event = after && after.start === end ? after : before;
      if (!place || !event || isDocument(event.entity) || at - event.end > 12) return [];
      return draftsOf("LOCATED_IN", [event], place.entity, evidenceOf(scene, clause), 0.86);
    },
  );

const OPENED_AT =
  /^(?:[也已将还]|\d{1,2}日)*[在于]([^,，。;；]{2,20}?)(?:正式|隆重|挂牌)?(?:揭牌|成立|挂牌|开业|投产|揭幕|动工|开工|落成|建成|启用)(?!仪式|大会|会议)/;

/** 某巡回法庭在江城县揭牌: where a body was opened. */
const openedAt = (scene: Scene): Draft[] =>
  scene.outer.flatMap((body): Draft[] => {
    if (body.entity.kind !== "Organisation") return [];
    const match = OPENED_AT.exec(scene.text.slice(body.end, body.end + 40));
    const end = body.end + (match?.[0].length ?? 0);
    const place = match && chainEnd(spotsWithin(scene.outer, { start: body.end, end }, "Place"));
    return place ? draftsOf("LOCATED_IN", [body], place.entity, { start: body.start, end }, 0.86) : [];
  });

const SEEN =
  /^(?:[^,，。;；]{0,16}?)(?:察看|查看|走访|考察|调研|参观|来到|走进|实地了解|了解|观摩|视察|看望|检查|督导)了?$/;

/** 在江城县, 某人一行到江城县: somewhere opens the sentence. */
const ARRIVED = /^[在到]|^[^,，。;；]{2,14}(?:一行)?(?:来|赴|走)?[到进赴](?!了)/;

/** 在江城县,…走访了某公司: what is seen under a place that a sentence opens with stands there. */
function seenThere(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of scene.sentences)
    for (const [i, clause] of sentence.clauses.entries()) {
      const place = ARRIVED.test(scene.text.slice(clause.start, clause.end))
        ? spotsWithin(scene.outer, clause, "Place").at(-1)
        : undefined;
      const next = sentence.clauses[i + 1];
      if (!place || !next || place.end !== clause.end - 1 || place.entity.kind !== "Place") continue;
      if (!["COUNTY", "TOWNSHIP", "VILLAGE", "ZONE"].includes(place.entity.level ?? "")) continue;
      for (const seen of seenIn(scene, next)) {
        const evidence = { start: clause.start, end: seen.end };
        drafts.push(...draftsOf("LOCATED_IN", [seen], place.entity, evidence, 0.82));
      }
    }
  return drafts;
}

/** The firms and works that a clause says are looked at: the first after the verb, and those joined to it. */
function seenIn(scene: Scene, clause: Span): Spot[] {
  const spots = spotsWithin(scene.outer, clause).filter(
    (s) => s.entity.kind !== "Person" && !isMeeting(s.entity),
  );
  const [first] = spots;
  if (!first || !stands(first) || !SEEN.test(scene.text.slice(clause.start, first.start))) return [];
  const next = spots[1];
  if (next && stands(next) && scene.text.slice(first.end, next.start) === "的") return [next];
  const seen = [first];
  for (const spot of spots.slice(1)) {
    const gap = scene.text.slice(seen.at(-1)?.end, spot.start);
    if (!stands(spot) || !/^[、和与及](?:在建的?)?$/.test(gap)) break;
    seen.push(spot);
  }
  return seen;
}

const UNDER = /^(?:[^,，。;；在到]{0,14}的)?$/;

/** 在江城县桃花镇,某工程正在赶工: works that open the clause after a place. */
function worksUnder(scene: Scene): Draft[] {
  return scene.sentences.flatMap(({ clauses }) =>
    clauses.flatMap((clause, i): Draft[] => {
      const next = clauses[i + 1];
      if (!next || !/^(?:\d{1,2}月\d{1,2}日)?在/.test(scene.text.slice(clause.start, clause.end))) return [];
      const place = spotsWithin(scene.outer, clause, "Place").at(-1);
      const works = spotsWithin(scene.outer, next)[0];
      if (!place || place.end !== clause.end - 1 || !works || works.entity.kind !== "Project") return [];
      if (!stands(works) || !UNDER.test(scene.text.slice(next.start, works.start))) return [];
      return draftsOf("LOCATED_IN", [works], place.entity, { start: clause.start, end: works.end }, 0.75);
    }),
  );
}

/** A firm or works, which stands somewhere; bodies above the place only send people there. */
const stands = ({ entity }: Spot): boolean => isFirm(entity) || isWorks(entity);

const BUILT_IN =
  /(?:在|于)([^，,。;；]{2,20}?)(?:先行|率先|联合|共同|投资)*(?:开工|开建|建设|共建|合建|新建|兴建|打造|建成|建起|建立|设立|创办|合办|开办|兴办|成立|组建|设|办|试行|试点|实施)(?:了|的)?/;
/** 在某村设立…站: a body as well as works may be set up somewhere. */
const SET_UP = /(?:设立?|创办|合办|开办|兴办|成立|组建|建立|建起|建成|新建|共建|合建)(?:了|的)?$/;

/** 在石鼓区建设…示范区. */
const builtIn = (scene: Scene): Draft[] =>
  inClauses(
    scene,
    (words) => BUILT_IN.exec(words),
    (match, clause) => {
      const at = clause.start + match.index;
      const after = at + match[0].length;
      const place = chainEnd(spotsWithin(scene.outer, { start: at, end: after }, "Place"));
      const kinds = SET_UP.test(match[0]) ? (["Project", "Organisation"] as const) : (["Project"] as const);
      const thing = spotsWithin(scene.outer, { start: after, end: clause.end }, ...kinds)[0];
      const near = thing && (thing.entity.kind === "Project" || thing.start - after <= 8);
      if (!place || !near || isDocument(thing.entity)) return [];
      return draftsOf("LOCATED_IN", [thing], place.entity, evidenceOf(scene, clause), 0.88);
    },
  );

const SPREAD =
  /^[”"]?(?:工作|活动)?[^,，。;；在]{0,8}在([^,，。;；]{2,30}?)(?:等?的?\d+个?[^,，。;；]{1,6})?(?:全面|同步|同时|逐步)*(?:推开|铺开|推广|推行|落地|开工|动工|奠基|竣工|投产|建成|建起|办起|办了|铺设|展开|开展|实施|试点)/;

/** “…”项目今年在江城县的5个乡镇推开, 某工程在桃花路、溪口路同时铺开: where an undertaking goes on. */
const spread = (scene: Scene): Draft[] =>
  scene.outer.flatMap((project): Draft[] => {
    if (project.entity.kind !== "Project" || isDocument(project.entity)) return [];
    const match = SPREAD.exec(scene.text.slice(project.end, project.end + 60));
    if (!match) return [];
    const end = project.end + match[0].length;
    const places = listFrom(scene, innermost(spotsWithin(scene.outer, { start: project.end, end }, "Place")));
    const evidence = { start: project.start, end };
    const confidence = places.length > 1 ? 0.8 : 0.86;
    return places
      .filter((place) => !/^[全我]/.test(place.text))
      .flatMap((place) => draftsOf("LOCATED_IN", [project], place.entity, evidence, confidence));
  });

/** 江城县辖桃花镇、安定镇; 江城县下辖的桃花镇: the units of a unit. */
function divided(scene: Scene): Draft[] {
  return scene.outer.flatMap((above, i): Draft[] => {
    const link = /^(?:现|共)?(?:下辖|辖|管辖)的?(?:有)?/.exec(
      scene.text.slice(above.end, above.end + 8),
    )?.[0];
    if (!link || rank(above.entity) < 0) return [];
    const units: Spot[] = [];
    let at = above.end + link.length;
    for (const unit of scene.outer.slice(i + 1)) {
      const gap = scene.text.slice(at, unit.start);
      if (
        rank(unit.entity) <= rank(above.entity) ||
        !(units.length === 0 ? gap === "" : /^[、和及]$/.test(gap))
      )
        break;
      units.push(unit);
      at = unit.end;
    }
    return draftsOf("PART_OF", units, above.entity, { start: above.start, end: at }, 0.9);
  });
}

/** LOCATED_IN and PART_OF that the text says: 落户, 位于, 旗下. */
export const findSettled = (scene: Scene): Draft[] => [
  ...settled(scene),
  ...eventsAt(scene),
  ...seenThere(scene),
  ...worksUnder(scene),
  ...openedAt(scene),
  ...divided(scene),
  ...spread(scene),
  ...builtIn(scene),
  ...partsTold(scene),
];
