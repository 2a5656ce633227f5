/** What a citation needs of an article. */
export interface Cited {
  readonly headline: string;
  readonly byline: readonly string[];
  readonly newspaper?: string | null;
  readonly issueDate?: string | null;
  readonly date?: string | null;
  readonly page?: { readonly name: string };
}

/**
 * A sentence as printed, and where it stands by GB/T 7714-2015 for newspapers:
 * author. headline[N]. newspaper, date. What is not known is left out, never guessed.
 */
export function toCitation(article: Cited, sentence: string): string {
  const author = article.byline.join(", ");
  const paper = [article.newspaper, article.issueDate ?? article.date].filter(Boolean).join(", ");
  const source = [author, `${article.headline}[N]`, paper, article.page?.name].filter(Boolean).join(". ");
  return sentence === "" ? `${source}.` : `“${sentence}”\n${source}.`;
}
