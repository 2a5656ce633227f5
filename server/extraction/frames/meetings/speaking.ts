import { doers, type Turn } from "../discourse.ts";
import { evidenceOf, isMeeting, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isReal, lead } from "../unreal.ts";
import { isGuide } from "./guidance.ts";
import { coordinatedWith } from "./in-one-list.ts";
import { spoke, type Told } from "./told.ts";

const SPEECH =
  /强调|指出|要求|讲话|致[^,，。;；]{0,6}[辞词]|发言|汇报|通报|解读|点评|报告工作|作[^,，。;；]{0,14}(?:报告|说明|部署|总结|介绍|分享|交流|发言|演讲|陈述|讲解|辅导|回应|解答|讲话|宣讲|点评)|谈了?[^,，。;；]{0,6}(?:体会|看法|感受|认识|打算)|推介(?!会|活动|官)|发表[^,，。;；]{0,10}(?:意见|看法|讲话|演讲)|提(?:出)?了?[^,，。;；]{0,6}(?:建议|意见)|建言|领学|登台(?=[。,，])|宣读|表态|勉励|演讲|授课|预报|公开了|作出[^,，。;；]{0,6}部署|述职|寄语|分享|叮嘱|嘱咐|嘱托|回应|答疑|开腔|接过话|认领|开门见山|答记者问|回答[^,，。;；]{0,8}提问|说明[^,，。;；]{0,8}情况|持[^,，。;；]{0,4}看法|作[^,，。;；]{0,4}推介|发布[^,，。;；]{0,10}(?:案例|情况|成果|数据)|以《[^》]{2,30}》为题|介绍[^,，。;；]{0,14}(?:情况|方案|经验|做法|职能|进展|概况|工作|安排|背景|规划|计划|特色|成果|历程)|(?<!出席[^,，。;；]{0,12})宣布[^,，]{0,12}(?:开幕|开工|启动|成立|通车|开园|闭幕|开赛|开业|开馆)|(?:部署|安排)(?=[^,，。;；]{2,10}工作(?:[。,，]|$))/g;
const BODY_SPEECH = /^(?:发言|汇报|回应|说明|回答|通报|解读|作|谈|发表|宣读|表态|点评|分享|介绍)/;

/** The list of bodies that ends right before a verb, unnamed 负责人 included: 市机关事务局、石鼓区政府 | 作表态发言. */
function bodiesBefore(scene: Scene, turn: Turn, at: number): Spot[] {
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place");
  const tail = bodies.at(-1);
  if (
    !tail ||
    !/^(?:等[^,，、]{0,8})?(?:有关|相关)?(?:负责人|负责同志|代表)?(?:先后|分别|还|依次)?(?:围绕[^,，。;；]{0,16}|就[^,，。;；]{0,20})?(?:作了?|进行)?[^,，。;；、]{0,4}$/.test(
      scene.text.slice(tail.end, at),
    )
  )
    return [];
  return coordinatedWith(scene, bodies, /^(?:[、和与及,，]|、?[^,，。;；、]{0,6}(?=$))$/).filter(
    (spot) => !/在$/.test(lead(scene, turn, spot.start)),
  );
}

export function speaking(scene: Scene, turn: Turn): Told[] {
  const told: Told[] = [];
  const { meeting } = turn;
  if (!meeting) return told;
  for (const match of turn.words.matchAll(SPEECH)) {
    const at = turn.start + match.index;
    if (!isReal(scene, turn, at)) continue;
    const persons = doers(scene, turn, at).filter((spot) => !isGuide(scene, spot));
    const target = /讲话|发言|致/.test(match[0])
      ? (spotsWithin(scene.outer, { start: turn.start, end: at }, "Meeting").at(-1)?.entity ?? meeting)
      : meeting;
    if (!isMeeting(target)) continue;
    const evidence = evidenceOf(scene, turn.named ? turn : turn.sentence);
    if (persons.length > 0) {
      for (const { entity } of persons) told.push(spoke(entity, target, evidence, 0.93));
      for (const { entity } of bodiesAmong(scene, turn, at)) told.push(spoke(entity, target, evidence, 0.86));
    } else if (BODY_SPEECH.test(match[0]))
      for (const { entity } of bodiesBefore(scene, turn, at))
        told.push(spoke(entity, target, evidence, 0.88));
  }
  return told;
}

/** 市教育局、教师李某先后发言: bodies in one list with persons, but not those of one person with two offices. */
function bodiesAmong(scene: Scene, turn: Turn, at: number): Spot[] {
  if (!/(?:先后|分别|依次)[^,，。;；]{0,16}$/.test(lead(scene, turn, at))) return [];
  return spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place").filter(
    (spot) =>
      scene.text.charAt(spot.end) === "、" &&
      !/(?:委|委员会|政府|办公室)$/.test(spot.text) &&
      /(?:^|[、,，])$/.test(lead(scene, turn, spot.start)),
  );
}
