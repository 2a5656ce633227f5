import { type FoundMention, nameOf, otherNames } from "./found-mention.ts";
import { FIRM_TAIL } from "./organisations/company.ts";
import { occurrences } from "./text/find-all.ts";
import { maskOf } from "./text/sentences.ts";
import { shortFormAfter } from "./text/short-form.ts";

/** The mention called by another's name, its own kept as an alias. */
function renamed(mention: FoundMention, to: FoundMention): FoundMention {
  const name = nameOf(to);
  const aliases = [...(mention.aliases ?? []), ...(to.aliases ?? []), nameOf(mention), mention.text];
  const { divisionCode, path } = to;
  return {
    ...mention,
    name,
    aliases: otherNames(name, aliases),
    ...(divisionCode !== undefined && { divisionCode }),
    ...(path !== undefined && { path }),
  };
}

/** Short forms that the text introduces in brackets after a name, with what they stand for. */
function findShortForms(text: string, mentions: readonly FoundMention[]): Map<string, FoundMention> {
  const forms = new Map<string, FoundMention>();
  for (const mention of mentions) {
    if (mention.kind === "Person") continue;
    const short = shortFormAfter(text, mention.end);
    if (short !== undefined) forms.set(short, mention);
  }
  return forms;
}

function expandShortForms(text: string, printed: string, mentions: readonly FoundMention[]): FoundMention[] {
  const forms = findShortForms(text, mentions);
  const known = mentions.map((mention) => {
    const full = forms.get(nameOf(mention)) ?? forms.get(mention.text);
    return full && full.kind === mention.kind ? renamed(mention, full) : mention;
  });
  if (forms.size === 0) return known;
  const taken = maskOf(
    known.filter(({ kind }) => kind !== "Person"),
    text.length,
  );
  for (const [form, full] of forms) {
    for (const start of occurrences(text, form)) {
      const end = start + form.length;
      if (taken[start] === 1) continue;
      known.push(
        renamed({ ...full, start, end, text: printed.slice(start, end), name: form, aliases: [] }, full),
      );
    }
  }
  return known;
}

const SHORTEST_FIRM = 3;
/** A place's name that it leaves out at the front, in characters. */
const LONGEST_HEAD = 3;

const isFullFirm = (mention: FoundMention): boolean =>
  (mention.category === "COMPANY" && /(?:公司|集团)$/.test(nameOf(mention))) ||
  /合作社$/.test(nameOf(mention));

/** Whether `short` is the full name without its legal form and the place that it begins with. */
function isShortOf(short: string, full: string): boolean {
  const stem = short.replace(/(?:公司|集团)$/, "");
  const at = full.indexOf(stem);
  const tail = full.slice(at + stem.length);
  return short.length < full.length && at >= 0 && at <= LONGEST_HEAD && tail.replace(FIRM_TAIL, "") === "";
}

/** 老窖公司 beside 湖南云梦老窖酿造有限公司, 云梦合作社 beside 平江县云梦茶叶专业合作社: the stem stands in the whole name. */
function isStemOf(short: string, full: string): boolean {
  const [, stem = "", form = ""] = /^(.{2,6}?)(公司|集团|合作社)$/.exec(short) ?? [];
  if (stem === "" || full.startsWith(short) || full.length <= short.length || !full.includes(stem))
    return false;
  return form === "集团" ? /集团(?:股份|有限|责任|总|公司)*$/.test(full) : full.endsWith(form);
}

/** 云梦重工 beside 湖南云梦重工股份有限公司: the one firm of the article that bears the whole name. */
function withFullFirms(mentions: readonly FoundMention[]): FoundMention[] {
  const firms = [
    ...new Map(mentions.filter(isFullFirm).map((mention) => [nameOf(mention), mention])).values(),
  ];
  return mentions.map((mention) => {
    const name = nameOf(mention);
    if (mention.kind !== "Organisation" || name.length < SHORTEST_FIRM) return mention;
    const short = mention.category === "COMPANY" ? firms.filter((firm) => isShortOf(name, nameOf(firm))) : [];
    const [full, other] = short.length > 0 ? short : firms.filter((firm) => isStemOf(name, nameOf(firm)));
    return full && !other ? renamed(mention, full) : mention;
  });
}

