import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import type { Turn } from "../discourse.ts";
import type { Draft, Scene } from "../scene.ts";
import { naming, readEach, type Wording } from "../wordings.ts";
import { agenda, subjectOfName } from "./agenda.ts";
import { attendance } from "./attending.ts";
import { subjectOfCeremony, subjectsOfMany } from "./ceremony-of.ts";
import { chairing } from "./chairing.ts";
import { accompanying, delegations, grouped, invited, led } from "./companions.ts";
import { convening } from "./convening.ts";
import { heard } from "./hearing.ts";
import { cameFor, heldThere, satAt, venues } from "./held-at.ts";
import { heldNear } from "./held-near.ts";
import { hostedByTwo, hosting } from "./hosting.ts";
import { leaders } from "./leading.ts";
import { talks } from "./met.ts";
import { organisers } from "./naming-host.ts";
import { present } from "./present.ts";
import { speaking } from "./speaking.ts";
import { talking } from "./talking.ts";

const TELLS_MORE = widePattern(
  /主持|出席|参加|列席|讲话|发言|召开|就[座坐]|还有|致|作|报告|部署|通报|陪同|随行|同行|收听|收看|同意|要求|强调|指出|叮嘱|勉励|介绍/,
);

/** A clause that names nothing tells of a meeting only by a verb for somebody named before. */
const mayTell = (turn: Turn): boolean => turn.spots.length > 0 || TELLS_MORE.first(turn.words) !== undefined;

/** What each clause may tell of a meeting. */
const WORDINGS: readonly Wording[] = [
  chairing,
  attendance,
  accompanying,
  led,
  grouped,
  invited,
  convening,
  hosting,
  naming(hostedByTwo, "Meeting"),
  heard,
  speaking,
  venues,
  naming(satAt, "Place"),
  naming(cameFor, "Meeting"),
  naming(heldThere, "Meeting"),
  talks,
  agenda,
];

/** CHAIRED, ATTENDED, SPOKE_AT, ORGANISED, HELD_AT, MET and DISCUSSED. */
export function findAtMeetings(scene: Scene, turns: readonly Turn[], entities: readonly Entity[]): Draft[] {
  const told = [
    ...readEach(scene, turns, WORDINGS, mayTell),
    ...organisers(scene, entities),
    ...subjectOfName(scene, entities),
    ...leaders(scene, turns),
    ...delegations(scene),
  ];
  const spoken = talking(scene, turns, told);
  return [
    ...told,
    ...heldNear(scene, told),
    ...subjectOfCeremony(scene, told),
    ...subjectsOfMany(scene),
    ...spoken,
    ...present(scene, turns, [...told, ...spoken]),
  ];
}
