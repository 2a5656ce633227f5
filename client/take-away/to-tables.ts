import Papa from "papaparse";
import type { TakenGraph } from "./taken-graph.ts";

/** A sentence of evidence as a row; `start` and `end` are UTF-16 offsets into the article's text. */
export interface TakenEvidence {
  readonly relation: string;
  readonly type: string;
  readonly title: string | null;
  readonly from: string;
  readonly to: string;
  readonly date: string | null;
  readonly dateInferred: boolean;
  readonly sentence: string;
  readonly article: string;
  readonly headline: string;
  readonly newspaper: string | null;
  readonly byline: string;
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how sure it is that the sentence says so. */
  readonly confidence: number;
}

/** Rows by RFC 4180, with a mark that tells spreadsheets that it is UTF-8; nothing in them runs as a formula. */
function toTable(rows: readonly object[]): string {
  return `\ufeff${Papa.unparse([...rows], { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}

export const toEntityTable = ({ entities }: TakenGraph): string => toTable(entities);

export function toRelationTable({ relations }: TakenGraph): string {
  const rows = relations.map(({ id, type, title, from, to, sentences, firstDate, lastDate, confidence }) => ({
    id,
    type,
    title,
    fromId: from.id,
    fromKind: from.kind,
    from: from.name,
    toId: to.id,
    toKind: to.kind,
    to: to.name,
    sentences,
    firstDate,
    lastDate,
    confidence,
  }));
  return toTable(rows);
}

export const toEvidenceTable = (evidence: readonly TakenEvidence[]): string => toTable(evidence);