/** Bodies by the aliases that their names end in: 孙坡村党支部 of 双河镇孙坡村党支部. */
function byTail(bodies: readonly FoundMention[]): Map<string, FoundMention> {
  const found = new Map<string, FoundMention>();
  for (const body of bodies)
    for (const alias of body.aliases ?? [])
      if (nameOf(body).endsWith(alias) && SPELLED.test(alias)) found.set(alias, body);
  return found;
}

/** A name that begins with a unit of its own, and not with a bare letter (县人民医院). */
const SPELLED = /^[^省市县区州旗盟镇乡村].{3,}/;

/** A body under the fuller name that the text gives too, where custom has both: 市文旅局 and 市文化和旅游局. */
function withFullBodies(mentions: readonly FoundMention[]): FoundMention[] {
  const bodies = new Map(
    mentions.filter(({ kind }) => kind === "Organisation").map((mention) => [nameOf(mention), mention]),
  );
  const longer = byTail([...bodies.values()]);
  return mentions.map((mention) => {
    if (mention.kind !== "Organisation") return mention;
    const name = nameOf(mention);
    const full = mention.aliases?.find((alias) => alias.length > name.length && bodies.has(alias));
    const body = full === undefined ? longer.get(name) : bodies.get(full);
    return body ? renamed(mention, body) : mention;
  });
}

/** How the longer name of a house is cut short after its unit: 县医院, 市二医院, 市一中. */
const CUSTOM: readonly [short: RegExp, full: string][] = [
  [/^(.{2,4})警方$/, "$1市公安局"],
  [/^(.{2,4})警方$/, "$1县公安局"],
  [/^(.{2,4})警方$/, "$1区公安分局"],
  [/^(.*[市县区旗])医院$/, "$1人民医院"],
  [/^(.*[市县区旗])([一二三四五六七八九十])医院$/, "$1第$2人民医院"],
  [/^(.*[市县区旗])([一二三四五六七八九十])院$/, "$1第$2人民医院"],
  [/^(.*[市县区旗])([一二三四五六七八九十]+)中$/, "$1第$2中学"],
  [/^(.*[市县区旗])([一二三四五六七八九十]+)小$/, "$1第$2小学"],
  [
    /^([^市县区旗镇乡]{2,4}?)((?:第.)?(?:中心|实验|初级|高级|希望)?(?:小学|中学|幼儿园|卫生院|学校))$/,
    "$1镇$2",
  ],
  [
    /^([^市县区旗镇乡]{2,4}?)((?:第.)?(?:中心|实验|初级|高级|希望)?(?:小学|中学|幼儿园|卫生院|学校))$/,
    "$1乡$2",
  ],
];

/** A school or hospital under the name that the article gives it in full. */
function withCustomNames(mentions: readonly FoundMention[]): FoundMention[] {
  const bodies = new Map(
    mentions.filter(({ kind }) => kind === "Organisation").map((mention) => [nameOf(mention), mention]),
  );
  return mentions.map((mention) => {
    const name = nameOf(mention);
    if (mention.category !== "HEALTH" && mention.category !== "SCHOOL" && !name.endsWith("警方"))
      return mention;
    const full = CUSTOM.flatMap(([short, long]) => bodies.get(name.replace(short, long)) ?? []);
    const other = full.find((body) => nameOf(body) !== name);
    return other ? renamed(mention, other) : mention;
  });
}

/** 荆门市|文明|办: the office of a committee, cut short after its unit. */
const OFFICE_OF = /^(.*[省市县区州旗盟])([\u4e00-\u9fff]{2,3})办$/;

