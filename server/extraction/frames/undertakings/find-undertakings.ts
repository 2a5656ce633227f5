import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { agentsOf } from "../agents.ts";
import { findCooperation } from "../cooperation/find-cooperation.ts";
import type { Turn } from "../discourse.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  isDocument,
  type Scene,
  spotsWithin,
  withinReach,
} from "../scene.ts";
import { naming, readEach, type Wording } from "../wordings.ts";
import { advocated } from "./advocacy.ts";
import { asContractor, asOwner, builderOf, contracted } from "./contracts.ts";
import { setUp } from "./headquarters.ts";
import { callsMeetingFor, likelyUndertaken } from "./likely-undertaken.ts";
import { partsUndertaken } from "./parts.ts";
import { signedFor } from "./signed-for.ts";
import { actsIn, handedOver, identified, measures, sinceThen, spreadIn, toldByOfficer } from "./told.ts";
import { DO, undertaken, verbOf } from "./undertaken.ts";

/** 双方将共建…基地: the two parties to the cooperation told before. */
function jointly(scene: Scene, turn: Turn, parties: readonly Entity[]): Draft[] {
  const told = scene.text.slice(turn.sentence.start, turn.end);
  if (
    parties.length < 2 ||
    /希望|期待/.test(told) ||
    !/双方|三方|各方|两地|两市|两家|共建|联合|共同|携手|合作(?=建设|实施|开展|打造|开发)|轮流/.test(told)
  )
    return [];
  const projects = spotsWithin(scene.outer, turn, "Project").filter((p) => {
    const verb = isDocument(p.entity) ? undefined : verbOf(scene, turn, p);
    return verb !== undefined && agentsOf(scene, turn, verb, p.start).length === 0;
  });
  const evidence = evidenceOf(scene, turn);
  return projects.flatMap(({ entity: to }) =>
    parties.map((from): Draft => ({ type: "UNDERTAKES", from, to, evidence, confidence: 0.82 })),
  );
}

/** 当地正实施…, 镇里推进…: the place that is meant. */
function locally(scene: Scene, turn: Turn): Draft[] {
  const match = /当地|[镇村县市区乡]里|该[县市区镇乡村]/.exec(turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const project = spotsWithin(scene.outer, { start: at, end: turn.end }, "Project")[0];
  if (!project || scene.text.slice(at, project.start).search(DO) < 0) return [];
  const unit = match[0] === "当地" ? /[市县区镇乡]$/ : new RegExp(`${match[0].replace(/[该里]/, "")}$`);
  const place = spotsWithin(scene.spots, withinReach(at), "Place").findLast((s) => unit.test(s.entity.name));
  return draftsOf("UNDERTAKES", place ? [place] : [], project.entity, evidenceOf(scene, turn), 0.78);
}

const ofProject = (wording: Wording): Wording => naming(wording, "Project");
const WORDINGS: readonly Wording[] = [
  advocated,
  ofProject(toldByOfficer),
  ofProject(spreadIn),
  ofProject(undertaken),
  contracted,
  naming(builderOf, "Organisation"),
  ofProject(asOwner),
  ofProject(handedOver),
  ofProject(sinceThen),
  ofProject(actsIn),
  ofProject(signedFor),
  naming(asContractor, "Organisation"),
  ofProject(identified),
];

/** UNDERTAKES, ADVOCATED and COOPERATES_WITH. */
export function findUndertakings(scene: Scene, turns: readonly Turn[]): Draft[] {
  const together = findCooperation(scene, turns);
  const partiesAt = (turn: Turn): Entity[] => {
    const last = together.findLast((d) => d.evidence.start < turn.end) ?? together[0];
    if (!last) return [];
    const own = together.filter((d) => d.evidence.start === last.evidence.start);
    return [...new Set(own.flatMap((d) => [d.from, d.to]))];
  };
  const sure = [
    ...together,
    ...readEach(scene, turns, [
      ...WORDINGS,
      ofProject((scene, turn) => jointly(scene, turn, partiesAt(turn))),
      ofProject(measures),
      ofProject(locally),
    ]),
    ...turns.flatMap((turn) => partsUndertaken(scene, turn)),
    ...setUp(scene),
  ];
  const known = new Set(sure.filter((d) => d.type === "UNDERTAKES").map((d) => d.to));
  return [
    ...sure,
    ...readEach(scene, turns, [
      naming(callsMeetingFor, "Meeting"),
      ofProject((scene, turn) => likelyUndertaken(scene, turn, known)),
    ]),
  ];
}
