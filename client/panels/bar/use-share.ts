import { useTranslation } from "react-i18next";
import { createView } from "../../api/kept-views.ts";
import { LONGEST_ADDRESS, toShortAddress } from "../../explorer/short-address.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";

interface Shared {
  readonly address: string;
  readonly said: "bar.shared" | "bar.sharedShort" | "bar.sharedLong";
}

/** The page's own address; a long one is kept on the server, and a short one stands for it. */
async function toShared(href: string): Promise<Shared> {
  if (href.length <= LONGEST_ADDRESS) return { address: href, said: "bar.shared" };
  try {
    const { id } = await createView(new URL(href).search.slice(1));
    return { address: toShortAddress(href, id), said: "bar.sharedShort" };
  } catch {
    return { address: href, said: "bar.sharedLong" };
  }
}

/** Copies an address of what is on the screen. */
export function useShare(): () => void {
  const { t } = useTranslation();
  const { say } = useExplorer();
  return async () => {
    const { address, said } = await toShared(location.href);
    await navigator.clipboard.writeText(address).then(
      () => say(t(said)),
      () => say(t("bar.shareFailed")),
    );
  };
}
