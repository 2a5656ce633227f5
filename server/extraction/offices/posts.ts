/** Words for offices, trades and roles that stand beside a person's name. */
import { Endings } from "../text/endings.ts";

/** Heads of offices in a body: the office is HELD at it. */
const POSTS =
  "书记 常委 委员 市长 县长 区长 州长 盟长 旗长 镇长 乡长 省长 村长 主席 总理 部长 厅长 局长 司长 处长 科长 股长 署长 关长 行长 校长 院长 园长 所长 站长 台长 馆长 社长 团长 队长 组长 班长 会长 庭长 董事长 理事长 监事长 秘书长 检察长 审判长 支队长 大队长 中队长 总队长 警长 护士长 厂长 矿长 店长 场长 船长 机长 列车长 车间主任 司令员 司令 政委 政治委员 参谋长 师长 旅长 营长 连长 排长 主任 总经理 副总 经理 总裁 首席执行官 首席科学家 总监 总编辑 主编 编辑 总编 总工程师 总会计师 总经济师 总设计师 工程师 技术员 农艺师 会计师 审判员 法官 检察官 陪审员 人民陪审员 书记员 公证员 律师 民警 辅警 警察 交警 干警 消防员 专员 督学 巡视员 调研员 研究员 一级调研员 二级调研员 三级调研员 四级调研员 一级巡视员 二级巡视员 理事 监事 董事 成员 负责人 责任人 发言人 联系人 顾问 参事 干事 教授 讲师 教师 老师 导师 辅导员 班主任 教练 主教练 领队 医生 医师 主任医师 主治医师 副主任医师 住院医师 药师 护士 专家 院士 学者 博士 博士后 硕士 研究生 大学生 学生 队员 运动员 选手 工作人员 办事员 网格员 治保员 护林员 宣传委员 组织委员 纪检委员 驻村干部 驻村第一书记 第一书记 村支书 支书 街道办主任 总领事 大使 领事 馆员 创始人 创办人 合伙人 法定代表人 法人代表 董秘 总干事 检察员 执行董事 行政总裁 店主 村主任 理事会主席 主持人 记者 通讯员 特派员 主管 总师 总书记 政协委员 秘书 会计 出纳 画师 主演 舵手 庄主 指挥长 总指挥 指挥 主任委员 班组长 主委 会长助理 主任助理 总经理助理 经理助理 局长助理 院长助理 校长助理 市长助理 县长助理 区长助理 董事长助理 行长助理 总裁助理 研究馆员 副研究馆员 检察官助理 法官助理 助教 监事会主席 工会主席 财务总监 项目经理 客户经理 大堂经理 厨师长 艺术总监 技术总监 总导演 技师 护师 农技员 网格长 路长 湖长 田长 链长 首席代表 安全员 质检员 检验员 监督员 调解员 联络员 讲师团团长 分会长 班主 专干 法医 督察长 教务长 监理 教导员 政治教导员 指导员 政治指导员 教研组长 发起人 教导主任 总务主任 教务主任 政教主任 德育主任 年级主任 村会计 村文书 嘎查达 总厨 总审计师 总督学 总规划师 总农艺师 总统计师 总兽医师 总畜牧师 总建筑师 检察长助理 镇长助理 乡长助理 主席助理 理事长助理";

