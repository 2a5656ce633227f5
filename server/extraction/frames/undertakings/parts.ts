import { agentsOf } from "../agents.ts";
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
import { findReal } from "../unreal.ts";

const TAKES = "承担|承接|承揽|参与|负责|牵头";
const PART_OF_IT = new RegExp(`(?:${TAKES})了?其中`);
/** 承担了某市实施的: what one takes on is another's. */
const OF_ANOTHER = new RegExp(
  `(?:${TAKES})[了起]?(?=[^,，。;；]{2,20}(?:实施|推进|启动|开展|组织|主持|牵头|下达|发布)的[^,，。;；]{2,})`,
);

/** 某学院承担其中的制图任务: part of what the text has told of last. */
function partOfIt(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(PART_OF_IT, turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const project = spotsWithin(scene.spots, withinReach(at), "Project").at(-1);
  if (!project || isDocument(project.entity)) return [];
  const doers = agentsOf(scene, turn, at, at);
  return draftsOf("UNDERTAKES", doers, project.entity, evidenceOf(scene, turn), 0.74);
}

/** 合作社承担了某市实施的某试点: who takes it on does it as well. */
function ofAnother(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(OF_ANOTHER, turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const project = spotsWithin(scene.outer, { start: at, end: turn.end }, "Project")[0];
  if (!project || isDocument(project.entity)) return [];
  const doers = agentsOf(scene, turn, at, at);
  return draftsOf("UNDERTAKES", doers, project.entity, evidenceOf(scene, turn), 0.76);
}

/** UNDERTAKES of what one does of another's project. */
export const partsUndertaken = (scene: Scene, turn: Turn): Draft[] => [
  ...partOfIt(scene, turn),
  ...ofAnother(scene, turn),
];
