/** The beginning of a text on one line, as long as a row has room for, cut behind a word where there is one. */
export function firstWords(text: string, characters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= characters) return line;
  const space = line.lastIndexOf(' ', characters);
  // Half a surrogate pair is no character.
  const end = space > 0 ? space : characters - (/[\ud800-\udbff]/.test(line[characters - 1] ?? '') ? 1 : 0);
  return `${line.slice(0, end)}…`;
}
