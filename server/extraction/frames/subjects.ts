import type { Sentence, Span } from "../text/sentences.ts";
import type { Spot } from "./scene.ts";
import { withoutNames } from "./without-names.ts";

/** A clause as it is being read: its words and what it names. */
export interface Clause extends Span {
  words: string;
  spots: readonly Spot[];
  sentence: Sentence;
  /** Whether the sentence begins with it. */
  starts: boolean;
}

/** No wording reaches further back; a clause without an end is gone over once. */
const REACH = 200;

/** The words of a clause before a name in it, and those after it. */
export const leadOf = (clause: Clause, spot: Spot): string =>
  clause.words.slice(Math.max(0, spot.start - clause.start - REACH), spot.start - clause.start);
export const restOf = (clause: Clause, spot: Spot): string => clause.words.slice(spot.end - clause.start);

/** Words after which a person named is no subject: 学习贯彻习近平…, 会见秦国文. */
const OBJECT_OF =
  /(?:落后|领先|超过|击败|战胜|力克|淘汰|输给|会见|慰问|看望|听取|从|师从|师承|拜(?!访)|贯彻|落实|学习|领会|践行|围绕|按照|遵循|牢记|对|向|(?<!参)与(?!会)|同|受|(?:^|[并别时又还,，托])代表(?![队团])|由|把|(?<![小老干名女健])将|让|请|为|跟|给|据|像|以(?!及)|授予|选举|任命|免去|推选|补选)(?:了)?[^,，。;；:、和]{0,14}$/;

/** Whoever is visited, met or honoured is no subject, however long the list: 看望了老党员甲、老战士乙. */
const VISITED =
  /(?:看望|慰问|走访|会见|接见|拜访|探望|采访|缅怀|怀念|悼念|追忆|祭奠|颁发|来到|走进|前往|赶到|赶赴)(?!.*(?:[的有]|组|团|会上?)$)[^,，。;；:]{0,40}$/;
/** 了解了|某某工作室的情况. */
const OF_THINGS = /(?:了解|查看|察看|参观|观看|学习)了[^,，。;；:]{0,12}$/;
/** 区某家中走访: whose house it is. */
const AT_HOME =
  /^(?:夫妇)?(?:的?家[中里](?!的|世代|祖|人|有|没|还|就|只|都|很|穷|困|贫)|家(?=走访|慰问|看望|[,，。、]))/;

/** 在孙女某某的陪伴下: who goes along is not who goes. */
const ACCOMPANIES = /^的?(?:陪同|陪伴|搀扶|引导|见证)下/;

/** 由某主任带队的小组: whoever leads is the subject all the same. */
const LEADS = /^(?:率领|率队|带队|率团|领衔|领着|带着|陪着|陪同(?=[,，]|考察|参观|调研)|带路|引路|领路)/;

const ADDRESSED = /(?:叮嘱|嘱咐|勉励|告诉|鼓励|会见|拉着|带着)[^,，。;；、]{0,24}$/;

/** The persons that a clause has as its subjects; who is listed with an object is one as well: 与校长甲、副校长乙座谈. */
export function subjectsOf(clause: Clause): Spot[] {
  const subjects: Spot[] = [];
  let object: Spot | undefined;
  const plain = { ...clause, words: withoutNames(clause, clause.words) }; // 向阳区 sends nobody anywhere
  for (const spot of clause.spots.filter(({ entity }) => entity.kind === "Person")) {
    const lead = leadOf(plain, spot);
    const listed =
      object && LISTED_ON.test(clause.words.slice(object.end - clause.start, spot.start - clause.start));
    const leads = LEADS.test(restOf(clause, spot));
    const stands = subjects.at(-1)?.end === spot.start - 2 && lead.endsWith("代表");
    const other = listed || stands || ADDRESSED.test(lead) || isObject(lead, restOf(clause, spot));
    if (other && !leads) object = spot;
    else subjects.push(spot);
  }
  return subjects;
}

/** Whether who stands between `lead` and `rest` is told of as visited, met, owned or quoted. */
export const isObject = (lead: string, rest: string): boolean =>
  (OBJECT_OF.test(lead) && lead !== DEPUTY) ||
  VISITED.test(lead) ||
  ACCOMPANIES.test(rest) ||
  OF_THINGS.test(lead) ||
  lead.lastIndexOf("《") > lead.lastIndexOf("》") ||
  AT_HOME.test(rest);

/** 代表某某建议: a deputy by name, for whom nobody else acts. */
const DEPUTY = "代表";

const LISTED_ON = /^[、和及与][^,，。;；:、]{0,14}$/;