/** Whether the characters of a short name stand in the long one, in this order. */
function inOrder(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((char) => {
    at = long.indexOf(char, at + 1);
    return at >= 0;
  });
}

/** 市文明办 where the text has 市精神文明建设指导委员会办公室 as well, and no other such office of the unit. */
function withFullOffices(mentions: readonly FoundMention[]): FoundMention[] {
  const offices = new Map(
    mentions.filter((m) => /委员会办公室$|小组办公室$/.test(nameOf(m))).map((m) => [nameOf(m), m]),
  );
  if (offices.size === 0) return [...mentions];
  return mentions.map((mention) => {
    const [, unit = "", short = ""] = OFFICE_OF.exec(nameOf(mention)) ?? [];
    if (mention.kind !== "Organisation" || short === "") return mention;
    const full = [...offices].filter(
      ([name]) => name.startsWith(unit) && inOrder(short, name.slice(unit.length, -"办公室".length)),
    );
    const [only, other] = full;
    return only && !other ? renamed(mention, only[1]) : mention;
  });
}

/** How a zone's name is cut short. */
const ZONES: readonly [short: RegExp, full: string][] = [
  [/经开区$/, "经济技术开发区"],
  [/经开区$/, "经济开发区"],
  [/高新区$/, "高新技术产业开发区"],
  [/高新区$/, "高新技术产业园区"],
];

/** A zone under the full name that the article gives it: 云梦经开区 beside 云梦经济技术开发区. */
function withFullZones(mentions: readonly FoundMention[]): FoundMention[] {
  const zones = new Map(
    mentions.filter(({ level }) => level === "ZONE").map((mention) => [nameOf(mention), mention]),
  );
  return mentions.map((mention) => {
    if (mention.level !== "ZONE") return mention;
    const name = nameOf(mention);
    const full = ZONES.flatMap(([short, long]) =>
      short.test(name) ? (zones.get(name.replace(short, long)) ?? []) : [],
    );
    return full[0] ? renamed(mention, full[0]) : mention;
  });
}

/** What shows that a firm is meant: 云梦重工|董事长. */
const FIRM_OFFICE =
  /^(?:集团|公司)?(?:党委|董事|副?总(?:经理|裁|工程师)|副?董事长|负责人|相关负责人|创始人|员工|职工|将)/;
const SHORTEST_UNSEEN = 3;
/** Stems that say what a firm does, and stand for it only before an office: 城市建设. */
const DOES_SO =
  /(?:建设|开发|农业|文化|旅游|交通|水务|能源|城市|资产|运营|管理|服务|贸易|工程|材料|环保|生态|种植|养殖|蔬菜|水果|茶叶|柑橘|食品|家具|传媒|教育|医药|制造|电力|燃气|[市县区镇乡村])$/;

/** The short names that no suffix tells to be a firm: 中能绿电副总裁. */
function unseenFirms(text: string, printed: string, mentions: readonly FoundMention[]): FoundMention[] {
  const taken = takenBy(text, mentions);
  const firms = new Map(mentions.filter(isFullFirm).map((mention) => [nameOf(mention), mention]));
  return [...firms.values()].flatMap((firm) => {
    const full = nameOf(firm);
    const forms = [full, ...(firm.aliases ?? []).filter((alias) => full.endsWith(alias))];
    const stems = new Set(forms.map((form) => form.replace(FIRM_TAIL, "").replace(/(?:专业)?合作社$/, "")));
    return [...stems]
      .filter((stem) => stem.length >= SHORTEST_UNSEEN)
      .flatMap((stem) =>
        [...occurrences(text, stem)].flatMap((start) => {
          const end = start + stem.length;
          if (taken[start] === 1 || taken[end - 1] === 1) return [];
          if ((stem.length < 4 || DOES_SO.test(stem)) && !FIRM_OFFICE.test(text.slice(end, end + 8)))
            return [];
          return [renamed({ ...firm, start, end, text: printed.slice(start, end), name: stem }, firm)];
        }),
      );
  });
}

