/**
 * How well extracted article graphs agree with gold ones: articles matched page by page by longest shared
 * text, entities by kind and name, relations by type and both ends; precision, recall and F1, micro-averaged.
 */

interface ScoredEntity {
  id: string;
  kind: string;
  name: string;
  aliases?: readonly string[];
  date?: string;
}

interface ScoredRelation {
  type: string;
  from: string;
  to: string;
  title?: string;
  evidence?: { text: string };
  confidence?: number;
}

/** What scoring reads of an article graph; gold files and extracted articles both fit. */
export interface ScoredArticle {
  articleId: string;
  page?: string;
  articleKind?: string;
  headline?: string;
  text: string;
  entities: readonly ScoredEntity[];
  relations?: readonly ScoredRelation[];
}

export class Tally {
  right = 0;
  gold = 0;
  predicted = 0;
  get precision(): number {
    return this.predicted ? this.right / this.predicted : 0;
  }
  get recall(): number {
    return this.gold ? this.right / this.gold : 0;
  }
  get f1(): number {
    const sum = this.precision + this.recall;
    return sum ? (2 * this.precision * this.recall) / sum : 0;
  }
}

/** One disagreement, with the sentence it rests on where there is one. */
export interface Miss {
  what: string;
  article: string;
  sentence?: string;
}

/** A predicted relation's confidence and whether it was right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

export interface Score {
  /** By group (`entity`, `relation`, `split`, `title`) and by `group/kind or type`. */
  tallies: ReadonlyMap<string, Tally>;
  misses: readonly Miss[];
  judged: readonly Judged[];
}

const UNSCORED = new Set(["ad", "masthead"]);
const SYMMETRIC = new Set(["MET", "COOPERATES_WITH"]);
const ANCHORS = new Set(["CHAIRED", "SPOKE_AT", "ORGANISED"]);
const OPENING =
  /^\s*(本报讯|本报[^\s,，]{0,6}电)?\s*(\((?:见习|本报|实习)?(?:记者|通讯员)[^)]*\)|（(?:见习|本报|实习)?(?:记者|通讯员)[^）]*）)?\s*/;

