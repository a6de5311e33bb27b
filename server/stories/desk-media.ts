import type { Copy } from '@/content/document';
import { embedUses, photoUses, postUses, relatedUses } from '@/content/uses';
import type { PhotoView, RenderContext } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import type { PhotoCard } from '@/newsroom/photo-card';
import { plateSentence } from '@/newsroom/photo-standing';
import { readEmbed } from '../embeds/read-embed';
import { readPhoto } from '../photos/read-photo';
import { readPost } from '../posts/read-post';
import { readStoryLinks } from '../site/story-link';

/**
 * What is needed to draw a copy on the desk: photos and records of the library, published or not. Never for readers.
 * Of related stories the desk sees here what readers see.
 */
export async function deskMedia(
  connection: Connection,
  { copy, siteUrl }: { copy: Pick<Copy, 'body'>; siteUrl: string },
): Promise<RenderContext> {
  const photos = await readEach(
    photoUses(copy).map((use) => use.photoId),
    (id) => readPhoto(connection, id),
  );
  const posts = await readEach(
    postUses(copy).map((use) => use.recordId),
    (id) => readPost(connection, id),
  );
  const embeds = await readEach(
    embedUses(copy).map((use) => use.recordId),
    (id) => readEmbed(connection, id),
  );
  const stories = await readStoryLinks(
    connection,
    relatedUses(copy).map((use) => use.storyId),
  );
  return {
    photo: (id) => shownOf(photos.get(id), new Date()),
    post: (id) => posts.get(id),
    embed: (id) => embeds.get(id),
    story: (id) => stories.get(id),
    siteUrl,
  };
}

/** As readers would get it: not at all when it was taken down or is outside its licence. */
function shownOf(card: PhotoCard | undefined, at: Date): PhotoView | undefined {
  if (!card || plateSentence(card.standing, at)) return undefined;
  return card.view;
}

async function readEach<Found>(
  ids: readonly (string | null)[],
  read: (id: string) => Promise<Found | null>,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const id of new Set(ids)) {
    const one = id === null ? null : await read(id);
    if (id !== null && one !== null) found.set(id, one);
  }
  return found;
}
