import type { FoundPlace } from "../places/found-place.ts";
import type { PlaceContext } from "../places/place-context.ts";
import { countBefore } from "../text/sentences.ts";
import type { Division } from "./division.ts";

/** An administrative unit at the head of a body's name: 衡阳市 in 市委, 石鼓区 in 石鼓区政府. */
export interface Unit {
  /** Where the unit is printed; a bare 市 is one character. */
  start: number;
  end: number;
  /** 衡阳市; a bare 市 that nothing explains stays 市. */
  name: string;
  /** 市, 县, 省 …: how the unit's own paper would write it. */
  letter: string;
  short?: string;
  bare: boolean;
  division?: Division;
  place?: FoundPlace;
}

const LETTERS = "自治区 地区 地 街道 社区 省 市 县 区 州 旗 盟 镇 乡 村".split(" ");
const LETTER_OF_NAME = /(?:自治区|地区|街道|社区|[省市县区州旗盟镇乡村])$/;

export const letterOf = (name: string): string =>
  name.endsWith("自治县") ? "县" : (LETTER_OF_NAME.exec(name)?.[0] ?? "");

export function unitOfPlace(place: FoundPlace): Unit {
  const { start, end, name, division } = place;
  const letter = letterOf(name);
  if (!division) return { start, end, name, letter, bare: false, place };
  return { start, end, name, letter, bare: false, place, division, short: division.short };
}

const LEVEL_OF: Record<string, string> = {
  省: "PROVINCE",
  自治区: "PROVINCE",
  市: "CITY",
  州: "CITY",
  盟: "CITY",
  地区: "CITY",
  县: "COUNTY",
  区: "COUNTY",
  旗: "COUNTY",
  镇: "TOWNSHIP",
  乡: "TOWNSHIP",
  街道: "TOWNSHIP",
  村: "VILLAGE",
  社区: "VILLAGE",
};

/** The letter of a bare unit that ends at `end` (市 in 市人社局). */
export const letterBefore = (text: string, end: number): string | undefined =>
  LETTERS.find((letter) => text.endsWith(letter, end));

/** What a bare 市, 县, 镇 means at an offset: its home's, else the place of that grade named last before it. */
export class UnitReader {
  /** Places of each grade, by where they stand. */
  private readonly byLetter = new Map<string, FoundPlace[]>();
  private readonly context: PlaceContext;

  constructor(places: readonly FoundPlace[], context: PlaceContext) {
    this.context = context;
    for (const place of places) {
      const letter = letterOf(place.name);
      if (LEVEL_OF[letter] !== place.level) continue;
      const known = this.byLetter.get(letter);
      if (known) known.push(place);
      else this.byLetter.set(letter, [place]);
    }
  }

  read(letter: string, start: number, coordinated?: Unit): Unit {
    if (letter === "地") return this.prefecture(start);
    const end = start + letter.length;
    if (coordinated && coordinated.letter === letter) {
      const { name, division, short } = coordinated;
      const unit = { start, end, letter, bare: false, name };
      return { ...unit, ...(division && { division }), ...(short && { short }) };
    }
    const home = this.homeFor(letter);
    if (home) return { start, end, letter, bare: true, name: home.name, division: home, short: home.short };
    const place = this.named(letter, start);
    if (!place) return { start, end, letter, bare: true, name: letter };
    const { name, division } = place;
    if (!division) return { start, end, letter, bare: true, name, place };
    return { start, end, letter, bare: true, name, place, division, short: division.short };
  }

  /** 地委: the party committee of a 地区 is called by its short name. */
  private prefecture(start: number): Unit {
    const home = this.homeFor("地区");
    const bare = { start, end: start + 1, letter: "地", bare: true };
    return home ? { ...bare, name: `${home.short}地`, division: home } : { ...bare, name: "地" };
  }

  private homeFor(letter: string): Division | undefined {
    const { home } = this.context;
    for (let division = home; division; division = division.parent) {
      if (letterOf(division.name) === letter) return division;
      if (letter === "省" && division.level === "PROVINCE") return division;
    }
    return undefined;
  }

  /** The last place of this grade named before `start`, else the first after it. */
  private named(letter: string, start: number): FoundPlace | undefined {
    const places = this.byLetter.get(letter) ?? [];
    const before = countBefore(places, start + 1);
    return places[before - 1] ?? places[before];
  }
}
