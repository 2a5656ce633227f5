import { describe, expect, test } from "vitest";
import { guessHome } from "../../server/extraction/home/home.ts";

describe("guessHome", () => {
  test("reads the city out of the newspaper's name", () => {
    expect(guessHome("岳阳日报", [])).toEqual(["湖南省", "岳阳市"]);
    expect(guessHome("扬子快报", [])).toBeUndefined();
    expect(guessHome("闽西日报", [])).toEqual(["福建省", "龙岩市"]);
  });

  test("takes the city whose counties the page names most", () => {
    const texts = ["平江县的茶农说，平江县今年雨水好。", "记者从汨罗市获悉，湘阴县也来了人。"];
    expect(guessHome(undefined, texts)).toEqual(["湖南省", "岳阳市"]);
  });

  test("is not led astray by districts whose names are common words", () => {
    const texts = ["来到平江县石岭矿区，矿区整改，矿区道路，矿区绿化，郊区和城区。", "平江县的茶农。"];
    expect(guessHome(undefined, texts)).toEqual(["湖南省", "岳阳市", "平江县"]);
  });

  test("is a county where the page names no other place of its city", () => {
    expect(guessHome(undefined, ["汨罗市召开会议，汨罗市的茶农到会。"])).toEqual([
      "湖南省",
      "岳阳市",
      "汨罗市",
    ]);
  });

  test("is the city of the counties named where the text speaks of its own city", () => {
    expect(guessHome(undefined, ["市长甘棠到平江县看茶园，平江县委书记路遥陪同。"])).toEqual([
      "湖南省",
      "岳阳市",
    ]);
    expect(guessHome(undefined, ["市委召开会议。代市长甘棠致辞，汨罗市市长路遥到会。"])).toEqual([
      "湖南省",
      "岳阳市",
    ]);
  });

  test("is a city below another where the text speaks of it as its own", () => {
    const texts = ["入秋以来，汨罗市少雨。市长甘棠到桃林寺镇看旱情。桃林寺镇去年受岳阳市政府表扬。"];
    expect(guessHome(undefined, texts)).toEqual(["湖南省", "岳阳市", "汨罗市"]);
  });

  test("is not the guests', whose place is named with its province", () => {
    const texts = ["四川省泸州市合江县党政代表团来我市考察，合江县与汨罗市结好，合江县委书记到汨罗。"];
    expect(guessHome(undefined, texts)).toEqual(["湖南省", "岳阳市", "汨罗市"]);
  });

  test("is the county of the townships that a text names alone", () => {
    expect(guessHome(undefined, ["县长甘棠到长寿镇、安定镇、三墩乡和虹桥镇检查防汛。"])).toEqual([
      "湖南省",
      "岳阳市",
      "平江县",
    ]);
  });

  test("leaves it open where no city stands out", () => {
    expect(guessHome(undefined, ["平江县和射阳县结对。平江县、射阳县各派五人。"])).toBeUndefined();
    expect(guessHome(undefined, ["今天天气很好。"])).toBeUndefined();
  });

  test("is the city or county whose short name a text says that speaks of its own", () => {
    expect(guessHome(undefined, ["我县召开会议，绿色苍南，苍南平原。"])).toEqual([
      "浙江省",
      "温州市",
      "苍南县",
    ]);
    expect(guessHome(undefined, ["绿色苍南，苍南平原。"])).toBeUndefined();
  });
});
