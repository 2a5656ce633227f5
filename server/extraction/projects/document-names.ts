import { findAll } from "../text/find-all.ts";
import type { ProjectName } from "./project-names.ts";

const RULES =
  "方案|规划|条例|办法|计划|纲要|规定|细则|措施|标准|指南|清单|分工|要点|任务|举措|公约|制度|章程|蓝图|预案|规范|政策|若干|行动|实施|指引|规程|导则|工作|战略|[一二三四五六七八九十]+条";
const PAPERS =
  "意见|通知|决定|议案|决议|责任书|倡议书|协议|台账|共识|草案|宣言|备忘录|协议书|合同|公报|纪要|白皮书|提案|建议案?|关于.{2,}的.{0,4}(?:报告|通报|公告|通告|命令)";
const LAWS = "中华人民共和国.{1,20}法|^[^的]{2,14}(?<![办方做书看说手语魔兵])法";
/** What the title of a policy document ends in. */
const DOCUMENT = new RegExp(`(?:${RULES}|${PAPERS}|${LAWS})(?:\\(.*\\))?$`);

/** 依照《中华人民共和国刑法》: a law that a judgment rests on. */
const isAppliedLaw = (text: string, start: number, title: string): boolean =>
  /(?<!办)法$/.test(title) &&
  /(?:依照|依据|根据|按照|违反|触犯|适用)了?$/.test(text.slice(Math.max(0, start - 4), start));

/** 出台“人才新政二十条”: a document that people call by a name of their own. */
const CALLED =
  /(?<=(?:出台|制定|印发|发布|推出|实施|落实)了?)“[^“”\n]{2,14}(?:[一二三四五六七八九十百\d]条|新政|若干政策|政策措施)”/g;

/** Policy documents in 《》, or called by a quoted name. */
export function findDocuments(text: string): ProjectName[] {
  const found: ProjectName[] = findAll(text, CALLED).map(({ 0: name, index: start }) => ({
    ...{ start, end: start + name.length, name },
    ...{ category: "POLICY", confidence: 0.85 },
  }));
  for (const match of findAll(text, /《([^《》\n]{4,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,20})?)》/g)) {
    const { index: start } = match;
    if (!DOCUMENT.test(match[1] ?? "") || isAppliedLaw(text, start, match[1] ?? "")) continue;
    found.push({ start, end: start + match[0].length, name: match[0], category: "POLICY", confidence: 0.95 });
  }
  return found;
}
