import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { namedMost } from "../called-bodies.ts";
import type { Turn } from "../discourse.ts";
import { distinct } from "../lists.ts";
import { BARE, chainEnd, isVillage, rank } from "../ranks.ts";
import { type Draft, paragraphTo, type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";
import { naming, readEach, type Wording } from "../wordings.ts";
import { comesFrom, likelyOrigins } from "./likely-origins.ts";

const FROM =
  /来自|家(?:就)?在|籍贯|祖籍|原籍|(?:老家|家乡|故乡)(?:就?[在是])?|家住|户籍|出生于|出生在|生于|(?<=[年月])生在|的家在|娘家在|娘家(?=[\u4e00-\u9fff]{2})/;
/** What may stand before 来自 when it is told of whom the text spoke of last. */
const CARRIED =
  /^[“"]*(?:\d{4}年(?:\d{1,2}月)?)?(?:今年\d{1,3}岁的?)?(?:他|她|老人|老汉|小伙子?|姑娘|这[个位名][^,，]{0,24})?(?:们)?(?:也|都|同样|就|本|的)?$/;

/** 老人是某地人: whom the text tells of, where it calls him by what he is. */
const meantBy = ({ him, subjects }: Turn, lead: string): Spot | undefined =>
  /老人|老汉|小伙|姑娘|这[个位名]/.test(lead) ? (him ?? subjects.at(-1)) : subjects.at(-1);

/** 出生在红旗大队的溪口村: a unit of the past before the place. */
const OLD_UNIT = /^[^,，。;；]{2,14}(?:大队|公社|县|区|乡)的?$/;

/** 家住溪口村的车某|将锦旗送到李某手中: whoever is of the place does something to somebody else. */
const ACTS = /^的[^,，。;；]{1,8}?(?:将|把|送|向|对|给|与|在|到|找|请|带|为)[^,，。;；]*$/;

const MINE = /^[“"]?我(?:是|就是|的)?$/;

/** “我来自溪口村,我叫李某”, “我家住溪口村。”李某说: who speaks of himself. */
function speaksOfSelf(scene: Scene, turn: Turn): Spot | undefined {
  const rest = { start: turn.end, end: turn.sentence.end };
  const named = spotsWithin(scene.outer, rest, "Person")[0];
  const gap = named && scene.text.slice(turn.end, named.start);
  if (gap !== undefined && /^[”"]?(?:我(?:叫|是)|名叫|叫)?$/.test(gap)) return named;
  return turn.speaker?.kind === "Person"
    ? scene.outer.find(({ entity }) => entity === turn.speaker)
    : undefined;
}

/** 这个来自江城县|的15岁少年. */
const OF_HIM = /^的[^,，。;；的]{1,10}[,，。;；”"]*$/;

/** The place that a clause says somebody is from, near the word that says so. */
function placeSaid(scene: Scene, turn: Turn, at: number): Spot | undefined {
  const places = spotsWithin(scene.outer, { start: at, end: turn.end }, "Place");
  const place = chainEnd(places);
  if (!place || (places[0]?.start ?? place.start) <= at + 8) return place;
  const gap = scene.text.slice(at, place.start);
  return /^来自[^的,，]{2,12}$/.test(gap) || OLD_UNIT.test(gap) ? place : undefined;
}

/** 来自江城县的李某; 李某来自江城县; 他来自江城县. */
function said(scene: Scene, turn: Turn): Draft[] {
  const match = FROM.exec(turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const place = placeSaid(scene, turn, at);
  if (!place) return [];
  const lead = turn.words.slice(0, match.index);
  const rest = scene.text.slice(place.end, turn.end);
  const closes = /^[,，。;；”"]*$/.test(rest) || (/[他她这]/.test(lead) && OF_HIM.test(rest));
  const carried = closes && CARRIED.test(lead) && turn.speaker?.kind !== "Person";
  const next = spotsWithin(scene.outer, { start: place.end, end: turn.end }, "Person")[0];
  const acts = next && ACTS.test(scene.text.slice(place.end, next.start));
  if (acts) return [];
  const person =
    next ??
    spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").at(-1) ??
    (carried ? meantBy(turn, lead) : undefined) ??
    (MINE.test(lead) ? speaksOfSelf(scene, turn) : undefined);
  if (!person) return [];
  return [comesFrom(scene, person, place, turn, turn.spots.includes(person) ? 0.89 : 0.86)];
}

const RURAL =
  "村民|农民|大户|户主|渔民|牧民|牧户|果农|菜农|茶农|瓜农|棉农|花农|蚕农|药农|蜂农|种植户|养殖户|贫困户|脱贫户|农户";
/** What is told of somebody of a village, who serves or only comes there apart: 种了一辈子稻子的. */
const OF_VILLAGE =
  /^的?(?![^,，。;；、]*(?:书记|主任|干部|[站所校院局部场厂队]长|经理|医[师生]|教师|老师|校|公司|合作社|集团|看望|慰问|调研|走访|采访|帮扶|驻村|支教|挂职|工作|检查|考察|[到来在给向对把将与和从为让]))[^,，。;；、的]{2,12}的[^,，。;；、的]{0,4}$/;
const NATIVE = new RegExp(
  `^的?[^，,。；;、]{0,8}?(?:${RURAL}|居民|小伙|小伙子|姑娘|群众|市民|老人|老汉|大爷|大妈|青年|后生|媳妇|人氏|老乡|退[役伍]军人|老兵|乡贤|老?党员|[护巡守][^,，。的]{0,2}员|羊倌|村医|后人|少年|司机|船民|个体户|摊主|艺人|选手|妇女|女孩|男孩|[^,，。的]{0,2}农|求职者|退休教师|[^,，。的]{0,2}职工|矿工|工匠|师傅|骑手|渔家女|养蟹人|员工|退休职工|女子|男子|夫妇|夫妻|家长|运动员|名将|小将|健将|球员|棋手|考生|学子|学生|网友|游客|客商|商人|企业家|作家|画家|诗人|歌手|能人|创客|主播|手艺人|民工|工人|务工人员|残疾人|患者|大学生|创业者|带头人|好人|退休[^,，。的]{0,4}|[小中]学[教老]师|(?<=^的?)(?:教师|老师)|[^,，。的]{0,2}匠|把式|阿[婆公姨]|大[叔伯嫂娘]|[老奶爷]{2}|婆婆|老[太伯者翁]|五保户|低保户|会计|票友|戏迷|[游旅]人|歌[王师手]|猎人|船工|护工|在外[^,，。的]{0,4}|(?<=^的?)(?:[过走赶]?来|走出来?|走出去|出来|出生)的[^,，。；;、的]{0,6})(?:、[^,，。;；、的]{2,8})?$|^的$|^的[^,，。;；、的]{0,2}人大代表$|^人[，,]?$|^籍[^,，。;；]{0,24}$`,
);

/** 溪口村村民李某、王某: those listed after whoever a place is told of. */
function listedAfter(scene: Scene, told: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [i, person] of scene.outer.entries()) {
    const before = scene.outer[i - 1];
    if (person.entity.kind !== "Person" || before?.entity.kind !== "Person") continue;
    if (!/^[、和]$/.test(scene.text.slice(before.end, person.start))) continue;
    const known = [...told, ...drafts].find(
      (d) => d.from === before.entity && d.evidence.end === before.end && LISTED_ON.has(d.confidence),
    );
    if (known)
      drafts.push({ ...known, from: person.entity, evidence: { ...known.evidence, end: person.end } });
  }
  return drafts;
}

/** How sure it is that a place right before somebody is where he is from. */
const NATIVE_SURE = 0.89;
/** How sure it is that a villager is of the village that the text speaks of. */
const FOLK_SURE = 0.82;
const LISTED_ON = new Set([NATIVE_SURE, FOLK_SURE]);

/** 嫁到桃江县的李某, 落户桃江县的: where somebody came to live is not where he is from. */
const MOVED_TO = /(?:嫁[到至入进]|搬[到至]|迁[到至居]|调[到至]|派[到驻]|落户|扎根|移居|驻守|支援|援建)/;

/** 溪口村村民李某, 江城籍企业家李某: a place right before who is of it. */
function beforeName(scene: Scene, person: Spot, index: number): Draft[] {
  if (person.entity.kind !== "Person") return [];
  const place = placeBefore(scene, index);
  if (!place) return [];
  const gap = scene.text.slice(place.end, person.start);
  if (BARE.test(place.text) || UNKNOWN_UNIT.test(gap) || CALLED_ON.test(gap)) return [];
  if (MOVED_TO.test(scene.text.slice(Math.max(0, chainStart(scene, place) - 4), place.start))) return [];
  const foreign = rank(place.entity) === 0 && /^[^,，。;；、的]{2,10}$/.test(gap);
  const raised = gap === "长大的" && scene.text.charAt(place.start - 1) === "在";
  const villager = gap === "" && place.entity.level === "VILLAGE";
  const ofVillage = /^(?:VILLAGE|TOWNSHIP)$/.test(place.entity.level ?? "") && OF_VILLAGE.test(gap);
  const gone = /(?:到|在|来|赴|往|去|从|给|为|向)$/.test(
    scene.text.slice(Math.max(0, place.start - 8), place.start),
  );
  const told =
    foreign || raised || villager || NATIVE.test(gap) || isLocal(place, gap) || (ofVillage && !gone);
  return told ? [comesFrom(scene, person, place, { start: place.start, end: person.end }, NATIVE_SURE)] : [];
}

/** What one does in a village or township that makes one its own: 白沙村78岁的卖菜阿婆, 阳美社区工作者. */
const LOCAL = /^的?(?:\d{2,3}岁的?)?[\u4e00-\u9fff]{2,9}$/;
/** Who is sent there, serves there in an office, or stands before a body's name. */
const NOT_LOCAL =
  /[长记席任员会]$(?<!护林员|护水员|保洁员|饲养员|快递员|售货员|放映员|巡护员|营业员|社员|[老小]队员|党员|船员|演员|飞行员|驾驶员|宣传员|教练员|运动员|炊事员|服务员|管护员|保管员|技术员)|支书|代表|经理|总裁|董事|干部|民警|法官|检察官|律师|教授|院士|工程师|助理|秘书|记者|领导|负责人|创始人|老板|第一书记|[校院所局站厂队社部委馆处店]|公司|中心|集团|银行|政府|车间|考察|调研|走访|看望|慰问|采访|[的在到与和向对了从把]/;
const isLocal = ({ entity }: { entity: Entity }, gap: string): boolean =>
  rank(entity) >= 4 && LOCAL.test(gap) && !NOT_LOCAL.test(gap.replace(/^的?(?:\d{2,3}岁的?)?/, ""));

/** 到桃花镇看望了困难职工李某: what is done there, and not what he is. */
const CALLED_ON = /看望|慰问|走访|采访|会见|拜访|探望|接见|表彰/;

/** A unit within the place that was not read as one: 江城县|桃源镇的李某. */
const UNKNOWN_UNIT = /[\u4e00-\u9fff](?:[镇县]|(?<![返回同老下城外])乡|村(?![民医官里])|街道|社区)/;

/** The place right before a name, or before the post that stands between: 江城籍企业家、某商会会长李某. */
function placeBefore(scene: Scene, index: number) {
  const [before, further] = [scene.outer[index - 1], scene.outer[index - 2]];
  if (before?.entity.kind === "Place") return { ...before, entity: before.entity };
  const person = scene.outer[index];
  const native = further && person && /^籍[^,，。;；]*$/.test(scene.text.slice(further.end, person.start));
  return native && further.entity.kind === "Place" ? { ...further, entity: further.entity } : undefined;
}

/** What may stand between a name on a roll and where he is from, and after that: 李某（女） 江城县桃花镇司机. */
const BESIDE = /^(?:[（(][男女][^）)]{0,8}[）)])?(?:[（(]|[ \u3000]{1,4})$/;
const WHAT_HE_IS = /^(?!的|人)[^\n,，。;；、（()）]{0,10}(?=$|[\n,，。;；、)）])/;
const OFFICE = /(?:长|书记|主任|主席|代表|委员|经理|总裁|医[师生]|教师|教授|主管)$/;

/** A place before these is that of his school or works: 李某（江城县实验中学）. */
const INSTITUTION = /校|学|院|所|局|站|厂|公司|队|社(?!区)|部|委|馆|处|中心|集团|银行|政府|办|车间|矿|店|园/;

/** 李某（江城县桃花镇）, 李某 桃花镇溪口村村民: a place beside a name on a roll. */
function besideNames(scene: Scene): Draft[] {
  return scene.outer.flatMap((person, i) => {
    const next = scene.outer[i + 1];
    if (person.entity.kind !== "Person" || next?.entity.kind !== "Place") return [];
    if (!BESIDE.test(scene.text.slice(person.end, next.start))) return [];
    const place = chainEnd(spotsWithin(scene.outer, { start: next.start, end: next.start + 40 }, "Place"));
    const rest = place && WHAT_HE_IS.exec(scene.text.slice(place.end, place.end + 12))?.[0];
    const named =
      place && rest && spotsWithin(scene.outer, { start: place.end, end: place.end + rest.length });
    if (!place || rest === undefined || OFFICE.test(rest) || (named && named.length > 0)) return [];
    if (INSTITUTION.test(rest) || (rest !== "" && rank(place.entity) < 0)) return [];
    return [comesFrom(scene, person, place, { start: person.start, end: place.end }, 0.88)];
  });
}

const VILLAGE_FOLK = /村民(?:小?组长)?$|村[里上]|村会计$/;
/** 村里当过民兵连长的, 村民组长: one of the village spoken of, its officers from outside apart. */
const OWN_VILLAGER =
  "(?:村[里上](?:的)?)(?![^,，。;；、]*(?:书记|干部|工作队|队员|教师|老师|医|公司))[^,，。;；、到来请派在]{0,12}|村民(?:小)?组长|村会计";
const VILLAGER = new RegExp(`(?:${RURAL}|居民|${OWN_VILLAGER})(?:、[^,，。;；、的]{2,8})?$`);

/** 本村后生李某: the village that the text speaks of. */
const OF_HERE = /(?:本|同)(?:村|社区|嘎查|屯|寨)的?[^,，。;；、的]{0,6}$/;

/** 在溪口村,…村民李某: the village that the paragraph named last, else the only one before. */
function villagers(scene: Scene): Draft[] {
  const villages = distinct(scene.outer.filter(isVillage));
  return scene.outer.flatMap((person, i) => {
    if (person.entity.kind !== "Person") return [];
    const lead = scene.text.slice(Math.max(0, person.start - 16), person.start);
    if (!(VILLAGER.test(lead) || OF_HERE.test(lead)) || scene.outer[i - 1]?.end === person.start) return [];
    const places = spotsWithin(scene.outer, paragraphTo(scene, person.start), "Place");
    const own = places.findLast(isVillage);
    const known = { start: 0, end: person.start };
    const here = OF_HERE.test(lead)
      ? (own ?? namedMost(spotsWithin(scene.spots, known, "Place").filter(isVillage)))
      : undefined;
    if (here) return [comesFrom(scene, person, here, { start: person.start, end: person.end }, FOLK_SURE)];
    const last = places.at(-1);
    if (last && last !== own && /^[^,，。;；]{0,10}$/.test(scene.text.slice(last.end, person.start)))
      return [];
    const [only, another] = villages.filter((v) => v.start < person.start);
    const place = own ?? (VILLAGE_FOLK.test(lead) && !another ? only : undefined);
    return place
      ? [comesFrom(scene, person, place, { start: own?.start ?? person.start, end: person.end }, FOLK_SURE)]
      : [];
  });
}

/** 是溪口村的果农, 是溪口村的一名村医. */
const ITS_FOLK = `的(?:一[名位个])?普?通?(?:${RURAL}|居民|群众|村医|乡医|老人|老?党员|牧羊人|教书匠|小伙|姑娘|媳妇)`;
const BORN = new RegExp(
  `(?:都|均)?[是系]([^,，。;；是]{2,20}?)(?:人(?=[,，。;；]|$)|${ITS_FOLK}(?=[,，。;；]|$)|(?:的[^,，。;；]{0,6})?土生土长|走出(?:去|来)?的)`,
);
const OF_PLACE = /^([^,，。;；]{2,20}?)(?:人|村民|农民|居民)(?=[,，。;；]|$)/;
/** 我区青石镇人: the paper's own unit before a place. */
const OF_OURS = /^[是系]?(?:[我本该][省市县区州镇乡])?$/;

const AFTER_HOME = new RegExp(`^(?:人|村民|农民|居民|${ITS_FOLK}|的?[^,，。;；]{0,6}土生土长|走出)`);

/** 夫妻俩都是射阳县盘湾镇人; 李某今年50岁,是我区青石镇人. */
function natives(scene: Scene, turn: Turn): Draft[] {
  const { words } = turn;
  const match = BORN.exec(words) ?? OF_PLACE.exec(words);
  if (!match) return [];
  const at = turn.start + match.index;
  const end = at + match[0].length;
  const places = spotsWithin(scene.outer, { start: at, end }, "Place").filter((s) => !BARE.test(s.text));
  const place = chainEnd(places);
  if (!place || !AFTER_HOME.test(scene.text.slice(place.end, place.end + 20))) return [];
  const opens = OF_OURS.test(scene.text.slice(at, places[0]?.start).replace(/^[都均]/, ""));
  if (!opens) return [];
  const self = MINE.test(scene.text.slice(turn.start, at)) ? speaksOfSelf(scene, turn) : undefined;
  return (self ? [self] : bornThere(scene, turn, at)).map((person) =>
    comesFrom(scene, person, place, turn, 0.88),
  );
}

/** Who is said to be of a place: those named in the clause, the couple before, or whom the sentence is about. */
function bornThere(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const own = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person");
  if (own.length > 0) return own;
  if (/夫妻|两人|二人|他们|兄弟|姐妹/.test(turn.words))
    return spotsWithin(scene.outer, withinReach(at), "Person").slice(-2);
  if (!CARRIED.test(scene.text.slice(turn.start, at))) return [];
  const told = spotsWithin(scene.outer, { start: turn.sentence.start, end: at }, "Person");
  if (told.length > 0) return told.slice(-1);
  const meant = meantBy(turn, scene.text.slice(turn.start, at));
  return meant ? [meant] : [];
}

const HOME_OF = /^[是系](?:[^,，。;；]{0,30}?)$/;

/** 桃花乡是…李某的家乡. */
function homeOf(scene: Scene, turn: Turn): Draft[] {
  if (!turn.spots.some(({ entity }) => entity.kind === "Person")) return [];
  return turn.spots.flatMap((place, i): Draft[] => {
    const person = turn.spots.slice(i + 1).find((s) => s.entity.kind === "Person");
    if (place.entity.kind !== "Place" || !person) return [];
    if (!HOME_OF.test(scene.text.slice(place.end, person.start))) return [];
    return /^的(?:家乡|故乡|故里|老家|出生地)/.test(scene.text.slice(person.end, turn.end))
      ? [comesFrom(scene, person, place, turn, 0.88)]
      : [];
  });
}

const AGED = /^(?:今年)?(?:\d{2,3}|[一二三四五六七八九十]{2,3})岁的(?:[^,，。;；的在师员生]{0,6})$/;

const COUPLE = /^(?:老?两口|夫妇|夫妻|一家|老汉|大[爷妈娘伯]|老人)/;

/** 在溪口村的山坡上,65岁的李某…; 李某两口子: somebody seen at a village whom only his age or his house tells. */
function agedThere(scene: Scene, turn: Turn): Draft[] {
  const person = turn.spots.find((s) => s.entity.kind === "Person");
  if (!person) return [];
  const aged = AGED.test(scene.text.slice(turn.start, person.start));
  if (!aged && !(person.start === turn.start && COUPLE.test(scene.text.slice(person.end, turn.end))))
    return [];
  const told = spotsWithin(scene.outer, { start: turn.sentence.start, end: turn.start });
  const place = told.findLast(isVillage);
  if (!place || told.some((s) => s.entity.kind === "Person")) return [];
  return [comesFrom(scene, person, place, { start: place.start, end: person.end }, 0.82)];
}

const HOMEWARD = /(?:家乡|老家|故乡|故里)(?:的)?$/;
const BACK = /(?:回到|返回)了?$/;

/** 2015年回到家乡桃花乡, 回到溪口村: the place that somebody's home is said to be. */
function homeward(scene: Scene, turn: Turn): Draft[] {
  return turn.spots.flatMap((spot): Draft[] => {
    const lead = scene.text.slice(turn.start, spot.start);
    if (spot.entity.kind !== "Place") return [];
    if (!HOMEWARD.test(lead) && !(spot.entity.level === "VILLAGE" && BACK.test(lead))) return [];
    const place = chainEnd(spotsWithin(scene.outer, { start: spot.start, end: turn.end }, "Place")) ?? spot;
    const own = spotsWithin(scene.outer, { start: turn.start, end: spot.start }, "Person").at(-1);
    const person = own ?? (turn.speaker?.kind === "Person" ? undefined : turn.subjects.at(-1));
    return person ? [comesFrom(scene, person, place, turn, 0.83)] : [];
  });
}

const LEFT = /从(?=[^,，。;；]{2,16}?(?:走出|考[进入上来出]|嫁[到给进入]|迁[来居到]))/;
const CAME =
  /从(?=[^,，。;；]{2,16}?(?:专程)?(?:赶来|赶到|远道而来|[找寻投搬迁嫁]来|(?<![收运买引捎寄带])来)的)/;
const GREW_UP = /土生土长的?/;

/** Where the names that touch each other begin: 旌德县|白地镇. */
const chainStart = (scene: Scene, place: Spot): number =>
  scene.outer.findLast((s) => s.end === place.start && s.entity.kind === "Place")?.start ?? place.start;

const WHO_LEFT = /^(?:走出|考[进入上]|嫁[到进入]|迁[到居])[^,，。;；]{1,14}的$/;

/** 从溪口村赶来的李某, 从溪口村|嫁到桃江县的李某: who is told of after the place. */
function whoCame(scene: Scene, turn: Turn, place: Spot, came: boolean): Spot | undefined {
  const next = spotsWithin(scene.outer, { start: place.end, end: turn.end }, "Person")[0];
  return next && (came || WHO_LEFT.test(scene.text.slice(place.end, next.start))) ? next : undefined;
}

/** 李某从溪口村考进师范; 这个土生土长的新民乡汉子: the place somebody left, or grew up in. */
function grewUp(scene: Scene, turn: Turn): Draft[] {
  const came = CAME.exec(turn.words);
  const match = came ?? LEFT.exec(turn.words) ?? GREW_UP.exec(turn.words);
  if (!match) return [];
  const after = turn.start + match.index + match[0].length;
  const place = chainEnd(spotsWithin(scene.outer, { start: after, end: turn.end }, "Place"));
  const first = place && chainStart(scene, place);
  const local =
    came || /嫁|迁/.test(turn.words) || /[县区旗镇乡村寨屯社]$|木$|查$/.test(place?.entity.name ?? "");
  if (!place || first === undefined || first > after + 1 || !local) return [];
  const lead = turn.words.slice(0, match.index);
  const person =
    whoCame(scene, turn, place, came !== null) ??
    spotsWithin(scene.outer, { start: turn.start, end: place.start }, "Person").at(-1) ??
    (CARRIED.test(lead) && lead !== "" ? meantBy(turn, lead) : undefined);
  return person ? [comesFrom(scene, person, place, turn, 0.84)] : [];
}

/** Of a township and a village of it, or of a county and what is smaller, the smaller is where somebody is from. */
function withoutWider(drafts: readonly Draft[]): Draft[] {
  const size = new Map<Entity, number>();
  for (const { from, to } of drafts) size.set(from, Math.max(size.get(from) ?? -1, rank(to)));
  return drafts.filter(({ from, to }) => rank(to) < 2 || rank(to) >= (size.get(from) ?? -1));
}

const TOLD: readonly Wording[] = [said, natives, homeOf, grewUp].map((wording) => naming(wording, "Place"));
const TOLD_LESS_SURELY: readonly Wording[] = [naming(homeward, "Place"), naming(agedThere, "Person")];

/** COMES_FROM: where persons are from. */
export function findOrigins(scene: Scene, turns: readonly Turn[]): Draft[] {
  const told = [
    ...readEach(scene, turns, TOLD),
    ...scene.outer.flatMap((person, i) => beforeName(scene, person, i)),
    ...besideNames(scene),
  ];
  const known = new Set(told.map((d) => d.from));
  const folk = villagers(scene);
  const more = [
    ...listedAfter(scene, [...told, ...folk.filter((d) => !known.has(d.from))]),
    ...folk,
    ...readEach(scene, turns, TOLD_LESS_SURELY),
  ].filter((d) => !known.has(d.from));
  const sure = new Set([...told, ...more].map((d) => d.from));
  const loose = likelyOrigins(scene, turns).filter((d) => !sure.has(d.from));
  return withoutWider([...told, ...more, ...loose]);
}
