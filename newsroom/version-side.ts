/**
 * One side of a comparison: a version by its number, what readers have now (`live`), the working copy (`working`), or
 * the story as whoever asks saw it on the visit before (`seen`).
 */
export type VersionSide = number | 'live' | 'working' | 'seen';

const NAMED = ['live', 'working', 'seen'] as const;

/** The greatest number that both databases can look for. */
const MOST = 2 ** 31 - 1;

/** A side as an address names it; null for what names none. */
export function readVersionSide(text: string): VersionSide | null {
  const named = NAMED.find((name) => name === text);
  return named ?? readVersionNumber(text);
}

/** The number of a version as an address has it; null for what cannot be one. */
export function readVersionNumber(text: string): number | null {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= MOST ? number : null;
}
