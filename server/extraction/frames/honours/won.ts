import type { Span } from "../../text/sentences.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import { clauseAfter, type Turn } from "../discourse.ts";
import { type Draft, evidenceOf, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { awards } from "./awards.ts";
import { eventOf } from "./events.ts";

const PLACED = "[金银铜]奖|优秀奖|冠军|亚军|季军|金牌|银牌|铜牌|[一二三特]等奖|奖|第[一二三四五六]名";
const WON_BY = new RegExp(
  `((?:[^,，。;；由“”]{0,8})(?:${PLACED}))(?:[由被][^,，。;；]{1,40}?(?:夺得|获得|摘得|捧得|斩获|夺走|收入囊中|捧走|夺去|包揽)|(?:则|也)?(?:花落|归属于?)|(?:为|是|归|属于)(?![^,，。;；]{0,20}的)[^,，。;；]{2,30})`,
);

/** What a clause has that tells who won which prize; few have it. */
const PRIZE = widePattern(new RegExp(PLACED));

const PRIZE_LAST = new RegExp(`(?:${PLACED})[,，]$`);
const BY = /^(?:就这样|最终|最后|则|也|却)?[由被]/;

/** Characters that link two clauses and are left out of what is read. */
const LONGEST_LINK = 4;

/** 邀请赛的冠军,|就这样被某队收入囊中: the clause with the one that tells by whom. */
function toldWith({ text }: Scene, turn: Turn): string {
  const { words } = turn;
  const next = PRIZE_LAST.test(words) ? clauseAfter(turn) : undefined;
  const more = next && text.slice(next.start, next.end);
  const by = more === undefined ? undefined : BY.exec(more)?.[0];
  return by === undefined || more === undefined ? words : words.slice(0, -1) + more.slice(by.length - 1);
}

/** The persons of a span, else its bodies. */
function winnersIn(scene: Scene, span: Span): readonly Spot[] {
  const persons = spotsWithin(scene.outer, span, "Person");
  return persons.length > 0 ? persons : spotsWithin(scene.outer, span, "Organisation");
}

/** 冠军由李某夺得; 女子组第三名为李某. */
export function wonBy(scene: Scene, turn: Turn): Draft[] {
  const words = toldWith(scene, turn);
  const match = PRIZE.first(words) && WON_BY.exec(words);
  const title = match?.[1];
  if (!match || !title) return [];
  const at = turn.start + match.index;
  const event = eventOf(scene, turn, at + title.length, title);
  const winners = winnersIn(scene, { start: at, end: at + match[0].length + LONGEST_LINK });
  const evidence = evidenceOf(scene, turn);
  return event ? awards([event], winners, { title, evidence, confidence: 0.84 }) : [];
}

const SHARED_OUT = new RegExp(
  `((?:[^,，。;；、由“”]{2,12}、)+[^,，。;；、由“”]{2,12}?)(${PLACED})分别(?:由|授予|颁给|归)([^。;；]{2,90}?)(?:夺得|获得|摘得|捧得|斩获|包揽|[。;；]|$)`,
);

/** 京剧组、秦腔组金奖分别由甲、乙获得: to each his own. */
export function sharedOut(scene: Scene, turn: Turn): Draft[] {
  const match = turn.words.includes("分别") ? SHARED_OUT.exec(turn.words) : null;
  const [whole = "", groups = "", prize = "", named = ""] = match ?? [];
  if (!match) return [];
  const at = turn.start + match.index;
  const event = eventOf(scene, turn, at, prize);
  const start = at + whole.indexOf(named, groups.length);
  const winners = winnersIn(scene, { start, end: start + named.length });
  const titles = groups.split("、").map((group) => group + prize);
  if (!event || winners.length !== titles.length) return [];
  const evidence = evidenceOf(scene, turn);
  return winners.flatMap((winner, i) =>
    awards([event], [winner], { title: titles[i] ?? prize, evidence, confidence: 0.85 }),
  );
}

/** 甲、乙分别获得冠军和亚军: the honour of each, in turn; none where all have the one. */
export function shared(words: string, first: string, count: number): readonly string[] {
  if (count < 2) return [];
  const rest = words.slice(words.indexOf(first) + first.length);
  const titles = [first, ...rest.split(/[、和及,，。;；]/).slice(1, count)];
  return titles.length === count &&
    titles.every((t) => /(?:奖|[金银铜]牌|[冠亚季]军|第[一二三四五六]名)$/.test(t))
    ? titles
    : [];
}
