import type { JSX, ReactNode } from "react";

export interface InlineButtonProps {
  readonly className: string;
  readonly title?: string;
  readonly lang?: string;
  readonly label?: string;
  readonly expanded?: boolean;
  readonly children: ReactNode;
  onPress(): void;
}

/** A button that breaks across lines with the words around it, which the browser's own never does. */
export function InlineButton({
  className,
  title,
  lang,
  label,
  expanded,
  children,
  onPress,
}: InlineButtonProps): JSX.Element {
  return (
    <span
      className={className}
      role="button"
      tabIndex={0}
      title={title}
      lang={lang}
      aria-label={label}
      aria-expanded={expanded}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </span>
  );
}
