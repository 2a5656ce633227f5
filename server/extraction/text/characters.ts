/** By code unit: 1 for each of these characters. */
export function charactersOf(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Whether a code unit fits a pattern, asked of the pattern once for each unit. */
export function unitsOf(pattern: RegExp): (unit: number) => boolean {
  const answers = new Uint8Array(0x10000);
  return (unit) => {
    answers[unit] ||= pattern.test(String.fromCharCode(unit)) ? 1 : 2;
    return answers[unit] === 1;
  };
}
