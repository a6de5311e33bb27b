import type { Connection } from '@/db/client';
import { findPreviewLink, type PreviewLinkRow } from '@/db/queries/preview-link';
import { circlesOf } from '@/db/queries/sealed-story';
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
 * has dropped is shown to nobody. So does the seal of a story for the links of who is no member.
 */
export async function knownLink(
  connection: Connection,
  { secret, now }: { secret: string; now: Date },
): Promise<KnownLink | null> {
  const link = isSecret(secret) ? await findPreviewLink(connection, hashOfSecret(secret)) : null;
  const story = link && (await findStory(connection, link.storyId));
  if (!link || !story) return null;
  const isDropped = story.workingState === 'spiked' || story.publicState === 'killed';
  const circle = (await circlesOf(connection, [story.id])).get(story.id);
  if (circle && !circle.has(link.createdBy)) return { link, standing: 'revoked' };
  return { link, standing: isDropped ? 'revoked' : standingOfPreviewLink(link, now) };
}
