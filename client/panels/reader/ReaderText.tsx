import type { JSX, ReactNode } from "react";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { toShown } from "../../i18n/typeset.ts";
import { InlineButton } from "./InlineButton.tsx";
import type { ReaderEntity, ReaderMention, ReaderProps } from "./reader-article.ts";
import type { Paragraph, Run } from "./reader-paragraphs.ts";
import { WORDS } from "./reader-words.ts";

export interface ReaderTextProps {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** The opening that names the report's kind, set bold: 本报讯. */
  readonly lead: number;
  readonly kinds: ReadonlySet<Kind>;
  readonly language: ReaderProps["language"];
  readonly open: ReadonlySet<number>;
  hrefOf(id: string): string;
  onEntity(id: string): void;
  onNote(number: number): void;
}

/** A paragraph as read: names are links, the marked sentence lies on the marker, numbers lead to the margin. */
export function ReaderText(props: ReaderTextProps): JSX.Element {
  const { paragraph, text } = props;
  const shown = toShown(text);
  const pieces: ReactNode[] = [];
  for (const runs of stretches(paragraph.runs)) {
    const start = runs[0]?.start;
    const words = runs.map((run) => (
      <RunPiece key={run.start} {...props} run={run} shown={shown.slice(run.start, run.end)} />
    ));
    pieces.push(runs[0]?.marked === true ? <mark key={`mark ${start}`}>{words}</mark> : words);
    const note = runs.at(-1)?.note;
    if (note !== undefined) pieces.push(<NoteNumber key={`note ${start}`} {...props} number={note.number} />);
  }
  return (
    <p className="reader-text" lang="zh-CN">
      {pieces}
    </p>
  );
}

function RunPiece({
  run,
  shown,
  lead,
  ...props
}: ReaderTextProps & { readonly run: Run; readonly shown: string }): JSX.Element {
  const bold = run.end <= lead || (run.start < lead && run.mention === undefined);
  const split = bold && run.end > lead ? lead - run.start : shown.length;
  const words: ReactNode = bold ? (
    <>
      <b data-start={run.start}>{shown.slice(0, split)}</b>
      {split < shown.length && <span data-start={run.start + split}>{shown.slice(split)}</span>}
    </>
  ) : (
    shown
  );
  let piece: ReactNode = <MentionPiece {...props} run={run} words={words} />;
  for (const outer of [...run.around].reverse()) {
    if (props.kinds.has(outer.entity.kind))
      piece = <span className={mentionClass(outer.entity)}>{piece}</span>;
  }
  return <>{piece}</>;
}

/** Runs in stretches that are marked or not; a note ends its stretch. */
function stretches(runs: readonly Run[]): Run[][] {
  const all: Run[][] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before?.note !== undefined || before?.marked !== run.marked) all.push([run]);
    else last.push(run);
  }
  return all;
}

interface MentionPieceProps extends Omit<ReaderTextProps, "lead"> {
  readonly run: Run;
  readonly words: ReactNode;
}

function MentionPiece({ run, words, kinds, text, hrefOf, onEntity }: MentionPieceProps): JSX.Element {
  const { mention } = run;
  if (mention === undefined || !kinds.has(mention.entity.kind))
    return <span data-start={run.start}>{words}</span>;
  return (
    <a
      className={`${mentionClass(mention.entity)} reader-link`}
      data-start={run.start}
      href={hrefOf(mention.entity.id)}
      title={mention.entity.name}
      tabIndex={run.opens ? undefined : -1}
      aria-label={run.opens && !isWhole(run, mention) ? text.slice(mention.start, mention.end) : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onEntity(mention.entity.id);
      }}
    >
      {words}
    </a>
  );
}

function isWhole(run: Run, mention: ReaderMention): boolean {
  return run.start === mention.start && run.end === mention.end;
}

export function mentionClass({ kind }: ReaderEntity): string {
  return `reader-name reader-kind-${kind.toLowerCase()}`;
}

function NoteNumber({
  number,
  open,
  language,
  onNote,
}: ReaderTextProps & { readonly number: number }): JSX.Element {
  return (
    <>
      {/* A word joiner: the number never begins a line. */}
      {"\u2060"}
      <InlineButton
        className="reader-number"
        label={WORDS[language].note(number)}
        expanded={open.has(number)}
        onPress={() => onNote(number)}
      >
        {number}
      </InlineButton>
    </>
  );
}
