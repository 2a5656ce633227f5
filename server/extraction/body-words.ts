import type { OrganisationCategory } from "../../graph-schema/ontology.ts";

export interface BodySuffix {
  suffix: string;
  category: OrganisationCategory;
}

const SUFFIXES: Partial<Record<OrganisationCategory, string>> = {
  PARTY:
    "常委会 纪委监委 纪委 纪律检查委员会 党委 党工委 党组 党支部 党总支 机关工委 工委 组织部 宣传部 统战部 政法委 政法委员会 网信办 编办 党校 深化改革委员会 改革委员会 巡察办 巡察组 巡视组 督导组 精神文明办 文明办 老干局 老干部局 改革办 深改委 深改办 委办公室 委办 台工办 委研究室",
  GOVERNMENT:
    "人民政府 政府 政府办公室 政府办 局 厅 委员会 管委会 发改委 卫健委 国资委 住建委 交通委 经信委 工信委 农委 教委 科委 建委 民宗委 规委 城管委 环委会 安委会 安委办 监委 监察委员会 办公室 办事处 公署 海关 管理处 管理所 管理站 管理委员会 服务中心 事务中心 中心 指挥部 指挥中心 领导小组 工作组 工作专班 专班 领导小组办公室 支队 大队 中队 总队 派出所 税务所 居委会 村委会 司法所 财政所 中心站 气象台 创建办 新时代文明实践中心 组委会 组织委员会 筹委会 党史研究室 行政公署 行署 公安分局 环保督察组 督察组 调查组 专家组 工作队 联席会议 党政办 森林公安 社区居委会 村民委员会 居民委员会 执法队 看守所 监狱 戒毒所 边检站 救援支队 消防站 缉查队 出入境 机关 委",
  CONGRESS: "人大常委会 人大 人民代表大会常务委员会 人民代表大会",
  CPPCC: "政协 政协委员会 政协常委会",
  JUDICIARY:
    "人民法院 中级人民法院 高级人民法院 最高人民法院 中级法院 法院 中院 高院 人民检察院 检察院 庭 人民法庭 法庭 仲裁委 仲裁委员会 公证处 律师事务所 律所",
  MILITARY: "军分区 纵队 警备区 人武部 武装部 武警支队 省军区 战区 部队 军校 舰队 边防团 预备役师",
  COMPANY:
    "集团 集团公司 有限公司 有限责任公司 股份有限公司 股份公司 公司 分公司 子公司 控股 银行 分行 支行 农商行 农商银行 信用社 农信社 实业 股份 机械 鞋业 塑胶 科技 电子 药业 制药 食品 酒业 乳业 纺织 化工 矿业 地产 置业 物业 超市 电力 重工 重科 汽车 钢铁 钢管 光电 生物 生物医药 医药 新材料 材料 能源 新能源 传媒 影业 保险 证券 信托 基金 航空 通信 通讯 铜业 铝业 锌业 钨业 稀土 水泥 建材 陶瓷 家居 家具 服饰 服装 制衣 玩具 印务 水务 供电公司 燃气 热电 高科 软件 网络 信息 物流 快递 商贸 农业 牧业 种业 粮油 茶业 油脂 饲料 工厂 厂 矿务局 车行 钢厂 电厂 航运 港务 环保 装备 半导体 精密 仪器 工业 商行 连锁 餐饮 文旅 建工 路桥 铁建 电气 变压器 电机 轴承 轮胎 玻璃 造纸 包装 印刷 日化 化纤 高新投 城投 交投 建投 文旅投 产投 旅投 农投 水投 国投",
  SCHOOL:
    "体校 少体校 业余体校 大学 学院 小学 中学 幼儿园 学校 职校 师院 师范 师大 高中 初中 附中 附小 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 中心校 完小 中专 技校 职专 职业中专 职业技术学院 高专 幼高专 实验小学 希望小学 外国语学校 中心小学 党校 研究生院 医学院 商学院 工学院 教学点 书院中学",
  HEALTH:
    "医院 人民医院 中医院 妇幼保健院 保健院 卫生院 疾控中心 疾病预防控制中心 血站 中心血站 卫生服务中心 卫生服务站 卫生室 诊所 急救中心 儿童医院 附一医院 附二医院 附属医院 门诊部 康复中心 养老院 敬老院 福利院",
  MEDIA:
    "日报 晚报 日报社 晚报社 报社 电视台 广播电视台 电台 新华社 融媒体中心 出版社 杂志社 传媒集团 新闻网 新闻社",
  ASSOCIATION:
    "协会 学会 商会 联合会 促进会 研究会 基金会 联合总会 联盟 俱乐部 总工会 工会 妇联 残联 文联 科协 工商联 团市委 团县委 团省委 团区委 团委 共青团 红十字会 合作社 专业合作社 联合社 农民合作社 志愿服务队 志愿者协会 志愿者 志愿服务总队 救援队 救护队 慈善总会 慈善会 理事会 校友会 老年大学 消委会 消费者委员会 作协 侨联 台联 社科联 记协 体育总会 业主委员会 业委会 足协 球队 足球队 篮球队 女排 男篮 女篮 代表队 代表团 舞蹈队 艺术团 合唱团",
  OTHER:
    "研究所 研究院 设计院 勘察院 规划院 科学院 工程院 农科院 农科所 剧团 歌舞团 歌舞剧院 乐团 实验室 工作站 科 股 室 研究室 事务所 交易所 交易中心 办 救助站 种子站 水文站 气象站 考察团 工作室 委员会秘书处 秘书处 站 所 处 队 博物馆 科技馆 馆 局党组 项目部 经理部 筹建处 创新中心 技术中心 孵化器 客运段 车务段 供电段",
};

