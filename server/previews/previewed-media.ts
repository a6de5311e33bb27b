import type { Connection } from '@/db/client';
import { publicMedia } from '../stories/public-media';
import { secretsIn } from './kept-secrets';
import { knownLink } from './open-link';
import { textOfLink } from './shown-text';

/** What of a story's media is asked for. */
export type MediaWanted = { photoId: string } | { embedId: string };

/** Whether a preview that this browser has open shows it: asked anew each time, so that a revoked link shows nothing more. */
export async function isPreviewed(
  connection: Connection,
  wanted: MediaWanted,
  { cookieHeader, now }: { cookieHeader: string | null; now: Date },
): Promise<boolean> {
  for (const secret of secretsIn(cookieHeader)) {
    const known = await knownLink(connection, { secret, now });
    const text = known?.standing === 'open' ? await textOfLink(connection, known.link) : null;
    if (!text) continue;
    const { photoIds, embedIds } = await publicMedia(connection, text.copy);
    const isShown =
      'photoId' in wanted ? photoIds.includes(wanted.photoId) : embedIds.includes(wanted.embedId);
    if (isShown) return true;
  }
  return false;
}
