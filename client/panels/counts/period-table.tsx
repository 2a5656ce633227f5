import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { kinds, RELATIONS, relationTypes } from "../../../graph-schema/ontology.ts";
import type { Behind } from "../../explorer/counts-question.ts";
import { type Periods, toChange } from "../../explorer/periods.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf } from "../../explorer/visible-graph.ts";
import type { ComparePeriodsQuery } from "../../generated/operations.ts";
import { FamilyLine } from "../marks/family-line.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { NumberButton } from "./number-button.tsx";

interface RowProps {
  mark: ReactNode;
  name: string;
  counts: readonly [earlier: number, later: number];
  /** What stands behind the count of each period. */
  behind(index: 0 | 1): Behind;
}

function Row({ mark, name, counts, behind }: RowProps) {
  const { t } = useTranslation();
  const [earlier, later] = counts;
  if (earlier === 0 && later === 0) return null;
  const count = (index: 0 | 1) => {
    if (counts[index] === 0) return <span className="hint">0</span>;
    const period = t(index === 0 ? "counts.earlier" : "counts.later");
    return (
      <NumberButton
        label={t("counts.cell", { name, period, value: String(counts[index]) })}
        behind={behind(index)}
      >
        {counts[index]}
      </NumberButton>
    );
  };
  return (
    <tr>
      <th scope="row">
        <span>
          {mark}
          {name}
        </span>
      </th>
      <td>{count(0)}</td>
      <td>{count(1)}</td>
      <td className={later === earlier ? "hint" : undefined}>{toChange(earlier, later)}</td>
    </tr>
  );
}

interface PeriodTableProps {
  comparison: ComparePeriodsQuery["comparePeriods"];
  periods: Periods;
}

function KindRows({ comparison, periods }: PeriodTableProps) {
  const { t } = useTranslation();
  const { scope } = useExplorer().state.counts;
  const { earlier, later } = comparison;
  return kinds.map((kind) => {
    const of = (period: typeof earlier) => period.entities.find((entry) => entry.kind === kind)?.count ?? 0;
    return (
      <Row
        key={kind}
        mark={<KindMark kind={kind} size={14} />}
        name={t(`kind.${kind}`)}
        counts={[of(earlier), of(later)]}
        behind={(index) => ({ what: "sentences", scope, kind, span: periods[index] })}
      />
    );
  });
}

function TypeRows({ comparison, periods }: PeriodTableProps) {
  const { language, state } = useExplorer();
  const { scope } = state.counts;
  const { earlier, later } = comparison;
  return relationTypes.map((type) => {
    const of = (period: typeof earlier) => period.relations.find((entry) => entry.type === type)?.count ?? 0;
    return (
      <Row
        key={type}
        mark={<FamilyLine family={familyOf(type)} width={20} />}
        name={language === "zh-CN" ? RELATIONS[type].label.zh : RELATIONS[type].label.en}
        counts={[of(earlier), of(later)]}
        behind={(index) => ({ what: "sentences", scope, type, span: periods[index] })}
      />
    );
  });
}

/** How much there is of each kind and of each relation in the one period and in the other. */
export function PeriodTable({ comparison, periods }: PeriodTableProps) {
  const { t } = useTranslation();
  const head = (name: string) => (
    <thead>
      <tr>
        <th scope="col">{name}</th>
        <th scope="col">{t("counts.earlier")}</th>
        <th scope="col">{t("counts.later")}</th>
        <th scope="col">{t("counts.change")}</th>
      </tr>
    </thead>
  );
  return (
    <div className="period-tables">
      <table>
        {head(t("filter.kinds"))}
        <tbody>
          <KindRows comparison={comparison} periods={periods} />
        </tbody>
      </table>
      <table>
        {head(t("filter.relations"))}
        <tbody>
          <TypeRows comparison={comparison} periods={periods} />
        </tbody>
      </table>
    </div>
  );
}