/** Words for people that carry no office: a name beside them is a person, nothing more. */
const ROLES =
  "市领导 省领导 县领导 区领导 州领导 镇领导 乡领导 公司领导 集团领导 学校领导 医院领导 街道领导 校领导 院领导 村民 居民 市民 农民 农民工 农户 果农 菜农 茶农 渔民 牧民 工人 职工 员工 老党员 学生代表 职工代表 群众代表 村民代表 教师代表 企业代表 工人代表 党员代表 家长代表 员工代表 居民代表 市民代表 青年代表 企业家代表 劳模代表 基层代表 老人 老兵 老战士 战士 烈士 英雄 劳模 名家 大师 人大代表 党代表 企业家 投资人 老板 业主 店员 游客 乘客 旅客 司机 驾驶员 患者 病人 病患 伤者 死者 家属 家长 同学 校友 作者 作家 诗人 画家 书法家 歌手 演员 导演 编剧 球员 前锋 中场 门将 后卫 主帅 队长 名将 小将 冠军 亚军 季军 得主 获得者 被告人 被告 原告 原告人 上诉人 被上诉人 申请人 被申请人 申请执行人 被执行人 嫌疑人 犯罪嫌疑人 被害人 受害人 证人 当事人 罪犯 辩护人 委托代理人 第三人 男子 女子 女孩 男孩 小伙 小伙子 姑娘 阿姨 大爷 大妈 大叔 大姐 大哥 奶奶 爷爷 妻子 丈夫 儿子 女儿 父亲 母亲 妈妈 爸爸 儿媳 孙子 孙女 弟弟 哥哥 姐姐 妹妹 老伴 爱人 志愿者 义工 社工 快递员 外卖员 骑手 环卫工 环卫工人 保洁员 保安 种植户 养殖户 经营户 贫困户 脱贫户 低保户 监测户 搬迁户 大户 种粮大户 养殖大户 能手 带头人 致富带头人 传承人 非遗传承人 代表性传承人 好人 模范 劳动模范 先进个人 标兵 新人 网民 嘉宾 主讲人 讲解员 解说员 售票员 收银员 求职者 应聘者 毕业生 考生 新生 高三学生 博主 主播 名师 名医 商户 摊主 租客 房东 住户 投诉人 举报人 创业者 退役军人 军嫂 退休教师 退休干部 退休职工 老中医 院友 责任编辑 摄影 编导 裁判 裁判长 对手 名叫 叫 叫做 名为 取名 化名 男 女 中国选手 女将 老将 委员 总书记 主席 夫妇 师傅 民工 焊工 电工 瓦工 木匠 技工 产业工人 工匠 楼长 组员 村医 乡医 乡村医生 护工 客商 侨胞 华侨 台商 港商 乡贤 战友 夫人 提名人选 部队老兵 抗战老兵 退伍军人 军人 女生 男生 总河长 河长 林长 渔民代表 农民代表 牧民代表 徒弟 弟子 渔家女 原告代表 匠人 手艺人 失主 肇事者 目击者 报名者 获奖者 参赛者 购房者 消费者 受访者 幸存者 机主 车主 货主 船主 绣娘 同事 队友 同伴 搭档 工友 邻居 茶商 粮农 蚕农 花农 瓜农 烟农 药农 菇农 棉农 蔗农 蜂农 养蜂人 养蟹人 养虾人 养猪户 养牛户 养鸡户 养羊户 农场主 牧场主 家庭农场主 船员 水手 巡护员 护河员 巡河员 管水员 保育员 人民调解员 飞行员 航天员 潜水员 炊事员 饲养员 兽医 老支书 老书记 老干部 老教师 老校长 老匠人 新郎 新娘 学员 列兵 上等兵 下士 中士 上士 少尉 中尉 上尉 少校 中校 上校 大校 少将 中将 上将 外甥 侄子 侄女 外公 外婆 岳父 岳母 公公 婆婆 女婿 儿媳妇 堂弟 堂哥 表哥 表弟 叔叔 舅舅 姑姑 养父 养母 养女 养子 其妻 其夫 其子 其女 其父 其母 之子 之女 姐夫 妹夫 嫂子 孙媳 外孙 外孙女 双胞胎 师父 师兄 师姐 师弟 师妹 徒儿 学徒 队医 队友们 村嫂 社区居民 老居民 老住户 独居老人 失独老人 残疾人 盲人 老师傅 老工人 老船工 船工 渔夫 猎人 歌唱家 舞蹈家 音乐家 摄影家 艺术家 作曲家 书画家 收藏家 词作者 曲作者 编舞 领舞 领唱 主角 票友 戏迷 球迷 跑者 选手代表 志愿者代表 家属代表 考生家长 学生家长 新市民 返乡青年 返乡大学生 大学生村官 村官 选调生 创客 网红 电商达人 新农人 职业农民 新型职业农民 农机手 农技师 收割机手 拖拉机手 货车司机 出租车司机 公交车司机 公交司机 网约车司机 羊倌 牛倌 马倌 猪倌 老板娘 伙计 干部 校医 厂医 叔父 伯父 伯母 叔母 婶婶 婶子 姑妈 姑父 姨妈 姨父 舅父 舅妈 舅母 祖父 祖母 外祖父 外祖母 曾祖父 曾祖母 太爷爷 老父亲 老母亲 长子 次子 三子 幼子 独子 长女 次女 三女 幼女 独女 大儿子 二儿子 三儿子 小儿子 大女儿 二女儿 三女儿 小女儿 继父 继母 继子 继女 堂兄 堂妹 堂姐 堂叔 表兄 表妹 表姐 表叔 侄媳 侄儿 侄孙 重孙 曾孙 孙儿 连襟 妯娌 亲家 未婚妻 未婚夫 男友 女友 前妻 前夫 遗孀 遗属 丈母娘 老丈人 小叔子 小姨子 大伯 大舅 二叔 三叔 嫂嫂 弟媳 弟妹 老娘 后妈 嫡孙 玄孙 大婶 大嫂 大娘 老汉 老伯 老太 老太太 老奶奶 老爷爷 老大爷 老大娘 娃娃 女娃 男娃 后生 丫头 闺女 汉子 小姑娘 小男孩 小女孩 经营者 创办者 创建者 摄影爱好者 报警者 求助者 捐赠者 捐献者 施救者 救助者 被救者 落水者 承包者 发起者 演奏者 演唱者 歌者 舞者 译者 编者 笔者 带货者 返乡者 创建人 牵头人 承包人 经营人 策展人 策划人 制作人 制片人 出品人 撰稿人 持有人 经纪人 代言人 引路人 掌门人 继承人 守护人 守林人 守塔人 摆渡人 监护人 担保人 保证人 债权人 债务人 受让人 承租人 出租人 报案人 报警人 死者家属 介绍人 主理人 掌柜 老掌柜 店家 房客 雇主 东家 工头 包工头 拿督 丹斯里 勋爵 爵士 病友 学霸 状元 机长 副驾驶 乘务员 安全员 空姐 闺蜜 发小 室友 舍友 同桌 学长 学姐 学弟 学妹 师从 师承 娶 嫁给 迎娶 党员 传人 名丑 名角 名旦 名中医 名老中医 国医大师 技能大师 鼓手 桨手 乐手 琴师 主唱 艺人 老艺人 夫妻";

