/**
 * What the reader shows: an article as the API gives it, to be fetched by the frame. Fields are named as in
 * graph-schema/schema.graphql, so a query result fits as it is.
 */

import type { Kind, RelationType } from "../../../graph-schema/ontology.ts";

export interface ReaderEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

/** A name in the text; offsets are UTF-16 offsets into `ReaderArticle.text`, `end` exclusive. */
export interface ReaderMention {
  readonly start: number;
  readonly end: number;
  readonly entity: ReaderEntity;
}

/** A relation that the span from `start` to `end` says. */
export interface ReaderEvidence {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how sure it is that the span says so. */
  readonly confidence: number;
  readonly relation: {
    readonly id: string;
    readonly type: RelationType;
    readonly title?: string | null;
    readonly from: ReaderEntity;
    readonly to: ReaderEntity;
  };
}

/** From `start` on the text stands on the page's line `line` (from 1), beginning at its offset `column`. */
export interface ReaderLineMark {
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

export interface ReaderArticle {
  readonly id: string;
  readonly newspaper?: string | null;
  readonly issueDate?: string | null;
  readonly headline: string;
  readonly kicker?: string | null;
  readonly subtitle?: string | null;
  readonly byline: readonly string[];
  readonly date?: string | null;
  readonly dateInferred: boolean;
  /** Paragraphs joined by a line feed. */
  readonly text: string;
  readonly mentions: readonly ReaderMention[];
  readonly evidence: readonly ReaderEvidence[];
  readonly lines: readonly ReaderLineMark[];
  readonly page: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly articles: readonly { readonly id: string; readonly headline: string }[];
  };
}

/** The sentence that the reader came for: offsets into the article's text. */
export interface ReaderMark {
  readonly start: number;
  readonly end: number;
}

/** Where the sentence stands among those of what was chosen; shown above the text with a way to each side. */
export interface ReaderPlace {
  /** Whose evidence: a name as printed. */
  readonly name: string;
  /** From 1. */
  readonly index: number;
  readonly total: number;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

export interface ReaderProps {
  /** Absent while it is fetched: the reader keeps its shape and says so. */
  readonly article: ReaderArticle | undefined;
  readonly mark?: ReaderMark | undefined;
  readonly place?: ReaderPlace | undefined;
  readonly language: "zh-CN" | "en";
  onEntity(id: string): void;
  onRelation(id: string): void;
  onArticle(id: string): void;
  onClose(): void;
  /** The address of an entity, for a link that can be opened apart. */
  hrefOf?: ((id: string) => string) | undefined;
  /** Copies a citation of the marked sentence. */
  onCite?: (() => void) | undefined;
  onCiteBibtex?: (() => void) | undefined;
  /** Puts everything that the article names on the canvas. */
  onPutOnCanvas?: (() => void) | undefined;
}
