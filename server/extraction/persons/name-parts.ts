import { charactersOf } from "../text/characters.ts";

/**
 * Words of which Tibetan, Mongolian, Uyghur, Kazakh and Yi names are made as Chinese papers print them: one
 * stands for a whole name (卓玛, 乌恩其), two or three run together (扎西|卓玛, 布和|巴特尔).
 */
const PARTS =
  // Tibetan
  "扎西 次仁 卓玛 德吉 尼玛 达瓦 巴桑 边巴 普布 拉巴 米玛 索朗 索南 斯郎 旦增 丹增 顿珠 多吉 罗布 旺堆 旺久 旺姆 旺扎 旺杰 旺修 旺青 拉姆 拉珍 拉毛 央金 央宗 央珍 央吉 卓嘎 曲珍 曲扎 曲吉 曲培 平措 彭措 洛桑 洛松 白玛 仁青 仁增 仁次 才让 才仁 才旦 加措 嘉措 加布 加央 桑杰 桑珠 桑布 桑吉 强巴 强久 格桑 格列 格勒 贡布 贡觉 贡嘎 贡桑 赤列 赤来 阿旺 次旦 次珍 次旺 次登 次央 达娃 旦巴 旦正 东珠 多杰 更登 古桑 坚参 坚赞 江白 江村 久美 晋美 罗追 尼珍 诺布 琼达 让布 群培 群佩 群宗 热旦 三智 土登 吐旦 西绕 喜绕 益西 益希 云丹 扎巴 泽仁 泽翁 泽旺 泽郎 志玛 嘎玛 噶玛 德庆 德央 德钦 仓决 昂旺 尕藏 尕让 南加 南杰 朗杰 朗加 雍措 拥措 拥忠 雍宗 玉珍 措姆 梅朵 白珍 曲桑 曲尼 曲旦 " +
  // Mongolian
  "巴特尔 巴图 巴雅尔 巴根 宝音 宝力德 宝力高 布和 布仁 白音 白乙拉 朝鲁 朝克图 朝格图 朝伦 查干 达来 代来 达林 道尔吉 德力格尔 恩和 额尔敦 额尔登 额日登 敖登 敖特根 阿茹娜 阿茹罕 阿拉坦 阿拉腾 阿木尔 阿古拉 阿斯根 阿荣 高娃 格日勒 格日乐 哈斯 哈达 呼和 呼日乐 呼格吉勒 呼斯楞 吉日嘎拉 吉日木图 吉雅 满都拉 满都呼 孟和 孟克 莫日根 牧仁 木仁 木其尔 娜仁 娜日苏 那日苏 那顺 那木拉 诺敏 其其格 其木格 青格勒 青格乐 乌兰 乌日娜 乌仁 乌力吉 乌恩 乌恩其 乌云 乌尼尔 乌日图 乌日根 萨仁 萨日娜 萨如拉 赛罕 赛音 斯琴 苏和 苏日娜 苏日嘎 苏雅拉 塔娜 陶格斯 特木尔 特日格乐 腾格尔 图雅 图门 图布新 托娅 托雅 通拉嘎 雅茹 伊拉图 伊如 扎木苏 扎那 照日格图 珠拉 毕力格 毕力格图 毕勒格 都楞 都仁 嘎日迪 嘎鲁 诺恩吉雅 庆格勒图 仁钦 色音 铁木尔 温都苏 希吉日 宝音图 巴音 阿古达木 敖敦 萨茹拉 海日汗 呼日查 额尔德尼 道尔基 巴拉吉 格根 图力古尔 伊德尔 嘎日玛 僧格 那仁 朝洛蒙 " +
  // Uyghur and Kazakh
  "买买提 买合木提 麦麦提 艾买提 艾合买提 阿不都 阿卜杜 阿布都拉 阿卜力孜 阿迪力 阿力木 阿里木 阿依 阿娜尔 阿瓦古丽 艾尔肯 艾力 艾山 艾孜孜 安尼瓦尔 巴哈尔 布海丽 迪力 迪丽 拜尔 吐尔逊 吐尔洪 吐尔地 吐逊 托合提 古丽 古丽娜尔 哈力克 加娜尔 居马 卡德尔 克里木 库尔班 库尔班江 玛依拉 米吉提 木合塔尔 木拉提 努尔 努尔兰 帕提 帕尔哈提 帕丽达 热合曼 热依汗 热孜万 茹仙 肉孜 沙吾提 赛买提 赛力克 吾布力 吾斯曼 希尔艾力 亚森 亚力坤 伊力亚 伊明 依明 玉素甫 玉苏甫 祖农 祖丽菲亚 叶尔江 叶尔肯 哈斯木 别克 夏木西 " +
  // Yi
  "阿牛 阿呷 日古 木呷 尔呷 阿果 伍呷 日布 曲布 史布 伍且 伍加 拉则 木果 阿支 阿芝 日哈 拉以 尔布 尔沙 子布 石布 阿依 阿英 木且 木加 木乃 木惹 子且 史古 石古 尔哈 尔且 拉铁 乌牛 乌呷 乌果 友色 惹古 伍牛 伍各 伍机 阿木 阿各 阿加 阿合 阿机 阿西 日洛 日且 依呷 依伍 色日 作古 布铁 衣古";

const parts = new Set(PARTS.split(" "));
const LONGEST = 4;
const starts = charactersOf([...parts].map((part) => part.charAt(0)));

/** Whether such a word may begin here; a quick look at one character. */
export const startsPart = (text: string, at: number): boolean =>
  at < text.length && starts[text.charCodeAt(at)] === 1;

/** What makes a place or a troupe of such a word: 乌兰|牧骑, 达来|湖. */
const NAMES_PLACE = /^(?:[旗湖山河寺庙盟州市路街村镇乡县沟滩淖]|苏木|嘎查|草原|牧骑|敖包|大街|社区)/;

/** Where the names made of such words that begin at `start` may end: after each word of up to three. */
export function partEnds(text: string, start: number): { end: number; count: number }[] {
  if (!startsPart(text, start)) return [];
  const ends: { end: number; count: number }[] = [];
  let open = [start];
  for (let count = 1; count <= 3; count++) {
    const next = open.flatMap((at) =>
      [2, 3, 4]
        .filter((length) => length <= LONGEST && parts.has(text.slice(at, at + length)))
        .map((length) => at + length),
    );
    ends.push(...next.map((end) => ({ end, count })));
    open = next;
  }
  return ends.filter(({ end }) => !NAMES_PLACE.test(text.slice(end, end + 2)));
}
