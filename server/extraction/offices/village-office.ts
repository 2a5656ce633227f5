import { countBefore } from "../text/sentences.ts";
import { type BodySpan, type OfficeScene } from "./office-scene.ts";
import { postStarts } from "./posts.ts";
import type { Segment } from "./segment.ts";

/** What heads a village's branch or committee, whose name the text leaves out. */
const HEADS: readonly (readonly [post: RegExp, body: string])[] = [
  [/^(?:村?支书|(?:驻村)?第一书记|村支部书记)$/, "党支部"],
  [/^村(?:主任|长|会计|文书)$/, "村委会"],
  [/^嘎查达$/, "委员会"],
];
/** How far back, in characters, 村支书 without a name may point. */
const NEAR = 260;

/** 杨桥镇香花村 is 香花村 to its branch. */
const shortName = ({ text }: BodySpan): string =>
  text.replace(/^.*(?:[镇乡旗]|街道|苏木)(?=.+(?:村|社区|嘎查)$)/, "");

/** The body's name as the text has it elsewhere: 杨桥镇香花村村委会. */
const asNamed = ({ bodies }: OfficeScene, name: string): string =>
  bodies.find((body) => body.name.endsWith(name))?.name ?? name;

/** The village right before a post, which may share its last character with it, else the one named last. */
function villageOf({ villages }: OfficeScene, start: number): BodySpan | undefined {
  const last = villages[countBefore(villages, start) - 1];
  if (!last || start - last.end > NEAR) return undefined;
  return last;
}

/** 柳河村村支书, 村支书: an office of the branch of a village. */
export function villageOffice(scene: OfficeScene, end: number): Segment | undefined {
  for (const post of postStarts(scene.text, end).toReversed()) {
    const printed = scene.text.slice(post, end);
    const body = HEADS.find(([pattern]) => pattern.test(printed))?.[1];
    const village = body === undefined ? undefined : villageOf(scene, post);
    if (!village || body === undefined) continue;
    const beside = village.end >= post;
    if (!beside && !/^村|^驻村|^嘎查/.test(printed)) return undefined;
    const name = asNamed(scene, shortName(village) + body);
    return {
      start: beside ? village.start : post,
      post,
      end,
      implied: { start: post, end, name, aliases: [] },
    };
  }
  return undefined;
}
