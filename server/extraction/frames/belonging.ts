import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { Span } from "../sentences.ts";
import {
  type Draft,
  evidenceOf,
  isDocument,
  REACH,
  type Scene,
  type Spot,
  spotsWithin,
  toPlainName,
} from "./scene.ts";

const UNIT =
  /(?:省|市|自治区|自治州|州|地区|盟|旗|县|区|镇|乡|街道|苏木|村|社区|国|城|新区|矿区|园区|园|片|岛)$/;
/** Whether a place is written out as a unit: 衡阳市, not 衡阳 or 苏州. */
const isFull = (name: string): boolean =>
  UNIT.test(name) && (name.length > 2 || /[市县区镇乡村国]$/.test(name));
const BARE = /^(?:[全我本该]?[市省县区州镇乡村国]|当地|地区)$/;
/** Bodies that are somewhere's branch, though the place stands in mid-name: 省高速公路衡阳管理处. */
const BRANCH = /(?:管理处|分公司|分局|支公司|分行|支行|供电公司|工务段|管理站|办事处|分校|分院|支队|大队)$/;
/** Organs named by their committee or government (市委宣传部) are not counted as parts of it. */
const RULING =
  /^中共.*委(?:员会)?$|(?:人民政府|行政公署|委员会|[市省县区州]委|人大常委会|[市省县区州旗]纪委)$/;
const ACTS = /^(?:推进|实施|创建|开展|建设|启动|打造|加快)/;

/** Places and bodies by every spelled-out name they go by. */
interface Index {
  get(name: string): Entity | undefined;
  /** Whether any name begins with these two characters. */
  opens(pair: string): boolean;
}

interface Part extends Span {
  entity: Entity;
  /** Whether the part is written as a full unit (衡阳市), not by its short name (衡阳). */
  full: boolean;
}

/** 恩施土家族苗族自治州 is 恩施州 in its bodies' names. */
const PEOPLES =
  /(?:土家族|苗族|侗族|布依族|藏族|羌族|彝族|白族|傣族|景颇族|傈僳族|壮族|哈尼族|朝鲜族|回族|蒙古族?|柯尔克孜|哈萨克)+自治州$/;

function toIndex(entities: readonly Entity[], ...kinds: Entity["kind"][]): Index {
  const index = new Map<string, Entity>();
  for (const entity of entities)
    if (kinds.includes(entity.kind))
      for (const name of [entity.name, ...entity.aliases, ...entity.mentions.map((m) => m.text)].map(
        toPlainName,
      ))
        if (name.length >= 2 && !BARE.test(name) && !index.has(name)) index.set(name, entity);
  for (const entity of entities)
    if (entity.kind === "Place" && kinds.includes("Place")) {
      const stem = toPlainName(entity.name).replace(/[市县区]$/, "");
      if (stem.length >= 2 && !index.has(stem)) index.set(stem, entity);
      const prefecture = entity.name.replace(PEOPLES, "州");
      if (prefecture !== entity.name && !index.has(prefecture)) index.set(prefecture, entity);
    }
  const pairs = new Set([...index.keys()].map((name) => name.slice(0, 2)));
  return { get: (name) => index.get(name), opens: (pair) => pairs.has(pair) };
}

/** 疏附县托克扎克镇 as a name of 托克扎克镇 is two names in one. */
function isCompound(name: string, entity: Entity, index: Index): boolean {
  for (let cut = 2; cut < name.length - 1; cut++) {
    const [head, tail] = [index.get(name.slice(0, cut)), index.get(name.slice(cut))];
    if (head && head !== entity && tail === entity && isFull(name.slice(0, cut))) return true;
  }
  return false;
}

/** The longest known name that begins here. */
function partAt(name: string, at: number, index: Index, self: Entity): Part | undefined {
  if (!index.opens(name.slice(at, at + 2))) return undefined;
  for (let end = Math.min(name.length, at + 24); end > at + 1; end--) {
    const entity = index.get(name.slice(at, end));
    if (entity && isCompound(name.slice(at, end), entity, index)) continue;
    if (entity && entity !== self && (end - at < name.length || at > 0))
      return {
        start: at,
        end,
        entity,
        full:
          isFull(name.slice(at, end)) ||
          entity.name === name.slice(at, end) ||
          entity.kind === "Organisation",
      };
  }
  return undefined;
}

