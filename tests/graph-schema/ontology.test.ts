import { readFileSync } from "node:fs";
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { toNeo4jConstraints } from "../../graph-schema/constraints.ts";
import {
  ARTICLE_KINDS,
  allows,
  families,
  KINDS,
  kinds,
  MEETING_KINDS,
  ORGANISATION_CATEGORIES,
  PLACE_LEVELS,
  PROJECT_CATEGORIES,
  RELATIONS,
  relationTypes,
} from "../../graph-schema/ontology.ts";

const schema = buildSchema(
  readFileSync(new URL("../../graph-schema/schema.graphql", import.meta.url), "utf8"),
);

const valuesOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

describe("the ontology and the GraphQL schema", () => {
  test.each([
    ["Kind", KINDS],
    ["RelationType", RELATIONS],
    ["MeetingKind", MEETING_KINDS],
    ["PlaceLevel", PLACE_LEVELS],
    ["OrganisationCategory", ORGANISATION_CATEGORIES],
    ["ProjectCategory", PROJECT_CATEGORIES],
    ["ArticleKind", ARTICLE_KINDS],
  ])("spell the values of %s alike and in the same order", (name, table) => {
    expect(valuesOf(name)).toEqual(Object.keys(table));
  });

  test("describe every type, field and value", () => {
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith("__") ||
        ["String", "Int", "Float", "Boolean", "ID", "Query", "Mutation"].includes(type.name)
      )
        continue;
      if (!type.description) bare.push(type.name);
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__")) continue;
      if (isEnumType(type))
        bare.push(
          ...type
            .getValues()
            .filter((v) => !v.description)
            .map((v) => `${type.name}.${v.name}`),
        );
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
        bare.push(
          ...Object.values(type.getFields())
            .filter((f) => !f.description)
            .map((f) => `${type.name}.${f.name}`),
        );
    }
    expect(bare).toEqual([]);
  });

  test("have one object type for each kind", () => {
    expect(kinds.filter((kind) => !isObjectType(schema.getType(kind)))).toEqual([]);
  });
});

describe("the ontology", () => {
  test("labels everything in both languages", () => {
    const tables = [
      KINDS,
      MEETING_KINDS,
      PLACE_LEVELS,
      ORGANISATION_CATEGORIES,
      PROJECT_CATEGORIES,
      ARTICLE_KINDS,
    ];
    const labels = [
      ...tables.flatMap((table) => Object.values(table)),
      ...Object.values(RELATIONS).flatMap((rule) => [rule.label, rule.reverse]),
    ];
    expect(labels.filter(({ zh, en }) => zh === "" || en === "" || zh === en)).toEqual([]);
  });

  test("puts every relation type into a family and every family to use", () => {
    expect(new Set(Object.values(RELATIONS).map((rule) => rule.family))).toEqual(new Set(families));
  });

  test("lets a relation run between its kinds only", () => {
    expect(allows("CHAIRED", "Person", "Meeting")).toBe(true);
    expect(allows("CHAIRED", "Organisation", "Meeting")).toBe(false);
    expect(allows("VISITED", "Person", "Project")).toBe(true);
    expect(allows("PART_OF", "Place", "Person")).toBe(false);
  });

  test("gives Neo4j an index for each kind, and constrains nothing but what carries our own label", () => {
    const statements = toNeo4jConstraints();
    for (const kind of kinds) expect(statements.some((text) => text.includes(`:${kind})`))).toBe(true);
    expect(relationTypes).toHaveLength(16);
    for (const text of statements.filter((text) => text.startsWith("CREATE CONSTRAINT")))
      expect(text).toContain("(n:Renmai)");
    expect(statements.every((text) => text.startsWith("CREATE ") && text.includes("IF NOT EXISTS"))).toBe(
      true,
    );
  });
});
