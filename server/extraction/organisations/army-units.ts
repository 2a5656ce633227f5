import { findAll } from "../text/find-all.ts";
import type { FoundBody } from "./found-body.ts";

const ARMY =
  "(?:中国人民)?(?:志愿军|解放军)|八路军|新四军|(?:中国)?工农红军|红军|东北抗联|东北抗日联军|东北民主联军|[东西华中]北?野战军|[滇川湘桂粤]军";
const LEVEL = "第?[一二三四五六七八九十百〇零0-9]{1,5}(?:集团军|方面军|军团|军(?!分区)|师|旅|团|纵队|支队)";
/** 志愿军第四十军一一八师: an army and its units by their numbers, from the largest down. */
const CHAIN = new RegExp(`(?:${ARMY})((?:${LEVEL}){1,3})(?!长)`, "g");
const EACH = new RegExp(LEVEL, "g");

/** The units of armies that are told by their numbers, each of the one before it. */
export function armyUnits(text: string): FoundBody[] {
  return findAll(text, CHAIN).flatMap((match) => {
    const [whole, levels = ""] = match;
    const head = whole.length - levels.length;
    let within: FoundBody | undefined;
    return findAll(levels, EACH).map((level): FoundBody => {
      const length = head + level.index + level[0].length;
      const unit: FoundBody = {
        start: match.index,
        end: match.index + length,
        name: whole.slice(0, length),
        aliases: within ? [level[0]] : [],
        category: "MILITARY",
        confidence: 0.85,
        ...(within && { within }),
      };
      within = unit;
      return unit;
    });
  });
}