/** The chain of known names with which a name opens: 衡东县 | 杨桥镇 | 香花村 gives the first two. */
function headParts(name: string, index: Index, self: Entity): Part[] {
  const parts: Part[] = [];
  let at = /^(?:中共|共青团)/.exec(name)?.[0].length ?? 0;
  for (
    let part = partAt(name, at, index, self);
    part && part.end < name.length;
    part = partAt(name, at, index, self)
  ) {
    parts.push(part);
    at = part.end;
  }
  return parts;
}

function innerPart(name: string, index: Index, self: Entity): Part | undefined {
  for (let at = 1; at < name.length - 2; at++) {
    const part = partAt(name, at, index, self);
    if (part && part.end < name.length) return part;
  }
  return undefined;
}

/** The names as printed; the full name too where a short form of its place is printed (衡山人社局). */
function printedForms(entity: Entity): string[] {
  const printed = entity.mentions.map((m) => toPlainName(m.text));
  const spelled = printed.some((text) => text.slice(0, 2) === entity.name.slice(0, 2) && text.length > 2);
  return [...new Set(spelled ? [...printed, toPlainName(entity.name)] : printed)];
}

const evidenceFor = (entity: Entity, name: string): Span | undefined => {
  const mention = entity.mentions.find((m) => toPlainName(m.text) === name) ?? entity.mentions[0];
  return mention && { start: mention.start, end: mention.end };
};

