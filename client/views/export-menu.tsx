import { Menu } from "@base-ui/react/menu";
import { useTranslation } from "react-i18next";
import { toRelationTable } from "../explorer/relation-table.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { visibleGraph } from "../explorer/visible-graph.ts";
import { Icon } from "../panels/marks/icon.tsx";
import { useFrame } from "./use-frame.ts";

function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** What is on the canvas, to be taken away. */
export function ExportMenu() {
  const { t } = useTranslation();
  const { state, language } = useExplorer();
  const { canvas } = useFrame();
  const onCanvas = state.view === "canvas" && state.scene.nodes.length > 0;
  const savePng = async () => {
    const picture = await canvas.current?.png();
    if (picture !== undefined) save("renmai.png", picture);
  };
  const saveSvg = () => {
    const picture = canvas.current?.svg() ?? "";
    save("renmai.svg", new Blob([picture], { type: "image/svg+xml" }));
  };
  const saveCsv = () => {
    // The mark tells spreadsheets that the bytes are UTF-8.
    save("renmai.csv", new Blob(["\ufeff", toRelationTable(state)], { type: "text/csv;charset=utf-8" }));
  };
  const saveJson = () => {
    const graph = JSON.stringify(visibleGraph(state, language), undefined, 2);
    save("renmai.json", new Blob([graph], { type: "application/json" }));
  };
  return (
    <Menu.Root>
      <Menu.Trigger className="button" disabled={!onCanvas}>
        <Icon name="download" />
        {t("bar.export")}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="end">
          <Menu.Popup className="menu">
            <Menu.Item className="menu-item" onClick={() => void savePng()}>
              {t("bar.exportPng")}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={saveSvg}>
              {t("bar.exportSvg")}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={saveCsv}>
              {t("bar.exportCsv")}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={saveJson}>
              {t("bar.exportJson")}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
