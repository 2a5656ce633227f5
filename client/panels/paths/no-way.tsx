import { useTranslation } from "react-i18next";
import type { PathQuestion } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { Loosening, Ways } from "./use-ways.ts";

type Constraint = Loosening["drop"][number];

/** Names in the user's language's way of listing. */
export function useNames(ids: readonly string[]): string {
  const { state, language } = useExplorer();
  const names = ids.map((id) => state.known.entities[id]?.name ?? id);
  return names.join(language === "zh-CN" ? "、" : ", ");
}

/** What the question becomes when constraints are given up; `steps` is how long the way is that is found then. */
export function loosened(
  question: PathQuestion,
  drop: readonly Constraint[],
  steps: number,
): Partial<PathQuestion> {
  const changes: Record<Constraint, Partial<PathQuestion>> = {
    MAX_STEPS: { maxSteps: Math.max(question.maxSteps, steps) },
    KINDS: { hiddenKinds: [] },
    TYPES: { hiddenTypes: [] },
    WINDOW: {},
    UNDATED: {},
    WITHOUT: { without: [] },
    MIN_CONFIDENCE: { unsure: true },
    THROUGH: { through: [] },
    SAME_TIME: { sameTime: false },
  };
  return Object.assign({}, ...drop.map((constraint) => changes[constraint]));
}

/** Which constraints stand in the way, each a click: those that lead to a way when given up. */
export function NoWay({ ways }: { ways: Ways }) {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { question } = state;
  const excluded = useNames(question.without);
  const needed = useNames(question.through);
  const words: Record<Constraint, string> = {
    MAX_STEPS: t("paths.moreSteps"),
    KINDS: t("paths.allKinds"),
    TYPES: t("paths.allRelations"),
    WINDOW: t("paths.allDates"),
    UNDATED: t("paths.withUndated"),
    WITHOUT: t("paths.letBackNames", { names: excluded }),
    MIN_CONFIDENCE: t("paths.withUnsure"),
    THROUGH: t("paths.notNeededNames", { names: needed }),
    SAME_TIME: t("paths.anyTime"),
  };
  const loosen = ({ drop, path }: Loosening) => {
    const change = loosened(question, drop, path.entities.length - 1);
    dispatch({ type: "asked", question: change });
    if (drop.includes("WINDOW")) dispatch({ type: "pathWindowed", from: undefined, to: undefined });
  };
  return (
    <div className="ways-head" role="status">
      <h1>{t("paths.none", { steps: String(question.maxSteps) })}</h1>
      {ways.loosen.length === 0 ? (
        <p>{t("paths.noneAtAll")}</p>
      ) : (
        <p>
          {t("paths.could")}
          {ways.loosen.map((one, index) => (
            <span key={one.drop.join()}>
              {index > 0 && t("paths.or")}
              <button type="button" className="link" onClick={() => loosen(one)}>
                {one.drop.map((constraint) => words[constraint]).join(t("paths.and"))}
              </button>
              {t("paths.thenSteps", { count: one.path.entities.length - 1 })}
            </span>
          ))}
          {t("paths.stop")}
        </p>
      )}
    </div>
  );
}
