const HAN = /[㐀-鿿豈-﫿”’》」）〉】]/;
const FULL: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/**
 * Half-width marks beside Chinese, shown full-width: one for one, so that offsets into the text still hold.
 * What is copied or cited is the text as printed.
 */
export function toShown(text: string): string {
  return text.replace(/[,;:?!]/g, (mark, at: number) =>
    HAN.test(text[at - 1] ?? "") ? (FULL[mark] ?? mark) : mark,
  );
}

/** A headline: as shown, and where one line of it ended a space as wide as a character. */
export function toShownHeadline(text: string): string {
  return toShown(text).replace(/(?<=[^\x00-\xff]) (?=[^\x00-\xff])/g, "\u3000");
}
