/** An article's text cut into sentences, each with its mentions marked and what it is evidence of. */
import type { ArticleGraph, Entity, Relation } from "../../graph-schema/article-graph.ts";
import { findSentences } from "../extraction/text/sentences.ts";

/** A piece of text: plain, or the mention of an entity. */
export interface Piece {
  text: string;
  entity?: Entity;
}

export interface MarkedSentence {
  pieces: readonly Piece[];
  /** Relations whose evidence ends in this sentence. */
  relations: readonly Relation[];
  /** Whether it is the first of its paragraph. */
  opens: boolean;
}

/**
 * Where mentions overlap, the one that begins first is marked, of two the longer. Every relation is listed once.
 * Sentences of a paragraph that are evidence of nothing are one piece with those before.
 */
export function toMarkedText({ text, entities, relations }: ArticleGraph): MarkedSentence[] {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let done = 0;
  const sentences = toBounds(text).map(({ start, end, opens }): MarkedSentence => {
    const pieces: Piece[] = [];
    done = Math.max(done, start);
    for (let mention = mentions[next]; mention && mention.start < end; mention = mentions[++next]) {
      if (mention.start < done) continue;
      pieces.push({ text: text.slice(done, mention.start) });
      pieces.push({ text: text.slice(mention.start, mention.end), entity: mention.entity });
      done = mention.end;
    }
    if (done < end) pieces.push({ text: text.slice(done, end) });
    const told = relations.filter(({ evidence }) => evidence.end > start && evidence.end <= end);
    return { pieces: pieces.filter((piece) => piece.text !== ""), relations: told, opens };
  });
  return joinSilent(sentences);
}

function joinSilent(sentences: readonly MarkedSentence[]): MarkedSentence[] {
  const joined: MarkedSentence[] = [];
  let pieces: Piece[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last && !sentence.opens && last.relations.length === 0 && sentence.relations.length === 0) {
      pieces.push(...sentence.pieces);
      continue;
    }
    pieces = [...sentence.pieces];
    joined.push({ ...sentence, pieces });
  }
  return joined;
}

interface Bounds {
  start: number;
  end: number;
  opens: boolean;
}

/** Sentences end to end, so that they cover the whole text. */
function toBounds(text: string): Bounds[] {
  const ends = findSentences(text).map(({ end }) => end);
  const all = [...ends.filter((end) => end < text.length), text.length];
  return all.map((end, index) => {
    const start = index === 0 ? 0 : (all[index - 1] ?? 0);
    return { start, end, opens: start === 0 || /^\s*\n/u.test(text.slice(start, end)) };
  });
}
