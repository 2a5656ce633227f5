import { describe, expect, test } from "vitest";
import { localEntityId } from "../../graph-schema/article-graph.ts";
import { findNames } from "../../server/extraction/find-names.ts";
import type { FoundMention } from "../../server/extraction/found-mention.ts";
import { resolveMentions } from "../../server/extraction/resolve-mentions.ts";
import { article } from "./article.ts";

const mention = (text: string, start: number, more: Partial<FoundMention>): FoundMention => ({
  kind: "Place",
  start,
  end: start + text.length,
  text,
  confidence: 0.9,
  ...more,
});

describe("resolveMentions", () => {
  test("makes one entity of all mentions of a thing, with every other name and the surest confidence", () => {
    const mentions = [
      mention("我市", 0, { name: "岳阳市", aliases: ["我市"], level: "CITY", confidence: 0.95 }),
      mention("岳阳", 6, { name: "岳阳市", aliases: ["岳阳"], level: "CITY", divisionCode: "4306" }),
    ];
    expect(resolveMentions(mentions)).toEqual([
      {
        id: localEntityId(1),
        kind: "Place",
        name: "岳阳市",
        aliases: ["我市", "岳阳"],
        mentions: [
          { text: "我市", start: 0, end: 2 },
          { text: "岳阳", start: 6, end: 8 },
        ],
        confidence: 0.95,
        level: "CITY",
        divisionCode: "4306",
      },
    ]);
  });

  test("an office that tells its body is no other name of it", () => {
    const page = article("", "平江县人民政府通报了情况。县长陆远明要求县政府各部门跟进。");
    const mentions = findNames(page, {});
    const government = resolveMentions(mentions).find(({ name }) => name === "平江县人民政府");
    expect(government?.mentions.map(({ text }) => text)).toContain("县长");
    expect(government?.aliases).not.toContain("县长");
  });

  test("keeps things of one name and two kinds apart", () => {
    const mentions = [mention("云梦", 0, {}), mention("云梦", 2, { kind: "Person" })];
    expect(resolveMentions(mentions).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "Place 云梦",
      "Person 云梦",
    ]);
  });

  test("says of leaders of another city, of the province and of the country whose they are", () => {
    const page = article("", "总书记柳一到场。苏州市领导柳青、丁一鸣参加。市领导许云生、省领导王继往参加。");
    const setting = { home: ["湖南省", "岳阳市"] };
    const persons = resolveMentions(findNames(page, setting)).filter((entity) => entity.kind === "Person");
    expect(persons.map(({ name, circle }) => [name, circle])).toEqual([
      ["柳一", "中国"],
      ["柳青", "苏州市"],
      ["丁一鸣", "苏州市"],
      ["许云生", undefined],
      ["王继往", "湖南省"],
    ]);
  });

  test("resolves a whole article", () => {
    const page = article(
      "柳青到平江县调研",
      "本报讯 昨日，市委书记柳青到平江县加义镇献钟村调研。市教育局负责人陪同。柳青说，我市要办好村小。",
    );
    const setting = { home: ["湖南省", "岳阳市"] };
    const entities = resolveMentions(findNames(page, setting));
    expect(
      entities.map(
        ({ kind, name, mentions }) => `${kind} ${name}: ${mentions.map((m) => m.text).join("、")}`,
      ),
    ).toEqual([
      "Organisation 中共岳阳市委: 市委",
      "Person 柳青: 柳青、柳青",
      "Place 加义镇献钟村: 平江县加义镇献钟村",
      "Place 平江县: 平江县",
      "Place 加义镇: 加义镇",
      "Organisation 岳阳市教育局: 市教育局",
      "Place 岳阳市: 我市",
    ]);
  });
});
