/** The element of a change, by its number from 1. */
export function changeId(change: number): string {
  return `change-${change}`;
}

/** The element that stands where a block was that has been moved, by its place there. */
export function leftId(placeBefore: number): string {
  return `left-${placeBefore}`;
}
