import { findAll } from "../text/find-all.ts";
import { countBefore, type Span } from "../text/sentences.ts";
import { widePattern } from "../text/wide-pattern.ts";
import { clauseFrom, INTENDED, OFFICE_END } from "./office-clause.ts";
import { bodyEnding, type OfficeScene, type ReadOffice } from "./office-scene.ts";
import { readSegments } from "./read-segments.ts";
import type { Segment } from "./segment.ts";
import { segmentsBefore } from "./segments-before.ts";
import { TRADE } from "./trade.ts";

const LEAVES = "免去[其他她](?:担任的|兼任的|所任)?|辞去(?:担任的|兼任的|所任)?";
const HOLDS =
  "(?:做|当|干)[了过](?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:多|余)?年(?:的)?|历任|现任|曾任|[后再先继]任|先后任|先后担任|担任过?|任过|当过|做过|做到";
const MOVES_TO = "接任|继任|充任|提任|晋升为?|提拔为";
const IS_CHOSEN =
  "聘[他她]为|聘[他她]当|请[他她]当|聘[他她]担任|被?选为|被?聘为|推[举选]为|受聘为|受聘担任|被任命为|被?聘任为";
const BECOMES = "改任|兼任|转任|调任|升任|(?:当选|蝉联|连任)为?|当上了?|出任|就任";
/** 任 and 当 by themselves, where no other word holds them. */
const BARE = "(?<=自己|还|又|并)任|(?<=[^适相应正承恰理想要欲愿能没不未别])当";
const TAKES_OFFICE = widePattern(
  new RegExp(`(?:${[LEAVES, HOLDS, MOVES_TO, IS_CHOSEN, BECOMES, BARE].join("|")})(?=[\\u4e00-\\u9fff])`),
);

/** What says less surely that an office follows; taken where its body is told with it. */
const IS_NOW =
  /(?:成为|成了|做了|(?:早年|如今|现在|原|原来|曾|曾经|目前|当时|当年|以前|从前|后来|一直|也|还|又|同时|现|本来|退休前|此前|[他她])是|任(?![命免职务期何重]))(?=[\u4e00-\u9fff])/g;

const SAME_SUBJECT = 150;
const LONGEST_CLAUSE = 40;

interface Given {
  person: Span;
  offices: ReadOffice[];
}

/** Offices that a sentence gives to the person it goes on to speak of: …，担任理事长; 历任…; 进厂当挡车工. */
/** Whom the clause around an offset tells of, where it names nobody itself. */
export type SubjectAt = (offset: number) => Span | undefined;

export function officesOfSubject(scene: OfficeScene, subjectAt?: SubjectAt): Given[] {
  const found: Given[] = [];
  for (const match of [...TAKES_OFFICE.all(scene.text), ...findAll(scene.text, IS_NOW)]) {
    const start = match.index + match[0].length;
    const person = holderAt(scene, match.index, subjectAt);
    if (!person || INTENDED.test(scene.text.slice(match.index - 2, start))) continue;
    const clause = clauseFrom(scene.text, start, LONGEST_CLAUSE);
    const tail = OFFICE_END.exec(clause);
    const end = start + (tail ? tail.index : clause.length);
    const segments = subjectSegments(scene, match.index, start, end);
    if (match[0].search(IS_NOW) === 0 && !segments.some(({ body, noun }) => body ?? noun)) continue;
    const offices = [...readSegments(scene, segments), ...goingOn(scene, match[0], start + clause.length)];
    if (offices.length > 0) found.push({ person, offices });
  }
  return found;
}

const CAREER = /^(?:历任|先后担?任|曾任)/;

/** 历任某镇镇长,|某县水利局局长,|某市政协副主席: the clauses after, as long as each is an office with its body. */
function goingOn(scene: OfficeScene, verb: string, end: number): ReadOffice[] {
  const offices: ReadOffice[] = [];
  if (!CAREER.test(verb)) return offices;
  for (let from = end; /[,;]/.test(scene.text.charAt(from)); ) {
    const to = from + 1 + clauseFrom(scene.text, from + 1, LONGEST_CLAUSE).length;
    const segments = segmentsBefore(scene, to);
    const [first] = segments;
    if (!first?.body || first.start > from + 1 + LONGEST_PLACE || first.start <= from) break;
    offices.push(...readSegments(scene, segments));
    from = to;
  }
  return offices;
}
/** What may stand before the body of such a clause: 衡南县|泉湖镇镇长. */
const LONGEST_PLACE = 5;

/** Whoever is only taught by, led to or asked for is not the one spoken of. */
const OTHER = /(?:师从|师承|[跟随向对把给被请娶])$/;

/** 某人的|父亲曾是…: told of somebody who is not named. */
const KIN_OF =
  /^(?:家?的?|他)(?:公公|婆婆|岳父|岳母|师[父傅兄姐弟妹]|徒弟|同事|同学|邻居|战友|朋友|表[哥弟姐妹]|堂[哥弟姐妹]|[伯姑姨侄]|父亲|母亲|父母|爸|妈|爷爷|奶奶|外公|外婆|丈夫|妻子|爱人|老伴|儿子|女儿|哥|弟|姐|妹|孙|叔|舅)/;

/** Who holds an office told at an offset: whoever the paragraph named shortly before, else whom the clause tells of. */
function holderAt(scene: OfficeScene, at: number, subjectAt?: SubjectAt): Span | undefined {
  const near = personBefore(scene, at);
  const between = near && scene.text.slice(near.end, at);
  if (between === undefined || between.includes("\n")) return subjectAt?.(at);
  return KIN_OF.test(between) ? undefined : near;
}

function personBefore({ text, persons }: OfficeScene, at: number): Span | undefined {
  const before = persons.slice(0, countBefore(persons, at));
  const person = before.findLast(({ start }) => !OTHER.test(text.slice(Math.max(0, start - 2), start)));
  return person && person.end <= at && at - person.end <= SAME_SUBJECT ? person : undefined;
}

/** What stands after the verb; an office without a body, or a trade, belongs to the one before it: 进某厂当车工. */
export function subjectSegments(scene: OfficeScene, verb: number, start: number, end: number): Segment[] {
  const body = bodyEnding(scene, verb);
  const segments = segmentsBefore(scene, end).filter((segment) => segment.post >= start);
  if (segments.length > 0) {
    const [first, ...others] = segments;
    const bare = body && first && !first.body && !first.department && !first.noun;
    return bare ? [{ ...first, body, opaque: false }, ...others] : segments;
  }
  if (!body || !/[当任做]/.test(scene.text.slice(verb, start)) || !TRADE.test(scene.text.slice(start, end)))
    return [];
  return [{ start, post: start, end, body }];
}
