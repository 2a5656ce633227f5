import type { Turn } from "../discourse.ts";
import { listFrom } from "../lists.ts";
import { type Draft, evidenceOf, innermost, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isUnreal } from "../unreal.ts";
import { awards } from "./awards.ts";
import { agentBodies } from "./givers.ts";
import { HONOUR } from "./titles.ts";

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
  const near = (named[0]?.start ?? start) - start <= LONGEST_GAP;
  return near ? listFrom(scene, named, /^(?:[、和及与][^,，。;；]{0,12})?$/) : [];
}

/** 某部授予甲等5家单位某奖, 认定乙为某某示范镇: the giver first, then who gets it, then the honour. */
export function likelyConferred(scene: Scene, turn: Turn): Draft[] {
  const match = GIVES.exec(turn.words.replace(/[,，。;；]$/, ""));
  const lead = turn.words.slice(0, match?.index);
  if (!match || TURNED.test(lead) || isUnreal(lead)) return [];
  const at = turn.start + match.index;
  const list = listedFrom(scene, at + match[0].length, turn.end);
  const last = list.at(-1);
  const rest = scene.text.slice(last?.end ?? turn.end, turn.end);
  const title = FOR_WHAT.exec(rest)?.[1];
  if (!title || (last?.entity.kind === "Place" && !/^(?:为|等|[“"])/.test(rest))) return [];
  const evidence = evidenceOf(scene, turn);
  return awards(agentBodies(scene, turn, at), innermost(list), { title, evidence, confidence: 0.72 });
}
