import { describe, expect, test } from "vitest";
import {
  type ArticleGraph,
  articleId,
  type Entity,
  localEntityId,
  type Relation,
} from "../../graph-schema/article-graph.ts";
import { check } from "../../graph-schema/check.ts";
import type { Kind } from "../../graph-schema/ontology.ts";
import { identify } from "../../server/identity/identify.ts";

type Extra = {
  date?: string;
  path?: string[];
  divisionCode?: string;
  circle?: string;
  level?: "ZONE" | "CITY";
};

const entity = (n: number, kind: Kind, name: string, extra: Extra = {}): Entity =>
  ({ id: localEntityId(n), kind, name, aliases: [], mentions: [], confidence: 1, ...extra }) as Entity;

const relation = (type: Relation["type"], from: number, to: number, title?: string): Relation => ({
  type,
  from: localEntityId(from),
  to: localEntityId(to),
  ...(title === undefined ? {} : { title }),
  evidence: { text: "某", start: 0, end: 1 },
  confidence: 1,
});

function article(home: string[], entities: Entity[], relations: Relation[] = []): ArticleGraph {
  const text = "某市某事。";
  return {
    articleId: articleId("page.txt", "题", text),
    page: "page.txt",
    home,
    articleKind: "news",
    headline: "题",
    byline: [],
    text,
    lines: [],
    entities,
    relations,
  };
}

const WUXI = ["江苏省", "无锡市"];
const YUEYANG = ["湖南省", "岳阳市"];
const idOf = (graph: ArticleGraph, at = 0) => graph.entities[at]?.id;

