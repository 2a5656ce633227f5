import type { FoundBody } from "./found-body.ts";

/** A facility that is being built is a project: 建设市冷链物流中心项目. */
export function isBeingBuilt(text: string, { start, end }: FoundBody): boolean {
  if (!/(?:中心|馆|学校|小学|中学|医院|校区|院区|基地|站|厂|研究院)$/.test(text.slice(start, end)))
    return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/[校院]区$/.test(text.slice(start, end)) && before.endsWith("建成")) return true;
  if (
    /^(?:项目|工程|建设|[一二三]期|新院区|新馆|新址|[东西南北新老]校区|迁建|改扩建|扩建)/.test(
      text.slice(end, end + 4),
    )
  )
    return true;
  return /(?:建设|新建|筹建|迁建|兴建|开建|共建)(?:[^,。;:!?\n]{2,16}[、和])*$/.test(before);
}

const HALL = /(?:服务中心|指挥中心|健身中心|博物馆|科技馆|会馆)$/;
const IS_HELD =
  /^(?:隆重|顺利|正式)?(?:展出|开展|展览|亮相|上演|演出|集合|签约|揭牌|召开|举行|举办|进行|开幕|闭幕|落幕|收官|启动)/;

/** A hall or a centre in which something is held is a place there. */
export function isVenue(text: string, { start, end }: FoundBody): boolean {
  const printed = text.slice(start, end);
  if (!/[在于]/.test(text.charAt(start - 1)) || !HALL.test(printed)) return false;
  return printed.endsWith("应急指挥中心") || IS_HELD.test(text.slice(end, end + 4));
}

/** A body's name alone in quotation marks is a brand, an honour or a short form that the quotes introduce. */
export const isShortQuote = (text: string, { start, end, unit }: FoundBody): boolean =>
  text.charAt(start - 1) === "“" && text.charAt(end) === "”" && !(unit?.place && end - start >= WHOLE_NAME);
const WHOLE_NAME = 7;
