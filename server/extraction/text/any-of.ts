/** One pattern for what matches any of several of the same flags, tried in one go. None may point back to a group of its own. */
export const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), patterns[0]?.flags);
