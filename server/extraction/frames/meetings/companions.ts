import { findAll } from "../../text/find-all.ts";
import { toPlain } from "../../text/fold.ts";
import type { Turn } from "../discourse.ts";
import { listFrom, OVER_COMMAS } from "../lists.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  type Scene,
  type Spot,
  sentenceAt,
  spotsWithin,
} from "../scene.ts";
import { isReal, lead } from "../unreal.ts";

/** 市长某某带领市文物局、市水利局主要负责人调研: the bodies went along. */
export function led(scene: Scene, turn: Turn): Draft[] {
  const match = /(?:带领|率领|率|会同)(?=[^,，。;；]{2,60}(?:负责人|负责同志|等(?:单位|部门)))/.exec(
    turn.words,
  );
  const { inspection } = scene;
  if (!match || !inspection || !isReal(scene, turn, turn.start + match.index)) return [];
  const start = turn.start + match.index + match[0].length;
  const bodies = spotsWithin(scene.outer, { start, end: turn.end }, "Organisation", "Place");
  if (bodies[0]?.start !== start) return [];
  const evidence = evidenceOf(scene, turn);
  return draftsOf("ATTENDED", listFrom(scene, bodies, OVER_COMMAS), inspection, evidence, 0.86);
}

/** 某市党政代表团 was at the talks or on the visit that the article is about. */
export function delegations(scene: Scene): Draft[] {
  const { main } = scene;
  if (main?.meetingKind !== "INSPECTION" && main?.meetingKind !== "TALKS") return [];
  const name = toPlain(main.name);
  const visits = ({ entity, text }: Spot): boolean =>
    DELEGATION.test(entity.name) || (COMES.test(name.slice(text.length)) && name.startsWith(text));
  return scene.outer
    .filter((spot) => spot.entity.kind === "Organisation" && visits(spot))
    .map(({ entity, start, end }) => ({
      type: "ATTENDED",
      from: entity,
      to: main,
      evidence: sentenceAt(scene, { start, end }),
      confidence: 0.85,
    }));
}
const COMES = /^(?:一行|考察团|调研组)?(?:来|到|赴|深入|走进|莅临)/;
const DELEGATION = /(?:代表团|考察团|访问团|慰问团|视察组|调研组|督导组|检查组|督查组|考察组)$/;

/** 对随行的区长李某说: who went along was there. */
export function accompanying(scene: Scene, turn: Turn): Draft[] {
  if (!/(?:随行|同行|陪同|一同前来|在场)的/.test(turn.words)) return [];
  const { inspection } = scene;
  const person = turn.spots.find(
    (s) =>
      (s.entity.kind === "Person" ||
        (s.entity.kind === "Organisation" && BY_HEAD.test(scene.text.slice(s.end, turn.end)))) &&
      /(?:随行|同行|陪同|一同前来|在场)的[^,，。;；]{0,20}$/.test(lead(scene, turn, s.start)),
  );
  if (!inspection || !person) return [];
  const evidence = evidenceOf(scene, turn);
  return [{ type: "ATTENDED", from: person.entity, to: inspection, evidence, confidence: 0.88 }];
}

/** 同行的市人社局|负责人: the body was there. */
const BY_HEAD = /^(?:主要|有关|相关)?(?:负责人|负责同志)/;

const IN_GROUP = /由([^。;；]{2,90}?)组成的?[^,，。;；]{0,8}[组团队]|在([^。;；]{2,60}?)的?陪同下/g;

/** 由市农办、市财政局组成的验收组, 在镇长甲和镇农办的陪同下: who came in a group, and who went with it. */
export function grouped(scene: Scene, turn: Turn): Draft[] {
  const { sentence } = turn;
  const visit = scene.inspection;
  if (!visit || turn.start !== sentence.start) return [];
  const evidence = evidenceOf(scene, sentence);
  return findAll(scene.text.slice(sentence.start, sentence.end), IN_GROUP).flatMap(({ index, 0: words }) => {
    const start = sentence.start + index;
    const named = spotsWithin(scene.outer, { start, end: start + words.length }, "Person", "Organisation");
    const there = named.filter(
      ({ end, entity }) => entity.kind === "Person" || !PERSON_NEXT.test(scene.text.slice(end, end + 12)),
    );
    return draftsOf("ATTENDED", there, visit, evidence, 0.86);
  });
}

/** After a body: the post of who is named next. */
const PERSON_NEXT = /^[^、,，和的]{0,8}(?:长|书记|主任|主席|经理|委员)/;

const CAME = /参加|出席|作[^,，。]{0,8}(?:报告|演讲|发言|分享)/;

/** 本期论坛特邀A、B等参加: guests whom the sentence says to have come. */
export function invited(scene: Scene, turn: Turn): Draft[] {
  const match = /特邀|邀请(?!函)/.exec(turn.words);
  const { meeting } = turn;
  if (!match || !meeting || /届时|将|拟/.test(turn.words.slice(0, match.index))) return [];
  if (!CAME.test(scene.text.slice(turn.start, turn.sentence.end))) return [];
  const guests = spotsWithin(scene.outer, { start: turn.start + match.index, end: turn.end }, "Person");
  const evidence = evidenceOf(scene, turn.sentence);
  return draftsOf("ATTENDED", guests, meeting, evidence, 0.88);
}
