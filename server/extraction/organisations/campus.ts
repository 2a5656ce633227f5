import { findAll } from "../text/find-all.ts";
import type { FoundBody } from "./found-body.ts";

/** How a university's own paper speaks of it. */
const OWN = /我校|校党委|校领导|来校/;
const UNIVERSITY = /^[\u4e00-\u9fff]{2,10}(?:大学|(?<!商|医|工|法|文|理|艺术|管理)学院)$/;

/** Its offices, as every university has them. */
const OFFICES =
  "党委办公室|校长办公室|党政办公室|组织部|宣传部|统战部|宣传统战部|组织人事部|人事处|人力资源处|教务处|财务处|科研处|科研部|科技处|社科处|社会科学处|学生处|学工处|学工部|学生工作部|学生工作处|研究生院|研究生处|研究生工作部|招生就业处|就业处|就业指导中心|招生办|保卫处|后勤处|后勤集团|后勤保障处|国际合作与交流处|国际合作交流处|国际交流处|国际处|发展规划处|资产处|国资处|审计处|基建处|离退休工作处|校医院|团委|工会|体委|学科办|图书馆|校友办|实验室管理处|网络信息中心";
const OFFICE = new RegExp(
  `(?:我校|学校|校)?(?:党委)?(?:${OFFICES}|(?:(?![和与及由到在对向])[\\u4e00-\\u9fff]){2,7}学院)(?=[、和与及等]|主任|副?[处部院馆书]长|副?书记|负责|相关|联合|牵头|主办|承办|$)`,
  "g",
);
const PARTY = /(?:我校|学校|校)党委(?!员)/g;
/** What may stand before an office that begins there. */
const BEFORE = /^$|[^\u4e00-\u9fff]|[由和与及据在到赴该]/;

const PAPER = /(?:^|\n)([\u4e00-\u9fff]{2,10}(?:大学|学院))新闻网/;

/** 市委常委、|组织部部长: the office is the committee's. */
const OF_PARTY = /(?:[省市县区州旗]委|常委)[^。;]{0,6}、$/;

/** The university whose paper the text is of: the paper's own, else the one named most where the text says 我校. */
function hostOf(
  text: string,
  newspaper: string | undefined,
  bodies: readonly FoundBody[],
): string | undefined {
  const paper = newspaper?.replace(/(?:新闻网|新闻中心|校报|报)$/, "") ?? PAPER.exec(text)?.[1];
  if (paper !== undefined && UNIVERSITY.test(paper)) return paper;
  if (!OWN.test(text)) return undefined;
  const counts = new Map<string, number>();
  for (const { category, name, within } of bodies)
    if (category === "SCHOOL" && !within && name.endsWith("大学"))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && (!second || first[1] > second[1]) ? first[0] : undefined;
}

const isFree = (bodies: readonly FoundBody[], start: number, end: number): boolean =>
  !bodies.some((body) => body.start < end && start < body.end);

/** 我校, 校党委, 人事处, 会计学院 in a university's own paper are that university's. */
export function withCampus(
  text: string,
  newspaper: string | undefined,
  bodies: readonly FoundBody[],
): FoundBody[] {
  const host = hostOf(text, newspaper, bodies);
  if (host === undefined) return [...bodies];
  const named = [...bodies];
  for (const body of [...partyOf(text, host), ...officesOf(text, host, bodies), ...schoolItself(text, host)])
    if (isFree(named, body.start, body.end)) named.push(body);
  return named;
}

const found = (match: RegExpExecArray, name: string, aliases: string[]): FoundBody => ({
  start: match.index,
  end: match.index + match[0].length,
  name,
  aliases,
  category: "SCHOOL",
  confidence: 0.8,
});

const partyOf = (text: string, host: string): FoundBody[] =>
  findAll(text, PARTY).map((match) => ({
    ...found(match, `中共${host}委员会`, [match[0], `${host}党委`]),
    category: "PARTY",
  }));

const schoolItself = (text: string, host: string): FoundBody[] =>
  findAll(text, /我校/g).map((match) => found(match, host, [match[0]]));

/** Offices of the host; those of a list after 该校 are of the university named last. */
function officesOf(text: string, host: string, bodies: readonly FoundBody[]): FoundBody[] {
  let last = { end: -1, host };
  return findAll(text, OFFICE).flatMap((match): FoundBody[] => {
    const { index } = match;
    const before = text.slice(Math.max(0, index - 12), index);
    if (OF_PARTY.test(before) || !BEFORE.test(text.charAt(index - 1))) return [];
    const other = /该校?$/.test(before) ? universityBefore(bodies, index) : undefined;
    const of = other ?? (last.end === index - 1 && /[、和与及]$/.test(before) ? last.host : host);
    last = { end: index + match[0].length, host: of };
    const unit = match[0].replace(/^(?:我校|学校|校(?!医院))/, "");
    return [found(match, of + unit, [unit])];
  });
}

const universityBefore = (bodies: readonly FoundBody[], at: number): string | undefined =>
  bodies.findLast(({ end, category, within }) => end <= at && category === "SCHOOL" && !within)?.name;
