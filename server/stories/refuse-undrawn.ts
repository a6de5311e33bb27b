import type { Copy } from '@/content/document';
import type { Connection } from '@/db/client';
import { hurryDrawings, undrawnPhotos } from '@/db/queries/photo-drawing';
import { shownInstead } from '@/db/queries/photo-replacement';
import { type Refusal, refuse } from '@/newsroom/refusal';
import type { TransitionName } from '@/newsroom/workflow';
import { photosIn } from './public-media';

/** The steps after which readers may get the story without anybody looking again. */
const TOWARDS_READERS: readonly TransitionName[] = ['approve', 'schedule', 'publish', 'publish_update'];

/**
 * Why a story cannot go towards readers yet: a photo of it has not all its sizes with the words that it has now, or will
 * never have. Else null. Whom somebody waits for is drawn first. Posters of embeds and pictures of posts hold up nothing: who writes the story did not choose them
 * and could not mend them, and from the moment they are kept there is a whole picture to show.
 */
export async function refuseUndrawn(
  tx: Connection,
  action: TransitionName,
  copy: Copy | null,
): Promise<Refusal | null> {
  if (!copy || !TOWARDS_READERS.includes(action)) return null;
  const shown = await shownInstead(tx, photosIn(copy));
  const undrawn = await undrawnPhotos(tx, [...new Set(shown.values())]);
  const failed = undrawn.find(({ problem }) => problem !== null);
  const first = failed ?? undrawn[0];
  if (!first) return null;
  if (failed) {
    const sentence = `The photo “${first.fileName}” cannot be shown to readers. ${first.problem}`;
    return refuse('not_ready', `${sentence} Replace it in the story.`);
  }
  await hurryDrawings(
    tx,
    undrawn.map(({ photoId }) => photoId),
  );
  const sentence = `The sizes of the photo “${first.fileName}” are still being made. Try again in a moment.`;
  return { ...refuse('not_ready', sentence), passes: true };
}
