import { onBoth } from './on-both';
import type { Row } from './row';

/** What a release by the clock costs, and how long a step takes, alone and with fifteen others, on both databases. */
export function measureReleases(): Promise<Row[]> {
  return onBoth('releases-process.ts');
}
