/** How many colours there are for people's suggestions; edit-suggestions.css names them. */
const COLOURS = 6;

/** The colour of somebody's suggestions: always the same one, whoever looks. */
export function colourOfPerson(personId: string): string {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return String(sum % COLOURS);
}
