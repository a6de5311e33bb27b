import type { BoardLine } from '@/server/board/board-lines';

interface Fresh {
  /** The stories that were read anew. */
  asked: readonly string[];
  /** Those of them that stand on the board now. */
  lines: readonly BoardLine[];
  /** Whether a story that was not here before has its place on this page. */
  takesNew: boolean;
}

/** The lines of the board with some of them read anew: changed ones changed, gone ones gone, new ones in their place. */
export function mergeLines(
  lines: readonly BoardLine[],
  { asked, lines: fresh, takesNew }: Fresh,
): BoardLine[] {
  const wasHere = new Set(lines.map(({ id }) => id));
  const kept = lines.filter(({ id }) => !asked.includes(id));
  const read = fresh.filter(({ id }) => takesNew || wasHere.has(id));
  return [...kept, ...read].toSorted(lastChangedFirst);
}

function lastChangedFirst(a: BoardLine, b: BoardLine): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
