import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import { otherNames } from "../found-mention.ts";
import type { Unit } from "../gazetteer/units.ts";

export interface BodyName {
  name: string;
  aliases: string[];
  category?: OrganisationCategory;
}

/** Short stems of offices and what they stand for. */
const FULL_STEMS: Record<string, string> = {
  城管执法局: "城市管理和综合执法局",
  城管局: "城市管理局",
  人社局: "人力资源和社会保障局",
  人社厅: "人力资源和社会保障厅",
  住建局: "住房和城乡建设局",
  住建厅: "住房和城乡建设厅",
  住建委: "住房和城乡建设委员会",
  发改委: "发展和改革委员会",
  发展改革委: "发展和改革委员会",
  发改局: "发展和改革局",
  卫健委: "卫生健康委员会",
  卫生健康委: "卫生健康委员会",
  卫健局: "卫生健康局",
  市场监管局: "市场监督管理局",
  文旅广体局: "文化旅游广电体育局",
  文广新局: "文化广电新闻出版局",
  文旅局: "文化和旅游局",
  文旅厅: "文化和旅游厅",
  机关事务局: "机关事务管理局",
  应急局: "应急管理局",
  资规局: "自然资源和规划局",
  自规局: "自然资源和规划局",
  工信局: "工业和信息化局",
  工信厅: "工业和信息化厅",
  退役军人局: "退役军人事务局",
  医保局: "医疗保障局",
  国资委: "国有资产监督管理委员会",
  交通局: "交通运输局",
  疾控中心: "疾病预防控制中心",
  妇联: "妇女联合会",
  残联: "残疾人联合会",
  文联: "文学艺术界联合会",
  科协: "科学技术协会",
  工商联: "工商业联合会",
  作协: "作家协会",
  书协: "书法家协会",
  美协: "美术家协会",
  音协: "音乐家协会",
  舞协: "舞蹈家协会",
  剧协: "戏剧家协会",
  摄协: "摄影家协会",
  民协: "民间文艺家协会",
  曲协: "曲艺家协会",
  侨联: "归国华侨联合会",
  记协: "新闻工作者协会",
  社科联: "社会科学界联合会",
  足协: "足球协会",
  篮协: "篮球协会",
  消协: "消费者协会",
  消委会: "消费者委员会",
  水文局: "水文水资源局",
  文广旅局: "文化广电旅游局",
  文广旅体局: "文化广电旅游体育局",
  教体局: "教育体育局",
  农业局: "农业农村局",
  林草局: "林业和草原局",
  金融办: "人民政府金融工作办公室",
  行政审批局: "行政审批服务局",
  公安交警支队: "公安局交通警察支队",
  交警支队: "公安局交警支队",
  地方金融监管局: "地方金融监督管理局",
  创建办: "创建工作办公室",
};

const named = (name: string, aliases: readonly string[], category: OrganisationCategory): BodyName => ({
  name,
  aliases: otherNames(name, aliases),
  category,
});

type Builder = (unit: string) => [name: string, ...aliases: string[]];
const FIXED: Record<string, { build: Builder; category: OrganisationCategory }> = {};
const enter = (forms: string, category: OrganisationCategory, build: Builder) => {
  for (const form of forms.split(" ")) FIXED[form] = { build, category };
};
enter("委", "PARTY", (u) => [`中共${u}委`, `${u}委`, `中共${u}委员会`, `中国共产党${u}委员会`]);
enter("政府 人民政府", "GOVERNMENT", (u) =>
  /(?:盟|地区)$/.test(u) ? [`${u}行政公署`, `${u}行署`] : [`${u}人民政府`, `${u}政府`],
);
enter("人大常委会 人大 人民代表大会 人民代表大会常务委员会", "CONGRESS", (u) => [
  `${u}人大常委会`,
  `${u}人大`,
  `${u}人民代表大会常务委员会`,
  `${u}人民代表大会`,
]);
enter("政协 政协委员会", "CPPCC", (u) => [`${u}政协`, `政协${u}委员会`, `中国人民政治协商会议${u}委员会`]);
enter("纪委监委", "PARTY", (u) => [
  `${u}纪委监委`,
  `${u}纪委`,
  `中共${u}纪委`,
  `中共${u}纪律检查委员会`,
  `${u}监委`,
]);
enter("纪委 纪律检查委员会", "PARTY", (u) => [`${u}纪委`, `中共${u}纪委`, `中共${u}纪律检查委员会`]);
enter("监委 监察委员会", "GOVERNMENT", (u) => [`${u}监委`, `${u}监察委员会`]);
enter("中院 中级法院 中级人民法院", "JUDICIARY", (u) => [`${u}中级人民法院`, `${u}中院`, `${u}中级法院`]);
enter("高院 高级法院 高级人民法院", "JUDICIARY", (u) => [`${u}高级人民法院`, `${u}高院`]);
enter("法院 人民法院", "JUDICIARY", (u) => [`${u}人民法院`, `${u}法院`]);
enter("检察院 人民检察院", "JUDICIARY", (u) => [`${u}人民检察院`, `${u}检察院`]);
enter("团委", "ASSOCIATION", (u) => [`共青团${u}委`, `团${u}委`, `共青团${u}委员会`]);
enter("行署 行政公署", "GOVERNMENT", (u) => [`${u}行政公署`, `${u}行署`]);
enter("政府办 政府办公室 人民政府办公室", "GOVERNMENT", (u) => [
  `${u}人民政府办公室`,
  `${u}政府办公室`,
  `${u}政府办`,
]);
enter("委办 委办公室", "PARTY", (u) => [
  `中共${u}委办公室`,
  `${u}委办公室`,
  `${u}委办`,
  `中共${u}委员会办公室`,
]);

const isRural = (unit: Unit): boolean => /^(?:镇|乡|街道|村|社区)$/.test(unit.letter);

/** Names of the organ `organ` (委, 政府, 人社局) of a unit: the canonical one and how else it is written by custom. */
export function stateBodyName(unit: Unit, organ: string, category: OrganisationCategory): BodyName {
  const fixed = FIXED[organ];
  const shorts = unit.short && unit.short !== unit.name ? [unit.short + unit.letter] : [];
  const bare = unit.bare ? [unit.letter + organ] : [];
  if (fixed && !(organ === "委" && isRural(unit))) {
    const [name, ...aliases] = fixed.build(unit.name);
    const other = shorts.flatMap((short) => fixed.build(short));
    const inOwnPaper = unit.bare
      ? fixed.build(unit.letter).filter((form) => !/^(?:中共|中国|政协)/.test(form))
      : [];
    return named(name, [...aliases, ...other, ...bare, ...inOwnPaper], fixed.category);
  }
  if (organ === "委" && /^(?:村|社区)$/.test(unit.letter))
    return named(`${unit.name}村委会`, [unit.name + organ, `${unit.name}村民委员会`], "GOVERNMENT");
  if (organ.startsWith("委")) {
    const aliases = [unit.name, ...shorts].map((called) => called + organ);
    return named(`中共${unit.name}${organ}`, [...aliases, ...bare], "PARTY");
  }
  if (organ === "党委" && (isRural(unit) || unit.name.endsWith("自治区")))
    return named(`中共${unit.name}委员会`, [unit.name + organ, `中共${unit.name}${organ}`, ...bare], "PARTY");
  if (organ === "党委")
    return named(
      `中共${unit.name}委`,
      [unit.name + organ, ...bare, `${unit.name}委`, ...shorts.map((short) => `中共${short}委`)],
      "PARTY",
    );
  return named(unit.name + organ, [...bare, unit.name + (FULL_STEMS[organ] ?? organ)], category);
}
