import { otherNames } from "../found-mention.ts";
import { TRADES } from "../offices/common-units.ts";
import { findAll, occurrences } from "../text/find-all.ts";
import { shortFormAfter } from "../text/short-form.ts";
import { bareUnits } from "./bare-units.ts";
import { FIRM_TAIL } from "./company.ts";
import { type FoundBody, unitOf } from "./found-body.ts";

/** What a unit's name ends in, and what follows it: an officer, a mark, or a word that joins. */
const UNIT =
  "(?:事业部|营业部|[\\u4e00-\\u9fff]{1,6}(?:部|科|室|处|车间|中心|分厂|分公司|研究院|研究所|实验室|检测站|项目部)|党委|党支部|工会|团委)";
const AFTER =
  "(?=副?(?:主任|部长|科长|处长|经理|总监|书记|主席|主管|所长|院长|厂长|班长)|负责|副?教授|讲师|师生|民警|法官|医生|护士|工程师|技术员|职工|员工|挂牌|揭牌|承担|牵头|招收?|签|成立|开设|毕业|学生|[里内的、,。;:和与及]|$)";

/** 该院急诊科, 该段货运营销科: what points back, and how the name of the body ends that it points to. */
const POINTED = new RegExp(
  `该(?:([院校局段厂行队馆所站社])|公司|企业|集团|中心)(${UNIT}|[\\u4e00-\\u9fff]{2,6}(?:学院|系|庭|股|大队|中队|支队|院区|校区))${AFTER}`,
  "g",
);
const SHORTEST = 4;
/** A unit's own name holds no word that leads up to another, and no verb of these. */
const NO_UNIT =
  /[一两三几各]个|[的了着是有在与由向对把被将从到等并也都就还]|负责|召开|举行|组织|联合|成立|建成|建设|进入|参观/;

const SURE = 0.82;
/** Of so many bodies before it one is pointed to. */
const FARTHEST = 30;

function pointedUnits(text: string, bodies: readonly FoundBody[]): FoundBody[] {
  let next = 0;
  return findAll(text, POINTED).flatMap((match): FoundBody[] => {
    while ((bodies[next]?.start ?? text.length) < match.index) next++;
    const [whole, letter, own = ""] = match;
    const end = match.index + whole.length;
    const ends = letter === undefined ? /(?:公司|集团|厂|中心)$/ : letter === "校" ? /[校学院]$/ : undefined;
    const parent = bodies
      .slice(Math.max(0, next - FARTHEST), next)
      .findLast(({ name }) => (ends ? ends.test(name) : name.endsWith(letter ?? "")));
    return parent && !NO_UNIT.test(own) ? [unitOf(parent, own, end - own.length, SURE)] : [];
  });
}

/** The short names under which the text goes on to speak of a firm: those that it introduces, and the stem. */
function shortNames(text: string, firm: FoundBody): string[] {
  const head = firm.unit ? firm.unit.end - firm.start : 0;
  const own = firm.name.slice(firm.name.startsWith(text.slice(firm.start, firm.start + head)) ? head : 0);
  const stem = own.replace(FIRM_TAIL, "");
  return otherNames("", [shortFormAfter(text, firm.end) ?? "", stem.length >= SHORTEST ? stem : ""]);
}

const OWN = new RegExp(`^${UNIT}${AFTER}`);
const LONGEST = 14;
/** The firms of an article whose short names are looked for. */
const MOST_FIRMS = 20;

/** The firms that the text names in full, each where it first does. */
function fullFirms(bodies: readonly FoundBody[]): FoundBody[] {
  const firms = new Map<string, FoundBody>();
  for (const body of bodies)
    if (body.category === "COMPANY" && !body.within && FULL.test(body.name) && !firms.has(body.name))
      firms.set(body.name, body);
  return [...firms.values()];
}
const FULL = /(?:公司|集团)$/;

/** 信江铜材人力资源部: the unit of a firm that is called by its short name. */
function unitsOfShort(text: string, bodies: readonly FoundBody[]): FoundBody[] {
  return fullFirms(bodies)
    .slice(0, MOST_FIRMS)
    .flatMap((firm) =>
      shortNames(text, firm).flatMap((short) => {
        const found: FoundBody[] = [];
        for (const at of occurrences(text, short, firm.end)) {
          const from = at + short.length;
          const own = OWN.exec(text.slice(from, from + LONGEST))?.[0];
          if (own !== undefined && !NO_UNIT.test(own))
            found.push({ ...unitOf(firm, own, from, SURE, [short + own, own]), start: at });
        }
        return found;
      }),
    );
}

/** 技术中心|主任: departments that every firm has, before their head. */
const DEPARTMENT = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?:[\\u4e00-\\u9fff]{2,6}[兼任])?((?:${TRADES})(?:部|中心|科))(?=副?(?:部长|主任|经理|科长|总监|主管))`,
  "g",
);

/** The department of the one firm that the text has named in full. */
function departments(text: string, bodies: readonly FoundBody[]): FoundBody[] {
  const [firm, other] = fullFirms(bodies);
  if (!firm || other) return [];
  return findAll(text, DEPARTMENT).flatMap((match): FoundBody[] => {
    const own = match[1] ?? "";
    const start = match.index + match[0].length - own.length;
    const short = shortNames(text, firm).map((name) => name + own);
    return start < firm.end ? [] : [unitOf(firm, own, start, SURE, [own, ...short])];
  });
}
/** The bodies with the units that are named by what points back to their body, or by its short name. */
export function withLaterUnits(text: string, bodies: readonly FoundBody[]): FoundBody[] {
  const units = [
    ...pointedUnits(text, bodies),
    ...unitsOfShort(text, bodies),
    ...departments(text, bodies),
    ...bareUnits(text, bodies),
  ];
  if (units.length === 0) return [...bodies];
  const at = bodyAtEach(text, bodies);
  const kept = units.filter((unit) => !overlapping(at, unit).some((body) => !isCovered(body, unit)));
  const replaced = new Set(kept.flatMap((unit) => overlapping(at, unit)));
  return [...bodies.filter((body) => !replaced.has(body)), ...kept];
}

/** By offset: the last body that covers it. */
function bodyAtEach(text: string, bodies: readonly FoundBody[]): (FoundBody | undefined)[] {
  const at: (FoundBody | undefined)[] = new Array(text.length);
  for (const body of bodies) at.fill(body, body.start, body.end);
  return at;
}

const overlapping = (at: readonly (FoundBody | undefined)[], unit: FoundBody): FoundBody[] => [
  ...new Set(at.slice(unit.start, unit.end).filter((body) => body !== undefined)),
];

/** Whether the body there has no more of a name than the unit. */
const isCovered = (body: FoundBody, { start, end }: FoundBody): boolean =>
  start <= body.start && body.end <= end && !body.within;
