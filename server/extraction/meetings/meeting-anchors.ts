import type { MeetingName } from "./meeting-names.ts";

/** What stands before the name of something convened or attended. */
const EVENT_BEFORE =
  /(?:主持召开|召开|举行|举办|出席|参加|列席|主持|承办|主办|开展|举行了|召开了|迎接|即将召开的|举行的|召开的|举办的)[“"]?$/;
/** What stands after the name of something that takes place, or is to on a day that is set. */
const EVENT_AFTER =
  /^[”"]?(?:(?!(?:定|拟|将|原定|计划)[于在]?(?!\d{1,2}[月日]))[^，,。；;]{0,24}?(?:召开|举行|举办|开幕|闭幕|启幕|落幕|进行|启动|拉开帷幕|落下帷幕|收官|如期而至|开席|开场|登场|开讲|开到|开进|搬到|搬进|(?:就|也)?(?:设|开|定|选)在)|(?:上|期间|现场|圆满|隆重|如期|正式|今日|昨日|间隙|会场|的(?:第[一二三]|首|头一|最后一)站))/;
const CHAIRED_BY = /^[”"]?由[^，,。；;]{2,24}(?:主持|召集|带队|率队)/;
const SURE_EVENT = /[第届](?:[\d一二三四五六七八九十百]+)|两会$|党代会$|全会$/;

/** What takes place or is going on, told after its name. */
export const takesPlace = (text: string, end: number): boolean => EVENT_AFTER.test(text.slice(end, end + 32));

export const isConvened = (text: string, start: number): boolean =>
  EVENT_BEFORE.test(text.slice(Math.max(0, start - 8), start));

export const isChaired = (text: string, end: number): boolean => CHAIRED_BY.test(text.slice(end, end + 32));

/** 告别仪式: a short name, but of one event. */
const CEREMONY = /..(?:仪式|典礼)$/;

/** Whether the text tells of a named meeting as one that is held. */
export function isAnchored(text: string, name: MeetingName): boolean {
  if (SURE_EVENT.test(name.text)) return true;
  return (
    isConvened(text, name.start) ||
    ((name.text.length > 6 || CEREMONY.test(name.text)) && isChaired(text, name.end)) ||
    takesPlace(text, name.end)
  );
}
