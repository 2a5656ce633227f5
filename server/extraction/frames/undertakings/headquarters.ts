import type { Entity } from "../../../../graph-schema/article-graph.ts";
import {
  type Draft,
  draftsOf,
  paragraphTo,
  type Scene,
  type Spot,
  sentenceAt,
  spotsWithin,
} from "../scene.ts";

const HEADQUARTERS = /(?:领导小组|指挥部|工作组|专班|办公室)$/;

/** 成立…领导小组, 项目指挥部: a headquarters set up for what is spoken of undertakes it. */
export const setUp = (scene: Scene): Draft[] =>
  scene.outer.flatMap((body) => {
    if (body.entity.kind !== "Organisation" || !HEADQUARTERS.test(body.entity.name)) return [];
    const project = headedBy(scene, body);
    return project ? draftsOf("UNDERTAKES", [body], project.entity, sentenceAt(scene, body), 0.82) : [];
  });

/** The project that a headquarters bears in its name; 项目指挥部 is that of the first of its paragraph. */
function headedBy(scene: Scene, { entity, text, start }: Spot): Spot | undefined {
  const topic = entity.name
    .replace(/[“”《》]|^(?:全市|市)/g, "")
    .replace(HEADQUARTERS, "")
    .replace(/工作$/, "");
  const named = scene.outer.find(
    (s) => s.entity.kind === "Project" && formsOf(s.entity).some((form) => topic.includes(form)),
  );
  if (named || !text.startsWith("项目")) return named;
  return spotsWithin(scene.outer, paragraphTo(scene, start), "Project")[0];
}

const formsOf = (project: Entity): string[] =>
  [project.name, ...project.aliases]
    .map((name) => name.replace(/[“”《》]|工作$/g, ""))
    .filter((form) => form.length >= 4);
