import { useExplorer } from "../../explorer/use-explorer.ts";
import type { Suggestion } from "./use-suggestions.ts";

/** What choosing a suggestion does: an entity goes on the canvas, or with Shift is only looked at; an article opens. */
export function useChoice(): (item: Suggestion, aside: boolean) => void {
  const { place, dispatch } = useExplorer();
  return (item, aside) => {
    if ("article" in item) {
      dispatch({ type: "viewed", view: "canvas" });
      dispatch({ type: "articleOpened", article: { articleId: item.article.id } });
    } else if (aside) {
      dispatch({ type: "viewed", view: "canvas" });
      dispatch({ type: "learned", entities: [item.entity] });
      dispatch({ type: "selected", ids: [item.entity.id] });
    } else {
      void place(item.entity.id);
    }
  };
}