/** 1 where a name of any kind stands. */
const takenBy = (text: string, mentions: readonly FoundMention[]): Uint8Array =>
  maskOf(
    mentions.filter(({ start }) => start >= 0),
    text.length,
  );

const SURE = 0.9;
const LONG_ENOUGH = 4;

/** Bodies of which little tells that they are some are found again wherever the text has their name. */
function namedAgain(text: string, printed: string, mentions: readonly FoundMention[]): FoundMention[] {
  const loose = new Map(
    mentions
      .filter(
        ({ kind, confidence, text: name }) =>
          kind === "Organisation" && confidence < SURE && name.length >= LONG_ENOUGH,
      )
      .map((mention) => [mention.text, mention]),
  );
  if (loose.size === 0) return [];
  const taken = takenBy(text, mentions);
  return [...loose].flatMap(([name, mention]) =>
    [...occurrences(printed, name)]
      .filter((start) => taken[start] !== 1 && taken[start + name.length - 1] !== 1)
      .map((start) => ({ ...mention, start, end: start + name.length })),
  );
}

const TAIL = 2;

/** The longest-standing mention of each name, by kind and the name's last characters. */
function indexByTail(mentions: readonly FoundMention[]): Map<string, FoundMention[]> {
  const index = new Map<string, FoundMention[]>();
  const seen = new Set<string>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    if (mention.kind === "Person" || seen.has(`${mention.kind} ${name}`)) continue;
    seen.add(`${mention.kind} ${name}`);
    const key = `${mention.kind} ${name.slice(-TAIL)}`;
    index.set(key, [...(index.get(key) ?? []), mention]);
  }
  return index;
}

const isShort = ({ kind, level, confidence }: FoundMention, name: string): boolean =>
  kind === "Organisation"
    ? confidence <= 0.8 && name.length >= 3
    : level === "VILLAGE" || (level === "ZONE" && name.length >= 4);

/** What a shorter name of the same article stands for: 热水法庭 after 汝城县人民法院热水法庭. */
function longerOf(
  mention: FoundMention,
  index: ReadonlyMap<string, FoundMention[]>,
): FoundMention | undefined {
  const name = nameOf(mention);
  if (!isShort(mention, name)) return undefined;
  return index
    .get(`${mention.kind} ${name.slice(-TAIL)}`)
    ?.find(
      (other) =>
        other.level === mention.level && nameOf(other).length > name.length && nameOf(other).endsWith(name),
    );
}

/** A village without its township belongs to the only one that the article names. */
function inOnlyTownship(mention: FoundMention, townships: ReadonlySet<string>): FoundMention {
  const [township] = townships;
  const name = nameOf(mention);
  if (mention.level !== "VILLAGE" || townships.size !== 1 || township === undefined) return mention;
  if (!name.endsWith("村") || /[镇乡]|街道/.test(name) || mention.text !== name) return mention;
  return { ...mention, name: township + name, aliases: [...(mention.aliases ?? []), name] };
}

/**
 * The mentions with later, shorter names called by what they stand for. `text` is folded, `printed` as it is.
 */
export function unifyNames(text: string, printed: string, mentions: readonly FoundMention[]): FoundMention[] {
  const expanded = withFullZones(
    withCustomNames(
      withFullOffices(withFullBodies(withFullFirms(expandShortForms(text, printed, mentions)))),
    ),
  );
  expanded.push(...unseenFirms(text, printed, expanded));
  expanded.push(...namedAgain(text, printed, expanded));
  const townships = new Set(expanded.filter(({ level }) => level === "TOWNSHIP").map(nameOf));
  const index = indexByTail(expanded);
  return expanded.map((mention) => {
    const longer = longerOf(mention, index);
    return longer ? renamed(mention, longer) : inOnlyTownship(mention, townships);
  });
}
