/** What a part of a pattern may begin with: ranges of code units, and whether it may match nothing at all. */
interface Beginning {
  units: readonly Range[];
  empty: boolean;
}

type Range = readonly [first: number, last: number];

const ANY: readonly Range[] = [[0, 0xffff]];
const NOTHING: Beginning = { units: [], empty: true };
/** Classes of few characters; every other is held to be of any, which is true of each. */
const ESCAPED: Record<string, readonly Range[]> = { d: [[0x30, 0x39]], n: [[0x0a, 0x0a]] };

/** Reads a pattern's source from left to right. */
class Source {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  private takes(words: string): boolean {
    if (!this.source.startsWith(words, this.at)) return false;
    this.at += words.length;
    return true;
  }

  private next(): string {
    return this.source.charAt(this.at++);
  }

  /** 甲|乙 */
  either(): Beginning {
    let { units, empty } = this.sequence();
    while (this.takes("|")) {
      const other = this.sequence();
      units = [...units, ...other.units];
      empty ||= other.empty;
    }
    return { units, empty };
  }

  private sequence(): Beginning {
    let { units, empty } = NOTHING;
    while (this.at < this.source.length && !"|)".includes(this.source.charAt(this.at))) {
      const part = this.quantified();
      if (empty) units = [...units, ...part.units];
      empty &&= part.empty;
    }
    return { units, empty };
  }

  private quantified(): Beginning {
    const { units, empty } = this.atom();
    const [quantifier = ""] =
      /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12)) ?? [];
    this.at += quantifier.length;
    return { units, empty: empty || /^(?:[*?]|\{0)/.test(quantifier) };
  }

  private atom(): Beginning {
    if (this.takes("(")) return this.group();
    if (this.takes("[")) return { units: this.characters(), empty: false };
    if (["^", "$", "\\b"].some((mark) => this.takes(mark))) return NOTHING;
    if (this.takes(".")) return { units: ANY, empty: false };
    return { units: this.unit(), empty: false };
  }

  private group(): Beginning {
    const looks = ["?=", "?!", "?<=", "?<!"].some((mark) => this.takes(mark));
    if (!looks && !this.takes("?:") && this.takes("?<")) while (this.next() !== ">");
    const inside = this.either();
    this.takes(")");
    return looks ? NOTHING : inside;
  }

  /** The rest of a class: [甲乙丙-丁]. */
  private characters(): readonly Range[] {
    const others = this.takes("^");
    const found: Range[] = [];
    while (this.at < this.source.length && !this.takes("]")) {
      const [from, ...more] = this.unit();
      const [to] = this.source.charAt(this.at + 1) !== "]" && this.takes("-") ? this.unit() : [from];
      if (from && to) found.push([from[0], to[1]], ...more);
    }
    return others ? ANY : found;
  }

  private unit(): readonly Range[] {
    const unit = this.next();
    if (unit !== "\\") return [[unit.charCodeAt(0), unit.charCodeAt(0)]];
    const escaped = this.next();
    if (escaped === "u") {
      const code = Number.parseInt(this.source.slice(this.at, this.at + 4), 16);
      this.at += 4;
      return Number.isNaN(code) ? ANY : [[code, code]];
    }
    const code = escaped.charCodeAt(0);
    return ESCAPED[escaped] ?? (/[A-Za-z0-9]/.test(escaped) ? ANY : [[code, code]]);
  }
}

/** Which code units a match may begin with, eight to a byte. */
export type Beginnings = Uint8Array;

/** More characters than a list of words begins with. */
const MOST = 1000;

/** What a match of the pattern may begin with; `undefined` where it may be empty, or nearly anything. */
export function beginningsOf({ source, flags }: RegExp): Beginnings | undefined {
  const { units, empty } = new Source(source).either();
  const count = units.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (empty || count > MOST || /[iuv]/.test(flags)) return undefined;
  const table = new Uint8Array(0x2000);
  for (const [first, last] of units)
    for (let unit = first; unit <= last; unit++)
      table[unit >> 3] = (table[unit >> 3] ?? 0) | (1 << (unit & 7));
  return table;
}