const isQuoted = (name: string): boolean => /^[“"‘]/.test(name);

/** A place's unit, a body's place or the body it is part of, as its name tells. */
function ownerInName(entity: Entity, places: Index, bodies: Index): { part: Part; name: string } | undefined {
  if (entity.kind === "Organisation")
    for (const name of printedForms(entity)) {
      const part = headParts(name, bodies, entity).at(-1);
      if (part && !RULING.test(part.entity.name)) return { part, name };
    }
  for (const name of printedForms(entity)) {
    if (isQuoted(name)) continue;
    const part = headParts(name, places, entity).at(-1);
    const loose = entity.kind === "Project" && entity.category === "CONSTRUCTION";
    const river = entity.kind === "Project" && /[河江湖]$/.test(part?.entity.name ?? "");
    if (part && entity.kind === "Place" && name.length - part.end < 2) continue;
    if (part && (part.full || loose || river) && !ACTS.test(name.slice(part.end))) return { part, name };
  }
  return entity.kind === "Place" ? undefined : branchInName(entity, places);
}

function branchInName(entity: Entity, places: Index): { part: Part; name: string } | undefined {
  for (const name of printedForms(entity)) {
    if (/[“”]/.test(name) || (/^(?:政协|中共|中国)/.test(name) && entity.kind === "Organisation")) continue;
    const part = innerPart(name, places, entity);
    if (part && (entity.kind === "Project" ? entity.category === "CONSTRUCTION" : BRANCH.test(name)))
      return { part, name };
  }
  return undefined;
}

/** 衡南县|向阳镇|彭祠村: each unit of the chain is part of the one before it. */
function chainOf(entity: Entity, places: Index): Draft[] {
  return printedForms(entity).flatMap((name) => {
    const parts = headParts(name, places, entity).filter((part) => part.full);
    const evidence = evidenceFor(entity, name);
    return parts.slice(1).flatMap((part, i): Draft[] => {
      const above = parts[i]?.entity;
      const placed = above && evidence && rank(above) >= 0 && rank(part.entity) > rank(above);
      return placed ? [{ type: "PART_OF", from: part.entity, to: above, evidence, confidence: 0.93 }] : [];
    });
  });
}

const bareOf = (name: string): string => name.replace(/(?:建设|项目|工程)$/, "").replace(/[“”‘’]/g, "");

function fromName(entity: Entity, places: Index, bodies: Index): Draft | undefined {
  if (entity.kind === "Person" || entity.kind === "Meeting" || isDocument(entity)) return undefined;
  if (entity.name.startsWith("创建")) return undefined;
  const owner = ownerInName(entity, places, bodies);
  const evidence = owner && evidenceFor(entity, owner.name);
  if (!owner || !evidence) return undefined;
  const to = owner.part.entity;
  if (bareOf(to.name) === bareOf(entity.name)) return undefined;
  const type = entity.kind === to.kind ? "PART_OF" : "LOCATED_IN";
  return {
    type,
    from: entity,
    to,
    evidence,
    confidence: type === "PART_OF" ? 0.93 : owner.part.full ? 0.88 : 0.82,
  };
}

/** 平江县长: the head's office shares the unit's letter. */
const HEAD_OF_UNIT = /^[省市县区州盟旗镇乡]长$/;

/** A place that stands right before a name, or before it with 的: 雁峰区奇峰苑…, 容桂街道的顺达电器有限公司. */
function standsBefore(scene: Scene, placed: ReadonlySet<Entity>): Draft[] {
  const drafts: Draft[] = [];
  const placeEnding = new Map(
    scene.spots.filter((s) => s.entity.kind === "Place" && !BARE.test(s.text)).map((s) => [s.end, s]),
  );
  for (const spot of scene.spots) {
    if (placed.has(spot.entity) || !canStand(spot.entity)) continue;
    const linked =
      scene.text.charAt(spot.start - 1) === "的" &&
      (spot.entity.kind === "Organisation" || isSpot(spot.entity));
    const before =
      placeEnding.get(spot.start) ??
      placeEnding.get(officeStart(scene, spot)) ??
      (HEAD_OF_UNIT.test(spot.text) ? placeEnding.get(spot.start + 1) : undefined) ??
      (linked ? placeEnding.get(spot.start - 1) : undefined);
    if (!before || before.entity === spot.entity || !leadsTo(before, spot)) continue;
    const type = spot.entity.kind === "Place" ? "PART_OF" : "LOCATED_IN";
    const evidence = { start: before.start, end: spot.end };
    drafts.push({ type, from: spot.entity, to: before.entity, evidence, confidence: 0.88 });
  }
  return drafts;
}

/** 海安市|副市长: a post that stands for its government begins before 副 or 代. */
function officeStart(scene: Scene, spot: Spot): number {
  if (!/^中共|人民政府$/.test(spot.entity.name)) return -1;
  const modifier = /(?:常务)?[副代原]+$/.exec(scene.text.slice(Math.max(0, spot.start - 4), spot.start))?.[0];
  return modifier ? spot.start - modifier.length : -1;
}

/** A unit written out, or a short name of a higher one: 广东雷州. */
function leadsTo(before: Spot, spot: Spot): boolean {
  const whole = UNIT.test(before.text) || before.text === toPlainName(before.entity.name);
  const [above, below] = [rank(before.entity), rank(spot.entity)];
  if (spot.entity.kind !== "Place") return whole;
  if (/[湖江河海山]$/.test(spot.text) || spot.entity.level === "REGION") return false;
  return below >= 0 ? above >= 0 && below > above : whole;
}

const RANKS = ["COUNTRY", "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "VILLAGE"];
const rank = (place: Entity): number => (place.kind === "Place" ? RANKS.indexOf(place.level ?? "") : -1);
const canStand = (entity: Entity): boolean =>
  entity.kind === "Place" ||
  entity.kind === "Organisation" ||
  (entity.kind === "Project" && entity.category === "CONSTRUCTION");

const isCompany = (entity: Entity): boolean =>
  entity.kind === "Organisation" && entity.category === "COMPANY";
const isSpot = (entity: Entity): boolean =>
  entity.kind === "Place" && ["ZONE", "SITE", "VILLAGE"].includes(entity.level ?? "SITE");

/** What heads the first of a list heads the rest: 衡山县丰泰鞋业、嘉力机械等企业. */
function sharedHeads(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const headed = new Map(drafts.map((d) => [d.from, d]));
  const shared: Draft[] = [];
  for (const [i, spot] of scene.outer.entries()) {
    const before = scene.outer[i - 1];
    const head = before && headed.get(before.entity);
    if (
      !before ||
      !head ||
      headed.has(spot.entity) ||
      !/^(?:、|和|及|与)$/.test(scene.text.slice(before.end, spot.start))
    )
      continue;
    const alike =
      (isCompany(before.entity) && isCompany(spot.entity)) || (isSpot(before.entity) && isSpot(spot.entity));
    if (!alike || head.evidence.start < before.start - 12) continue;
    const draft = {
      ...head,
      from: spot.entity,
      evidence: { start: before.start, end: spot.end },
      confidence: 0.82,
    };
    headed.set(spot.entity, draft);
    shared.push(draft);
  }
  return shared;
}

const FROM = /来自|家在|籍贯|家住|户籍|出生于|生于/;
const NATIVE =
  /^的?[^，,。；;、]{0,8}?(?:村民|居民|农民|大户|户主|渔民|牧民|牧户|小伙|小伙子|姑娘|群众|市民|老人|老汉|大爷|大妈|果农|菜农|茶农|种植户|养殖户|贫困户|脱贫户|青年|农户|后生|媳妇|人氏|老乡|退役军人|妇女|女孩|男孩|[^,，。的]{0,2}农|求职者|退休教师|[^,，。的]{0,2}职工|矿工|工匠|师傅|骑手|渔家女|养蟹人|员工|退休职工)$|^的$|^籍[^,，。;；]{0,6}$/;

/** The place a list of nested names ends in: 衡南县|向阳镇|彭祠村. */
function innermost(places: readonly Spot[]): Spot | undefined {
  let last = places[0];
  for (const place of places.slice(1)) {
    if (place.start !== last?.end) break;
    last = place;
  }
  return last;
}

function origins(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  const add = (person: Spot, place: Spot, span: Span, confidence: number) =>
    drafts.push({
      type: "COMES_FROM",
      from: person.entity,
      to: place.entity,
      evidence: evidenceOf(scene, span),
      confidence,
    });
  for (const sentence of scene.sentences)
    for (const clause of sentence.clauses) {
      const match = FROM.exec(scene.text.slice(clause.start, clause.end));
      if (!match) continue;
      const at = clause.start + match.index;
      const place = innermost(spotsWithin(scene.outer, { start: at, end: clause.end }, "Place"));
      if (!place || place.start > at + 8) continue;
      const person =
        spotsWithin(scene.outer, { start: place.end, end: clause.end }, "Person")[0] ??
        spotsWithin(scene.outer, { start: clause.start, end: at }, "Person").at(-1);
      if (person) add(person, place, clause, 0.92);
    }
  for (const [i, person] of scene.outer.entries()) {
    const place = scene.outer[i - 1];
    if (person.entity.kind !== "Person" || place?.entity.kind !== "Place") continue;
    const gap = scene.text.slice(place.end, person.start);
    const foreign = rank(place.entity) === 0 && /^[^,，。;；、的]{2,10}$/.test(gap);
    const raised = /^长大的$/.test(gap) && /在$/.test(scene.text.slice(0, place.start).slice(-1));
    const villager = gap === "" && place.entity.level === "VILLAGE";
    if (foreign || raised || villager || NATIVE.test(gap))
      add(person, place, { start: place.start, end: person.end }, 0.9);
  }
  return drafts;
}

const BORN = /(?:(?:都|均)?是|^)([^，,。；;]{2,20})人(?=[，,。；;]|$)/;

/** 夫妻俩都是射阳县盘湾镇人. */
function natives(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of scene.sentences)
    for (const clause of sentence.clauses) {
      const match = BORN.exec(scene.text.slice(clause.start, clause.end));
      if (!match) continue;
      const at = clause.start + match.index;
      const place = innermost(spotsWithin(scene.outer, { start: at, end: clause.end }, "Place"));
      if (!place || !/^人/.test(scene.text.slice(place.end))) continue;
      const own = spotsWithin(scene.outer, { start: clause.start, end: at }, "Person");

      const couple = /夫妻|两人|二人|他们|兄弟|姐妹/.test(scene.text.slice(clause.start, clause.end));
      const known = spotsWithin(scene.outer, { start: Math.max(0, at - REACH), end: at }, "Person");
      const lone = match[0].startsWith("是") ? [] : known.slice(-1);
      const persons = own.length > 0 ? own : couple ? known.slice(-2) : lone;
      for (const person of persons)
        drafts.push({
          type: "COMES_FROM",
          from: person.entity,
          to: place.entity,
          evidence: evidenceOf(scene, clause),
          confidence: 0.88,
        });
    }
  return drafts;
}

const SETTLED = /位于|注册地为|总部(?:设在|位于)|落户|坐落(?:于|在)?|地处|选址/;

function settled(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of scene.sentences)
    for (const clause of sentence.clauses) {
      const match = SETTLED.exec(scene.text.slice(clause.start, clause.end));
      const at = clause.start + (match?.index ?? 0);
      const to = match && innermost(spotsWithin(scene.outer, { start: at, end: clause.end }, "Place"));
      const from = to && settler(scene, sentence, clause, at, to);
      if (!to || !from || from.entity === to.entity) continue;
      if (rank(from.entity) >= 0 && rank(from.entity) <= rank(to.entity)) continue;
      const type = from.entity.kind === "Place" ? "PART_OF" : "LOCATED_IN";
      const evidence = evidenceOf(scene, clause);
      drafts.push({ type, from: from.entity, to: to.entity, evidence, confidence: 0.86 });
    }
  return drafts;
}

