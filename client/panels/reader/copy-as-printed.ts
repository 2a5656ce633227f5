/** Text that is shown with full-width marks is copied as the newspaper printed it. */

/**
 * @param root the element whose runs carry `data-start`, their UTF-16 offset into `text`
 * @returns the printed text under the selection; undefined where it is not all within the runs
 */
export function printedSelection(
  root: HTMLElement,
  selection: Selection | null,
  text: string,
): string | undefined {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start === undefined || end === undefined || start >= end ? undefined : text.slice(start, end);
}

function offsetAt(root: HTMLElement, node: globalThis.Node, offset: number): number | undefined {
  if (!root.contains(node) || node.nodeType !== node.TEXT_NODE) return undefined;
  const run = node.parentElement?.closest<HTMLElement>("[data-start]");
  const start = Number(run?.dataset.start);
  return Number.isFinite(start) ? start + offset : undefined;
}
