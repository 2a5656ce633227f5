import type { JSX } from "react";
import { GROUPINGS, type Grouping, type Language } from "./canvas-props.ts";
import { WORDS } from "./canvas-words.ts";

export interface GroupToolsProps {
  readonly language: Language;
  readonly grouping: Grouping;
  /** Whether any group is open. */
  readonly open: boolean;
  onGroupBy(grouping: Grouping): void;
  onClose(): void;
}

/** By what a canvas that is too full is gathered, and a way to close what was opened. */
export function GroupTools({ language, grouping, open, onGroupBy, onClose }: GroupToolsProps): JSX.Element {
  const words = WORDS[language];
  return (
    <div className="canvas-group-tools" role="toolbar" aria-label={words.groupBy}>
      <span>{words.tooMany}</span>
      {GROUPINGS.map((one) => (
        <button key={one} type="button" aria-pressed={one === grouping} onClick={() => onGroupBy(one)}>
          {words.groupings[one]}
        </button>
      ))}
      {open && (
        <button type="button" onClick={onClose}>
          {words.closeGroups}
        </button>
      )}
    </div>
  );
}
