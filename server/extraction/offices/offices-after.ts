import { matchAt } from "../text/find-all.ts";
import { countBefore } from "../text/sentences.ts";
import { APPOINTING, clauseFrom, INTENDED, OFFICE_END } from "./office-clause.ts";
import { type OfficeScene, type ReadOffice } from "./office-scene.ts";
import { listEnd, listStart } from "./person-lists.ts";
import { postEnd } from "./posts.ts";
import { readSegments } from "./read-segments.ts";
import { segmentsBefore } from "./segments-before.ts";

/** 廖健、段志刚等市委全面深化改革委员会成员: the office of all in the list stands after it. */
function officeOfList(scene: OfficeScene, end: number): ReadOffice[] {
  if (scene.text.charAt(end) !== "等") return [];
  const body = scene.bodies[countBefore(scene.bodies, end + 1)];
  const close = body?.start === end + 1 ? postEnd(scene.text, body.end) : -1;
  return close < 0 ? [] : readSegments(scene, segmentsBefore(scene, close).slice(-1));
}

const BRACKETED = /\((?:[男女][,、]?)?(?:时任|现任|系)?([^()\n]{2,40})\)/y;

/** 李某(县公交公司驾驶员): the office in brackets after a name. */
function officesInBrackets(scene: OfficeScene, end: number): ReadOffice[] {
  const match = matchAt(scene.text, BRACKETED, end);
  if (!match) return [];
  const close = end + match[0].length - 1;
  const open = close - (match[1]?.length ?? 0);
  return readSegments(
    scene,
    segmentsBefore(scene, close).filter(({ start }) => start >= open),
  );
}

/** A roll: 戴荣昌（女） 景德镇某厂画师, one to a line. */
const ROLL = /(?:\((?:[男女][,、]?)?(?:[\u4e00-\u9fff]{1,5}族)?\))? +(?=[\u4e00-\u9fff]{4,24}(?:\n|$))/y;

const LINK =
  /(?:同志)?(?:被?(?:选举|聘任|聘请|任命|推选|增选|补选|递补)?为|(?:当选|蝉联|连任)为?|担任|兼任|出任|接任|就任|改任|现任|历任|曾任|时任|任|作为|身为|的|辞去(?:其)?(?:担任的)?|不再担任|不再兼任|曾是|,?是|进入)/y;

/** 任命甲为局长，乙为庭长: the verb of the sentence holds for the next as well. */
const goesOn = (text: string, start: number, link: string): boolean =>
  link === "为" &&
  (/(?:任命|选举|聘任|补选)[^。!?\n]*[,;、]$/.test(text.slice(Math.max(0, start - 90), start)) ||
    /(?:任命|聘任)(?!.*免去)[^!?]*[:;,、。]\n$/s.test(text.slice(Math.max(0, start - 400), start)));

/** 任命甲为局长、|乙为庭长: where the next person's item begins, at most `to`. */
function nextItem({ text, persons }: OfficeScene, from: number, to: number): number {
  const next = persons[countBefore(persons, from)]?.start ?? to;
  if (next >= to) return to;
  const mark = text.lastIndexOf("、", next);
  return mark > from ? mark : next;
}

/** The word that ties a person to offices after the name, or the blank of a roll. */
function linkAfter(text: string, start: number, end: number): string | undefined {
  const inRoll = start === 0 || text.charAt(start - 1) === "\n";
  return (matchAt(text, LINK, end) ?? (inRoll ? matchAt(text, ROLL, end) : undefined))?.[0];
}

/** 甲、某社理事长乙等5人|当选: what all of a list are chosen as, whatever each of them is besides. */
const OF_MANY =
  /^(?:、[^,。;:!?\n]{2,90}?)?(?:等(?:[0-9]+|[一二三四五六七八九十]+)?[人位名](?:同志)?)?(?:均|都|共同)?(?:当选为?|受聘为|被?(?:选举|推选|聘任|聘请|任命|选聘)为)/;

