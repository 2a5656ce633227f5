import { Dialog } from "@base-ui/react/dialog";
import { useTranslation } from "react-i18next";
import { Icon } from "../marks/icon.tsx";
import { ChooseFiles, DropZone } from "./choose-files.tsx";
import { Report } from "./report.tsx";
import { useAdding } from "./use-adding.ts";

/** Adds newspapers from anywhere in the explorer. */
export function AddDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const { t } = useTranslation();
  const adding = useAdding();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog">
          <div className="dialog-head">
            <Dialog.Title className="dialog-title">{t("add.title")}</Dialog.Title>
            <Dialog.Close className="button icon-only" aria-label={t("add.close")}>
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <DropZone adding={adding} className="drop">
            <Dialog.Description>{t("add.hint")}</Dialog.Description>
            <div className="arrival-empty-actions">
              <ChooseFiles adding={adding} className="button solid" />
              <button
                type="button"
                className="button edge"
                disabled={adding.busy}
                onClick={() => void adding.loadSample()}
              >
                {t("arrival.loadSample")}
              </button>
            </div>
          </DropZone>
          <Report adding={adding} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
