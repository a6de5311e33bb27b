import type { Connection } from '@/db/client';
import type { PreviewLinkRow } from '@/db/queries/preview-link';
import { findStory } from '@/db/queries/story';
import { findVersion } from '@/db/queries/version';
import { readTextNow, type TextNow } from '../stories/text-now';

/** The text that a link shows; null when the working copy is damaged. */
export async function textOfLink(
  connection: Connection,
  { storyId, versionId }: Pick<PreviewLinkRow, 'storyId' | 'versionId'>,
): Promise<Pick<TextNow, 'copy' | 'details'> | null> {
  if (versionId !== null) return findVersion(connection, { storyId, versionId });
  const row = await findStory(connection, storyId);
  return row && readTextNow(connection, row);
}
