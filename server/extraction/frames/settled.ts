import type { Span } from "../sentences.ts";
import { innermost, rank } from "./ranks.ts";
import { type Draft, evidenceOf, isDocument, type Scene, type Spot, spotsWithin } from "./scene.ts";

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

/** LOCATED_IN and PART_OF that the text says: 落户, 位于, 旗下. */
export const findSettled = (scene: Scene): Draft[] => [
  ...settled(scene),
  ...builtIn(scene),
  ...subsidiaries(scene),
];
