import { onBoth } from './on-both';
import type { Row } from './row';

/** How long a reader waits for the results of a search in a paper of 100,000 stories, on both databases. */
export function measureSearch(): Promise<Row[]> {
  return onBoth('search-process.ts');
}
