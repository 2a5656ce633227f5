const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, in order, as `matchAll` gives them. That one makes a pattern of its own for each
 * text, which takes far longer than most patterns take to be looked for in a clause.
 */
export function findAll(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  if (!pattern.global) throw new TypeError(`Only a global pattern is found everywhere: ${pattern}`);
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** Where a form stands in a text, at or after `from`; those that overlap count once. */
export function* occurrences(text: string, form: string, from = 0): Generator<number> {
  for (let at = text.indexOf(form, from); at >= 0; at = text.indexOf(form, at + form.length)) yield at;
}

/** The match of a sticky pattern that begins at an offset. */
export function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
