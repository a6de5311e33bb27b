import type { PublicationRow } from '@/db/queries/publication';

/** When anything among these live stories last changed for readers; null when there are none. */
export function newestOf(rows: readonly PublicationRow[]): Date | null {
  const times = rows.map((row) => row.lastPublishedAt.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
