import { findAll } from "../text/find-all.ts";
import type { ProjectName } from "./project-names.ts";

const TITLE =
  '((?:全国|国家|国际|全省|省级|市级|[^,，。;；、“”\\s]{2}省)[^,，。;；、“”"\\n的了]{2,24}?(?:城市(?!创建)|示范城市|名城|示范县|示范市|示范区|先进县|先进市|模范城|园林城|卫生城|县城|城|级景区|度假区))';
const CREATE = new RegExp(`(?:创建|争创|申报|申创)(?:成为?)?[“"]?${TITLE}(?![市县])[”"]?`, "g");
const CREATED = new RegExp(`${TITLE.replace("(?!创建)", "")}创建`, "g");

/** 创建全国文明城市, 全国文明城市创建: one undertaking. */
export function findCreations(text: string): ProjectName[] {
  return [CREATE, CREATED].flatMap((pattern) =>
    findAll(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: `${match[0].startsWith("申") ? "申报" : "创建"}${match[1] ?? ""}`,
      category: "PROGRAMME" as const,
      confidence: 0.9,
    })),
  );
}
