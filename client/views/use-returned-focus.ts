import { useEffect, useRef } from "react";

/** Gives the focus back to whatever had it before something was opened over it. */
export function useReturnedFocus(opened: boolean): void {
  const opener = useRef<Element | null>(null);
  // While the page is drawn: afterwards what lies beneath is inert and has lost the focus.
  if (opened && opener.current === null) opener.current = document.activeElement;
  useEffect(() => {
    if (opened) return;
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    opener.current = null;
  }, [opened]);
}
