import { shownAs } from '@/db/queries/photo-replacement';
import type { Outcome } from '@/newsroom/refusal';
import { runtime } from '../runtime';

/** Hands on what came of a change of photos; when it was made, every open story hears of it. */
export async function toldToStories<Value>(
  change: Promise<Outcome<Value>>,
  photoIds: readonly string[],
): Promise<Outcome<Value>> {
  const outcome = await change;
  if (outcome.ok) await tellStories(photoIds);
  return outcome;
}

/** Tells the open stories that these photos have changed, also those that name another in whose place one is shown. */
export async function tellStories(photoIds: readonly string[]): Promise<void> {
  const { database, events } = runtime();
  const named = await Promise.all(photoIds.map((photoId) => shownAs(database.read, photoId)));
  events.emit('mediaChanged', { ids: named.flat() });
}
