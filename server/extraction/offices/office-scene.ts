import { countBefore } from "../text/sentences.ts";
import { postEnd } from "./posts.ts";

/** A body as the office grammar needs it. */
export interface BodySpan {
  start: number;
  end: number;
  name: string;
  text: string;
  category?: string | undefined;
}

/** Every body span has one shape: offices are read from hundreds of them. */
export const toBodySpan = (
  start: number,
  end: number,
  name: string,
  text: string,
  category?: string,
): BodySpan => ({ start, end, name, text, category });

export interface OfficeScene {
  /** Folded. */
  text: string;
  /** As it is; titles are quoted from here. */
  printed: string;
  /** By start. */
  persons: readonly { start: number; end: number }[];
  /** By start. */
  bodies: readonly BodySpan[];
  bodyAtEnd: ReadonlyMap<number, BodySpan>;
  /** Villages and neighbourhoods, by start. */
  villages: readonly BodySpan[];
}

/** "guess": by nothing but that no other house is near. */
export type Understood = "body" | "holder" | "guess";

export interface ReadOffice {
  start: number;
  end: number;
  title: string;
  body?: string;
  /** What is not printed with the office but understood from what the text names before. */
  understood?: Understood;
  /** A body that only the office names: the 宣传部 of 市委常委、宣传部部长. */
  implied?: { start: number; end: number; name: string; aliases: string[] };
}

/** The body whose name ends at `end`; of several the longest. */
export const bodyEnding = (scene: OfficeScene, end: number): BodySpan | undefined => scene.bodyAtEnd.get(end);

/** What stands before an office whose body is to be understood: 中国区总裁 is none. */
export const STANDS_ALONE =
  /^$|[^\u4e00-\u9fff]|[的和与由是同向对被请给时为任上了当选据跟着让到励嘱诉见访望绍邀派领携率陪族过听找劝]/;

/** Bodies looked at when an office does not say its own. */
const LOOK_BACK = 40;

/** The body named last; `free` leaves out those whose office somebody is said to hold: 商会秘书长甲当选会长. */
export function lastEnding(
  scene: OfficeScene,
  start: number,
  kin: (body: BodySpan) => boolean,
  free = false,
): BodySpan | undefined {
  let last: BodySpan | undefined;
  const from = countBefore(scene.bodies, start) - 1;
  for (let i = from; i >= Math.max(0, from - LOOK_BACK); i--) {
    const body = scene.bodies[i];
    if (!body || body.end > start || body.end <= (last?.end ?? 0) || !kin(body)) continue;
    if (!free || postEnd(scene.text, body.end) < 0) last = body;
  }
  return last;
}
