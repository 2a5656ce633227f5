import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { Endings } from "../text/endings.ts";

/** What places of a grade end in; where two fit, the longer one. */
export interface PlaceSuffix {
  suffix: string;
  level: PlaceLevel;
  /** It ends everyday words as well, so that something else must show that a place is meant. */
  weak?: boolean;
}

const SUFFIXES: Record<"COUNTY" | "TOWNSHIP" | "VILLAGE" | "ZONE" | "SITE", string> = {
  COUNTY: "县",
  TOWNSHIP: "镇 乡 街道 苏木 民族乡",
  VILLAGE: "村 行政村 自然村 社区 嘎查 居委会辖区 新村 屯",
  ZONE: "经济技术开发区 高新技术产业开发区 高新技术开发区 高新技术产业园区 经济开发区 旅游度假区 国家级新区 综合保税区 保税区 自贸区 自贸试验区 自由贸易试验区 国家高新区 国家经开区 高新区 经开区 开发区 工业园区 产业园区 工业集中区 工业园 产业园 科技园 科技城 文化园 文化产业园 旅游区 管理区 湖区 物流园 创业园 软件园 文创园 生态园 农业园 示范园 孵化园 电商园 园区 新区 新城 片区 矿区 景区 风景区 风景名胜区 风景名胜 度假区 创新区 示范区 试验区 合作区 林区 库区 港区 灌区 林场 农场 牧场 茶场 渔场 自然保护区 保护区 湿地公园 国家湿地公园 森林公园 地质公园 科学城 大学城 文化城 影视城 科创城 智造城 商圈 片 古镇 古城 古村 半岛 国家公园 投资区 工业区 博览区 文化街区 文化旅游小镇 小镇 集聚区 先行区 功能区 经济区 新片区 合作园 科创港 科创园 化工园 石化园 农科园 双创园 创意园 历史文化街区 历史街区 传统街区 商业街区 文创街区 示范带 产业带 集中发展区 工业集中发展区 发展区",
  SITE: "大道 路 街 大街 巷 胡同 大桥 特大桥 立交桥 桥 高架 隧道 路口 路段 广场 公园 书院 寺 庙 塔 楼 阁 祠 宫 故居 旧居 旧址 遗址 陵园 烈士陵园 江 河 湖 江口 河口 湖口 溪 水 湾 水库 水电站 电站 渠 灌渠 大坝 山 岭 峰 洲 岛 洞 峡谷 草原 沙漠 瀑布 站 火车站 高铁站 汽车站 客运站 东站 西站 南站 北站 机场 码头 港 口岸 立交 高速 高速公路 铁路 国道 省道 县道 乡道 纪念馆 博物馆 展览馆 美术馆 图书馆 文化馆 体育馆 冰球馆 游泳馆 文化宫 工人文化宫 少年宫 行政中心 政务中心 人才市场 人力资源市场 种植基地 体育场 体育中心 奥体中心 会展中心 展示中心 展览中心 会议中心 国际会议中心 运营中心 文化中心 艺术中心 沙地 湿地 沟 运河 村史馆 史馆 展馆 规划馆 军事馆 陈列馆 陈列室 青少年宫 活动中心 博览园 博览中心 会议厅 演播厅 音乐厅 综合楼 办公楼 门诊楼 门诊大楼 大楼 作业区 渔港 中心渔港 会址 城墙 古城墙 观景台 驿站 纪念碑 纪念园 钟楼 鼓楼 祠堂 宗祠 文庙 山庄 农庄 庄园 滑雪场 运动场 足球场 航站楼 大剧院 剧院 剧场 影院 影剧院 会堂 礼堂 会议室 报告厅 宾馆 饭店 酒店 大酒店 大厦 商场 购物中心 市场 农贸市场 批发市场 步行街 小区 家园 花园 花苑 苑 府 基地 训练基地 教育基地 水厂 污水处理厂 电厂 选厂 矿洞 铁矿 尾矿库 垃圾焚烧发电厂 垃圾填埋场 充电站 收费站 服务区 渡口 闸 船闸 节制闸 泵站 体育公园 游客中心 教堂 清真寺 营地 合作社旧址 工地 货场 国际港 物流港 空港 坝 堤 古街 老街 牌坊 古井 故道 古道 战役纪念馆 植物园 动物园 游乐园 赛马场 教育馆 浴场 墓地 墓群 古墓群 窑址 城址 商贸城 轻纺城 小商品城 建材城 瀑布群 殡仪馆 换乘中心 安置点 安置区 变电站 水文站 检查站 排涝站 排灌站 电排站 监测站 气象站 公交站 地铁站 加油站 瞭望塔 水塔 戏台 古戏台 炮台 烽火台 烈士墓 墓园 公墓 古堡 古港 古渡 古桥 古塔 水闸 挡潮闸 大堤 长堤 海堤 江堤 堤防 干堤 干渠 总干渠 支渠 航道 水道 河道 锚地 海湾 海峡 沙滩 海滩 群岛 天池 温泉 冰川 雪山 溶洞 大峡谷 山口 隘口 桃园 梨园 石榴园 葡萄园 樱花园 牡丹园 采摘园 苗圃 校区 院区 食堂 菜市场 夜市 集市 美食街 储备库 冷库 监控室 指挥中心 调度中心 文体中心 展厅 文化礼堂 书屋 茶馆 麻将馆 戏楼 碑林 石窟 石林 土楼 围屋 大院 故里 旧址群 遗迹 故城 王陵 博物院 美术院 科技馆 档案馆 城楼 古镇景区 沟口 栖息地 观景平台 展示带 堆场 大草原 大瀑布 梯田 县衙 府衙 衙署 会馆 停车场 家属院 大观园 盆地 平原",
};

