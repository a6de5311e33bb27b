/** An id for a new block: short, and unlike any other in a story. */
export function newBlockId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}
