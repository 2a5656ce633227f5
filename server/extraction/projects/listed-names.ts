import { findAll } from "../text/find-all.ts";
import type { ProjectName } from "./project-names.ts";

const VERB =
  "(?:开工建设|加快|推进|推动|启动|建设|新建|实施|抓好|做好|完成|办好|扩大|打造|举办|建成|谋划|抓紧|开展)(?:了|好)?(?:建设|推进)?";
const ITEM = "[^,，。;；、“”‘’《》的了\\n]{2,20}";
/** What the things of a list are said to be: 等大型赛事, 等一批重点项目. */
const KIND =
  "[^,，。;；、“”\\n]{0,10}?(项目|工程|赛事|节会|(?:文化|惠民|主题|系列|丰富多彩的?)[^,，。;；、]{0,12}活动)";
const PLAIN = new RegExp(`${VERB}((?:[“]?${ITEM}[”]?、)*[“]?${ITEM}[”]?)等${KIND}`, "g");
/** Longer lists are none, and would be looked through again from each of their names. */
const MOST_QUOTED = 40;
const QUOTED = new RegExp(`((?:“[^“”\\n]{3,24}”[^“”,，。;；、\\n]{0,6}、?){2,${MOST_QUOTED}})等${KIND}`, "g");

/** A number of things, or what is done to them: 355个村, 老旧小区改造 is no thing of a list. */
const NO_NAME = /^\d|[个座条项批类]$|^(?:一批|全市|全县|相关|有关|各类|重点|重大)/;

/** 加快市幼专、市十七中等项目建设, 开展“乡音节”“周周演”等文化活动: each thing of a list that its last words call by a kind. */
export function findListed(text: string): ProjectName[] {
  const quoted = findAll(text, QUOTED).flatMap((match) => itemsOf(match, /“[^“”\n]{3,24}”/g));
  const plain = findAll(text, PLAIN).flatMap((match) => itemsOf(match, /[^、]+/g));
  return [...plain, ...quoted];
}

function itemsOf(
  { 0: whole, 1: list = "", 2: kind = "", index }: RegExpExecArray,
  item: RegExp,
): ProjectName[] {
  const from = index + whole.indexOf(list);
  return findAll(list, item)
    .filter(([name]) => name.length >= 4 && !NO_NAME.test(name))
    .map((match) => {
      const start = from + match.index;
      const name = { start, end: start + match[0].length, name: match[0], confidence: 0.8 };
      return /项目|工程/.test(kind)
        ? { ...name, category: "CONSTRUCTION", built: true }
        : { ...name, category: "PROGRAMME" };
    });
}
