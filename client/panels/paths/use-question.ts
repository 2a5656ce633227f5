import type { PathQuestion } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";

/** What is asked of the ways, and how to ask something else. */
export function useQuestion() {
  const { state, dispatch } = useExplorer();
  const change = (question: Partial<PathQuestion>) => dispatch({ type: "asked", question });
  return { question: state.question, change };
}
