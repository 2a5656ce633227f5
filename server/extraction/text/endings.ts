/** Words by how they end, each with what it stands for; of one word entered twice the first entry stays. */
export class Endings<Value> {
  /** By code unit: the node of that last character, 0 for none. */
  private readonly last = new Uint16Array(0x10000);
  /** By node and the code unit before: the next node. */
  private readonly before = new Map<number, number>();
  private readonly values: (Value | undefined)[] = [undefined];

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) if (word !== "") this.enter(word, value);
  }

  private enter(word: string, value: Value): void {
    let at = word.length - 1;
    this.last[word.charCodeAt(at)] ||= this.values.push(undefined) - 1;
    let node = this.last[word.charCodeAt(at)] ?? 0;
    for (at--; at >= 0; at--) {
      const key = node * 0x10000 + word.charCodeAt(at);
      const next = this.before.get(key) ?? this.values.push(undefined) - 1;
      this.before.set(key, next);
      node = next;
    }
    this.values[node] ??= value;
  }

  /** What the longest word that ends at an offset of the text stands for. */
  longestAt(text: string, end: number): Value | undefined {
    let node = end > 0 ? this.last[text.charCodeAt(end - 1)] : 0;
    let found: Value | undefined;
    for (let at = end - 2; node; at--) {
      found = this.values[node] ?? found;
      node = at < 0 ? undefined : this.before.get(node * 0x10000 + text.charCodeAt(at));
    }
    return found;
  }
}
