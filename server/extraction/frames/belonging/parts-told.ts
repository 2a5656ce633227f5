import { widePattern } from "../../text/wide-pattern.ts";
import type { Draft, Scene } from "../scene.ts";

const OWNS = widePattern(/旗下|下属|直属|所属(?!地)|控股|的?(?:全资)?子公司/);

/** A是B旗下企业, B旗下的A. */
function subsidiaries(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const match of OWNS.all(scene.text)) {
    const at = scene.outer.findIndex((s) => s.end === match.index);
    const owner = scene.outer[at];
    if (owner?.entity.kind !== "Organisation") continue;
    const before = scene.outer[at - 1];
    const after = scene.outer[at + 1];
    const told =
      before && /^(?:是|为|系)$/.test(scene.text.slice(before.end, owner.start)) ? before : undefined;
    const named =
      after && /^[^,，。;；]{0,10}$/.test(scene.text.slice(match.index + match[0].length, after.start))
        ? after
        : undefined;
    const part = told ?? named;
    if (part?.entity.kind !== "Organisation" || part.entity === owner.entity) continue;
    const evidence = {
      start: Math.min(part.start, owner.start),
      end: Math.max(part.end, match.index + match[0].length),
    };
    drafts.push({ type: "PART_OF", from: part.entity, to: owner.entity, evidence, confidence: 0.9 });
  }
  return drafts;
}

/** What a body has of its own, and names apart: 云外小学的|戏曲社. */
const OWN_UNIT =
  /(?:[队团社科室部班]|车间|中心|研究所|实验室|传习所|分公司|工作站|支部|工会|学院|分院|校区)$/;

/** 甲大学的|志愿服务队: a unit that its body is told of before. */
function unitsTold(scene: Scene): Draft[] {
  return scene.outer.flatMap((part, i): Draft[] => {
    const owner = scene.outer[i - 1];
    const bodies = part.entity.kind === "Organisation" && owner?.entity.kind === "Organisation";
    if (!bodies || part.entity === owner.entity || !OWN_UNIT.test(part.entity.name)) return [];
    if (!/^的“?$/.test(scene.text.slice(owner.end, part.start))) return [];
    const evidence = { start: owner.start, end: part.end };
    return [{ type: "PART_OF", from: part.entity, to: owner.entity, evidence, confidence: 0.82 }];
  });
}

/** 云松公司隶属于金鹿集团. */
function subordinates(scene: Scene): Draft[] {
  return scene.outer.flatMap((part, i): Draft[] => {
    const owner = scene.outer[i + 1];
    const bodies = part.entity.kind === "Organisation" && owner?.entity.kind === "Organisation";
    if (!bodies || !/^(?:直接)?(?:隶属于?|从属于|归属于)$/.test(scene.text.slice(part.end, owner.start)))
      return [];
    const evidence = { start: part.start, end: owner.end };
    return [{ type: "PART_OF", from: part.entity, to: owner.entity, evidence, confidence: 0.9 }];
  });
}

/** PART_OF between bodies that the text says: 旗下, 隶属于, 子公司, 大学的志愿服务队. */
export const partsTold = (scene: Scene): Draft[] => [
  ...subsidiaries(scene),
  ...subordinates(scene),
  ...unitsTold(scene),
];
