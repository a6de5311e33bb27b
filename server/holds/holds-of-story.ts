import { idOf } from '@/content/attributes';
import type { Copy } from '@/content/document';
import { photoUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { type HoldRow, standingHolds } from '@/db/queries/hold';
import { shownInstead } from '@/db/queries/photo-replacement';
import type { HoldFact } from '@/newsroom/holds';

/**
 * The holds that count for a story now: on itself, on its blocks, also those that have gone, and on every photo it names
 * or shows in the place of one.
 */
export async function holdsOfStory(
  connection: Connection,
  storyId: string,
  copy: Copy | null,
): Promise<HoldFact[]> {
  const named = copy ? photoUses(copy).flatMap(({ photoId }) => photoId ?? []) : [];
  const shown = named.length > 0 ? [...(await shownInstead(connection, named)).values()] : [];
  const photoIds = [...new Set([...named, ...shown])];
  const blockIds = new Set((copy?.body.content ?? []).map(idOf));
  return (await standingHolds(connection, { storyId, photoIds })).map((row) => holdFact(row, blockIds));
}

function holdFact(row: HoldRow, blockIds: ReadonlySet<string | null>): HoldFact {
  const { id, kind, reason, until, blockId, photoId, words, setBy, setByName } = row;
  const isGone = photoId === null && blockId !== null && !blockIds.has(blockId);
  return { id, kind, reason, until, setById: setBy, setByName, blockId, photoId, words, isGone };
}
