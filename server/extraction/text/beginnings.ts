/** Which code units a match may begin with, eight to a byte. */
export type Beginnings = Uint8Array;

/** More characters than a list of words begins with. */
const MOST = 1000;

/** Reads a pattern's source from left to right and notes what may stand first in a match. */
class Reader {
  readonly units: Beginnings = new Uint8Array(0x2000);
  /** How many units were noted. */
  count = 0;
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  private takes(mark: string): boolean {
    if (!this.source.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  private note(first: number, last = first): void {
    this.count += last - first + 1;
    if (this.count > MOST) return;
    for (let unit = first; unit <= last; unit++)
      this.units[unit >> 3] = (this.units[unit >> 3] ?? 0) | (1 << (unit & 7));
  }

  /** 甲|乙: whether it may match nothing. What it begins with is noted where it `leads`. */
  either(leads: boolean): boolean {
    let empty = this.sequence(leads);
    while (this.takes("|")) empty = this.sequence(leads) || empty;
    return empty;
  }

  private sequence(leads: boolean): boolean {
    let empty = true;
    while (this.at < this.source.length && !"|)".includes(this.source.charAt(this.at)))
      empty = this.quantified(leads && empty) && empty;
    return empty;
  }

  private quantified(leads: boolean): boolean {
    const empty = this.atom(leads);
    const mark = this.source.charAt(this.at);
    if (!"*+?{".includes(mark) || mark === "") return empty;
    const [quantifier = ""] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at)) ?? [];
    this.at += quantifier.length;
    return empty || /^(?:[*?]|\{0)/.test(quantifier);
  }

  private atom(leads: boolean): boolean {
    if (/[$([\\^]/.test(this.source.charAt(this.at))) {
      if (this.takes("^") || this.takes("$") || this.takes("\\b")) return true;
      if (this.takes("(")) return this.group(leads);
      if (this.takes("[")) return this.characters(leads);
    }
    this.character(leads);
    return false;
  }

  private group(leads: boolean): boolean {
    const looks = ["?=", "?!", "?<=", "?<!"].some((mark) => this.takes(mark));
    if (!looks && !this.takes("?:") && this.takes("?<")) this.at = this.source.indexOf(">", this.at) + 1;
    const empty = this.either(leads && !looks);
    this.takes(")");
    return looks || empty;
  }

  /** The rest of a class: 甲乙丙-丁]. */
  private characters(leads: boolean): false {
    const others = this.takes("^");
    while (this.at < this.source.length && !this.takes("]")) {
      const first = this.character(leads && !others);
      if (this.source.charAt(this.at + 1) === "]" || !this.takes("-")) continue;
      const last = this.character(false);
      if (leads && !others) this.note(first, last);
    }
    if (leads && others) this.note(0, 0xffff);
    return false;
  }

  /** A character as it is or escaped: its code unit. A class like \w is held to be of any. */
  private character(leads: boolean): number {
    const mark = this.source.charAt(this.at++);
    if (mark !== "\\" && mark !== ".") {
      if (leads) this.note(mark.charCodeAt(0));
      return mark.charCodeAt(0);
    }
    const escaped = mark === "." ? "" : this.source.charAt(this.at++);
    const hex = escaped === "u" ? this.source.slice(this.at, this.at + 4) : "";
    this.at += hex.length;
    const unit = hex ? Number.parseInt(hex, 16) : escaped === "n" ? 0x0a : escaped.charCodeAt(0);
    if (leads && escaped === "d") this.note(0x30, 0x39);
    else if (leads && /^(?:[^\Wnu_]?)$/.test(escaped)) this.note(0, 0xffff);
    else if (leads) this.note(unit);
    return unit;
  }
}

/** What a match of the pattern may begin with; `undefined` where it may be empty, or nearly anything. */
export function beginningsOf({ source, flags }: RegExp): Beginnings | undefined {
  const reader = new Reader(source);
  const empty = reader.either(true);
  return empty || reader.count > MOST || /[iuv]/.test(flags) ? undefined : reader.units;
}
