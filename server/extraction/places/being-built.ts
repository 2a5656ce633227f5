import type { Lattice } from "../text/lattice.ts";
import type { FoundPlace } from "./found-place.ts";

const BUILT = /(?:建设|项目|工程|[一二三四]期|扩建|改造|开工|动工|选址|签约)/y;
/** Verbs of planning and building before a place. */
export const BUILDING = /(?:推进|建设|打造|启动|新建|筹建|扩建|开工|谋划|争取|申报|规划|创建)$/;
/** Places of these kinds stand whatever is done to them. */
export const STANDS = /(?:经开区|高新区|开发区|[江河湖山洲岛溪岭寺路]|大道|大桥)$/;

/** A road in the making: 开工建设双江路、隆桥路. */
const NEW_ROAD = /(?:开工建设|新建|开建|修建|新修)(?:[^,。;:!?\n]{2,12}[、和])*$/;

/** A place in the making is a project: 打造云梦产业园, 云梦产业园二期. */
export function isBeingBuilt(lattice: Lattice, place: FoundPlace): boolean {
  if (
    /[路道街桥]$/.test(place.name) &&
    !/^(?:[东南西北]延|延伸|延长|拓宽|[东南西北中]段)/.test(lattice.text.slice(place.end, place.end + 2)) &&
    NEW_ROAD.test(lattice.text.slice(Math.max(0, place.start - 40), place.start))
  )
    return true;
  if ((place.level !== "ZONE" && place.level !== "SITE") || STANDS.test(place.name)) return false;
  BUILT.lastIndex = place.end;
  return (
    BUILT.test(lattice.text) || BUILDING.test(lattice.text.slice(Math.max(0, place.start - 2), place.start))
  );
}
