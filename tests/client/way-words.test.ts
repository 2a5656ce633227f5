import { expect, test } from "vitest";
import type { EntityCard, RelationFact } from "../../client/explorer/explorer-state.ts";
import { toWords } from "../../client/explorer/way-words.ts";
import type { Language } from "../../client/i18n/language.ts";
import { relationTypes } from "../../graph-schema/ontology.ts";
import { entity, relation } from "./graph-sample.ts";

const lin = entity("Person", "p", "林一");
const fang = entity("Person", "q", "方二");
const he = entity("Person", "r", "何三");
const planting = entity("Meeting", "m", "造林会");
const flood = entity("Meeting", "n", "防汛会");
const bureau = entity("Organisation", "o", "林业局");

function say(
  entities: readonly EntityCard[],
  relations: readonly RelationFact[],
  language: Language,
): string {
  const steps = relations.map((one) => ({ relations: [one], evidence: undefined }));
  const words = toWords({ entities, steps }, language);
  return words.map((word) => ("entity" in word ? word.entity.name : word.text)).join("");
}

test("two who did the same at a meeting are said together", () => {
  const relations = [
    relation("ATTENDED", "p", "m"),
    relation("ATTENDED", "q", "m"),
    relation("ATTENDED", "q", "n"),
    relation("CHAIRED", "r", "n"),
  ];
  const entities = [lin, planting, fang, flood, he];
  expect(say(entities, relations, "zh-CN")).toBe("林一与方二参加造林会；方二参加防汛会，何三主持。");
  expect(say(entities, relations, "en")).toBe(
    "林一 and 方二 attended 造林会; 方二 attended 防汛会, 何三 chaired it.",
  );
});

test("who spoke did so at the meeting", () => {
  const relations = [relation("SPOKE_AT", "p", "m"), relation("SPOKE_AT", "q", "m")];
  expect(say([lin, planting, fang], relations, "zh-CN")).toBe("林一与方二在造林会讲话。");
  expect(say([lin, planting, fang], relations, "en")).toBe("林一 and 方二 spoke at 造林会.");
});

test("offices keep their titles, each its own", () => {
  const relations = [
    relation("HOLDS_POSITION", "p", "o", { title: "局长" }),
    relation("HOLDS_POSITION", "q", "o", { title: "副局长" }),
  ];
  expect(say([lin, bureau, fang], relations, "zh-CN")).toBe("林一任林业局局长；方二任林业局副局长。");
  expect(say([lin, bureau, fang], relations, "en")).toBe("林一 is 局长 of 林业局; 方二 is 副局长 of 林业局.");
});

test("a relation is said in its own direction, whichever way the step runs", () => {
  expect(say([bureau, planting], [relation("ORGANISED", "o", "m")], "zh-CN")).toBe("林业局主办造林会。");
  expect(say([planting, bureau], [relation("ORGANISED", "o", "m")], "zh-CN")).toBe("林业局主办造林会。");
});

test.each(relationTypes)("%s makes a sentence in both languages, with nothing left to fill in", (type) => {
  const one = relation(type, "p", "o", { title: "局长" });
  for (const language of ["zh-CN", "en"] as const) {
    const said = say([lin, bureau], [one], language);
    expect(said).toMatch(/林一.*林业局.*[。.]$/);
    expect(said).not.toMatch(/[{}]/);
  }
});
