import { expect, test } from "vitest";
import { parseRelationId } from "../../graph-schema/article-graph.ts";
import { placeHolders, toOfficesAsOf } from "../../server/analysis/offices-in-time.ts";
import type { EntityRecord, HolderRecord, OfficeRecord } from "../../server/store/graph-store.ts";
import { idOf } from "./outlines.ts";

const record = (name: string, kind: "Person" | "Organisation"): EntityRecord => ({
  ...{ id: idOf(name), kind, name, aliases: [], pinyin: "" },
  ...{ articleCount: 1, evidenceCount: 1, neighbourCount: 1, meetingCount: 0 },
});

const relationOf = (name: string): OfficeRecord["relation"] => ({
  ...{ id: parseRelationId(name), type: "HOLDS_POSITION", from: idOf(name), to: idOf("局") },
  ...{ evidenceCount: 1, confidence: 1 },
});

const holder = (name: string, ...dates: string[]): HolderRecord => ({
  ...{ person: record(name, "Person"), title: "局长", relation: relationOf(name), dates },
});

const office = (name: string, ...dates: string[]): OfficeRecord => ({
  ...{ title: "局长", organisation: record("局", "Organisation"), relation: relationOf(name), dates },
});

const place = (own: OfficeRecord, holders: readonly HolderRecord[]) => {
  const { before, after, alongside } = placeHolders(own, holders);
  const names = (list: readonly HolderRecord[]) => list.map(({ person }) => person.name).join("");
  return { before: names(before), after: names(after), alongside: names(alongside) };
};

test("The nearest before and after are named, not those further away, and not the person", () => {
  const holders = [
    holder("甲", "2015", "2016-05"),
    holder("乙", "2017", "2019-02"),
    holder("丙", "2019-03-01", "2020-11"),
    holder("丁", "2021-01-06"),
    holder("戊", "2022"),
  ];
  expect(place(office("丙", "2019-03-01", "2020-11"), holders)).toEqual({
    before: "乙",
    after: "丁",
    alongside: "",
  });
});

test("Where dates do not tell two apart, both are named", () => {
  const holders = [
    holder("甲", "2019"),
    holder("乙", "2018-01", "2019"),
    holder("丁", "2021-02"),
    holder("戊", "2021-02"),
  ];
  expect(place(office("丙", "2020-05"), holders)).toEqual({ before: "甲乙", after: "丁戊", alongside: "" });
});

test("Whose dates overlap stands beside, a date that is too coarse to order included; without a date nobody stands anywhere", () => {
  const holders = [holder("甲", "2019", "2021"), holder("乙", "2020"), holder("丁"), holder("戊", "2020-06")];
  expect(place(office("丙", "2020-05"), holders)).toEqual({ before: "", after: "戊", alongside: "甲乙" });
  expect(place(office("丁"), holders)).toEqual({ before: "", after: "", alongside: "" });
});

test("As of a day, offices are those told up to then, with their dates up to then, the latest first", () => {
  const offices = [office("新", "2021-05", "2022"), office("旧", "2019", "2021-03-03"), office("无")];
  const told = (asOf: string) =>
    toOfficesAsOf(offices, asOf).map(({ relation, dates }) => [relation.id, dates]);
  expect(told("2021-12-31")).toEqual([
    ["新", ["2021-05"]],
    ["旧", ["2019", "2021-03-03"]],
  ]);
  expect(told("2021-03")).toEqual([["旧", ["2019", "2021-03-03"]]]);
  expect(told("2020-06")).toEqual([["旧", ["2019"]]]);
  expect(told("2018")).toEqual([]);
});
