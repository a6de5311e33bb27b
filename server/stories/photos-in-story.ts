import type { Copy } from '@/content/document';
import { photoUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import type { PhotoInStory } from '@/newsroom/photo-standing';
import { readStandings } from '../photos/photo-standing';

/** Every photo of a copy, alone or in a gallery, with its rights. The posters of embeds are not photos of the story. */
export async function photosInStory(connection: Connection, copy: Copy): Promise<PhotoInStory[]> {
  const uses = photoUses(copy);
  const standings = await readStandings(
    connection,
    uses.map((use) => use.photoId),
  );
  return uses.flatMap(({ blockId, photoId }) =>
    photoId === null ? [] : [{ blockId, photoId, standing: standings.get(photoId) ?? null }],
  );
}
