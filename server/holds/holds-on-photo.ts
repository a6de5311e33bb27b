import type { Connection } from '@/db/client';
import { standingHoldsOnPhotos } from '@/db/queries/hold';
import { shownInstead } from '@/db/queries/photo-replacement';
import type { Actor } from '@/newsroom/actor';
import { HOLDS } from '@/newsroom/holds';
import { may } from '@/newsroom/permissions';

/** A hold as the page of a photo shows it. Its reason is told where it was set. */
export interface PhotoHold {
  id: string;
  name: string;
  byName: string;
  /** Where it was set; null for a sealed story, of which only its members know. */
  storyId: string | null;
}

/** The holds that keep a photo from going out, or the one in its place; none for who does not look through the library. */
export async function holdsOnPhoto(
  connection: Connection,
  { photoId, actor }: { photoId: string; actor: Actor },
): Promise<PhotoHold[]> {
  if (!may(actor, 'photo.browse')) return [];
  const shown = await shownInstead(connection, [photoId]);
  const rows = await standingHoldsOnPhotos(connection, [...new Set([photoId, ...shown.values()])]);
  return rows.map(({ id, kind, setByName, storyId, isOfSealed }) => ({
    id,
    name: HOLDS[kind].name,
    byName: setByName,
    storyId: isOfSealed ? null : storyId,
  }));
}
