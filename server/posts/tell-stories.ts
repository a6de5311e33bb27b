import { recordsOfPost } from '@/db/queries/post-library';
import { findWatch } from '@/db/queries/post-watch';
import { runtime } from '../runtime';

/** Tells the open stories that a post is shown in another way now, whichever of its records they name. */
export async function tellOfPost(postId: string): Promise<void> {
  const { database, events } = runtime();
  const watch = await findWatch(database.read, postId);
  const records = watch ? await recordsOfPost(database.read, watch.origin, 'everybody') : [];
  events.emit('mediaChanged', { ids: records.map(({ id }) => id) });
}
