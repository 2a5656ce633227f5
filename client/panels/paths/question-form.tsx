import { useTranslation } from "react-i18next";
import { ConstraintChips } from "./constraint-chips.tsx";
import { Ends } from "./ends.tsx";
import { StopChips } from "./stop-chips.tsx";
import type { Ways } from "./use-ways.ts";

/** Between whom, and what a way may use. */
export function QuestionForm({ ways }: { ways: Ways }) {
  const { t } = useTranslation();
  return (
    <section className="question" aria-label={t("paths.title")}>
      <Ends />
      <div className="chips">
        <ConstraintChips />
        <StopChips hubs={ways.hubs} />
      </div>
    </section>
  );
}
