import { agentsOf } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { distinct } from "../lists.ts";
import { type Draft, evidenceOf, innermost, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { findReal } from "../unreal.ts";
import { awards } from "./awards.ts";

/** What is handed over with an honour, or says it. */
const TOKEN =
  "奖[章牌杯状]|纪念章|勋章|喜报|证书|牌匾|[金银铜]牌|[一二三]等功|称号|“[^”]{2,24}”|[一二三特]等奖|[冠亚季]军";
/** Verbs by which it is handed over. */
const HANDS = "授牌|颁奖|颁发|颁授|发放|授予|送上|送去|送到|送达|送来|记|佩戴|戴上|授旗";
const PRAISES = "(?:给予|予以|进行)?(?:通报)?(?:表扬|表彰|嘉奖)";
const TO_WHOM = new RegExp(
  `(?:[为给向对]|给予|将(?=[^,，]{2,24}送)|把(?=[^,，]{2,24}送))([^,，。;；]{2,70}?)(?:(?:${HANDS})(?=.*(?:${TOKEN})|[,，。;；]?$)|${PRAISES}(?=[,，。;；]|$))`,
);
const NAMED_TOKEN = new RegExp(TOKEN);
/** 局长,县长: who hands it over for somebody else. */
const OFFICER = /^(?:[\u4e00-\u9fff]{0,6})?(?:长|书记|主任|主席|负责人|领导|代表)/;

/** Those to whom it goes: persons, else the bodies that the words name. */
function receivers(scene: Scene, start: number, end: number): readonly Spot[] {
  const persons = spotsWithin(scene.outer, { start, end }, "Person");
  if (persons.length > 0) return distinct(persons);
  return distinct(innermost(spotsWithin(scene.outer, { start, end }, "Organisation", "Place"))).filter(
    (s) => s.entity.kind === "Organisation" || /^(?:[、和等“]|授牌)/.test(scene.text.slice(s.end, s.end + 2)),
  );
}

/** 市教育局为甲校、乙校授牌, 某局将二等功喜报送到李某家中: who hands an honour over, and to whom. */
export function likelyHanded(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(TO_WHOM, turn.words);
  const whom = match?.[1];
  if (!match || !whom) return [];
  const at = turn.start + match.index;
  const start = at + match[0].indexOf(whom);
  const sent = /送[到达来去上]/.test(match[0]);
  const honoured = receivers(scene, start, sent ? turn.end : start + whom.length);
  const token = NAMED_TOKEN.exec(turn.words.slice(match.index))?.[0];
  if (honoured.length === 0 || (!token && !/授牌|表扬|表彰|嘉奖/.test(match[0]))) return [];
  const givers = agentsOf(scene, turn, at, at)
    .filter((s) => s.entity.kind === "Organisation" && !OFFICER.test(scene.text.slice(s.end, at)))
    .map(({ entity }) => entity);
  const title = token?.replace(/[“”]/g, "");
  const evidence = evidenceOf(scene, turn);
  return awards(givers, honoured, { title, evidence, confidence: 0.66 });
}
