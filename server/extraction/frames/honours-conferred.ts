import { agentsOf } from "./agents.ts";
import { awards } from "./awards.ts";
import type { Turn } from "./discourse.ts";
import { HONOUR } from "./honours-told.ts";
import { type Draft, evidenceOf, innermost, type Scene, type Spot, spotsWithin } from "./scene.ts";
import { isUnreal } from "./unreal.ts";

/** Verbs by which a body gives somebody an honour. */
const GIVES = /(?:授予|追授|命名|认定|评定|确定|评选|表彰|推选|授牌命名)了?(?!的)(?=[^,，。;；]{2,80}$)/;
/** What makes them the verbs of who gets it, or of somebody who only stands beside. */
const TURNED = /[被获由经]|的$/;
const FOR_WHAT = new RegExp(
  `^(?:同志)?(?:等[^,，。;；“”]{0,16}?)?(?:为|以)?([^,，。;；]{0,24}?(?:${HONOUR})[^,，。;；]{0,12})`,
);
/** Characters between the verb and the first of those who get it. */
const LONGEST_GAP = 12;

/** Those whom the clause lists from an offset, the first of them near it. */
function listedFrom(scene: Scene, start: number, end: number): Spot[] {
  const named = spotsWithin(scene.outer, { start, end }, "Person", "Organisation", "Place");
  const list = named.slice(0, 1);
  if (list.some((spot) => spot.start - start > LONGEST_GAP)) return [];
  for (const spot of named.slice(1)) {
    if (!/^(?:[、和及与][^,，。;；]{0,12}|)$/.test(scene.text.slice(list.at(-1)?.end, spot.start))) break;
    list.push(spot);
  }
  return list;
}

/** 某部授予甲等5家单位某奖, 认定乙为某某示范镇: the giver first, then who gets it, then the honour. */
export function honoursConferred(scene: Scene, turn: Turn): Draft[] {
  const match = GIVES.exec(turn.words.replace(/[,，。;；]$/, ""));
  const lead = turn.words.slice(0, match?.index);
  if (!match || TURNED.test(lead) || isUnreal(lead)) return [];
  const at = turn.start + match.index;
  const list = listedFrom(scene, at + match[0].length, turn.end);
  const last = list.at(-1);
  const rest = scene.text.slice(last?.end ?? turn.end, turn.end);
  const title = FOR_WHAT.exec(rest)?.[1];
  if (!title || (last?.entity.kind === "Place" && !/^(?:为|等|[“"])/.test(rest))) return [];
  const givers = agentsOf(scene, turn, at, at).filter((s) => s.entity.kind === "Organisation");
  return awards(
    givers.map(({ entity }) => entity),
    innermost(list),
    { title, evidence: evidenceOf(scene, turn), confidence: 0.72 },
  );
}
