/** Milliseconds by which each further colleague spreads the questions of all. */
const EACH = 15;

/**
 * Milliseconds to wait before asking the newsroom about something that everybody here was just told: two people ask at
 * once, seventy within a second, so that the newsroom goes on taking in what is typed.
 */
export function waitInTurn(colleagues: number, chance: number = Math.random()): number {
  return Math.round(chance * colleagues * EACH);
}
