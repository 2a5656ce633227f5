const LONGEST = 60;
const JOINT = /、|(?<=[\u4e00-\u9fff]{2})[和与及](?=[\u4e00-\u9fff]{2})/;

/** The items of the list before an offset, from left to right; `pattern` fits the list. */
export function itemsBefore(text: string, end: number, pattern: RegExp): { start: number; end: number }[] {
  const before = text.slice(Math.max(0, end - LONGEST), end);
  const list = pattern.exec(before);
  let next = end - before.length + (list?.index ?? 0);
  return (list?.[0].split(JOINT) ?? []).map(({ length }) => {
    const start = next;
    next = start + length + 1;
    return { start, end: start + length };
  });
}

/** Where names end that are not only taken for places by their suffix. */
export const hardEnds = (places: readonly { end: number; soft?: boolean | undefined }[]): Set<number> =>
  new Set(places.filter(({ soft }) => !soft).map(({ end }) => end));