/** Who is settled there: 位于某镇的A, A落户某县, or whom the sentence is about when the clause opens so. */
function settler(scene: Scene, sentence: Span, clause: Span, at: number, to: Spot): Spot | undefined {
  const things = (start: number, end: number) =>
    spotsWithin(scene.outer, { start, end }, "Organisation", "Project", "Place");
  const after = things(to.end, clause.end)[0];
  if (after && scene.text.slice(to.end, after.start) === "的") return after;
  const own = things(clause.start, at).at(-1);
  if (own) return at - own.end <= 8 ? own : undefined;
  if (at - clause.start > 4) return undefined;
  return things(sentence.start, at).find((s) => s.entity.kind !== "Place");
}

const BUILT_IN = /(?:在|于)([^，,。；;]{2,16}?)(?:开工|开建|建设|共建|新建|兴建|投资建设|打造|建成|建立)/;

/** 在石鼓区建设…示范区. */
function builtIn(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of scene.sentences)
    for (const clause of sentence.clauses) {
      const match = BUILT_IN.exec(scene.text.slice(clause.start, clause.end));
      if (!match) continue;
      const at = clause.start + match.index;
      const place = innermost(spotsWithin(scene.outer, { start: at, end: at + match[0].length }, "Place"));
      const project = spotsWithin(
        scene.outer,
        { start: at + match[0].length, end: clause.end },
        "Project",
      )[0];
      if (place && project && !isDocument(project.entity))
        drafts.push({
          type: "LOCATED_IN",
          from: project.entity,
          to: place.entity,
          evidence: evidenceOf(scene, clause),
          confidence: 0.88,
        });
    }
  return drafts;
}