const fold = (text: string | undefined): string =>
  (text ?? "").normalize("NFKC").replace(/[\s"“”'‘’《》「」『』()·•,,。、:;—-]/g, "");
const pageKey = (article: ScoredArticle): string =>
  (article.page ?? article.articleId).replace(/^.*\//, "").slice(0, 3);
const namesOf = (entity: ScoredEntity): string[] =>
  [entity.name, ...(entity.aliases ?? [])].map(fold).filter((name) => name !== "");
const linesOf = (article: ScoredArticle): string[] =>
  article.text
    .split("\n")
    .map((line) => fold(line.replace(OPENING, "")))
    .filter((line) => line !== "");

function grams(text: string, size = 6): Set<string> {
  const folded = fold(text);
  const found = new Set<string>();
  for (let i = 0; i + size <= folded.length; i++) found.add(folded.slice(i, i + size));
  return found;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const gram of a) if (b.has(gram)) count++;
  return count;
}

/** Each gold article's partner: greedy, one to one, by shared runs of six characters, within a page. */
function pairUp(
  gold: readonly ScoredArticle[],
  predicted: readonly ScoredArticle[],
): Map<ScoredArticle, ScoredArticle> {
  const gramsOf = new Map([...gold, ...predicted].map((article) => [article, grams(article.text)]));
  const none = new Set<string>();
  const pairs = gold.flatMap((g) =>
    predicted
      .filter((p) => pageKey(p) === pageKey(g))
      .map((p) => ({ g, p, n: shared(gramsOf.get(g) ?? none, gramsOf.get(p) ?? none) })),
  );
  const partner = new Map<ScoredArticle, ScoredArticle>();
  const taken = new Set<ScoredArticle>();
  for (const { g, p, n } of pairs.sort((a, b) => b.n - a.n)) {
    if (n === 0 || partner.has(g) || taken.has(p)) continue;
    partner.set(g, p);
    taken.add(p);
  }
  return partner;
}

function anchorNames(article: ScoredArticle, meeting: ScoredEntity): Set<string> {
  const anchors = (article.relations ?? []).filter((r) => r.to === meeting.id && ANCHORS.has(r.type));
  return new Set(
    anchors.flatMap((r) =>
      article.entities
        .filter((e) => e.id === r.from)
        .slice(0, 1)
        .flatMap(namesOf),
    ),
  );
}

const meets = (a: Iterable<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x));

function alike(
  goldArticle: ScoredArticle,
  g: ScoredEntity,
  article: ScoredArticle,
  p: ScoredEntity,
): boolean {
  if (g.kind !== p.kind) return false;
  const [goldNames, names] = [namesOf(g), namesOf(p)];
  if (meets(goldNames, new Set(names))) return true;
  if (g.kind !== "Meeting" || !g.date || g.date.slice(0, 10) !== p.date?.slice(0, 10)) return false;
  const holdsHead = (a: string[], b: string[]) => a.some((x) => b.some((y) => y.includes(x.slice(-4))));
  if (holdsHead(goldNames, names) || holdsHead(names, goldNames)) return true;
  return meets(anchorNames(goldArticle, g), anchorNames(article, p));
}

/** Which predicted entity is which gold one: equal names first. */
function mapEntities(gold: ScoredArticle, article: ScoredArticle): Map<string, string> {
  const image = new Map<string, string>();
  const used = new Set<string>();
  const tests = [
    (g: ScoredEntity, p: ScoredEntity) => p.kind === g.kind && fold(p.name) === fold(g.name),
    (g: ScoredEntity, p: ScoredEntity) => alike(gold, g, article, p),
  ];
  for (const test of tests)
    for (const g of gold.entities) {
      if (image.has(g.id)) continue;
      const hit = article.entities.find((p) => !used.has(p.id) && test(g, p));
      if (!hit) continue;
      image.set(g.id, hit.id);
      used.add(hit.id);
    }
  return image;
}

class Scorer {
  readonly tallies = new Map<string, Tally>();
  readonly misses: Miss[] = [];
  readonly judged: Judged[] = [];

  private tally(key: string): Tally {
    const known = this.tallies.get(key) ?? new Tally();
    this.tallies.set(key, known);
    return known;
  }

  private count(group: string, key: string, side: "right" | "gold" | "predicted", by = 1): void {
    this.tally(group)[side] += by;
    this.tally(`${group}/${key}`)[side] += by;
  }

  split(gold: ScoredArticle, article: ScoredArticle | undefined): void {
    const have = new Set(article ? linesOf(article) : []);
    this.count("split", "headline", "gold");
    if (article) {
      this.count("split", "headline", "predicted");
      if (fold(article.headline) === fold(gold.headline)) this.count("split", "headline", "right");
      else
        this.misses.push({
          what: `headline: gold "${gold.headline}" got "${article.headline}"`,
          article: gold.articleId,
        });
    }
    for (const line of linesOf(gold)) {
      this.count("split", "paragraph", "gold");
      if (have.has(line)) this.count("split", "paragraph", "right");
      else this.misses.push({ what: `paragraph missing: ${line.slice(0, 40)}…`, article: gold.articleId });
    }
    this.count("split", "paragraph", "predicted", have.size);
  }

  splitSpurious(article: ScoredArticle): void {
    this.count("split", "headline", "predicted");
    this.count("split", "paragraph", "predicted", linesOf(article).length);
  }

  entities(gold: ScoredArticle, article: ScoredArticle, image: ReadonlyMap<string, string>): void {
    const used = new Set(image.values());
    for (const e of gold.entities) {
      this.count("entity", e.kind, "gold");
      if (image.has(e.id)) this.count("entity", e.kind, "right");
      else this.misses.push({ what: `missed ${e.kind} ${e.name}`, article: gold.articleId });
    }
    for (const e of article.entities) {
      this.count("entity", e.kind, "predicted");
      if (!used.has(e.id))
        this.misses.push({ what: `spurious ${e.kind} ${e.name}`, article: gold.articleId });
    }
  }

  relations(gold: ScoredArticle, article: ScoredArticle, image: ReadonlyMap<string, string>): void {
    const open = new Set(article.relations ?? []);
    for (const r of gold.relations ?? []) {
      this.count("relation", r.type, "gold");
      const hit = findHit(r, open, image);
      if (hit) {
        open.delete(hit);
        this.hit(r, hit);
      } else this.miss("missed", gold, r, gold.articleId);
    }
    for (const r of article.relations ?? []) {
      this.count("relation", r.type, "predicted");
      this.judged.push({ confidence: r.confidence ?? 1, right: !open.has(r) });
    }
    for (const r of open) this.miss("spurious", article, r, gold.articleId);
  }

  private hit(gold: ScoredRelation, hit: ScoredRelation): void {
    this.count("relation", gold.type, "right");
    if (!gold.title) return;
    this.count("title", gold.type, "gold");
    this.count("title", gold.type, "predicted");
    if (fold(hit.title) === fold(gold.title)) this.count("title", gold.type, "right");
  }

  private miss(what: string, article: ScoredArticle, relation: ScoredRelation, at: string): void {
    const name = (id: string) => article.entities.find((e) => e.id === id)?.name ?? "?";
    const arrow = `${relation.type}${relation.title ? `[${relation.title}]` : ""}`;
    const sentence = relation.evidence?.text;
    this.misses.push({
      what: `${what} ${name(relation.from)} -${arrow}-> ${name(relation.to)}`,
      article: at,
      ...(sentence ? { sentence } : {}),
    });
  }
}

function findHit(
  gold: ScoredRelation,
  open: ReadonlySet<ScoredRelation>,
  image: ReadonlyMap<string, string>,
): ScoredRelation | undefined {
  const [from, to] = [image.get(gold.from), image.get(gold.to)];
  if (from === undefined || to === undefined) return undefined;
  const straight = (p: ScoredRelation) => p.type === gold.type && p.from === from && p.to === to;
  const turned = (p: ScoredRelation) =>
    SYMMETRIC.has(gold.type) && p.type === gold.type && p.from === to && p.to === from;
  const titled = (p: ScoredRelation) =>
    gold.type !== "HOLDS_POSITION" || !gold.title || fold(p.title) === fold(gold.title);
  const candidates = [...open];
  return candidates.find((p) => (straight(p) || turned(p)) && titled(p)) ?? candidates.find(straight);
}

const NOTHING: ScoredArticle = { articleId: "", text: "", entities: [] };

/** Scores predictions against gold. Gold of kind ad or masthead, and what is made of it, counts for nothing. */
export function score(gold: readonly ScoredArticle[], predicted: readonly ScoredArticle[]): Score {
  const scorer = new Scorer();
  const partner = pairUp(gold, predicted);
  const skipped = new Set(
    gold.filter((g) => UNSCORED.has(g.articleKind ?? "news")).flatMap((g) => [g, partner.get(g)]),
  );
  const taken = new Set(partner.values());
  const pages = new Set(gold.map(pageKey));
  const spurious = predicted.filter((p) => !taken.has(p) && !skipped.has(p) && pages.has(pageKey(p)));
  for (const g of gold) {
    if (skipped.has(g)) continue;
    const article = partner.get(g);
    scorer.split(g, article);
    const other = article ?? NOTHING;
    const image = mapEntities(g, other);
    scorer.entities(g, other, image);
    scorer.relations(g, other, image);
  }
  for (const p of spurious) {
    scorer.splitSpurious(p);
    const nothing = { ...NOTHING, articleId: p.articleId };
    scorer.entities(nothing, p, new Map());
    scorer.relations(nothing, p, new Map());
  }
  return scorer;
}
