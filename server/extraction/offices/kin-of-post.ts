import { CENTRES, SCHOOL_OFFICES, SQUADS, WARDS } from "./common-units.ts";
import type { BodySpan } from "./office-scene.ts";
import type { Segment } from "./segment.ts";

/** Whether a body is of the sort that a post belongs to. */
export type Kin = (body: Pick<BodySpan, "name" | "category">) => boolean;

const called =
  (name: RegExp): Kin =>
  (body) =>
    name.test(body.name);

/** A part of a house is none of its own; a bank's branch has heads of another name. */
const PART = /[部科室处班组行]$|车间$|中心$/;

const ofSort =
  (sort: string, name: RegExp): Kin =>
  (body) =>
    name.test(body.name) || (body.category === sort && !PART.test(body.name));

const HOSPITAL = ofSort("HEALTH", /(?:医院|卫生院|保健院|卫生服务中心)$/);
const FIRM = ofSort("COMPANY", /(?:公司|集团|厂|股份)$/);
const SCHOOL = ofSort("SCHOOL", /[校学小中园]$|(?:学|书)院$/);
const COURT = called(/法院$|法庭$/);
const RESEARCH = called(/院$|大学$|研究所$/);

/** A post that says by its letter what it heads (所长, 副庭长), where the names of such bodies end in others as well. */
const BY_LETTER: Readonly<Record<string, Kin>> = {
  校: (body) => !body.name.endsWith("院") && SCHOOL(body),
  院: called(/院$|大学$/),
  馆: called(/馆$|考古研究(?:所|院)$/),
  庭: called(/法院$|庭$/),
  队: called(/队$|俱乐部$/),
  社: called(/社$|报$/),
  团: called(/[剧乐艺]团$|歌舞团$|艺术团$|文工团$|剧院$|艺术馆$/),
  关: called(/海关$/),
};
const LETTER = /([局校园所站馆行庭厂社团台店连处科厅院队会关班])[长主]$/;

/** What kind of body any other post without one belongs to. */
const KIN: readonly [post: RegExp, kin: Kin][] = [
  [/(?:董事长|总经理|总裁|副总|董事|监事长|总监|车间主任|(?:销售|采购|产品|运营|项目)经理)$/, FIRM],
  [/教师$|老师$|班主任$|教研组长$|(?:教导|教务|政教|德育|年级)主任$/, SCHOOL],
  [/(?:研究员|教授)$/, RESEARCH],
  [/消防员$/, called(/站$|队$/)],
  [/馆员$/, called(/馆$|考古研究(?:所|院)$/)],
  [/法官(?:助理)?$|审判员$|审判长$|书记员$/, COURT],
  [/检察长$|检察官$|检察员$|检察部$/, called(/检察院$/)],
  [/支队长$|政委$|政治委员$/, called(/支队$|军分区$/)],
  [/大队长$/, called(/大队$/)],
  [/教练$|领队$/, called(/队$|俱乐部$/)],
  [/^(?:副|常务副)?组长$/, called(/(?:督导|检查|调研|视察|领导|工作|专家|考察)小?组$/)],
  [/民警$|辅警$|指导员$|教导员$/, called(/所$|局$|队$/)],
  [/^(?:党委|纪委)副?书记$/, called(/[校学院]$|公司$/)],
  [/会计$|出纳$/, called(/合作社$|公司/)],
  [/司令员$/, called(/军分?区$/)],
  [/理事长$/, called(/社$|会$/)],
  [/护士长$|医生$|医师$|护士$/, called(/医院|卫生院|保健院|科$/)],
  [/秘书长$/, called(/会$|委$|政府$|政协$/)],
  [/主席$/, called(/协会$|文联$|工会$|工商联$|妇联$|残联$|联合会$|学会$/)],
  [/^总厨$|行政总厨$/, called(/宾馆$|酒店$|饭店$|公司$/)],
  [/^主任$/, called(/(?:中心|供销社|办事处|委员会)$/)],
  [/总编辑$/, called(/社$|报$/)],
  [/政治部$/, called(/法院$|检察院$|公安局$/)],
  [/科$/, HOSPITAL],
  [/股$/, called(/局$/)],
  [/主演$|演员$|演奏员$/, called(/[剧乐艺]团$|歌舞团$|艺术团$|文工团$|剧院$|艺术馆$/)],
  [/庄主$/, called(/酒庄$|山庄$|庄园$/)],
  [/住持$|方丈$/, called(/寺$/)],
  [/村委会主任$|村主任$/, called(/村委会$|村民委员会$/)],
  [/(?:庭|执行局)$/, called(/法院$/)],
  [/车间$/, called(/公司|集团|厂$/)],
  [/指挥长$|总指挥$/, called(/指挥部$/)],
  [/班$/, called(/公司|厂$|队$|局$/)],
  [new RegExp(`教研[室组]$|^(?:${SCHOOL_OFFICES})$`), SCHOOL],
  [new RegExp(`^${SQUADS}$`), called(/公安(?:分?局)$/)],
  [new RegExp(`^${WARDS}$`), HOSPITAL],
  [new RegExp(`.部$|^${CENTRES}$`), FIRM],
  [/发起人$/, called(/[社队会]$|公司|基金会$/)],
  [/创始人$|创办人$/, called(/公司|集团|厂$|合作社$|家庭农场$/)],
];

const NOUN_KIN: Readonly<Record<string, Kin>> = {
  公司: FIRM,
  集团: called(/集团/),
  企业: FIRM,
  学校: SCHOOL,
  校: SCHOOL,
  医院: HOSPITAL,
  院: called(/院$/),
  单位: () => true,
  镇: called(/镇人民政府$/),
  乡: called(/乡人民政府$/),
};

/** A 科 headed by a 科长 is one of any office. */
const OF_SECTION = called(/(?:局|中心|公司|厂|监狱|医院|[校学]|学院)$/);

/** The kind of body whose post this is: by a special row, else by the letter of the post. */
export function kinOfPost(post: string): Kin | undefined {
  const own = KIN.find(([pattern]) => pattern.test(post))?.[1];
  const letter = own ? undefined : LETTER.exec(post)?.[1];
  return letter === undefined ? own : (BY_LETTER[letter] ?? called(new RegExp(`${letter}$`)));
}

/** The kind of body that an office without one is of: by the noun before it (该院, 公司), its unit or its post. */
export function kinOf(text: string, { post, end, noun, unit }: Segment): Kin | undefined {
  if (unit?.endsWith("科") && !noun && text.startsWith("科长", end - 2)) return OF_SECTION;
  const bare = noun?.replace(/^[该本其]/, "");
  const printed = unit ?? text.slice(post, end);
  return bare ? (NOUN_KIN[bare] ?? called(new RegExp(`${bare}$`))) : kinOfPost(printed);
}
