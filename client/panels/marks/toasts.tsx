import { Toast } from "@base-ui/react/toast";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/** Passing messages, from anywhere. */
export const toasts = Toast.createToastManager();

export function Toasts() {
  const { t } = useTranslation();
  const { toasts: shown } = Toast.useToastManager();
  return (
    <Toast.Portal>
      <Toast.Viewport className="toasts">
        {shown.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className="toast">
            <Toast.Content className="toast-content">
              <Toast.Description />
              <Toast.Close className="button icon-only" aria-label={t("entity.close")}>
                <Icon name="close" size={14} />
              </Toast.Close>
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
