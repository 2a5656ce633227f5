import type { Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import type { BodyScene } from "./body-scene.ts";
import { type BodySuffix, bodySuffixAt } from "./body-words.ts";
import { boundedBody } from "./bounded-body.ts";
import { branchBetween, branchOf } from "./branches.ts";
import { withPrefix } from "./brand-prefix.ts";
import { firmOfPlace } from "./firm-of-place.ts";
import type { FoundBody } from "./found-body.ts";
import { headedBody } from "./headed-body.ts";
import { formedBody, inList, inRoll } from "./joined-bodies.ts";
import { byLetterInside } from "./letter-inside.ts";
import { studioAt } from "./studio.ts";
import { endsBody } from "./suffix-end.ts";
import { tradeFirm } from "./trade-firm.ts";
import { trimFront } from "./trim-front.ts";
import { unheadedBody } from "./unheaded-body.ts";
import { walkLeft } from "./walk-left.ts";

/** 煤|业, 豆|业: the trade in a thing, where the two are no word together. */
const tradeOf = (lattice: Lattice, end: number): BodySuffix | undefined =>
  lattice.text.charAt(end - 1) === "业" &&
  lattice.wordLength[end - 2] === 1 &&
  isKind(lattice, end - 2, "ngb")
    ? { suffix: lattice.text.slice(end - 2, end), category: "COMPANY" }
    : undefined;

/** The body whose name ends at `end`, if a suffix of bodies does. */
export function bodyAt(scene: BodyScene, end: number): FoundBody | undefined {
  const { lattice } = scene;
  const found = bodySuffixAt(lattice.text, end) ?? tradeOf(lattice, end);
  if (
    !found ||
    scene.taken[end - 1] ||
    !endsBody(lattice, end, found, scene.placeAt.has(end - found.suffix.length))
  )
    return undefined;
  const formed = formedBody(scene, found, end) ?? studioAt(scene, found, end);
  if (formed) return formed;
  const walk = walkLeft(scene, end - found.suffix.length, found.suffix);
  const whole =
    branchOf(scene, walk, found, end) ??
    branchBetween(scene, found, end) ??
    byLetterInside(scene, found, end);
  if (whole) return whole;
  const firm = walk.unit || walk.within ? undefined : firmOfPlace(scene, found, end);
  if (firm) return firm;
  if (walk.unit || walk.within) return headedBody(scene, withPrefix(scene, walk, found.suffix), found, end);
  const trimmed = trimFront(walk, end - found.suffix.length, found.suffix);
  return (
    inList(scene, trimmed, found, end) ??
    inRoll(scene, trimmed, found, end) ??
    unheadedBody(scene, walk, found, end) ??
    tradeFirm(scene, found, end) ??
    boundedBody(scene, found, end)
  );
}
