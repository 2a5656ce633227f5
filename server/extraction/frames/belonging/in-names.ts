import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { toPlain } from "../../text/fold.ts";
import type { Span } from "../../text/sentences.ts";
import { BARE, rank, UNIT } from "../ranks.ts";
import { type Draft, isDocument } from "../scene.ts";

/** Whether a place is written out as a unit: 衡阳市, not 衡阳, 苏州 or 宁国. */
const isFull = (name: string): boolean =>
  UNIT.test(name) && (name.length > 2 || /[市县区镇乡村]$/.test(name));

/** Bodies that are somewhere's branch, though the place stands in mid-name: 省高速公路衡阳管理处. */
const BRANCH = /(?:管理处|分公司|分局|支公司|分行|支行|供电公司|工务段|管理站|办事处|分校|分院|支队|大队)$/;

/** Organs named by their party committee (市委宣传部) are not counted as parts of it. */
const RULING = /^中共.*委(?:员会)?$|^共青团.*委$|[市省县区州旗]纪委$/;
/** The standing committee is the congress itself, and a group that inspects is its members. */
const SELF = /常委会$|常务委员会$|视察组$|考察团$|代表团$/;

const OF_STATE = /(?:人大|政协|政府|代表大会)/;

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
      for (const name of [entity.name, ...entity.aliases, ...entity.mentions.map((m) => m.text)].map(toPlain))
        if (name.length >= 2 && !BARE.test(name) && !index.has(name)) index.set(name, entity);
  for (const entity of entities)
    if (entity.kind === "Place" && kinds.includes("Place")) {
      const stem = toPlain(entity.name).replace(/(?:[市县]|(?<!社)区)$/, "");
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

/** What stands before the place in the names of the tax office and the like. */
const BEFORE_PLACE = /^(?:国家税务总局|国网|武警|九三学社)/;

/** The chain of known names with which a name opens: 衡东县 | 杨桥镇 | 香花村 gives the first two. */
function headParts(name: string, index: Index, self: Entity, from = 0): Part[] {
  const parts: Part[] = [];
  let at = from || (/^(?:中共|共青团)/.exec(name)?.[0].length ?? 0);
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
  const printed = entity.mentions.map((m) => toPlain(m.text));
  const spelled = printed.some((text) => text.slice(0, 2) === entity.name.slice(0, 2) && text.length > 2);
  return [...new Set(spelled ? [...printed, toPlain(entity.name)] : printed)];
}

/** A unit is called without the body it is of (该院民事审判第二庭), but its name has it. */
const fullForm = (entity: Entity): string[] => {
  const name = toPlain(entity.name);
  const short = entity.mentions.some((m) => m.text.length < name.length && m.text.endsWith(name.slice(-2)));
  return short ? [name] : [];
};

const evidenceFor = (entity: Entity, name: string): Span | undefined => {
  const mention = entity.mentions.find((m) => toPlain(m.text) === name) ?? entity.mentions[0];
  return mention && { start: mention.start, end: mention.end };
};

/** Waters say what a thing is about; only works, and what is undertaken for them, are there. */
const WATER = /(?<!上)[江河湖海洋水溪]$|运河$/;
const isBuilt = ({ name }: Entity): boolean => /[坝闸港渡]$|电站$|码头$/.test(name);

const isQuoted = (name: string): boolean => /^[“"‘]/.test(name);

/** A place's unit, a body's place or the body it is part of, as its name tells. */
function ownerInName(entity: Entity, places: Index, bodies: Index): { part: Part; name: string } | undefined {
  if (entity.kind === "Organisation")
    for (const name of [...printedForms(entity), ...fullForm(entity)]) {
      const part = headParts(name, bodies, entity).at(-1);
      if (part && !RULING.test(part.entity.name) && !(OF_STATE.test(part.entity.name) && SELF.test(name)))
        return { part, name };
    }
  for (const name of printedForms(entity)) {
    if (isQuoted(name)) continue;
    const before = BEFORE_PLACE.exec(name)?.[0].length ?? 0;
    const part = ownUnit(entity, headParts(name, places, entity, before));
    if (part && entity.kind !== "Project" && WATER.test(part.entity.name) && !isBuilt(entity)) continue;
    const loose = entity.kind === "Project" && entity.category === "CONSTRUCTION";
    const river = entity.kind === "Project" && /[河江湖]$/.test(part?.entity.name ?? "");
    if (part && entity.kind === "Place" && name.length - part.end < 2) continue;
    if (part && (part.full || loose || river) && !ACTS.test(name.slice(part.end))) return { part, name };
  }
  return entity.kind === "Place" ? undefined : branchInName(entity, places);
}

/**
 * The last unit of a chain; a river after it (平南浔江三桥) only says where within the unit, and a short name (深圳市吉安商会)
 * whose people meet there.
 */
function ownUnit({ kind }: Entity, parts: readonly Part[]): Part | undefined {
  const last = parts.at(-1);
  const above = parts.at(-2);
  const water = last && /[河江湖海]$/.test(last.entity.name) && !last.entity.name.endsWith("上海");
  const guests = kind === "Organisation" && last && !last.full && above?.full;
  return last && above && above.end === last.start && (water || guests) ? above : last;
}

function branchInName(entity: Entity, places: Index): { part: Part; name: string } | undefined {
  for (const name of printedForms(entity)) {
    if (/[“”]|^国网/.test(name) || (/^(?:政协|中共)/.test(name) && entity.kind === "Organisation")) continue;
    const part = innerPart(name, places, entity);
    if (/^中国.*公司$/.test(name) && !part?.full) continue;
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
  if (entity.kind === "Project" && isOnlyAbout(entity, to)) return undefined;
  const type = entity.kind === to.kind ? "PART_OF" : "LOCATED_IN";
  return {
    type,
    from: entity,
    to,
    evidence,
    confidence: type === "PART_OF" ? (rank(entity) > 0 ? 0.93 : 0.88) : owner.part.full ? 0.88 : 0.82,
  };
}

/** 安徽省青少年锦标赛: whose contest it is, not where it goes on. */
const isOnlyAbout = (project: Entity, to: Entity): boolean =>
  to.kind === "Place" &&
  /(?:赛|展演|大会|博览会|展)$/.test(project.name) &&
  /^(?:PROVINCE|COUNTRY|REGION)$/.test(to.level ?? "");

/** What names tell of whose part a thing is: of the entities themselves, and of the units within their names. */
export interface NamedOwners {
  own: readonly Draft[];
  chains: readonly Draft[];
}

/** PART_OF and LOCATED_IN that names themselves tell: 衡山县丰泰鞋业, 衡东县杨桥镇香花村. */
export function findInNames(entities: readonly Entity[]): NamedOwners {
  const places = toIndex(entities, "Place");
  const bodies = toIndex(entities, "Organisation");
  return {
    own: entities.map((entity) => fromName(entity, places, bodies)).filter((d) => d !== undefined),
    chains: entities
      .filter((e) => e.kind === "Place" || e.kind === "Organisation")
      .flatMap((e) => chainOf(e, places)),
  };
}