describe("identify", () => {
  test("gives the person of two articles of one city one id", () => {
    const first = identify(article(WUXI, [entity(1, "Person", "申屠岚")]));
    const second = identify(
      article(
        WUXI,
        [entity(1, "Organisation", "中共无锡市委"), entity(2, "Person", "申屠岚")],
        [relation("HOLDS_POSITION", 2, 1, "市委书记")],
      ),
    );
    expect(idOf(first)).toBe(idOf(second, 1));
  });

  test("keeps namesakes of two cities apart", () => {
    const wuxi = identify(article(WUXI, [entity(1, "Person", "李伟")]));
    const yueyang = identify(article(YUEYANG, [entity(1, "Person", "李伟")]));
    expect(idOf(wuxi)).not.toBe(idOf(yueyang));
  });

  test("knows a guest by the city of his office, whoever prints it", () => {
    const mayor = (home: string[]) =>
      identify(
        article(
          home,
          [entity(1, "Person", "李伟"), entity(2, "Organisation", "无锡市人民政府")],
          [relation("HOLDS_POSITION", 1, 2, "市长")],
        ),
      );
    expect(idOf(mayor(YUEYANG))).toBe(idOf(mayor(WUXI)));
  });

  test("puts a county's officer into the city that the county lies in", () => {
    const officer = identify(
      article(
        WUXI,
        [
          entity(1, "Person", "李伟"),
          entity(2, "Organisation", "湘阴县人民政府"),
          entity(3, "Place", "湘阴县", { path: ["湖南省", "岳阳市", "湘阴县"] }),
        ],
        [relation("HOLDS_POSITION", 1, 2, "县长"), relation("LOCATED_IN", 2, 3)],
      ),
    );
    const neighbour = identify(article(YUEYANG, [entity(1, "Person", "李伟")]));
    expect(idOf(officer)).toBe(idOf(neighbour));
  });

  test("takes the circle that the article tells before any other", () => {
    const graph = (home: string[]) =>
      identify(article(home, [entity(1, "Person", "王某", { circle: "中国" })]));
    expect(idOf(graph(WUXI))).toBe(idOf(graph(YUEYANG)));
  });

  test("makes two bodies of two cities' bare 市委全面依法治市委员会, and one of a spelled-out one", () => {
    const bare = (home: string[]) =>
      identify(article(home, [entity(1, "Organisation", "市委全面依法治市委员会")]));
    const full = (home: string[]) => identify(article(home, [entity(1, "Organisation", "中共无锡市委")]));
    expect(idOf(bare(WUXI))).not.toBe(idOf(bare(YUEYANG)));
    expect(idOf(full(WUXI))).toBe(idOf(full(YUEYANG)));
  });

  test("tells the 审计科 of one body from the 审计科 of another", () => {
    const unit = (body: string) =>
      identify(
        article(
          WUXI,
          [entity(1, "Organisation", "审计科"), entity(2, "Organisation", body)],
          [relation("PART_OF", 1, 2)],
        ),
      );
    expect(idOf(unit("无锡市财政局"))).not.toBe(idOf(unit("无锡市教育局")));
  });

  test("knows a meeting by name, date and city", () => {
    const meeting = (home: string[], date?: string) =>
      idOf(
        identify(
          article(home, [entity(1, "Meeting", "全市安全生产工作会议", date === undefined ? {} : { date })]),
        ),
      );
    expect(meeting(WUXI, "2021-03-04")).toBe(meeting(WUXI, "2021-03-04"));
    expect(meeting(WUXI, "2021-03-04")).not.toBe(meeting(WUXI, "2021-04-04"));
    expect(meeting(WUXI, "2021-03-04")).not.toBe(meeting(YUEYANG, "2021-03-04"));
  });

  test("takes a project as the city's own unless its name carries a division", () => {
    const project = (home: string[], name: string) =>
      idOf(identify(article(home, [entity(1, "Project", name)])));
    expect(project(WUXI, "“气化空白村镇”建设")).not.toBe(project(YUEYANG, "“气化空白村镇”建设"));
    expect(project(WUXI, "高新区扩园工程")).not.toBe(project(YUEYANG, "高新区扩园工程"));
    expect(project(WUXI, "《岳阳市养老服务条例》")).toBe(project(YUEYANG, "《岳阳市养老服务条例》"));
    expect(project(WUXI, "全国文明城市创建")).toBe(project(YUEYANG, "全国文明城市创建"));
  });

  test("knows a place by its division code, else by name and city", () => {
    const coded = (home: string[]) =>
      idOf(identify(article(home, [entity(1, "Place", "湘阴县", { divisionCode: "430624" })])));
    const park = (home: string[], path?: string[]) =>
      idOf(
        identify(
          article(home, [entity(1, "Place", "城陵矶新港区", { level: "ZONE", ...(path ? { path } : {}) })]),
        ),
      );
    expect(coded(WUXI)).toBe(coded(YUEYANG));
    expect(park(YUEYANG)).toBe(park(WUXI, ["湖南省", "岳阳市", "城陵矶新港区"]));
    expect(park(YUEYANG)).not.toBe(park(WUXI));
  });

  test("makes one of two entities that turn out to be the same, and drops what then runs in a circle or twice", () => {
    const same = identify(
      article(
        WUXI,
        [
          entity(1, "Place", "滨湖区", { divisionCode: "320211" }),
          entity(2, "Place", "无锡市滨湖区", { divisionCode: "320211" }),
          entity(3, "Project", "太湖隧道工程"),
        ],
        [relation("PART_OF", 1, 2), relation("UNDERTAKES", 1, 3), relation("UNDERTAKES", 2, 3)],
      ),
    );
    expect(same.entities.map(({ name, aliases }) => ({ name, aliases }))).toEqual([
      { name: "滨湖区", aliases: ["无锡市滨湖区"] },
      { name: "太湖隧道工程", aliases: [] },
    ]);
    expect(same.relations.map(({ type }) => type)).toEqual(["UNDERTAKES"]);
  });

  test("changes nothing when done twice, and leaves a graph that checks", () => {
    const once = identify(
      article(
        YUEYANG,
        [
          entity(1, "Person", "尉迟青"),
          entity(2, "Organisation", "市住建局"),
          entity(3, "Meeting", "专题会商会", { date: "2021-03" }),
        ],
        [relation("HOLDS_POSITION", 1, 2, "局长"), relation("CHAIRED", 1, 3)],
      ),
    );
    expect(identify(once)).toEqual(once);
    expect(check(once)).toEqual([]);
  });
});