/** What may stand before a post and belongs to the title. */
const MODIFIERS =
  "副 代 代理 原 前 时任 现任 常务 第一 首席 名誉 荣誉 终身 执行 轮值 党组 党委 党工委 党总支 党支部 高级 正高级 特聘 客座 总 兼 候任 新任 专职 兼职 驻村 挂职 助理 一级 二级 三级 四级 资深 主要 相关 有关 分管 常任 首任 现 机关党委 行政 法人 执委 支部 分管副 副总 特级 外聘 指导 语文 数学 英语 物理 化学 生物 历史 音乐 美术 体育 政治 思政 科学 信息 劳动 舞蹈 书法 地理 中级 实习 退休 承办 主审 社区 驻站 支教 抢修 项目 值班 义务 校外 民政 签约 带队 驻场 法治 采购 销售 财务 市场 运营 生产 人事 主办 带班 质检 后勤 设备 工艺 研发 品控 品管 仓储 家庭 全科 科技";

/** Words by how they end, each with its length. */
const toEndings = (words: string): Endings<number> =>
  new Endings(words.split(" ").map((word) => [word, word.length] as const));
const posts = toEndings(POSTS);
const roles = toEndings(ROLES);
const modifiers = toEndings(MODIFIERS);
const LONGEST = 7;
const endsTitle = new Uint8Array(0x10000);
for (const word of `${POSTS} ${ROLES}`.split(" ")) endsTitle[word.charCodeAt(word.length - 1)] = 1;

/** Whether a post or a role may end at `end`; a quick look at one character. */
export const mayEndTitle = (text: string, end: number): boolean =>
  end > 0 && endsTitle[text.charCodeAt(end - 1)] === 1;

/** Posts that running text uses of the many, with any word after them. */
const PLURAL = new Set(
  "工作人员 负责人 责任人 专家 法官 学生 大学生 研究生 教师 老师 医生 护士 警察 民警 干事 队员 选手 运动员 成员 代表 理事 董事 记者 博士 学者 秘书 干警 交警 辅警 律师 编辑 经理 职务 消防员 联系人 审判员 驻村干部 网格员 导师 教授 院士 顾问 医师 技师 护师 农技员 安全员 质检员 检验员 监督员 调解员 联络员 监理".split(
    " ",
  ),
);

/** Whether the post that ends at `end` is one that a single person holds. */
export function isSingularPost(text: string, end: number): boolean {
  const start = wordStart(text, end, posts);
  return start >= 0 && !PLURAL.has(text.slice(start, end));
}

/** Start of the post that ends at `end`, its modifiers (副, 原, 常务…) included; -1 for none. */
export function postStart(text: string, end: number): number {
  const head = wordStart(text, end, posts);
  if (head < 0) return -1;
  return modifiersStart(text, head);
}

/** Starts of the post that ends at `end`: bare, then with one modifier more each time (书记, 副书记, 党委副书记). */
export function postStarts(text: string, end: number): number[] {
  const starts: number[] = [];
  for (let at = wordStart(text, end, posts); at >= 0; at = wordStart(text, at, modifiers)) starts.push(at);
  return starts;
}

/** Start of the modifiers (副, 原, 常务…) that end at `end`; `end` itself where there are none. */
export function modifiersStart(text: string, end: number): number {
  let start = end;
  for (let next = start; next >= 0; ) {
    next = wordStart(text, start, modifiers);
    if (next < 0) break;
    start = next;
  }
  return start;
}

/** Start of a role word (村民, 市领导) that ends at `end`; -1 for none. */
export const roleStart = (text: string, end: number): number => wordStart(text, end, roles);

/** The post that begins at `start`, as in 李明局长: its end, or -1. */
export function postEnd(text: string, start: number): number {
  for (let length = LONGEST; length >= 2; length--) {
    const end = start + length;
    if (end > text.length || !mayEndTitle(text, end)) continue;
    const head = wordStart(text, end, posts);
    if (head >= start && modifiersStart(text, head) <= start) return end;
  }
  return -1;
}

function wordStart(text: string, end: number, words: Endings<number>): number {
  const length = words.longestAt(text, end);
  return length === undefined ? -1 : end - length;
}
