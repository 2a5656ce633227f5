import { Tabs } from "@base-ui/react/tabs";
import { useTranslation } from "react-i18next";
import { useExplorer } from "../explorer/use-explorer.ts";
import { AllList } from "../panels/list/all-list.tsx";
import { CanvasList } from "../panels/list/canvas-list.tsx";
import "../styles/list.css";
import { DetailPanel } from "./detail-panel.tsx";
import { NarrowSheet } from "./narrow-sheet.tsx";
import { useFrame } from "./use-frame.ts";

/** The graph to be read: what is on the canvas as a tree, or everything there is as a list. */
export function ListView() {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const { tier } = useFrame();
  const chosen = state.selection.length > 0;
  return (
    <main className="list-view">
      <Tabs.Root className="list-column" defaultValue={state.scene.nodes.length > 0 ? "canvas" : "all"}>
        <Tabs.List className="tabs" aria-label={t("list.scope")}>
          <Tabs.Tab value="canvas" className="tab">
            {t("list.onCanvas")}
            <b>{state.scene.nodes.length}</b>
          </Tabs.Tab>
          <Tabs.Tab value="all" className="tab">
            {t("list.all")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="canvas" className="list-scroll">
          <p className="list-intro">{t("list.intro")}</p>
          <CanvasList />
        </Tabs.Panel>
        <Tabs.Panel value="all" className="list-scroll">
          <AllList />
        </Tabs.Panel>
      </Tabs.Root>
      {chosen && (tier === "narrow" ? <NarrowSheet /> : <DetailPanel />)}
    </main>
  );
}