/** A是B旗下企业, B旗下的A. */
function subsidiaries(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const match of scene.text.matchAll(/旗下|下属|直属|所属(?!地)|控股|的?(?:全资)?子公司/g)) {
    const at = scene.outer.findIndex((s) => s.end === match.index);
    const owner = scene.outer[at];
    if (owner?.entity.kind !== "Organisation") continue;
    const before = scene.outer[at - 1];
    const after = scene.outer[at + 1];
    const told =
      before && /^(?:是|为|系)$/.test(scene.text.slice(before.end, owner.start)) ? before : undefined;
    const named =
      after && /^[^,，。;；]{0,10}$/.test(scene.text.slice(match.index + match[0].length, after.start))
        ? after
        : undefined;
    const part = told ?? named;
    if (part?.entity.kind !== "Organisation" || part.entity === owner.entity) continue;
    const evidence = {
      start: Math.min(part.start, owner.start),
      end: Math.max(part.end, match.index + match[0].length),
    };
    drafts.push({ type: "PART_OF", from: part.entity, to: owner.entity, evidence, confidence: 0.9 });
  }
  return drafts;
}

/** PART_OF, LOCATED_IN and COMES_FROM: from names that carry a place, and from what the text says. */
export function findBelonging(scene: Scene, entities: readonly Entity[]): Draft[] {
  const places = toIndex(entities, "Place");
  const bodies = toIndex(entities, "Organisation");
  const named = entities.map((entity) => fromName(entity, places, bodies)).filter((d) => d !== undefined);
  const placed = new Set(named.map((d) => d.from));
  const beside = standsBefore(scene, placed);
  const chains = entities
    .filter((e) => e.kind === "Place" || e.kind === "Organisation")
    .flatMap((e) => chainOf(e, places));
  return [
    ...named,
    ...chains,
    ...beside,
    ...sharedHeads(scene, [...named, ...beside]),
    ...origins(scene),
    ...natives(scene),
    ...settled(scene),
    ...builtIn(scene),
    ...subsidiaries(scene),
  ];
}
