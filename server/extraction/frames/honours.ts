import { type Draft, evidenceOf, type Scene, spotsWithin } from "./scene.ts";

const AWARD = /(?:被|获)?授予|荣获|获评|喜获|被评为|获得|评为|荣膺|夺得|斩获|当选为?(?=[“"])/;
const HONOUR = /[“"]([^“”"\n]{2,30})[”"](?:荣誉)?(?:称号)?/;

/** AWARDED: who was honoured with what, at or by which body, programme or event. */
export function findHonours(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of scene.sentences)
    for (const clause of sentence.clauses) {
      const words = scene.text.slice(clause.start, clause.end);
      const match = AWARD.exec(words);
      if (!match) continue;
      const at = clause.start + match.index;
      const honour = HONOUR.exec(words.slice(match.index));
      const title =
        honour?.[1] ??
        /^(?:被|获)?(?:授予|荣获|获评|喜获|被评为|评为|荣膺)(?:了)?([^，,。；;“”]{3,24}?)(?:荣誉称号|称号|。|，|$)/.exec(
          words.slice(match.index),
        )?.[1];
      if (!title) continue;
      const givers = spotsWithin(scene.outer, { start: clause.start, end: at }, "Organisation").filter((s) =>
        /[被由]$|荣获$|获$/.test(scene.text.slice(clause.start, s.start)),
      );
      const to =
        givers[0]?.entity ??
        spotsWithin(scene.outer, { start: at, end: clause.end }, "Project")[0]?.entity ??
        spotsWithin(scene.outer, sentence, "Meeting")[0]?.entity;
      if (!to) continue;
      for (const from of honoured(scene, sentence, at))
        if (from !== to)
          drafts.push({
            type: "AWARDED",
            from,
            to,
            title,
            evidence: evidenceOf(scene, sentence),
            confidence: 0.82,
          });
    }
  return drafts;
}

/** Who is honoured: those named before, or the persons that 3名农民工 stands for. */
function honoured(scene: Scene, sentence: { start: number }, at: number) {
  const group = /[\d一二三四五六七八九十两]+(?:名|位)[^，,。；;]{1,12}$/.test(
    scene.text.slice(sentence.start, at),
  );
  if (group)
    return [
      ...new Set(
        spotsWithin(scene.outer, { start: at, end: scene.text.length }, "Person").map((s) => s.entity),
      ),
    ];
  const before = spotsWithin(scene.outer, { start: sentence.start, end: at });
  const persons = before.filter((s) => s.entity.kind === "Person").map((s) => s.entity);
  return persons.length > 0
    ? persons
    : before
        .filter((s) => s.entity.kind === "Organisation" || s.entity.kind === "Place")
        .map((s) => s.entity)
        .slice(-1);
}
