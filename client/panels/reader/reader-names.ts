/** Names of an article's entities in its other lines (kicker, subtitle), which carry no offsets. */

import type { ReaderEntity, ReaderMention } from "./reader-article.ts";

export interface NamePiece {
  readonly text: string;
  readonly entity: ReaderEntity | undefined;
}

/** Cuts a line at the names it holds, longer names first. */
export function cutAtNames(line: string, mentions: readonly ReaderMention[], text: string): NamePiece[] {
  const names = new Map<string, ReaderEntity>();
  for (const { start, end, entity } of mentions) {
    const printed = text.slice(start, end);
    if (printed.length >= 2 && entity.kind === "Person") names.set(printed, entity);
  }
  const sorted = [...names].sort(([a], [b]) => b.length - a.length);
  const pieces: NamePiece[] = [];
  let plain = "";
  for (let at = 0; at < line.length; ) {
    const found = sorted.find(([name]) => line.startsWith(name, at));
    if (found === undefined) {
      plain += line[at] ?? "";
      at++;
      continue;
    }
    if (plain !== "") pieces.push({ text: plain, entity: undefined });
    plain = "";
    pieces.push({ text: found[0], entity: found[1] });
    at += found[0].length;
  }
  return plain === "" ? pieces : [...pieces, { text: plain, entity: undefined }];
}
