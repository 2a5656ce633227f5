import { countBefore } from "../text/sentences.ts";
import { CENTRES, SCHOOL_OFFICES, SQUADS, WARDS } from "./common-units.ts";
import { type BodySpan, lastEnding, type OfficeScene, STANDS_ALONE } from "./office-scene.ts";
import type { Segment } from "./segment.ts";

const HOSPITAL = /(?:医院|卫生院|保健院|卫生服务中心)$/;
const FIRM = /(?:公司|集团|厂|股份)$/;
const SCHOOL = /[校学小中园]$|(?:学|书)院$/;

/** What kind of body a post without one belongs to. */
const KIN: readonly [post: RegExp, body: RegExp][] = [
  [/(?:董事长|总经理|总裁|副总|董事|监事长|总监|车间主任|(?:销售|采购|产品|运营|项目)经理)$/, FIRM],
  [/局长$/, /局$/],
  [/校长$/, /[校小中]$|[小中大]学$/],
  [/教师$|老师$|班主任$|教研组长$/, SCHOOL],
  [/园长$/, /园$/],
  [/研究员$/, /院$|大学$|研究所$/],
  [/院长$|教授$/, /院$|大学$/],
  [/所长$/, /所$/],
  [/站长$|消防员$/, /站$|队$/],
  [/馆长$|馆员$/, /馆$|考古研究(?:所|院)$/],
  [/行长$/, /行$/],
  [/庭长$/, /法院$|庭$/],
  [/法官(?:助理)?$|审判员$|审判长$|书记员$/, /法院$|法庭$/],
  [/检察长$|检察官$|检察员$/, /检察院$/],
  [/厂长$/, /厂$/],
  [/支队长$|政委$|政治委员$/, /支队$|军分区$/],
  [/大队长$/, /大队$/],
  [/队长$|教练$/, /队$|俱乐部$/],
  [/^(?:副|常务副)?组长$/, /(?:督导|检查|调研|视察|领导|工作|专家|考察)小?组$/],
  [/民警$|辅警$|指导员$|教导员$/, /所$|局$|队$/],
  [/领队$/, /队$/],
  [/^(?:党委|纪委)副?书记$/, /[校学院]$|公司$/],
  [/会计$|出纳$/, /合作社$|公司/],
  [/司令员$/, /军分?区$/],
  [/理事长$/, /社$|会$/],
  [/会长$/, /会$/],
  [/主席$/, /协会$|文联$|工会$|工商联$|妇联$|残联$|联合会$|学会$/],
  [/(?:教导|教务|政教|德育|年级)主任$/, SCHOOL],
  [/^总厨$|行政总厨$/, /宾馆$|酒店$|饭店$|公司$/],
  [/^主任$/, /(?:中心|供销社|办事处|委员会)$/],
  [/社长$|总编辑$/, /社$|报$/],
  [/护士长$|医生$|医师$|护士$/, /医院|卫生院|保健院|科$/],
  [/秘书长$/, /会$|委$|政府$|政协$/],
  [/检察部$/, /检察院$/],
  [/政治部$/, /法院$|检察院$|公安局$/],
  [/处长$/, /处$/],
  [/科长$/, /科$/],
  [/厅长$/, /厅$/],
  [/科$/, HOSPITAL],
  [/股$/, /局$/],
  [/主演$|演员$|演奏员$|团长$/, /[剧乐艺]团$|歌舞团$|艺术团$|文工团$|剧院$|艺术馆$/],
  [/庄主$/, /酒庄$|山庄$|庄园$/],
  [/店主$|店长$/, /店$/],
  [/台长$/, /台$/],
  [/班主$/, /班$/],
  [/关长$|关员$/, /海关$/],
  [/连长$/, /连$/],
  [/住持$|方丈$/, /寺$/],
  [/村委会主任$|村主任$/, /村委会$|村民委员会$/],
  [/庭$/, /法院$/],
  [/车间$/, /公司|集团|厂$/],
  [/执行局$/, /法院$/],
  [/指挥长$|总指挥$/, /指挥部$/],
  [/班$/, /公司|厂$|队$|局$/],
  [new RegExp(`教研[室组]$|^(?:${SCHOOL_OFFICES})$`), SCHOOL],
  [new RegExp(`^${SQUADS}$`), /公安(?:分?局)$/],
  [new RegExp(`^${WARDS}$`), HOSPITAL],
  [new RegExp(`.部$|^${CENTRES}$`), FIRM],
  [/发起人$/, /[社队会]$|公司|基金会$/],
  [/创始人$|创办人$/, /公司|集团|厂$|合作社$|家庭农场$/],
];

