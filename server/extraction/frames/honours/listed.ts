import type { Turn } from "../discourse.ts";
import { distinct } from "../lists.ts";
import { innermost, type Scene, type Spot, spotsWithin } from "../scene.ts";

/** Where a name stands that closes an item of a list. */
const CLOSES = /^(?:$|光荣|成功|双双|[、,，;；。(（\s\n和及与]|等|同学|老师|同志|夫妇|夫妻|家庭|[》」”])/;

/** Those whom the text lists between two offsets, each closing an item of the list; places where nobody else is. */
export function listedIn(scene: Scene, start: number, end: number): readonly Spot[] {
  const closes = (s: Spot): boolean => s.end === end || CLOSES.test(scene.text.slice(s.end, s.end + 2));
  const named = spotsWithin(scene.outer, { start, end }, "Person", "Organisation", "Place");
  const listed = distinct(innermost(named).filter(closes));
  const own = listed.filter((s) => s.entity.kind !== "Place");
  return own.length > 0 ? own : listed;
}

const SHARED =
  /分别|双双|均|都|共同|一同|光荣上榜|榜上有名|获此|上榜|入选|脱颖而出|等(?:\d+|[一二三四五六七八九十]+)?[人名位个]/;

/** The persons that close the clauses right before this one: 保洁员甲,教师乙等|分别获得. */
export function closing(scene: Scene, turn: Turn): readonly Spot[] {
  if (!SHARED.test(turn.words)) return [];
  const list: Spot[] = [];
  for (const clause of turn.sentence.clauses.filter((c) => c.end <= turn.start).reverse()) {
    const last = spotsWithin(scene.outer, clause, "Person").at(-1);
    const rest = last && scene.text.slice(last.end, clause.end);
    if (!last || !rest || !/^(?:等[^,，]{0,12}|[^,，]{0,8}脱颖而出)?[,，、;；]$/.test(rest)) break;
    list.unshift(last);
  }
  return list;
}
