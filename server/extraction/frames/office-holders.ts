import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { FoundMention } from "../found-mention.ts";
import type { SubjectAt } from "../offices/offices-of-subject.ts";
import { findOffices, type Office, type TitledPerson } from "../offices/titles.ts";
import { spanAt } from "../text/sentences.ts";
import type { Turn } from "./discourse.ts";
import { type Draft, evidenceOf, type Scene } from "./scene.ts";

/** Bodies by every name they go by. */
function toBodies(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const bodies = new Map<string, Entity>();
  for (const entity of entities)
    if (entity.kind === "Organisation")
      for (const name of [entity.name, ...entity.aliases]) if (!bodies.has(name)) bodies.set(name, entity);
  return bodies;
}

/** Persons by where the text names them. */
const toHolders = (scene: Scene): ReadonlyMap<string, Entity> =>
  new Map(
    scene.spots.filter((s) => s.entity.kind === "Person").map((s) => [`${s.start}-${s.end}`, s.entity]),
  );

/** By what is understood: how often such offices were right on pages not learned from. */
const SURENESS = { none: 0.94, body: 0.87, holder: 0.84, guess: 0.66 };

function toDraft(scene: Scene, holder: Entity, body: Entity, office: Office, titled: TitledPerson): Draft {
  const span = {
    start: Math.min(office.start, titled.person.start),
    end: Math.max(office.end, titled.person.end),
  };
  return {
    type: "HOLDS_POSITION",
    from: holder,
    to: body,
    title: office.title,
    evidence: evidenceOf(scene, span),
    confidence: SURENESS[office.understood ?? "none"],
  };
}

/** 有人成了教授: nobody spoken of. */
const SOMEBODY = /有的?人|[有还]有[^,，]{0,6}[个位名]/;

/** Whom a clause that names nobody tells of. */
const subjectOf =
  (turns: readonly Turn[]): SubjectAt =>
  (offset) => {
    const turn = spanAt(turns, offset);
    if (!turn || turn.named || SOMEBODY.test(turn.words)) return undefined;
    const { him, subjects, words, start } = turn;
    if (/[他她]/.test(words.slice(0, offset - start))) return him;
    return subjects.length === 1 ? subjects[0] : undefined;
  };

/** HOLDS_POSITION: every office printed with a name, at the body that it belongs to; plans (拟任) say nothing. */
export function findOfficeHolders(
  scene: Scene,
  turns: readonly Turn[],
  entities: readonly Entity[],
  mentions: readonly FoundMention[],
): Draft[] {
  const bodies = toBodies(entities);
  const holders = toHolders(scene);
  return findOffices(scene.article, mentions, subjectOf(turns)).flatMap((titled) => {
    const holder = titled.negated ? undefined : holders.get(`${titled.person.start}-${titled.person.end}`);
    if (!holder) return [];
    return titled.offices.flatMap((office) => {
      const body = office.body === undefined ? undefined : bodies.get(office.body);
      return body ? [toDraft(scene, holder, body, office, titled)] : [];
    });
  });
}
