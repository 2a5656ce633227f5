/** The name of a key. */
export function Key({ children }: { children: string }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}
