import type { Span } from "../sentences.ts";
import { innermost, rank } from "./ranks.ts";
import { type Draft, evidenceOf, REACH, type Scene, type Spot, spotsWithin } from "./scene.ts";

const FROM = /来自|家在|籍贯|家住|户籍|出生于|生于/;

const NATIVE =
  /^的?[^，,。；;、]{0,8}?(?:村民|居民|农民|大户|户主|渔民|牧民|牧户|小伙|小伙子|姑娘|群众|市民|老人|老汉|大爷|大妈|果农|菜农|茶农|种植户|养殖户|贫困户|脱贫户|青年|农户|后生|媳妇|人氏|老乡|退役军人|妇女|女孩|男孩|[^,，。的]{0,2}农|求职者|退休教师|[^,，。的]{0,2}职工|矿工|工匠|师傅|骑手|渔家女|养蟹人|员工|退休职工)$|^的$|^籍[^,，。;；]{0,6}$/;

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

/** COMES_FROM: where persons are from. */
export const findOrigins = (scene: Scene): Draft[] => [...origins(scene), ...natives(scene)];
