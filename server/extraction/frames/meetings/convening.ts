import type { MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import { DEEDS } from "../../meetings/deeds.ts";
import { spanAt } from "../../text/sentences.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import { agentsOf } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { doers } from "../doers.ts";
import { listUpTo } from "../lists.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  innermost,
  isMeeting,
  isOrganisation,
  type Scene,
  type Spot,
  spotsWithin,
} from "../scene.ts";
import { isReal, lead } from "../unreal.ts";

const CONVENES = widePattern(
  /召开|召集|举办|主办|承办|举行|协办|发起|开展(?=[^,，。;；]{0,8}[“"])|开[到进在]|搬[到进]|(?:公开)?(?:开庭|审理|宣判)/,
);

/** A leader who convenes a 座谈会 chairs it; a body that convenes a meeting organised it. */
export function convening(scene: Scene, turn: Turn): Draft[] {
  const told: Draft[] = [];
  for (const match of CONVENES.all(turn.words)) {
    const at = turn.start + match.index;
    const meeting = convened(scene, turn, at);
    if (!meeting || !isReal(scene, turn, at) || /主持$/.test(lead(scene, turn, at))) continue;
    if (UNVEILED.test(scene.text.slice(at + match[0].length, turn.end))) continue;
    const named = convenersAt(scene, turn, at);
    const bodies = named.length > 0 ? named : agentsOf(scene, turn, at, at).filter(isOrganisation);
    const persons = doers(scene, turn, at);
    if (bodies.length > 0 && !persons.some((p) => p.start >= turn.start))
      told.push(...draftsOf("ORGANISED", bodies, meeting, evidenceOf(scene, turn), 0.9));
    else if (match[0] === "召开" && bodies.length === 0)
      told.push(...draftsOf("CHAIRED", persons.slice(-1), meeting, evidenceOf(scene, turn.sentence), 0.85));
  }
  return told;
}

/** A ceremony without a name is that of what it is for: 社区医院举行揭牌仪式. */
const UNVEILED = new RegExp(`^了?(?:${DEEDS})(?:仪式|典礼)`);

/** The bodies before a verb that are its subject: those listed together last. */
function convenersAt(scene: Scene, turn: Turn, at: number): Spot[] {
  const spots = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place");
  const bodies = innermost(spots).filter(
    (spot) =>
      isConvener(spot, at) || !/(?:在|于|从|对|向|来自)[^,，、]{0,6}$/.test(lead(scene, turn, spot.start)),
  );
  return listUpTo(scene, bodies, /^(?:\([^)]*\))?(?:[、和与及]|联合|会同|携手|牵头[,，]?)$/);
}

/** 在市政协召开的…会上: a body, which is no place to meet at, right before the verb. */
const isConvener = ({ entity, end }: Spot, verb: number): boolean =>
  entity.kind === "Organisation" && end === verb;

function convened(scene: Scene, turn: Turn, at: number): MeetingEntity | undefined {
  const around = spanAt(scene.outer, at)?.entity;
  const covering = around && isMeeting(around) ? around : undefined;
  const spot = covering ?? spotsWithin(scene.outer, { start: at, end: turn.end }, "Meeting")[0]?.entity;
  return spot && isMeeting(spot) ? spot : undefined;
}
