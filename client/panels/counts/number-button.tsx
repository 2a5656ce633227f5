import type { ReactNode } from "react";
import type { Behind } from "../../explorer/counts-question.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";

interface NumberButtonProps {
  behind: Behind;
  /** What is counted, for those who do not see the row. */
  label: string;
  children: ReactNode;
}

/** A number that leads to what stands behind it. */
export function NumberButton({ behind, label, children }: NumberButtonProps) {
  const { dispatch } = useExplorer();
  return (
    <button
      type="button"
      className="number"
      aria-label={label}
      onClick={() => dispatch({ type: "behindAsked", behind })}
    >
      {children}
    </button>
  );
}