const byLast = new Map<number, BodySuffix[]>();
for (const [category, words] of Object.entries(SUFFIXES)) {
  for (const suffix of words.split(" ")) {
    const last = suffix.charCodeAt(suffix.length - 1);
    byLast.set(last, [...(byLast.get(last) ?? []), { suffix, category: category as OrganisationCategory }]);
  }
}
for (const list of byLast.values()) list.sort((a, b) => b.suffix.length - a.suffix.length);

/** The longest suffix of a body that ends at `end`. */
export const bodySuffixAt = (text: string, end: number): BodySuffix | undefined =>
  byLast.get(text.charCodeAt(end - 1))?.find(({ suffix }) => text.endsWith(suffix, end));

/** Suffixes that need a name or a place before them to be a body at all, and never stand with a common noun alone. */
export const WEAK = new Set(
  "科技 电子 机械 材料 能源 网络 信息 农业 工业 环保 装备 生物 软件 食品 汽车 医药 超市 物业 地产 保险 证券 基金 航空 通信 通讯 电力 家居 家具 服装 服饰 玩具 包装 印刷 精密 仪器 玻璃 陶瓷 水泥 建材 钢铁 稀土 饲料 粮油 餐饮 连锁 快递 物流 文旅 燃气 厂 科 股 室 站 所 处 队 馆 办 委 署 中心 部队 机关 部 庭 学校 师范 矿 新能源 新材料 半导体 商贸 纺织 化工 塑胶 鞋业 制药 药业 实业 股份 控股 工厂 志愿者 专班 政府 工委 公司 集团 协会 大学 中学 小学 学院 医院 银行 合作社 联盟".split(
    " ",
  ),
);

/** What looks like a body and is a building: 会展中心, 行政中心. */
export const BUILDING_END =
  /(?:会展中心|会议中心|行政中心|文化中心|体育中心|活动中心|展示中心|展览中心|艺术中心|游客中心|购物中心|市中心|省域副中心|副中心)$/;

/** Suffixes that make a body only with a place or another body before them. */
export const HEADED_ONLY = new Set(
  "处 所 站 队 馆 办 委 科 股 室 庭 部 署 局 厅 党组 党委 党支部 党总支 中心 机关 监委 工委 纪委 办公室 大队 中队 支队 总队 政府 人大 政协 法院 检察院 党校 团委 工会 科协 文联 残联 妇联 办事处 部队 农业 信息 材料 物业 组织部 宣传部 教委 农委 科委 建委 服务中心 管理站 管理所 编办 文明办 厂 代表队 代表团 足协 台联 侨联 作协 监狱 海关 巡察组 督察组 工作站 实验室 工作室 考察团 分公司 子公司 支行 分行 专家组 小学部 超市 能源 新能源 网络 环保 物流 工业 商贸 科技 中心校 完小 高中 初中 中专 技校 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 高院 中院 一院 师范 师大 队伍 秘书处 理事会 股份 控股 基金 证券 保险 信托 电台 通讯 通信 航空 汽车 装备 建材 包装 印刷 汽车".split(
    " ",
  ),
);

