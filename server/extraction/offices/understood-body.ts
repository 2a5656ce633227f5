import { countBefore } from "../text/sentences.ts";
import { type Kin, kinOf } from "./kin-of-post.ts";
import { type BodySpan, lastEnding, type OfficeScene, STANDS_ALONE } from "./office-scene.ts";
import type { Segment } from "./segment.ts";
import { whosePost } from "./whose-post.ts";

const NEAR = 130;

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

/** Members chosen at a sitting: of the congress or the conference that sits. */
const isSitting: Kin = ({ name }) => /人大常委会$|政协$/.test(name);

/** The body named last before an office that names none: 公司总经理, 该院院长, 校长. */
export function said(scene: OfficeScene, segment: Segment): BodySpan | undefined {
  const { start, noun } = segment;
  const sender = noun === undefined ? sentBy(scene, segment) : undefined;
  if (sender) return sender;
  if (!STANDS_ALONE.test(scene.text.slice(Math.max(0, start - 1), start))) return undefined;
  const elected = /(?:当选|蝉联|连任)为?$/.test(scene.text.slice(Math.max(0, start - 3), start));
  const member = elected && scene.text.slice(segment.post, segment.end) === "委员";
  const kin = member ? isSitting : kinOf(scene.text, segment);
  const mate = elected ? runningMates(scene, segment) : undefined;
  const named = kin ? lastEnding(scene, start, kin, elected) : colleagues(scene, segment);
  const told = mate ?? (kin && named ? whosePost(scene, start, kin) : undefined) ?? named;
  return told ?? (elected ? lastEnding(scene, start, isSitting) : undefined);
}

/** 队长陈某带领|某救援队: the house that the holder is told to lead. */
const LEADS = /^[\u4e00-\u9fff·]{2,4}?(?:带领|率领|率)$/;

export function ledBy(scene: OfficeScene, segment: Segment): BodySpan | undefined {
  const kin = segment.noun === undefined ? kinOf(scene.text, segment) : undefined;
  const next = kin && scene.bodies[countBefore(scene.bodies, segment.end)];
  if (!next || !kin(next)) return undefined;
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

/** 副主任 after 市人大常委会主任: the body whose own head the text named before. */
function colleagues({ text, bodies }: OfficeScene, { start, post, end }: Segment): BodySpan | undefined {
  const head = /^副(.{2,3})$/.exec(text.slice(post, end))?.[1];
  if (head === undefined) return undefined;
  const from = countBefore(bodies, start - NEAR);
  const named = bodies.slice(from, countBefore(bodies, start));
  return named.findLast((body) => body.end < start && text.startsWith(head, body.end));
}