const linkOfMany = ({ text }: OfficeScene, end: number): string | undefined =>
  /[、等]/.test(text.charAt(end)) ? OF_MANY.exec(text.slice(end, end + 120))?.[0] : undefined;

/** Up to 60 characters of the clause that begins at `from`, within one person's item. */
function clauseAt(scene: OfficeScene, from: number): string {
  const clause = clauseFrom(scene.text, from, 60);
  return clause.slice(0, nextItem(scene, from, from + clause.length) - from);
}

/** 男, 汉族, 1968年3月生, 38岁: what a line of somebody's life tells before his office. */
const LIFE =
  /^(?:[男女]|[\u4e00-\u9fff]{1,5}族|今?年?\d{1,3}岁|生于[^,]{2,12}|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出?生|入党|参加工作)?|[\u4e00-\u9fff]{2,8}人|(?:中共)?党员|[\u4e00-\u9fff]{0,6}(?:学历|文化)|退伍军人)$/;
const NOW = /^(?:现任|现为|现是|系|原系|原任|时任|曾任)/;
const LONGEST_LIFE = 6;

/** 苗某,38岁,某支队民警,…: the clause after the name, or after the facts of his life, that is an office with its body. */
function officesInApposition(scene: OfficeScene, end: number): ReadOffice[] {
  const { text } = scene;
  let from = end;
  for (let i = 0; i < LONGEST_LIFE && text.charAt(from) === ","; i++) {
    const item = /^[^,。;:!?\n]*/.exec(text.slice(from + 1, from + 48))?.[0] ?? "";
    const to = from + 1 + item.length;
    if (!LIFE.test(item)) {
      const start = from + 1 + (NOW.exec(item)?.[0].length ?? 0);
      const segments =
        /[,。;\n]/.test(text.charAt(to)) || to === text.length ? segmentsBefore(scene, to) : [];
      const [first] = segments;
      const opens = first && /^(?:[\u4e00-\u9fff]{2,4}[省市县区州旗])?$/.test(text.slice(start, first.start));
      return opens && (first.body ?? first.implied) ? readSegments(scene, segments) : [];
    }
    from = to;
  }
  return [];
}

/** 薛某(女)为…. */
const SEX = /^\((?:[男女][,、]?)?(?:[\u4e00-\u9fff]{1,5}族)?\)/;

/** Offices that the sentence gives a person after the name: 任命X为…, 免去X的…职务, X当选…, X任…. */
export function officesAfter(
  scene: OfficeScene,
  person: { start: number; end: number },
): { offices: ReadOffice[]; negated: boolean } {
  const { text } = scene;
  const none = { offices: [], negated: false };
  const listed = listEnd(scene, person);
  const end = listed + (SEX.exec(text.slice(listed, listed + 10))?.[0].length ?? 0);
  const beside = [...officeOfList(scene, end), ...officesInBrackets(scene, end)];
  if (beside.length > 0) return { offices: beside, negated: false };
  const link = linkAfter(text, person.start, end) ?? linkOfMany(scene, end);
  if (link === undefined) return { offices: officesInApposition(scene, end), negated: false };
  const start = listStart(scene, person);
  const appointed = APPOINTING.test(text.slice(Math.max(0, start - 4), start)) || goesOn(text, start, link);
  const from = end + link.length;
  const clause = clauseAt(scene, from);
  if (clause === "") return none;
  const tail = OFFICE_END.exec(clause);
  const removed = link === "的" && tail?.[0].endsWith("职务") === true;
  if (/^(?:的|为|进入)$/.test(link) && !appointed && !removed) return none;
  const to = from + (tail ? tail.index : clause.length);
  const segments = segmentsBefore(scene, to).filter(
    (segment) => segment.post >= from && (!link.startsWith(",") || segment.body !== undefined),
  );
  return {
    offices: readSegments(scene, segments),
    negated: INTENDED.test(text.slice(Math.max(0, start - 6), to)),
  };
}