/** Sites and hamlets whose last word ends everyday words as well. */
const WEAK = "堰 坳 塬 峪 垭口 岙 圩 屿 礁 矶 冈 渡 崮 嶂 磜 崬 庄 寨 堡 坪 冲";

const suffixes = new Endings<PlaceSuffix>([
  ...Object.entries(SUFFIXES).flatMap(([level, words]) =>
    words.split(" ").map((suffix) => [suffix, { suffix, level: level as keyof typeof SUFFIXES }] as const),
  ),
  ...WEAK.split(" ").map((suffix) => [suffix, { suffix, level: "SITE", weak: true }] as const),
]);

/** The longest suffix of a place that ends at `end`. */
export const placeSuffixAt = (text: string, end: number): PlaceSuffix | undefined =>
  suffixes.longestAt(text, end);

/** Words before a suffix that make no name: 贫困村, 中心城区, 老旧小区. */
const GENERIC =
  "优秀 县域 车间 工地 中控 导流泄放 人行 人行天 过街天 过街 隔壁 自己 邻近 别的 同一 整个 亲戚 城中 集中 临时 群众 受灾 海 各个 开 挖 排水 壕 物流 冷链 城镇 满 遍 贫困 行政 自然 示范 中心 全 本 该 各 每 我 所在 村 乡 镇 城 县 市 省 区 国 国家 地方 农 山 水 大 小 新 老 旧 老旧 美丽 易地 安置 搬迁 重点 先进 文明 试点 样板 整治 空心 城市 城郊 城乡 农业 工业 产业 商业 居民 住宅 生态 旅游 文化 教育 红色 革命 爱国主义 自由 国际 国内 全国 全省 全市 全县 沿线 周边 附近 主 次 干 主干 城区 老城区 新城区 核心 主城 主城区 县城 市区 郊区 乡镇 多 两 三 四 几 部分 相关 有关 上述 其他 一些 许多 小城 大型 小型 现代 特色 综合 专业 公共 人民 培训 实训 实习 生产 研发 创新 创业 双创 种植 养殖 蔬菜 水果 茶叶 实践 训练 乡村 古 高 高层 办公 教学 电梯 农贸 农产品 集贸 人力资源 资本 证券 劳动力 国际国内 消费 房地产 智慧 和谐 满意 星级 五星级 基层 党建 一站式 便民 智能 数字 高端 低端 棚户 灾 重 疫 高风险 低风险 中风险 风险 流 外 内 出 门 进 一体化 健康 无障碍 绿色 高标准 万 百 千 十 整 生产一线 大山 道 公 铁 江 河 湖 战略 发展 致富 小康 产业化 幸福之 思 出路 道路 线 干道 快速 高速 主要 建设 改造 成熟 标准化 规范化 扶贫 红色教育 科普 志愿 邻里 商品 居住 物业 新建 安置房 军 警 校 厂 矿 院 所 连片 开放式 国家级 省级 市级 县级 区级 镇级 村级 沿江 沿海 沿路 临街 商住 产业集聚 集聚 省际 跨 全域 公交 地铁 主题 口袋 街心 小微 古老 大中型 中小型 病险 各类 各大 规模 现场 施工 一处 多处 一座 一条 四好农村 农村 机耕 断头 旅客 世界 亚洲 中国 全球 一带一 丝绸之 上 下 前 后 左 右 东 西 南 北 中 里 最 之 样 通 顺 公寓 学生 教师 干部 职工 员工 志愿者 服务 发电 水力 火力 风力 光伏 污水 垃圾 停车 变电 加油 加气 换乘 起点 终点 首 末 电商 直播 跨境 粮食 采摘 田园 农家 家 万亩 千亩 百亩 高山 低山 平 荒 深 青 绿水青 金山银 靠 上山 半 雪 火 登 爬 泥石流 防洪 拦河 水利 灌溉 大江大 大运 内陆 沿 跨江 跨海 远 近";
const generic = new Set(GENERIC.split(" "));

/** Whether the words before a suffix are of the everyday kind that names nothing. */
export const isGenericCore = (core: string): boolean => generic.has(core);

const STRONG =
  "大道 大桥 特大桥 大剧院 剧院 纪念馆 博物馆 书院 水库 故居 公园 广场 体育馆 青少年宫 博览园 博览中心 陈列馆 音乐厅 纪念园 会址 会堂 宾馆 大酒店 酒店 大厦 火车站 高铁站 机场 码头 寺 陵园 烈士陵园 国际会展中心 会展中心 会议中心 体育中心 文化中心 图书馆 文化馆 美术馆 展览馆 体育场 水厂 污水处理厂 选厂 度假区 湿地公园 森林公园 沙漠 沙地 草原 峡谷 奥体中心";
const strong = new Set(STRONG.split(" "));
/** Suffixes of sites that one rare word before them makes a name. */
export const isStrongSite = (suffix: string): boolean => strong.has(suffix);

/** Villages and communities that slogans speak of. */
export const SLOGAN_VILLAGES = new Set(
  "平安 幸福 和谐 文明 美丽 智慧 卫生 健康 红色 示范 绿色 善治 富裕 特色 旅游 数字 小康 中心 移民 民俗 传统".split(
    " ",
  ),
);

/** Days that streets, squares and parks are named after. */
export const FEASTS =
  /^(?:五一|五四|八一|七一|六一|二七|七七|三八|五卅|九一八|一二八|一二九|一二一|二一九|三一八)$/;
