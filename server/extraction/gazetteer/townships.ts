import { type Division, toDivision, withoutPeoples } from "./division.ts";

/** A county as it is printed: its code, then its townships, separated by blanks; see build.ts. */
interface CountyLine {
  code: string;
  county: Division;
  townships: string;
}

const NONE: readonly Division[] = [];
const BUCKETS = 1 << 16;
const BLANK = 0x20;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = mix(hash, name.charCodeAt(at));
  return hash;
}

/**
 * The townships by name. There are forty thousand of them and a page names a few: so what is kept is only in which
 * counties' lines a name stands, by its hash, and a line is parsed when one of its names is asked for.
 */
export class Townships {
  private readonly lines: CountyLine[] = [];
  private readonly parsed: Division[][] = [];
  /** By the hash's low bits, the last entry, from 1; by entry, the one before it there. */
  private readonly last = new Int32Array(BUCKETS);
  private readonly before: number[] = [0];
  private readonly hashes: number[] = [0];
  private readonly lineOf: number[] = [0];

  /** Enters a county's townships, after those of the counties before it. */
  enter(code: string, county: Division, townships: string): void {
    const line = this.lines.push({ code, county, townships }) - 1;
    let hash = 0;
    let start = 0;
    for (let at = 0; at <= townships.length; at++) {
      const unit = at < townships.length ? townships.charCodeAt(at) : BLANK;
      if (unit !== BLANK) {
        if (!isDigit(unit)) hash = mix(hash, unit);
        continue;
      }
      this.enterHash(hash, line);
      if (townships.charAt(at - 2) === "族")
        this.enterHash(hashOf(shortName(townships.slice(start, at))), line);
      hash = 0;
      start = at + 1;
    }
  }

  private enterHash(hash: number, line: number): void {
    const entry = this.hashes.push(hash) - 1;
    this.lineOf.push(line);
    this.before.push(this.last[hash & (BUCKETS - 1)] ?? 0);
    this.last[hash & (BUCKETS - 1)] = entry;
  }

  /** Townships of this name, full or without the name of a people, in the order in which they were entered. */
  named(name: string): readonly Division[] {
    const hash = hashOf(name);
    const lines: number[] = [];
    for (let entry = this.last[hash & (BUCKETS - 1)] ?? 0; entry > 0; entry = this.before[entry] ?? 0) {
      const line = this.lineOf[entry] ?? 0;
      if (this.hashes[entry] === hash && lines[0] !== line) lines.unshift(line);
    }
    if (lines.length === 0) return NONE;
    return lines.flatMap((line) =>
      this.inLine(line).filter(
        (township) =>
          township.name === name || (township.name.length > name.length && shortName(township.name) === name),
      ),
    );
  }

  private inLine(line: number): readonly Division[] {
    const known = this.parsed[line];
    if (known) return known;
    const { code, county, townships } = this.lines[line] ?? NO_LINE;
    let last = 0;
    const divisions = townships.split(" ").map((printed) => {
      const own = /^\d{3}/.exec(printed)?.[0];
      last = own === undefined ? last + 1 : Number(own);
      const name = own === undefined ? printed : printed.slice(3);
      return toDivision(code + String(last).padStart(3, "0"), name, county);
    });
    this.parsed[line] = divisions;
    return divisions;
  }
}

const NO_LINE: CountyLine = {
  code: "",
  county: { code: "", name: "", short: "", level: "COUNTY" },
  townships: "",
};

/** 麻阳镇 for a township that is named after a people as well. */
const shortName = (name: string): string =>
  /族[乡镇]$/.test(name) ? withoutPeoples(name.replace(/^\d+/, "")) : name;
