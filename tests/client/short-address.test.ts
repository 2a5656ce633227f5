import { expect, test } from "vitest";
import { keptViewOf, toShortAddress } from "../../client/explorer/short-address.ts";
import { parseOwnViews } from "../../client/panels/filters/own-views.ts";

test("a short address names the kept view and nothing else", () => {
  const address = toShortAddress("http://127.0.0.1:4000/?n=person-a*person-b&v=list#top", "view-x");
  expect(address).toBe("http://127.0.0.1:4000/?view=view-x");
  expect(keptViewOf(new URL(address).search)).toBe("view-x");
});

test("an address that holds its view itself names no kept one", () => {
  expect([keptViewOf(""), keptViewOf("?v=list&n=person-a"), keptViewOf("?view=")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("views that the browser kept are read, and what is no view is left out", () => {
  const kept = [{ name: "书记与市长", query: "n=person-a" }, { name: 3 }, null];
  expect(parseOwnViews(JSON.stringify(kept))).toEqual([{ name: "书记与市长", query: "n=person-a" }]);
  expect([parseOwnViews(null), parseOwnViews("{"), parseOwnViews('{"name":"x"}')]).toEqual([[], [], []]);
});