/** Firms known by a name that shows no kind. */
export const BRANDS = new Set(
  "富士康 工业富联 比亚迪 华为 腾讯 阿里巴巴 京东 百度 美团 小米 字节跳动 中油昆仑 中国燃气 中石油 中石化 中海油 中国石油 中国石化 国家电网 南方电网 中国移动 中国联通 中国电信 中国铁塔 中粮 中建 中铁 中铁建 中交 中车 中冶 中核 五矿 招商局 华润 万科 碧桂园 恒大 保利 绿地 融创 龙湖 三一重工 三一 中联重科 格力 美的 海尔 海信 创维 联想 大疆 宁德时代 蔚来 吉利 长安 奇瑞 广汽 上汽 一汽 东风 伊利 蒙牛 娃哈哈 农夫山泉 茅台 五粮液 顺丰 拼多多 网易 滴滴 携程 科大讯飞 京东方 隆基 通威 阳光电源 远大 蓝思 步步高 红星美凯龙 苏宁 国美 沃尔玛 家乐福 麦当劳 肯德基 西门子 博世 巴斯夫 特斯拉 苹果公司 三星 丰田 本田 大众 宝马 奔驰".split(
    " ",
  ),
);
/** Brands that are also places, persons or words: only beside 公司, 集团, 企业 and the like. */
export const CAUTIOUS_BRANDS = new Set(
  "一汽 东风 长安 大众 苹果 绿地 保利 远大 阳光 三一 丰田 本田 小米 中建 中交 中车 滴滴 茅台 美的 隆基 三星 龙湖 京东方 吉利".split(
    " ",
  ),
);

/** Bodies of the whole country: name, other names, category. */
export const NATIONAL: readonly [name: string, aliases: readonly string[], category: OrganisationCategory][] =
  [
    ["党中央", ["中共中央"], "PARTY"],
    ["国务院", [], "GOVERNMENT"],
    ["中央军委", ["中央军事委员会"], "MILITARY"],
    ["全国人大常委会", ["全国人民代表大会常务委员会"], "CONGRESS"],
    ["全国人大", ["全国人民代表大会"], "CONGRESS"],
    ["全国政协", ["中国人民政治协商会议全国委员会"], "CPPCC"],
    ["中央纪委国家监委", [], "PARTY"],
    ["中央纪委", ["中纪委", "中央纪律检查委员会"], "PARTY"],
    ["国家监委", ["国家监察委员会"], "GOVERNMENT"],
    ["最高人民法院", ["最高法"], "JUDICIARY"],
    ["最高人民检察院", ["最高检"], "JUDICIARY"],
    ["中央组织部", ["中组部"], "PARTY"],
    ["中央宣传部", ["中宣部"], "PARTY"],
    ["中央统战部", ["中央统一战线工作部"], "PARTY"],
    ["国家发展改革委", ["国家发改委", "国家发展和改革委员会"], "GOVERNMENT"],
    ["财政部", [], "GOVERNMENT"],
    ["教育部", [], "GOVERNMENT"],
    ["科技部", ["科学技术部"], "GOVERNMENT"],
    ["工信部", ["工业和信息化部"], "GOVERNMENT"],
    ["公安部", [], "GOVERNMENT"],
    ["民政部", [], "GOVERNMENT"],
    ["司法部", [], "GOVERNMENT"],
    ["人社部", ["人力资源和社会保障部", "人力资源社会保障部"], "GOVERNMENT"],
    ["自然资源部", [], "GOVERNMENT"],
    ["生态环境部", [], "GOVERNMENT"],
    ["住房和城乡建设部", ["住建部", "住房城乡建设部"], "GOVERNMENT"],
    ["交通运输部", ["交通部"], "GOVERNMENT"],
    ["水利部", [], "GOVERNMENT"],
    ["农业农村部", [], "GOVERNMENT"],
    ["商务部", [], "GOVERNMENT"],
    ["文化和旅游部", ["文旅部"], "GOVERNMENT"],
    ["国家卫健委", ["国家卫生健康委员会", "国家卫生健康委"], "GOVERNMENT"],
    ["应急管理部", [], "GOVERNMENT"],
    ["退役军人事务部", [], "GOVERNMENT"],
    ["国家税务总局", ["税务总局"], "GOVERNMENT"],
    ["国家市场监管总局", ["国家市场监督管理总局", "市场监管总局"], "GOVERNMENT"],
    ["国家体育总局", ["体育总局"], "GOVERNMENT"],
    ["中国科学院", ["中科院"], "OTHER"],
    ["中国工程院", [], "OTHER"],
    ["中国社会科学院", ["中国社科院"], "OTHER"],
    ["新华社", ["新华通讯社"], "MEDIA"],
    ["人民日报", ["人民日报社"], "MEDIA"],
    ["中央电视台", ["央视", "中央广播电视总台"], "MEDIA"],
    ["光明日报", [], "MEDIA"],
    ["经济日报", [], "MEDIA"],
    ["共青团中央", ["团中央"], "ASSOCIATION"],
    ["全国妇联", ["中华全国妇女联合会"], "ASSOCIATION"],
    ["全国总工会", ["中华全国总工会"], "ASSOCIATION"],
    ["中国足协", ["中国足球协会"], "ASSOCIATION"],
    ["中国人民银行", ["人民银行", "央行"], "COMPANY"],
  ];
