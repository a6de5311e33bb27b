/**
 * How many characters of a field are shown where readers meet it: search results, shared links, feeds. Longer is
 * allowed and pointed out; the text is never cut.
 */
export const FIELD_LIMITS = {
  headline: 110,
  standfirst: 240,
  searchTitle: 60,
  socialTitle: 70,
} as const;

export type LimitedField = keyof typeof FIELD_LIMITS;

/** What the desk calls these fields. */
export const FIELD_NAMES: Readonly<Record<LimitedField, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  searchTitle: 'search title',
  socialTitle: 'social title',
};

/** How many characters a person counts: one for a letter with its accent outside the basic plane, too. */
export function charactersIn(text: string): number {
  return [...text].length;
}

/** Where in a text (as JavaScript counts) the part beyond a limit begins; null when all of it fits. */
export function overflowStart(text: string, limit: number): number | null {
  // No text has more characters than units, so most are settled here.
  if (text.length <= limit) return null;
  let start = 0;
  let characters = 0;
  for (const character of text) {
    if (characters === limit) return start;
    characters += 1;
    start += character.length;
  }
  return null;
}
