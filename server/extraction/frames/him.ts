import type { Scene, Spot } from "./scene.ts";
import { type Clause, leadOf } from "./subjects.ts";

/** Whom 他 means, as an article is read clause by clause. */
export interface Him {
  /** The first person that the last sentence was about. */
  him: Spot | undefined;
  /** Whether the sentence being read has told whom it is about. */
  told: boolean;
  /** The one person that the article is headed by; a paragraph that opens with 他 goes back to him. */
  protagonist: Spot | undefined;
}

/** A clause whose subject is 他. */
export const MEANS_HIM = /^(?:[^,，他她]{0,12}[,，])?[他她](?!们|人|乡|日|山)/;

/** The one person whom the headline, or a line beside it, names. */
export function protagonistOf({ article, outer }: Scene): Spot | undefined {
  const heads = [article.headline, article.kicker, article.subtitle].join("|");
  const [first, ...others] = outer.filter(
    ({ entity, text }) => entity.kind === "Person" && heads.includes(text),
  );
  return others.every(({ entity }) => entity === first?.entity) ? first : undefined;
}

/** Characters of the longest quotation whose beginning is looked for. */
const LONG = 500;

/** Whether an offset of the text lies within a quotation: whoever is named there is not spoken of further. */
export function isWithinQuote(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONG), at + 1);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** 听了某某的汇报: who is listened to. */
const LISTENED_TO = /听(?:取|完)?了?[^,，。;；]{0,16}$/;

/** Reads whom a clause tells of, where its sentence has told of nobody yet; `named` are its subjects. */
export function readHim(clause: Clause, state: Him, named: readonly Spot[]): void {
  const { words } = clause;
  const first = named.find((spot) => !LISTENED_TO.test(leadOf(clause, spot)));
  if (first) [state.him, state.told] = [first, true];
  else if (MEANS_HIM.test(words)) state.told = true;
}