const NOUN_KIN: Record<string, RegExp> = {
  公司: FIRM,
  集团: /集团/,
  企业: FIRM,
  学校: SCHOOL,
  校: SCHOOL,
  医院: HOSPITAL,
  院: /院$/,
  单位: /./,
  镇: /镇人民政府$/,
  乡: /乡人民政府$/,
};

const NEAR = 260;

/** The body that an election is told of: the one named most, of equals the first. */
function mostNamed(scene: OfficeScene, start: number, kin: RegExp): BodySpan | undefined {
  const counts = new Map<string, number>();
  const known = scene.bodies.filter((body) => body.end <= start && kin.test(body.name));
  for (const { name } of known) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return known.findLast(({ name }) => name === most);
}

/** 某大学|派驻村里的|科技特派员: the house that sent whoever is named. */
const SENT = /^(?:派驻|派来|派到|派往|派出|选派|派)[^,，。;；的]{0,6}的$/;

function sentBy({ text, bodies }: OfficeScene, { start }: Segment): BodySpan | undefined {
  if (text.charAt(start - 1) !== "的") return undefined;
  const body = bodies[countBefore(bodies, start - 1) - 1];
  return body && body.end < start && SENT.test(text.slice(body.end, start)) ? body : undefined;
}

/** 甲当选为某县妇联主席,乙当选为|副主席: the body whose head the sentence tells to be chosen before. */
function runningMates({ text, bodies }: OfficeScene, { start, post, end }: Segment): BodySpan | undefined {
  const head = /^(?:兼职|常务|专职)?副(.{2,3})$/.exec(text.slice(post, end))?.[1];
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("\n", start));
  const known = bodies.slice(countBefore(bodies, from), countBefore(bodies, start));
  return head === undefined
    ? undefined
    : known.findLast((body) => text.startsWith(head, body.end) && isChosenAt(text, body));
}
const isChosenAt = (text: string, { start }: BodySpan): boolean =>
  /(?:当选|选举)[^,，。;；]{0,8}为?$/.test(text.slice(Math.max(0, start - 12), start));

/** 医院党委书记, 院长: the house that the article tells of. */
const OWN_HOUSE = /^(?:医院|学校|院|校)$/;

/** The body named last before an office that names none: 公司总经理, 该院院长, 校长. */
export function said(scene: OfficeScene, segment: Segment): BodySpan | undefined {
  const { start, noun } = segment;
  const sender = noun === undefined ? sentBy(scene, segment) : undefined;
  if (sender) return sender;
  if (!STANDS_ALONE.test(scene.text.slice(Math.max(0, start - 1), start))) return undefined;
  const elected = /(?:当选|蝉联|连任)为?$/.test(scene.text.slice(Math.max(0, start - 3), start));
  const member = elected && scene.text.slice(segment.post, segment.end) === "委员";
  const kin = member ? SITTING : kinOf(scene.text, segment);
  const own = noun !== undefined && !/^[该本其]/.test(noun) && OWN_HOUSE.test(noun);
  const chosen =
    (elected ? runningMates(scene, segment) : undefined) ??
    (kin && (elected || own) ? mostNamed(scene, start, kin) : undefined);
  const named = kin ? lastEnding(scene, start, kin, elected) : colleagues(scene, segment);
  const told =
    chosen ?? (kin && named && !noun ? ofArticle(scene, start, kin, beside(scene, kin, named)) : named);
  const last = told ?? (elected ? lastEnding(scene, start, SITTING) : undefined);
  const near = last && (noun || start - last.end <= NEAR);
  return near || (last && kin && isOnly(scene, start, kin)) ? last : undefined;
}

/** 队长陈某带领|某救援队: the house that the holder is told to lead. */
const LEADS = /^[\u4e00-\u9fff·]{2,4}?(?:带领|率领|率)$/;

export function ledBy(scene: OfficeScene, segment: Segment): BodySpan | undefined {
  const kin = segment.noun === undefined ? kinOf(scene.text, segment) : undefined;
  const next = kin && scene.bodies[countBefore(scene.bodies, segment.end)];
  if (!next || !kin.test(next.name)) return undefined;
  return LEADS.test(scene.text.slice(segment.end, next.start)) ? next : undefined;
}

