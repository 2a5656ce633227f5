import { Tabs } from "@base-ui/react/tabs";
import { useTranslation } from "react-i18next";
import { COUNTS_TABS, type CountsTab } from "../explorer/counts-question.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { Common } from "../panels/counts/common.tsx";
import { Communities } from "../panels/counts/communities.tsx";
import { Overview } from "../panels/counts/overview.tsx";
import { PeriodsSection } from "../panels/counts/periods.tsx";
import { Ranking } from "../panels/counts/ranking.tsx";
import { EmptyScope, ScopeChoice } from "../panels/counts/scope-choice.tsx";
import { Together } from "../panels/counts/together.tsx";
import { DetailPanel } from "./detail-panel.tsx";
import { NarrowSheet } from "./narrow-sheet.tsx";
import { useFrame } from "./use-frame.ts";
import "../styles/list.css";
import "../styles/counts.css";

const SECTIONS = {
  overview: Overview,
  ranking: Ranking,
  communities: Communities,
  together: Together,
  common: Common,
  periods: PeriodsSection,
} as const satisfies Record<CountsTab, () => unknown>;

/** Those that can be asked of a part of the graph. */
const SCOPED: readonly CountsTab[] = ["ranking", "communities", "together", "periods"];

function Section({ tab }: { tab: CountsTab }) {
  const { state } = useExplorer();
  const scoped = SCOPED.includes(tab);
  const empty = scoped && state.counts.scope === "canvas" && state.scene.nodes.length === 0;
  const Shown = SECTIONS[tab];
  return (
    <>
      {scoped && <ScopeChoice />}
      {empty ? <EmptyScope /> : <Shown />}
    </>
  );
}

/** What can be counted and compared, and beside it what stands behind a number. */
export function CountsView() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { tier } = useFrame();
  const { counts, selection, behind } = state;
  const opened = selection.length > 0 || behind !== undefined;
  return (
    <main className="counts-view">
      <Tabs.Root
        className="list-column"
        value={counts.tab}
        onValueChange={(tab: CountsTab) => dispatch({ type: "counted", counts: { tab } })}
      >
        <Tabs.List className="tabs" aria-label={t("view.counts")}>
          {COUNTS_TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab} className="tab">
              {t(`counts.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {COUNTS_TABS.map((tab) => (
          <Tabs.Panel key={tab} value={tab} className="list-scroll">
            <Section tab={tab} />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
      {opened && (tier === "narrow" ? <NarrowSheet /> : <DetailPanel />)}
    </main>
  );
}
