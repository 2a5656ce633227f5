import type { Span } from "../../text/sentences.ts";
import type { Turn } from "../discourse.ts";
import { listFrom, OVER_COMMAS } from "../lists.ts";
import { type Draft, draftsOf, evidenceOf, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isReal } from "../unreal.ts";

const HEARS_FROM = /听取(?:(?:和|并|、)?审议)?了?/;
const REPORTED = /关于|围绕|代表|所[作做]|汇报|述职|介绍|报告|发言|意见|建议/;
const TOLD_OF = /汇报|述职|介绍|报告|发言/;
/** What may stand between those who are heard and their report. */
const UNNAMED_TAIL =
  /^(?:等[^,，。;；、]{0,8})?(?:主要|有关|相关)*(?:负责人|负责同志|代表)?(?:[关对就][^,，。;；]{1,24}?)?的?(?:有关|相关)?[^,，。;；、]{0,14}$/;
/** A post before a name: 副市长. */
const POST_ONLY = /^[^,，。;；“”《》]{0,16}$/;

/** 朱某听取石鼓区相关工作情况汇报: the bodies and persons heard reported there. */
export function heard(scene: Scene, turn: Turn): Draft[] {
  const match = HEARS_FROM.exec(turn.words);
  const { meeting } = turn;
  if (!match || !meeting || !isReal(scene, turn, turn.start + match.index)) return [];
  const start = turn.start + match.index + match[0].length;
  const rest = scene.text.slice(start, turn.end);
  const reach = rest.search(REPORTED);
  if (reach < 0 || !TOLD_OF.test(rest)) return [];
  const evidence = evidenceOf(scene, turn);
  return draftsOf("SPOKE_AT", heardIn(scene, { start, end: start + reach }), meeting, evidence, 0.84);
}

/** A road or a river, of which reports are heard. */
const isPoint = ({ entity }: Spot): boolean => entity.kind === "Place" && entity.level === "SITE";

/** The persons named with or without a post, else the bodies with which the stretch begins. */
function heardIn(scene: Scene, span: Span): Spot[] {
  const named = spotsWithin(scene.outer, span).filter(
    (s) => s.entity.kind !== "Project" && !isPoint(s) && !/^[全我本]/.test(s.text),
  );
  const persons = named.filter((s) => s.entity.kind === "Person");
  if (persons[0]) return POST_ONLY.test(scene.text.slice(span.start, persons[0].start)) ? persons : [];
  if (named[0]?.start !== span.start) return [];
  const list = listFrom(scene, named, OVER_COMMAS);
  return UNNAMED_TAIL.test(scene.text.slice(list.at(-1)?.end ?? span.end, span.end)) ? list : [];
}
