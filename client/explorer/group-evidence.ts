import type { EvidenceLineFragment } from "../generated/operations.ts";

export type Evidence = EvidenceLineFragment;
/** The other end of what a sentence says, and how sure the sentence is of it: 0 to 1. */
type End = Evidence["relation"]["from"] & { readonly confidence: number };

/** What one sentence says by one verb: read from the chosen entity, to one or several others. */
export interface Claim {
  readonly relation: Evidence["relation"];
  /** The chosen entity stands at the end of the relation, so the verb is read backwards. */
  readonly reversed: boolean;
  readonly others: readonly End[];
}

/** A sentence once, with everything that it says. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
  readonly claims: readonly Claim[];
}

/** The sentences of one article, in the order in which they came. */
export interface ArticleEvidence {
  readonly article: Evidence["article"];
  readonly sentences: readonly Sentence[];
}

interface Open {
  article: Evidence["article"];
  sentences: { start: number; end: number; date: string | null; evidence: Evidence[] }[];
}

function toClaims(evidence: readonly Evidence[], chosen: string | undefined): Claim[] {
  const claims = new Map<string, { relation: Evidence["relation"]; reversed: boolean; others: End[] }>();
  for (const { relation, confidence } of evidence) {
    const reversed = chosen !== undefined && relation.to.id === chosen && relation.from.id !== chosen;
    const key = `${relation.type} ${relation.title ?? ""} ${reversed} ${chosen === undefined ? relation.from.id : ""}`;
    const claim = claims.get(key) ?? { relation, reversed, others: [] };
    const other = reversed ? relation.from : relation.to;
    if (!claim.others.some(({ id }) => id === other.id)) claim.others.push({ ...other, confidence });
    claims.set(key, claim);
  }
  return [...claims.values()];
}

/**
 * Evidence as a reader takes it in: article by article, each sentence once with all that it says of the chosen
 * entity. Keeps the order of its input, newest first.
 */
export function groupEvidence(evidence: readonly Evidence[], chosen: string | undefined): ArticleEvidence[] {
  const articles = new Map<string, Open>();
  for (const item of evidence) {
    const open = articles.get(item.article.id) ?? { article: item.article, sentences: [] };
    articles.set(item.article.id, open);
    const same = open.sentences.find(({ start, end }) => start === item.start && end === item.end);
    if (same !== undefined) same.evidence.push(item);
    else open.sentences.push({ start: item.start, end: item.end, date: item.date, evidence: [item] });
  }
  return [...articles.values()].map(({ article, sentences }) => ({
    article,
    sentences: sentences.map(({ evidence: said, ...sentence }) => ({
      ...sentence,
      claims: toClaims(said, chosen),
    })),
  }));
}
