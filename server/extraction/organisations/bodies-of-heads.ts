import { startsTownship } from "../gazetteer/gazetteer.ts";
import { postStart } from "../offices/posts.ts";
import { findAll } from "../text/find-all.ts";
import type { BodyScene } from "./body-scene.ts";
import type { FoundBody } from "./found-body.ts";
import { stateBodyName } from "./state-bodies.ts";
import { coordinated, unitEndingAt } from "./unit-before.ts";

/** Heads of a unit by their office alone imply its government: 市长, 副县长, 代区长. */
const HEADS = /(?:市长|县长|区长|省长|州长|盟长|旗长|镇长|乡长|自治区副?主席)/g;

export function bodiesOfHeads(scene: BodyScene, persons: readonly { start: number }[]): FoundBody[] {
  const starts = new Set(persons.map(({ start }) => start));
  const found: FoundBody[] = [];
  const { text } = scene.lattice;
  for (const match of findAll(text, HEADS)) {
    const end = match.index + match[0].length;
    if (!startsName(text, end, starts) || startsTownship(text, end - 1)) continue;
    const letter = match[0].replace(/(?:长|副?主席)$/, "");
    const modified = /(?:常务|副|代|原|前|时任)+$/.exec(
      text.slice(Math.max(0, match.index - 8), match.index),
    );
    const before = startOfOrgan(text, match.index - (modified?.[0].length ?? 0));
    const place = unitEndingAt(scene, before) ?? unitEndingAt(scene, match.index + letter.length);
    const unit = place ?? scene.units.read(letter, match.index, coordinated(scene, before));
    const name = stateBodyName(unit, letter === "盟" ? "行政公署" : "政府", "GOVERNMENT");
    found.push({ start: match.index, end, ...name, confidence: 0.93, unit });
  }
  return found;
}

/** 汨罗市|人民政府|市长: where the government begins that the text names before its head. */
const startOfOrgan = (text: string, end: number): number =>
  end - (/(?:人民)?政府$/.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0);

/** 任命…为某县副县长, 辞去某县副县长|职务: an office that is given or taken. */
const IS_GIVEN =
  /(?:[\u4e00-\u9fff]{2,3}为|辞去|免去(?:其|[^,，。]{2,6}的)|当选|(?<![主责信委])任(?![免务期])|[当做干][过了]|身为)[^,，。;；为]{0,14}$/;

const CLOSES = /^(?:的?职务|[,。;、\n]|$)/;

/** An office is a title when a name follows it, or another office that a name follows. */
function startsName(text: string, end: number, starts: ReadonlySet<number>): boolean {
  if (IS_GIVEN.test(text.slice(Math.max(0, end - 20), end)) && CLOSES.test(text.slice(end, end + 3)))
    return true;
  for (let at = end; at < end + 30 && at < text.length; at++) {
    if (!starts.has(at)) continue;
    return at === end || (postStart(text, at) >= 0 && !/[,。;:!?\n]/.test(text.slice(end, at)));
  }
  return false;
}
