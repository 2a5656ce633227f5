import type { JSX } from "react";
import { type Kind, kinds } from "../../../graph-schema/ontology.ts";
import { toShown } from "../../i18n/typeset.ts";
import type { ReaderArticle, ReaderProps } from "./reader-article.ts";
import { lineRange } from "./reader-lines.ts";
import { kindName, WORDS } from "./reader-words.ts";

export interface ReaderRailProps {
  readonly article: ReaderArticle;
  readonly language: ReaderProps["language"];
  readonly shown: ReadonlySet<Kind>;
  readonly notes: boolean;
  readonly lines: boolean;
  readonly noteCount: number;
  onKind(kind: Kind): void;
  onNotes(): void;
  onLines(): void;
  onArticle(id: string): void;
}

/** Beside the text: the page's articles, which kinds are highlighted, what the margin shows. */
export function ReaderRail(props: ReaderRailProps): JSX.Element {
  const { article, language } = props;
  const words = WORDS[language];
  const range = lineRange(article);
  return (
    <>
      <section>
        <h2>{words.onPage}</h2>
        <PageArticles article={article} language={language} onArticle={props.onArticle} />
      </section>
      <section>
        <h2>{words.show}</h2>
        <ul className="reader-checks">
          {kinds.map((kind) => (
            <Check
              key={kind}
              checked={props.shown.has(kind)}
              onChange={() => props.onKind(kind)}
              end={countOf(article, kind)}
            >
              <KindShape kind={kind} />
              <span className={`reader-name reader-kind-${kind.toLowerCase()}`}>
                {kindName(kind, language)}
              </span>
            </Check>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.margin}</h2>
        <ul className="reader-checks">
          <Check checked={props.notes} onChange={props.onNotes} end={String(props.noteCount)}>
            {words.relations}
          </Check>
          {range !== undefined && (
            <Check checked={props.lines} onChange={props.onLines} end={words.lineRange(...range)}>
              {words.lines}
            </Check>
          )}
        </ul>
      </section>
    </>
  );
}

function PageArticles({
  article,
  language,
  onArticle,
}: Pick<ReaderRailProps, "article" | "language" | "onArticle">): JSX.Element {
  return (
    <ol className="reader-articles">
      {article.page.articles.map(({ id, headline }) => (
        <li key={id}>
          <button
            type="button"
            lang="zh-CN"
            aria-current={id === article.id ? "true" : undefined}
            onClick={() => onArticle(id)}
          >
            {headline === "" ? WORDS[language].noHeadline : toHeadline(headline)}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** A headline's lines stand apart by a full blank. */
export function toHeadline(text: string): string {
  return toShown(text).replace(/(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])/gu, "\u3000");
}

function countOf({ mentions }: ReaderArticle, kind: Kind): string {
  return String(
    new Set(mentions.filter(({ entity }) => entity.kind === kind).map(({ entity }) => entity.id)).size,
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly end: string;
  readonly children: JSX.Element | JSX.Element[] | string;
  onChange(): void;
}

function Check({ checked, end, children, onChange }: CheckProps): JSX.Element {
  return (
    <li>
      <label>
        <input type="checkbox" checked={checked} onChange={onChange} />
        {children}
        <em>{end}</em>
      </label>
    </li>
  );
}

const SHAPES: Readonly<Record<Kind, string>> = {
  Person: "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0 -11Z",
  Organisation:
    "M4.3 3.1h7.4a1.2 1.2 0 0 1 1.2 1.2v7.4a1.2 1.2 0 0 1 -1.2 1.2h-7.4a1.2 1.2 0 0 1 -1.2 -1.2v-7.4a1.2 1.2 0 0 1 1.2 -1.2Z",
  Meeting: "M8 1.6L14.4 8L8 14.4L1.6 8Z",
  Place: "M1.6 3H14.4L8 14.2Z",
  Project: "M1 8L4.6 2.8H11.4L15 8L11.4 13.2H4.6Z",
};

function KindShape({ kind }: { readonly kind: Kind }): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[kind]} fill={`var(--${kind.toLowerCase()})`} />
    </svg>
  );
}
