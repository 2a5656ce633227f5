/**
 * Chinese surnames with a cost in nats each: how surprising it is that a person has it.
 * The order of the commonest follows the Ministry of Public Security's published rankings; the tail is flat.
 */

const COMMON =
  "王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田于肖潘袁董叶蒋蔡余杜程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武洪莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘闫付祝包宁尚符舒阮柯丘纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植富尧闭宛晋邴益桓羿储糜弓暨习佴芈妫乜撒仉督蒯蔚咸籍厍訾养须巢竺逄郏郇郗俸偰刀刑刕卑双召员喇图壤夜妥宝寸寿彪忻念扶折招拜撖斐旷昂昌星晓暴朗来枚柏检楷步殳水求汝沃沐沛治泉法泰泽洛浮渊湖滑漕澄濮炅烈特狐玄珠理琴瑞璩生甫甲畅百皇皋盈眭矫硕祈禄禚福禹秋税种稽立竞竹笃笪策箕箫粘紫红纵经缑羽老职能良节苌英茆荀莘莱菅萧萨蓝蕲藏藤虎行言誉诸谯象贝贡贲赏赤越辉达过运酆里鈄钊钮铁锁镜长闪问阁隗雄零雪青静面革韶频驷骞鱼鹤鼎储卞綦郦禤仵鄞么候衷侍卯帖续颉岐咎冮凃禰裔闪粘钭宓庹厍苍淳芮羿邬郗郄衡步寇广禄东欧殳沃越夔隆晁融巢蒯后红游竺桓卓蔺屠蒙胥莘翟谭贡劳逄姬冉宰雍璩濮扈燕冀郏浦尚农别庄晏柴瞿阎充慕连茹习宦艾容向古易慎戈廖庾终暨居衡步耿满弘匡文辔笪仇钮邴糜松井段富巫乌焦弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁栾暴甘钭历戎祖武符刘景詹束龙叶幸司韶黎薄印宿怀蒲台从鄂索赖池乔阴郁苍双闻党翟姚冰水银言占代涂邸呙仰保依傲兀农冒况凤别剧劳匙同哈刀线岩孛拓滦丑巳虢昃鄯尕班起者";

const COMPOUND =
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 完颜 纳兰 淳于 单于 北宫 哥舒 贺兰 耶律 叔孙 南郭 季孙 叶赫 爱新觉罗";

/** Of the Yi, whose names follow their clans', and of the Japanese. */
export const SURNAMES_OF_OTHER_TONGUES =
  "曲木 沙马 沙玛 吉史 吉火 吉则 吉巴 吉胡 阿苏 阿西 阿尔 阿作 阿侯 阿候 俄尔 俄底 俄里 贾卡 瓦渣 瓦其 恩扎 尔恩 尔苦 苦吾 莫洛 莫什 马查 马卡 地莫 土比 罗木 勒则 木帕 且沙 且萨 日火 海乃 克惹 克其 八且 依火 甲巴 吉克 阿库 吉木 马海 俄木 海来 吉伍 阿苦 比布 曲比 尔古 吉尔 果基 罗洪 莫色 金古 井古 勒格 勒伍 列古 马黑 瓦扎 依伙 约其 孜莫 倮伍 贾巴 贾史 苏呷 吉觉 吉力 加巴 达久 黑日 阿吉 阿洛 阿约 阿的 阿育 佐藤 铃木 渡边 伊藤 加藤 吉田 佐佐木 井上 木村 斋藤 长谷川 后藤 近藤 藤田 远藤 藤井 竹内 藤原 宫崎 岩崎 小泉 安倍 松本 小林 山本 田中 中岛 酒井 宫本 今井 久保 工藤 千叶 菅原 岸田 鸠山 村上 桥本 坂本 村山 中村 山田 渡部 冈本 松田 西村 三浦 安藤 野村 松井 木下 坂口 岛田 藤本 森田 丸山 河野 小川";

export interface Surname {
  length: 1 | 2 | 3 | 4;
  /** Nats. */
  cost: number;
}

/** Nats by code unit; 0 for no surname. */
const singles = new Float32Array(0x10000);
for (const [rank, char] of [...COMMON].entries()) {
  const unit = char.charCodeAt(0);
  if (singles[unit] === 0) singles[unit] = 2.6 + 1.05 * Math.log(1 + rank / 3);
}
const compounds = new Map<string, number>(
  `${COMPOUND} ${SURNAMES_OF_OTHER_TONGUES}`.split(" ").map((name) => [name, name === "欧阳" ? 6.5 : 8.5]),
);
const compoundStarts = new Uint8Array(0x10000);
for (const name of compounds.keys()) compoundStarts[name.charCodeAt(0)] = 1;

/** The surname that begins at `at`, a compound one before a single one. */
export function surnameAt(text: string, at: number): Surname | undefined {
  const unit = text.charCodeAt(at);
  if (at >= text.length) return undefined;
  if (compoundStarts[unit] === 1) {
    const two = compounds.get(text.slice(at, at + 2));
    if (two !== undefined) return { length: 2, cost: two };
    const three = compounds.get(text.slice(at, at + 3));
    if (three !== undefined) return { length: 3, cost: three };
    const four = compounds.get(text.slice(at, at + 4));
    if (four !== undefined) return { length: 4, cost: four };
  }
  const cost = singles[unit] ?? 0;
  return cost === 0 ? undefined : { length: 1, cost };
}

/** The single-character surname, where a compound one might hide it (欧阳 and 欧). */
export function singleSurnameCost(char: string): number | undefined {
  return singles[char.charCodeAt(0)] || undefined;
}
