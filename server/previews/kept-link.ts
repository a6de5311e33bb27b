import type { Connection } from '@/db/client';
import { secretsIn } from './kept-secrets';
import { type KnownLink, knownLink } from './open-link';

/** The link with this id, whether it is still open or not; null for a browser that does not hold its secret. */
export async function keptLink(
  connection: Connection,
  { linkId, cookieHeader, now }: { linkId: string; cookieHeader: string | null; now: Date },
): Promise<KnownLink | null> {
  for (const secret of secretsIn(cookieHeader)) {
    const known = await knownLink(connection, { secret, now });
    if (known?.link.id === linkId) return known;
  }
  return null;
}
