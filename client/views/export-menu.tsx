import { Menu } from "@base-ui/react/menu";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { Icon } from "../panels/marks/icon.tsx";
import { TooManyEntities } from "../take-away/evidence-of.ts";
import { DATA_FORMATS, type DataFormat, takeAway } from "../take-away/take-away.ts";
import { useFrame } from "./use-frame.ts";

function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** What is on the canvas, to be taken away: as a picture, or as data. */
export function ExportMenu() {
  const { t } = useTranslation();
  const { state, say } = useExplorer();
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
  const saveData = async (format: DataFormat) => {
    try {
      const { name, type, content } = await takeAway(state, format);
      save(name, new Blob([content], { type }));
    } catch (error) {
      if (error instanceof TooManyEntities) say(t("takeAway.tooMany"));
      else if (error instanceof ApiError) say(t("takeAway.failed", { reason: t(`error.${error.reason}`) }));
      else throw error;
    }
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
              {t("takeAway.png")}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={saveSvg}>
              {t("takeAway.svg")}
            </Menu.Item>
            <Menu.Separator className="menu-rule" />
            {DATA_FORMATS.map((format) => (
              <Menu.Item key={format} className="menu-item" onClick={() => void saveData(format)}>
                {t(`takeAway.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
