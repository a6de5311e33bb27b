import type { Connection } from '@/db/client';
import { findPreviewLink, type PreviewLinkRow } from '@/db/queries/preview-link';
import { findStory } from '@/db/queries/story';
import { type PreviewLinkStanding, standingOfPreviewLink } from '@/newsroom/preview-link';
import { hashOfSecret, isSecret } from './secret';

/** A link that exists, and whether it lets its recipient in now. */
export interface KnownLink {
  link: PreviewLinkRow;
  standing: PreviewLinkStanding;
}

/**
 * The link of a secret; null for one that never was. A story that was spiked or killed closes its links: what the house
 * has dropped is shown to nobody.
 */
export async function knownLink(
  connection: Connection,
  { secret, now }: { secret: string; now: Date },
): Promise<KnownLink | null> {
  const link = isSecret(secret) ? await findPreviewLink(connection, hashOfSecret(secret)) : null;
  const story = link && (await findStory(connection, link.storyId));
  if (!link || !story) return null;
  const isDropped = story.workingState === 'spiked' || story.publicState === 'killed';
  return { link, standing: isDropped ? 'revoked' : standingOfPreviewLink(link, now) };
}
