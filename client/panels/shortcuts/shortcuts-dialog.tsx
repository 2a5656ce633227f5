import { Dialog } from "@base-ui/react/dialog";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../marks/checkbox.tsx";
import { Icon } from "../marks/icon.tsx";

/** Each action with its keys, as visual order asks: find, walk, change, look, back. */
const SHORTCUTS = [
  ["search", ["/"]],
  ["neighbour", ["←", "↑", "↓", "→"]],
  ["next", ["Tab"]],
  ["select", ["↵"]],
  ["several", ["⇧", "↵"]],
  ["all", ["A"]],
  ["expand", ["E"]],
  ["pin", ["P"]],
  ["hide", ["H"]],
  ["remove", ["Del"]],
  ["paths", ["W"]],
  ["read", ["R"]],
  ["cite", ["C"]],
  ["layout", ["L"]],
  ["fit", ["F"]],
  ["zoom", ["+", "−"]],
  ["panels", ["[", "]"]],
  ["timeline", ["T"]],
  ["twin", ["G"]],
  ["undo", ["Ctrl", "Z"]],
  ["redo", ["Ctrl", "⇧", "Z"]],
  ["back", ["Esc"]],
  ["this", ["?"]],
] as const;

interface ShortcutsDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  letters: boolean;
  onLetters(on: boolean): void;
}

export function ShortcutsDialog({ open, onOpenChange, letters, onLetters }: ShortcutsDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog dialog-wide">
          <div className="dialog-head">
            <Dialog.Title className="dialog-title">{t("shortcuts.title")}</Dialog.Title>
            <Dialog.Close className="button icon-only" aria-label={t("shortcuts.close")}>
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <dl className="shortcuts">
            {SHORTCUTS.map(([action, keys]) => (
              <div key={action}>
                <dt>{t(`shortcuts.${action}`)}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <Checkbox checked={letters} onChange={onLetters}>
            <span>
              {t("shortcuts.letters")} <span className="hint">{t("shortcuts.lettersHint")}</span>
            </span>
          </Checkbox>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
