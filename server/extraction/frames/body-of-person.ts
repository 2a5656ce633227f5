import type { Entity } from "../../../graph-schema/article-graph.ts";
import { type Scene, type Spot, spotsWithin } from "./scene.ts";

/** 某公司董事长李某, 该公司董事长李某: the body before somebody's post, wherever the text names him so. */
export function bodyOfPerson(scene: Scene, person: Entity): Spot | undefined {
  for (const [i, spot] of scene.outer.entries()) {
    const before = scene.outer[i - 1];
    if (spot.entity !== person) continue;
    if (before?.entity.kind === "Organisation" && POST.test(scene.text.slice(before.end, spot.start)))
      return before;
    const next = scene.outer[i + 1];
    if (next?.entity.kind === "Organisation" && IS_IN.test(scene.text.slice(spot.end, next.start)))
      return next;
    const word = THIS_BODYS.exec(scene.text.slice(Math.max(0, spot.start - 16), spot.start))?.[1];
    const known = word ? spotsWithin(scene.spots, { start: 0, end: spot.start }, "Organisation") : [];
    const meant = known.findLast((s) => s.entity.name.endsWith(word ?? "-"));
    if (meant) return meant;
  }
  return undefined;
}
/** 何某是某局局长. */
const IS_IN = /^(?:是|任|现任|担任|为|时任)$/;
const POST = /^[^,，。;；的、与和]{0,12}$/;
const THIS_BODYS = /(?:该|本|这家)?(公司|集团|医院|院|校|合作社|中心|所|站|厂)(?:[^,，。;；的、与和]{2,6})$/;

const UNIT = /^[^,，。;；]{0,10}(?:[科处股室部队站所系办]|中心|委员会)$/;
/** 某局物业科 speaks for the bureau: the body of which one is a mere unit. */
export function wholeOf(scene: Scene, body: Spot | undefined): Spot | undefined {
  if (!body || body.entity.name.startsWith("中共")) return body;
  const { name } = body.entity;
  const whole = scene.spots.find(
    ({ entity }) =>
      entity.kind === "Organisation" &&
      entity !== body.entity &&
      name.startsWith(entity.name) &&
      UNIT.test(name.slice(entity.name.length)),
  );
  return whole ?? body;
}
