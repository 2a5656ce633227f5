import { describe, expect, test } from "vitest";
import {
  divisionAt,
  divisionsCalled,
  liesIn,
  pathOf,
  townshipsNamed,
  upperDivisionsNamed,
} from "../../server/extraction/gazetteer/gazetteer.ts";

const paths = (divisions: Iterable<Parameters<typeof pathOf>[0]>): string[] =>
  [...divisions].map((division) => `${division.code} ${pathOf(division).join("/")}`);

describe("the gazetteer", () => {
  test("knows divisions of every grade with their codes and what they lie in", () => {
    expect(paths(upperDivisionsNamed("平江县"))).toEqual(["430626 湖南省/岳阳市/平江县"]);
    expect(paths(upperDivisionsNamed("苏州市"))).toEqual(["3205 江苏省/苏州市"]);
    expect(townshipsNamed("孝泉镇").map(({ code, level }) => [code.length, level])).toEqual([
      [9, "TOWNSHIP"],
    ]);
  });

  test("tells divisions of one name apart by where they lie", () => {
    expect(paths(upperDivisionsNamed("鼓楼区"))).toEqual([
      "320106 江苏省/南京市/鼓楼区",
      "320302 江苏省/徐州市/鼓楼区",
      "350102 福建省/福州市/鼓楼区",
      "410204 河南省/开封市/鼓楼区",
    ]);
    expect(divisionAt(["福州市", "鼓楼区"])?.code).toBe("350102");
  });

  test("knows how a division is called in short", () => {
    expect(paths(divisionsCalled("内蒙古"))).toEqual(["15 内蒙古自治区"]);
    expect(paths(divisionsCalled("湘西州"))).toEqual(["4331 湖南省/湘西土家族苗族自治州"]);
    expect(paths(divisionsCalled("威宁自治县"))).toEqual(["520526 贵州省/毕节市/威宁彝族回族苗族自治县"]);
  });

  test("takes a city without counties for one division", () => {
    expect(paths(upperDivisionsNamed("东莞市"))).toEqual(["4419 广东省/东莞市"]);
    const town = townshipsNamed("虎门镇")[0];
    expect(town && pathOf(town)).toEqual(["广东省", "东莞市", "虎门镇"]);
  });

  test("knows nothing of what is no division", () => {
    expect(upperDivisionsNamed("无此县")).toEqual([]);
    expect(townshipsNamed("无此镇")).toEqual([]);
    expect(divisionsCalled("会议")).toEqual([]);
    expect(divisionAt([])).toBeUndefined();
  });

  test("says what lies in what", () => {
    const province = divisionAt(["四川省"]);
    const county = divisionAt(["四川省", "绵阳市", "三台县"]);
    expect(province && county && [liesIn(county, province), liesIn(province, county)]).toEqual([true, false]);
  });
});
