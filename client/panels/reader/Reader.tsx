import { type JSX, useEffect, useMemo, useRef, useState } from "react";
import { type Kind, kinds } from "../../../graph-schema/ontology.ts";
import { printedSelection } from "./copy-as-printed.ts";
import { ReaderBar } from "./ReaderBar.tsx";
import { ReaderHead } from "./ReaderHead.tsx";
import { ReaderLines } from "./ReaderLines.tsx";
import { ReaderNotes } from "./ReaderNotes.tsx";
import { ReaderRail } from "./ReaderRail.tsx";
import { ReaderText } from "./ReaderText.tsx";
import type { ReaderArticle, ReaderProps } from "./reader-article.ts";
import { lineRange, toHeadLines, toSourceLines } from "./reader-lines.ts";
import { onlyMeeting, toNotes } from "./reader-notes.ts";
import { toParagraphs } from "./reader-paragraphs.ts";
import { WORDS } from "./reader-words.ts";
import "./reader.css";

/** An article in reading order, with what it says in the margin and its place on the page beside that. */
export function Reader(props: ReaderProps): JSX.Element {
  const { article, language } = props;
  const words = WORDS[language];
  const [shown, setShown] = useState<ReadonlySet<Kind>>(new Set(kinds));
  const [notes, setNotes] = useState(true);
  const [lines, setLines] = useState<boolean>();
  const [rail, setRail] = useState(false);
  const noteCount = useMemo(
    () => new Set(article?.evidence.map(({ relation }) => relation.id)).size,
    [article],
  );
  return (
    <section className="reader" aria-label={words.reader} data-rail={rail ? "" : undefined}>
      <aside className="reader-rail" aria-label={words.contents}>
        <button type="button" className="reader-back" onClick={props.onClose}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m9.5 5-3 3 3 3" />
          </svg>
          {words.back}
        </button>
        {article !== undefined && (
          <ReaderRail
            article={article}
            language={language}
            shown={shown}
            notes={notes}
            lines={lines ?? true}
            noteCount={noteCount}
            onKind={(kind) => setShown((before) => toggled(before, kind))}
            onNotes={() => setNotes(!notes)}
            onLines={() => setLines(!(lines ?? true))}
            onArticle={props.onArticle}
          />
        )}
      </aside>
      <div className="reader-doc">
        <ReaderBar {...props} rail={rail} onRail={() => setRail(!rail)} />
        {article === undefined ? (
          <p className="reader-loading" role="status">
            {words.loading}
          </p>
        ) : (
          <ReaderBody
            {...props}
            key={article.id}
            article={article}
            shown={shown}
            notes={notes}
            lines={lines}
          />
        )}
      </div>
    </section>
  );
}

function toggled<Item>(items: ReadonlySet<Item>, item: Item): Set<Item> {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
}

interface ReaderBodyProps extends ReaderProps {
  readonly article: ReaderArticle;
  readonly shown: ReadonlySet<Kind>;
  readonly notes: boolean;
  /** Absent until the reader chooses: then the width decides. */
  readonly lines: boolean | undefined;
}

function ReaderBody(props: ReaderBodyProps): JSX.Element {
  const { article, mark, language, shown } = props;
  const words = WORDS[language];
  const hrefOf = props.hrefOf ?? (() => "#");
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const body = useScrollToMark(mark);
  const notes = useMemo(() => toNotes(article.evidence, article.text), [article]);
  const paragraphs = useMemo(() => toParagraphs(article, notes, mark), [article, notes, mark]);
  const meeting = useMemo(() => onlyMeeting(article.evidence), [article]);
  const range = lineRange(article);
  const linesLook = props.lines === undefined ? "auto" : props.lines ? "on" : "off";
  return (
    <article
      ref={body}
      className="reader-body"
      data-notes={props.notes ? "" : undefined}
      data-lines={linesLook}
      onCopy={(event) => {
        const printed =
          body.current === null
            ? undefined
            : printedSelection(body.current, document.getSelection(), article.text);
        if (printed === undefined) return;
        event.preventDefault();
        event.clipboardData.setData("text/plain", printed);
      }}
    >
      <div className="reader-row">
        <ReaderHead article={article} language={language} hrefOf={hrefOf} onEntity={props.onEntity} />
        <p className="reader-column">{words.relations}</p>
        <div className="reader-original">
          {range !== undefined && <p className="reader-column">{words.original(...range)}</p>}
          <ReaderLines lines={toHeadLines(article)} />
        </div>
      </div>
      {paragraphs.map((paragraph) => (
        <div key={paragraph.start} className="reader-row">
          <ReaderText
            paragraph={paragraph}
            text={article.text}
            lead={leadOf(article.text)}
            kinds={shown}
            language={language}
            open={open}
            hrefOf={hrefOf}
            onEntity={props.onEntity}
            onNote={(number) => setOpen((before) => toggled(before, number))}
          />
          <ReaderNotes
            notes={paragraph.notes}
            meeting={meeting}
            mark={mark}
            open={open}
            language={language}
            onRelation={props.onRelation}
          />
          <div className="reader-original">
            <ReaderLines lines={toSourceLines(article, paragraph.start, paragraph.end, mark)} />
          </div>
        </div>
      ))}
    </article>
  );
}

/** Where the opening 本报讯 (…) ends; 0 without one. */
export function leadOf(text: string): number {
  return /^本报讯(?:\s*[（(][^）)]{1,40}[）)])?/u.exec(text)?.[0].length ?? 0;
}

/** Brings the marked sentence to the upper third whenever another one is marked. */
function useScrollToMark(mark: ReaderProps["mark"]): { readonly current: HTMLElement | null } {
  const body = useRef<HTMLElement>(null);
  const start = mark?.start;
  useEffect(() => {
    const first = start === undefined ? null : body.current?.querySelector(".reader-text mark");
    if (first == null || body.current === null) {
      body.current?.scrollTo({ top: 0 });
      return;
    }
    const away = first.getBoundingClientRect().top - body.current.getBoundingClientRect().top;
    const room = body.current.clientHeight / 3;
    if (away > room) body.current.scrollBy({ top: away - room });
  }, [start]);
  return body;
}
