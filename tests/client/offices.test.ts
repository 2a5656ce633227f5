import { expect, test } from "vitest";
import { toAxis } from "../../client/panels/entity/date-strip.tsx";
import { toHeldOffices } from "../../client/panels/entity/holders.ts";
import { dayAfter, dayBefore } from "../../client/panels/filters/known-days.ts";
import { relation } from "./graph-sample.ts";

const holder = (id: string, title: string, dates: string[]) => ({
  title,
  dates,
  person: { __typename: "Person" as const, id, kind: "Person" as const, name: id },
  relation: { __typename: "Relation" as const, ...relation("HOLDS_POSITION", id, "body", { title }) },
});

const holders = [
  holder("first", "市长", ["2020-11", "2021-01-06"]),
  holder("second", "市长", ["2021-03-03"]),
  holder("other", "副市长", []),
];

test("holders stand under their office, in the order in which they came", () => {
  const offices = toHeldOffices(holders, undefined);
  expect(offices.map((office) => [office.title, office.holders.map(({ person }) => person.id)])).toEqual([
    ["市长", ["first", "second"]],
    ["副市长", ["other"]],
  ]);
});

test("as of a day, holders keep the dates up to then, and who was not known by then is left out", () => {
  const offices = toHeldOffices(holders, "2020-12-31");
  expect(offices.map((office) => [office.title, office.holders.map(({ dates }) => dates)])).toEqual([
    ["市长", [["2020-11"]]],
  ]);
});

test("strips share one axis from the first to the last of all dates; there is none without dates", () => {
  expect(toAxis([["2021-01-06", "2021-03"], ["2020-11"], []])).toEqual(["2020-11", "2021-03"]);
  expect(toAxis([[], []])).toBeUndefined();
});

test("from day to day goes only where something is known", () => {
  const days = ["2020-11-11", "2021-01", "2021-01-06", "2021-03-03"];
  expect([dayBefore(days, "2021-01-06"), dayAfter(days, "2021-01-06")]).toEqual(["2021-01", "2021-03-03"]);
  expect([dayBefore(days, "2020-11-11"), dayAfter(days, "2021-03-03")]).toEqual([undefined, undefined]);
});
