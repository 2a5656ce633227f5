import { findAll } from "../find-all.ts";
import { categoryOf, NO_WALLS, nameStart, type ProjectName } from "./project-names.ts";
import { GENERIC, SLOGAN } from "./project-words.ts";

const QUOTE_MARK =
  "专项整治行动|专项行动|三年行动计划|三年行动|行动计划|培育计划|行动|计划|工程|改革(?!试点)|项目|试点|攻坚战|保卫战|争先创优活动|主题活动|专项活动|系列活动|活动|示范区创建|示范县创建|示范创建|创建|建设|大赛|联赛|文化节|产业园|品牌活动|文化惠民项目|文物特展|特展|(?![由在是为和与被把将已等])(?:(?!作为|由|是)[^,，。;；、“”\\s的]){2,14}?(?:活动|比赛|大赛|竞赛|选拔赛|作品展|书画展|画展|展览|评选)|主题教育|专题教育|评选(?![出为上])|(?![由在是为和与被把将已等])[^,，。;；、“”\\s的]{2,10}(?:专项行动|行动计划|行动|工程|项目|计划|试点)";
const QUOTED = new RegExp(`[“"‘]([^“”‘’"\\n]{2,24})[”"’](${QUOTE_MARK})?`, "g");
/** What is built under a quoted name: “黄河兵站”陈列室. */
const QUOTED_HOUSE = /^(?:陈列室|陈列馆|展览馆|展厅|示范基地|实训基地|基地|驿站|书屋|民宿)/;
/** 贡献“交通力量”: what is given or shown is no undertaking. */
const QUOTE_GIVEN =
  /(?:贡献|注入|汇聚|凝聚|彰显|展现|交出|跑出|书写|擦亮|提供|激发|赋予|探索出|走出|形成)(?:了|出)?$/;
const QUOTE_LEAD =
  /(?:实施|推进|创建|打造|建设|启动|开展|支持|参与|共建|建成|建起)(?:了)?(?:[^,，。;；、“”\n]{0,12})(?:“[^“”\n]{2,12}”的?、?){0,5}$/;
/** 举办“河灯文化周”: what runs for a time. */
const HELD_EVENT = /(?:[周节季展赛月班]|夜校|讲堂|大会|晚会|戏会|集市|市集)$/;
/** What follows a quoted name with a marker word that is no project there. */
const OWN_OFF = /^(?:志愿者|称号|荣誉|示范[镇村]|精神|思想|理念)/;
const QUOTE_OFF =
  /^(?:战略|要求|任务|精神|思想|理念|模式|机制|原则|方针|目标|问题|导向|志愿者|称号|荣誉|两个字|工作法|自觉|意识|关系|底线|红线|政策|体系|教育|格局|主力军|的|字|特色|优势|示范镇|示范村|产业|品牌(?!活动)|经济|文化(?!惠民|节)|课堂(?!项目)|作用|功能)/;
/** 第二届“最美教师”评选: what tells one time of a contest from another. */
const NUMBERED = /(?:第[\d一二三四五六七八九十百]{1,4}|首)届$/;

/** Quoted names that are carried out: “原地倍增”计划, 建设高水平“职教城”, “四好农村路”建设. */
export function findQuoted(text: string, places: ReadonlyMap<number, number>): ProjectName[] {
  const found: ProjectName[] = [];
  for (const match of findAll(text, QUOTED)) {
    const [whole, inner = "", mark = ""] = match;
    let end = match.index + whole.length;
    const own = /(?:行动|计划|工程|项目|活动|特展)$/.exec(inner);
    if (own && GENERIC.test(inner.slice(0, own.index))) continue;
    const marked = mark !== "" || own !== null;
    if (
      SLOGAN.test(inner.trim()) &&
      !/^(?!建.).*(?:行动|计划|工程|项目|改革|试点|[比大]赛|教育|[^主题系列]{2,}活动)$/.test(mark)
    )
      continue;
    if (mark === "" && /(?:[奖章杯号证贷险码卡]|工作室|工作站)$/.test(inner)) continue;
    if (
      /[,，。;；？！]$/.test(inner) ||
      (mark === "" && (own ? OWN_OFF : QUOTE_OFF).test(text.slice(end, end + 6)))
    )
      continue;
    const before = text.slice(Math.max(0, match.index - 48), match.index);
    const led =
      (QUOTE_LEAD.test(before) && !QUOTE_GIVEN.test(before)) ||
      (HELD_EVENT.test(inner) && /(?:举办|举行|开办|办好|办起)(?:了|的)?[“"]?$/.test(before));
    if (!marked && (!led || inner.length < 3)) continue;
    if (mark === "" && led) end += QUOTED_HOUSE.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    const owned = places.get(match.index);
    const head = /试点$/.test(mark) ? nameStart(text, match.index, NO_WALLS) : match.index;
    const lone =
      owned !== undefined &&
      match.index - owned <= 12 &&
      match.index - owned > 2 &&
      !/[、和与及]/.test(text.charAt(owned - 1));
    const start = lone ? owned : head - (NUMBERED.exec(before)?.[0].length ?? 0);
    const name = text.slice(start, end);
    const category = categoryOf(
      name,
      /试点|示范/.test(mark)
        ? "pilot"
        : /行动|计划|活动|建设|改革|教育|战|赛|节|展|创建/.test(mark + inner.slice(-2)) ||
            (!marked && HELD_EVENT.test(inner))
          ? "programme"
          : "works",
    );
    found.push({ start, end, name, category, confidence: marked ? 0.9 : 0.76 });
  }
  return found;
}
