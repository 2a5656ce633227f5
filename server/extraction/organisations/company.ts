import type { Unit } from "../gazetteer/units.ts";
import { chainStart, isSpelled as isSpelledPlace } from "../places/found-place.ts";
import { isSpelled } from "./body-scene.ts";
import type { FoundBody } from "./found-body.ts";
import type { Walk } from "./walk.ts";

/** What a firm's short name leaves out at the end of the full one: 科技股份有限公司. */
export const FIRM_TAIL = /(?:科技|实业|投资|发展|控股|产业|工程|集团|股份|有限|责任|总公司|公司)+$/;

/** A firm after a spelled-out county or city bears its own name alone; after 湖南 it keeps it. */
export function toCompany(text: string, walk: Walk, unit: Unit, end: number): FoundBody {
  const above = unit.place?.within;
  const chained = above !== undefined && !isSpelled(text, unit) && !isSpelledPlace(text, above);
  const start = chained ? chainStart(above) : walk.start;
  const own = text.slice(unit.end, end);
  const printed = text.slice(start, end);
  const spelled = isSpelled(text, unit) && !/公司$/.test(own);
  const whole =
    unit.bare && /^[市县区州旗]$/.test(unit.letter) && unit.name !== unit.letter ? unit.name + own : printed;
  const [name, alias] = spelled ? [own, whole] : [whole, own];
  const aliases = TRADE_ALONE.test(alias) ? [] : [alias];
  return { start, end, name, aliases, category: "COMPANY", confidence: 0.9, unit };
}

/** 投资有限公司 of 河南投资有限公司: what any firm of the trade is called, and no name of this one. */
const TRADE_ALONE =
  /^(?:投资|实业|建设|建筑|科技|贸易|商贸|发展|置业|控股|工程|农业|文化|传媒|旅游|物流|环保|食品|能源|水务|水利|交通|燃气|矿业|化工|机械|电子|纺织|医药|餐饮|物业|开发|管理|集团|股份){1,4}(?:有限责任|有限|责任)?公司$/;
