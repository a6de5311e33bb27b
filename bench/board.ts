import { onBoth } from './on-both';
import type { Row } from './row';

/** How long the board of 10,000 stories takes, and each of its filters, from the question to the lines, on both databases. */
export function measureBoard(): Promise<Row[]> {
  return onBoth('board-process.ts');
}
