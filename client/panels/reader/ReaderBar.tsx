import type { JSX } from "react";
import type { ReaderProps } from "./reader-article.ts";
import { WORDS } from "./reader-words.ts";

export interface ReaderBarProps extends ReaderProps {
  /** Whether the rail is open where there is no room beside the text. */
  readonly rail: boolean;
  onRail(): void;
}

/** Which sentence this is, with a way to the ones before and after; citation; the whole onto the canvas. */
export function ReaderBar({
  language,
  place,
  rail,
  onRail,
  onClose,
  onCite,
  onCiteBibtex,
  onPutOnCanvas,
}: ReaderBarProps): JSX.Element {
  const words = WORDS[language];
  return (
    <div className="reader-bar" role="toolbar" aria-label={words.reader}>
      <button type="button" className="reader-narrow" onClick={onClose}>
        <Icon path="m9.5 5-3 3 3 3" />
        <span>{words.back}</span>
      </button>
      {place !== undefined && (
        <>
          <span className="reader-where">{words.place(place.name, place.index, place.total)}</span>
          <span className="reader-where reader-where-short" aria-hidden="true">
            {place.index} / {place.total}
          </span>
          <Arrow label={words.previous} path="m9.5 5-3 3 3 3" onPress={place.onPrevious} />
          <Arrow label={words.next} path="m6.5 5 3 3-3 3" onPress={place.onNext} />
        </>
      )}
      <span className="reader-space" />
      {onCite !== undefined && (
        <button type="button" onClick={onCite} aria-keyshortcuts="C">
          <Icon path="M6.5 5.5C4.8 6 4 7 4 8.5v2h2.5V8H5M12 5.5c-1.7.5-2.5 1.5-2.5 3v2H12V8h-1.5" />
          <span>{words.cite}</span>
          <kbd aria-hidden="true">C</kbd>
        </button>
      )}
      {onCiteBibtex !== undefined && (
        <button type="button" onClick={onCiteBibtex} aria-label={words.citeBibtex} title={words.citeBibtex}>
          <span>BibTeX</span>
        </button>
      )}
      {onPutOnCanvas !== undefined && (
        <button type="button" onClick={onPutOnCanvas}>
          <Icon path="M4 2.7a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6M12 4.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6M6.5 10.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6M5.8 4.9l4.4.7M4.5 6.2l1.4 4.1M10.8 7.4l-3 3.3" />
          <span>{words.putOnCanvas}</span>
        </button>
      )}
      <button type="button" className="reader-narrow" aria-expanded={rail} onClick={onRail}>
        <Icon path="M3 4h10M3 8h10M3 12h6" />
        <span>{words.contents}</span>
      </button>
    </div>
  );
}

function Arrow({
  label,
  path,
  onPress,
}: {
  label: string;
  path: string;
  onPress: (() => void) | undefined;
}): JSX.Element {
  return (
    <button
      type="button"
      className="reader-arrow"
      aria-label={label}
      title={label}
      disabled={onPress === undefined}
      onClick={onPress}
    >
      <Icon path={path} />
    </button>
  );
}

function Icon({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
