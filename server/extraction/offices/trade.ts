import { bodyEnding, type OfficeScene } from "./office-scene.ts";
import type { Segment } from "./segment.ts";

const ANY = "[\\u4e00-\\u9fff]";
const OF_ALL_SORTS = `${ANY}{1,5}(?:员|工|师|手|人|大使|干事|经理)|${ANY}{0,3}干部|${ANY}{1,4}专家|${ANY}{0,4}工人`;
const CALLINGS = `${ANY}{0,5}(?:司机|教师|老师|教练|医生|护士)|(?:${ANY}{2})?(?:保安|门卫)|[村校厂队]医|老板娘?|掌柜|老?匠人|船工|摊主|经营者|主理人|法医|内勤|编剧|编导|领舞|作曲|编委|督察长|博士`;
const RANKS = `(?![所在与和同到对向把被市县区镇乡省])${ANY}{1,5}(?:[段组团务察部]长|官|副总|总监|警察|民警|编导|专干|顾问|监督|助理|委员|法官)`;
/** Trades beside a body that no list of posts has: 塔吊司机, 线路工, 语文教师. */
export const TRADE = new RegExp(`^(?!的|派|请|聘|选|一[名位])(?:${OF_ALL_SORTS}|${CALLINGS}|${RANKS})$`);

/** A trade that ends at `end`, right after its body. */
export function tradeEnding(scene: OfficeScene, end: number): Segment | undefined {
  for (let post = end - 2; post >= end - 7 && post > 0; post--) {
    const own = scene.text.charAt(post - 1) === "的" && !/[人生]$/.test(scene.text.slice(post, end));
    const body = bodyEnding(scene, own ? post - 1 : post);
    if (body)
      return TRADE.test(scene.text.slice(post, end)) ? { start: body.start, post, end, body } : undefined;
  }
  return undefined;
}
