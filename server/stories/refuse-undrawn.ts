import type { Copy } from '@/content/document';
import { photoUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { undrawnPhotos } from '@/db/queries/photo-drawing';
import { type Refusal, refuse } from '@/newsroom/refusal';
import type { TransitionName } from '@/newsroom/workflow';

/** The steps after which readers may get the story without anybody looking again. */
const TOWARDS_READERS: readonly TransitionName[] = ['approve', 'schedule', 'publish', 'publish_update'];

/** Why a story cannot go towards readers yet: a photo of it has not all its sizes, or will never have. Else null. */
export async function refuseUndrawn(
  connection: Connection,
  action: TransitionName,
  copy: Copy | null,
): Promise<Refusal | null> {
  if (!copy || !TOWARDS_READERS.includes(action)) return null;
  const ids = photoUses(copy).flatMap(({ photoId }) => (photoId === null ? [] : [photoId]));
  const undrawn = await undrawnPhotos(connection, [...new Set(ids)]);
  const failed = undrawn.find(({ problem }) => problem !== null);
  const first = failed ?? undrawn[0];
  if (!first) return null;
  if (failed) {
    const sentence = `The photo “${first.fileName}” cannot be shown to readers. ${first.problem}`;
    return refuse('not_ready', `${sentence} Replace it in the story.`);
  }
  const sentence = `The sizes of the photo “${first.fileName}” are still being made. Try again in a moment.`;
  return { ...refuse('not_ready', sentence), passes: true };
}
