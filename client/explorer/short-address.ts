/** Short addresses: `?view=ID` stands for a query that the server keeps. */

/** Characters of a whole address that mail and chat programs leave as they are. */
export const LONGEST_ADDRESS = 2000;

/** The id of the kept view that a query asks for, where it does. */
export function keptViewOf(search: string): string | undefined {
  const id = new URLSearchParams(search).get("view");
  return id === null || id === "" ? undefined : id;
}

/** The address of a kept view, on the page that this address is of. */
export function toShortAddress(href: string, id: string): string {
  const url = new URL(href);
  url.search = new URLSearchParams({ view: id }).toString();
  url.hash = "";
  return url.toString();
}
