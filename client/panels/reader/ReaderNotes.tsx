import { type JSX, useState } from "react";
import type { Family } from "../../../graph-schema/ontology.ts";
import { InlineButton } from "./InlineButton.tsx";
import type { ReaderMark, ReaderProps } from "./reader-article.ts";
import type { Fact, FactEnd, ReaderNote } from "./reader-notes.ts";
import { verb, WORDS } from "./reader-words.ts";

export interface ReaderNotesProps {
  readonly notes: readonly ReaderNote[];
  readonly mark: ReaderMark | undefined;
  /** Called "this meeting" instead of by its name. */
  readonly meeting: string | undefined;
  readonly open: ReadonlySet<number>;
  readonly language: ReaderProps["language"];
  onRelation(id: string): void;
}

/** The margin beside a paragraph: under each number what its sentence says. */
export function ReaderNotes({
  notes,
  mark,
  meeting,
  open,
  language,
  onRelation,
}: ReaderNotesProps): JSX.Element {
  return (
    <div className="reader-notes">
      {notes.map((note) => (
        <div
          key={note.number}
          className="reader-note"
          data-on={mark !== undefined && note.end > mark.start && note.start < mark.end ? "" : undefined}
          data-open={open.has(note.number) ? "" : undefined}
        >
          <em aria-hidden="true">{note.number}</em>
          <ul aria-label={WORDS[language].note(note.number)}>
            {note.facts.map((fact) => (
              <FactRow
                key={factKey(fact)}
                fact={fact}
                meeting={meeting}
                language={language}
                onRelation={onRelation}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function factKey({ type, from, to }: Fact): string {
  return `${type} ${from[0]?.relationId} ${to.length}`;
}

interface FactRowProps {
  readonly fact: Fact;
  readonly meeting: string | undefined;
  readonly language: ReaderProps["language"];
  onRelation(id: string): void;
}

function FactRow({ fact, ...rest }: FactRowProps): JSX.Element {
  return (
    <li>
      <Swatch family={fact.family} />
      <span>
        <Ends ends={fact.from} {...rest} />{" "}
        <i className={`reader-verb reader-verb-${fact.family}`}>{verb(fact, rest.language)}</i>
        {fact.unsure && <small className="unsure">{WORDS[rest.language].unsure}</small>}{" "}
        <Ends ends={fact.to} {...rest} />
      </span>
    </li>
  );
}

/** Names in one place before the rest is folded. */
const FEW = 4;
/** Characters of a name in the margin. */
const LONG = 14;

function Ends({
  ends,
  meeting,
  language,
  onRelation,
}: { ends: readonly FactEnd[] } & Omit<FactRowProps, "fact">): JSX.Element {
  const [all, setAll] = useState(false);
  const words = WORDS[language];
  const shown = all || ends.length <= FEW ? ends : ends.slice(0, FEW - 1);
  return (
    <>
      {shown.map(({ relationId, text, entity, again }, at) => (
        <span key={`${relationId} ${entity.id}`}>
          {at > 0 && words.comma}
          <InlineButton
            className="reader-fact"
            lang="zh-CN"
            title={entity.name}
            onPress={() => onRelation(relationId)}
          >
            {entity.id === meeting || again === true ? words.thisMeeting : short(text)}
          </InlineButton>
        </span>
      ))}
      {shown.length < ends.length && (
        <InlineButton className="reader-more" onPress={() => setAll(true)}>
          {language === "en" ? ", " : ""}
          {words.more(ends.length)}
        </InlineButton>
      )}
    </>
  );
}

/** A name that would fill the margin, by its beginning; the whole is its title. */
function short(name: string): string {
  return name.length > LONG ? `${name.slice(0, LONG - 2)}…` : name;
}

export function Swatch({ family }: { readonly family: Family }): JSX.Element {
  return (
    <svg
      className={`reader-swatch reader-swatch-${family}`}
      width="18"
      height="8"
      viewBox="0 0 18 8"
      aria-hidden="true"
    >
      <line x1="1" y1="4" x2="17" y2="4" />
    </svg>
  );
}
