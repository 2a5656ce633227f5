import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/api.ts";
import { type Pages, toPage, usePages } from "../../api/use-pages.ts";
import type { EntityCard } from "../../explorer/explorer-state.ts";
import { type Periods, toChange } from "../../explorer/periods.ts";
import {
  PeriodAppearedDocument,
  PeriodChangesDocument,
  type PeriodChangesQuery,
  PeriodGoneDocument,
} from "../../generated/operations.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { CountsFault } from "./counts-fault.tsx";
import { MoreRows } from "./more-rows.tsx";
import { NumberButton } from "./number-button.tsx";

type Change = PeriodChangesQuery["comparePeriods"]["meetingChanges"]["edges"][number];

const ROWS = 12;

interface ListsProps {
  periods: Periods;
  /** Only these, where the canvas is asked about. */
  ids: string[] | null;
}

const toAsked = ({ periods: [earlier, later], ids }: ListsProps, after: string | undefined) => ({
  earlier: { ...earlier },
  later: { ...later },
  ids,
  first: ROWS,
  after: after ?? null,
});

interface ListProps<Item> {
  name: string;
  empty: string;
  pages: Pages<Item>;
  row(item: Item): ReactNode;
}

function List<Item>({ name, empty, pages, row }: ListProps<Item>) {
  const { items, total, loading, error, again } = pages;
  return (
    <section aria-busy={loading}>
      <h2 className="list-head">
        {name}
        {total !== undefined && <span>{total}</span>}
      </h2>
      {error !== undefined && <CountsFault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && <p className="empty">{empty}</p>}
      <ul>{items.map(row)}</ul>
      <MoreRows pages={pages} />
    </section>
  );
}

const entityRow = ({ node }: { node: EntityCard }) => (
  <li key={node.id} className="period-row">
    <EntityName entity={node} size={14} />
  </li>
);

function ChangeRow({ change, periods }: { change: Change; periods: Periods }) {
  const { t } = useTranslation();
  const { node, earlier, later } = change;
  const count = (index: 0 | 1, meetings: number) =>
    meetings === 0 ? (
      <span className="hint">0</span>
    ) : (
      <NumberButton
        label={t("counts.cell", {
          name: node.name,
          period: t(index === 0 ? "counts.earlier" : "counts.later"),
          value: t("counts.meetings", { count: meetings }),
        })}
        behind={{ what: "meetings", span: periods[index], person: node }}
      >
        {meetings}
      </NumberButton>
    );
  return (
    <li className="period-row change-row">
      <EntityName entity={node} size={14} />
      {count(0, earlier)}
      <span className="hint">→</span>
      {count(1, later)}
      <em>{toChange(earlier, later)}</em>
    </li>
  );
}

/** Whose meetings have become more or fewer; who has newly come, and who is gone. */
export function PeriodLists(props: ListsProps) {
  const { t } = useTranslation();
  const { periods } = props;
  const key = JSON.stringify(props);
  const changes = usePages(`changes ${key}`, async (after) =>
    toPage((await ask(PeriodChangesDocument, toAsked(props, after))).comparePeriods.meetingChanges),
  );
  const appeared = usePages(`appeared ${key}`, async (after) =>
    toPage(
      (await ask(PeriodAppearedDocument, { ...toAsked(props, after), kinds: null })).comparePeriods.appeared,
    ),
  );
  const gone = usePages(`gone ${key}`, async (after) =>
    toPage((await ask(PeriodGoneDocument, { ...toAsked(props, after), kinds: null })).comparePeriods.gone),
  );
  return (
    <div className="period-lists">
      <List
        name={t("counts.changes")}
        empty={t("counts.noChanges")}
        pages={changes}
        row={(change) => <ChangeRow key={change.node.id} change={change} periods={periods} />}
      />
      <List name={t("counts.appeared")} empty={t("list.none")} pages={appeared} row={entityRow} />
      <List name={t("counts.gone")} empty={t("list.none")} pages={gone} row={entityRow} />
    </div>
  );
}
