import { isKind } from "../text/word-kinds.ts";
import type { BodyScene } from "./body-scene.ts";
import { type BodySuffix, isTrade, WEAK } from "./body-words.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";
import { endsGeneric, isProperBody } from "./proper-body.ts";
import { actsAsFirm } from "./trade-firm.ts";
import { trimFront } from "./trim-front.ts";
import { code, JOINING, type Walk, wordBefore } from "./walk.ts";

/** 特邀|纵横文旅…有限公司: before 有限公司 a word of any class begins the name after a sure verb or a mark. */
function withOddWord(scene: BodyScene, walk: Walk, suffix: string): Walk {
  const { lattice } = scene;
  const at = wordBefore(lattice, walk.start);
  const length = walk.start - at;
  if (!suffix.endsWith("有限公司") || at < 0 || length !== 2 || scene.taken[at]) return walk;
  const before = wordBefore(lattice, at);
  if (!isKind(lattice, at, "davtb") || (before >= 0 && !isKind(lattice, before, "Vpc."))) return walk;
  return { start: at, words: [{ text: lattice.text.slice(at, walk.start), kind: code("n") }, ...walk.words] };
}

/** 一家|农业物联网公司: one of a kind, which is not named. */
const INDEFINITE = /(?:[一两三四五六七八九十几多数某该这那每各]|[0-9])(?:家|所|个|支|名|批|处)$/;

/** 城投, 高新投: the city's own investment firm. */
function homeFirm(home: string, start: number, end: number, printed: string): FoundBody {
  return { start, end, name: home + printed, aliases: [printed], category: "COMPANY", confidence: 0.85 };
}

/** A body without a unit or a body before it: its words must be a name. */
export function unheadedBody(
  scene: BodyScene,
  walk: Walk,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const { text } = scene.lattice;
  const suffixStart = end - suffix.length;
  if (/投$/.test(suffix) && scene.home && !scene.taken[suffixStart] && !/[了资入产]/.test(text.charAt(end)))
    return homeFirm(scene.home, suffixStart, end, suffix);
  const { start, words } = withOddWord(scene, trimFront(walk, suffixStart, suffix), suffix);
  if (/^(?:SCHOOL|HEALTH)$/.test(category) && endsGeneric(text, words, suffixStart)) return undefined;
  if (category === "COMPANY" && !/[司团厂行社店]$/.test(suffix) && words.some(({ kind }) => kind === JOINING))
    return undefined;
  if (INDEFINITE.test(text.slice(Math.max(0, start - 3), start)) || !isProperBody(words, suffix))
    return undefined;
  if (category === "COMPANY" && isTrade(suffix) && WEAK.has(suffix) && !actsAsFirm(text, start, end))
    return undefined;
  return asPrinted(text, start, end, category, 0.75);
}