/** Posts that a house of any sort has. */
const ANYWHERE =
  /(?:主任|组长|班长|主管|经理|负责人|技术员|工程师|总工|秘书|会计|干事|干部|管理员|讲解员|医生|医师|护士|校医|队医|技师|场长|矿长)$/;
/** No house that people are simply at: a committee, a government, a ministry. */
const NO_HOUSE = /^中共|政府$|^(?:国家|中华|全国|中国)|[部委厅]$|人大常委会$|政协$/;
const CLOSE = 140;

/** 车间里,生产主管某某: the house named last, not far before, of which the text does not say the office. */
export function nearest({ text, bodies }: OfficeScene, segment: Segment): BodySpan | undefined {
  const { start, post, end, noun, opaque } = segment;
  if (opaque || noun !== undefined || !ANYWHERE.test(text.slice(post, end))) return undefined;
  if (!STANDS_ALONE.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const near = bodies.slice(countBefore(bodies, start - CLOSE), countBefore(bodies, start));
  const body = near.findLast((other) => other.end <= start && !NO_HOUSE.test(other.name));
  return body && !text.slice(body.end, start).includes("\n") ? body : undefined;
}

/** Words after which a body is where somebody goes, or with or against whom. */
const OTHER_SIDE =
  /(?:[到赴往去与同跟给为向对]|战胜|击败|力克|来到|前往)了?(?:[\u4e00-\u9fff]{2,4}[省市县区州])?$/;

/** 甲校派教师到|乙校任课,体育教师某某: the body of the same kind that the sentence has before it is theirs. */
function beside({ text, bodies }: OfficeScene, kin: RegExp, named: BodySpan): BodySpan {
  if (!OTHER_SIDE.test(text.slice(Math.max(0, named.start - 9), named.start))) return named;
  const from = Math.max(text.lastIndexOf("。", named.start), text.lastIndexOf("\n", named.start));
  const others = bodies.filter(
    ({ start, end, name }) => start > from && end <= named.start && kin.test(name),
  );
  return others[0] ?? named;
}

/** A body named in passing gives way to the one that the article is about: named so many times as often. */
function ofArticle({ bodies }: OfficeScene, start: number, kin: RegExp, named: BodySpan): BodySpan {
  const counts = new Map<string, number>();
  for (const { name } of bodies) counts.set(name, (counts.get(name) ?? 0) + 1);
  const count = ({ name }: BodySpan): number => counts.get(name) ?? 0;
  const known = bodies.filter((body) => body.end <= start && kin.test(body.name));
  const most = known.reduce((best, body) => (count(body) > count(best) ? body : best), named);
  return count(most) >= RATIO * count(named) ? most : named;
}
const RATIO = 3;

/** Whether the text names one body of a kind before, and no other. */
const isOnly = ({ bodies }: OfficeScene, start: number, kin: RegExp): boolean =>
  new Set(bodies.filter((body) => body.end <= start && kin.test(body.name)).map(({ name }) => name)).size ===
  1;

/** A 科 headed by a 科长 is one of any office: 检验科科长. */
const OF_SECTION = /(?:局|中心|公司|厂|监狱|医院|[校学]|学院)$/;

function kinOf(text: string, { post, end, noun, unit }: Segment): RegExp | undefined {
  if (unit?.endsWith("科") && !noun && text.startsWith("科长", end - 2)) return OF_SECTION;
  const bare = noun?.replace(/^[该本其]/, "");
  const printed = unit ?? text.slice(post, end);
  return bare ? (NOUN_KIN[bare] ?? new RegExp(`${bare}$`)) : kinOfPost(printed);
}

/** Members chosen at a sitting: of the congress or the conference that sits. */
const SITTING = /人大常委会$|政协$/;

/** What the name of the body ends in whose post this is. */
export const kinOfPost = (post: string): RegExp | undefined =>
  KIN.find(([pattern]) => pattern.test(post))?.[1];

/** 副主任 after 市人大常委会主任: the body whose own head the text named before. */
function colleagues({ text, bodies }: OfficeScene, { start, post, end }: Segment): BodySpan | undefined {
  const head = /^副(.{2,3})$/.exec(text.slice(post, end))?.[1];
  if (head === undefined) return undefined;
  const from = countBefore(bodies, start - NEAR / 2);
  const named = bodies.slice(from, countBefore(bodies, start));
  return named.findLast((body) => body.end < start && text.startsWith(head, body.end));
}
