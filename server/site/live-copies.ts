import type { Copy } from '@/content/document';
import { picturesOf } from '@/content/post-parts';
import { embedUses, photoUses, postUses, relatedUses } from '@/content/uses';
import type { PostView, RenderContext } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { liveCopies } from '@/db/queries/publication';
import { postRecords } from '@/db/queries/publication-media';
import { postsAsDecided } from '../posts/as-decided';
import { postView } from '../posts/post-view';
import { readEmbeds } from './embeds';
import { parsedCopy } from './parsed-copy';
import { type PublicPhoto, readPublicPhotos } from './photos';
import { readStoryLinks } from './story-link';

/** Texts that readers have, by story, with everything that is needed to draw them. */
export interface LiveCopies {
  copies: Map<string, Copy>;
  photos: Map<string, PublicPhoto>;
  context: RenderContext;
}

/** Reads what readers have of these stories; a story that is not live is not among the copies. */
export async function readLiveCopies(
  connection: Connection,
  { storyIds, siteUrl }: { storyIds: readonly string[]; siteUrl: string },
): Promise<LiveCopies> {
  const rows = await liveCopies(connection, storyIds);
  const copies = new Map(rows.map((row) => [row.storyId, parsedCopy(row)]));
  const texts = [...copies.values()];
  const [photos, posts, embeds, stories] = await Promise.all([
    readPublicPhotos(
      connection,
      texts.flatMap(photoUses).map((use) => use.photoId),
    ),
    readPosts(
      connection,
      texts.flatMap(postUses).map((use) => use.recordId),
    ),
    readEmbeds(
      connection,
      texts.flatMap(embedUses).map((use) => use.recordId),
    ),
    readStoryLinks(
      connection,
      texts.flatMap(relatedUses).map((use) => use.storyId),
    ),
  ]);
  const context: RenderContext = {
    photo: (id) => photos.get(id)?.view,
    post: (id) => posts.get(id),
    embed: (id) => embeds.get(id),
    story: (id) => stories.get(id),
    siteUrl,
  };
  return { copies, photos, context };
}

async function readPosts(
  connection: Connection,
  recordIds: readonly (string | null)[],
): Promise<Map<string, PostView>> {
  const asked = [...new Set(recordIds)].filter((id) => id !== null);
  const rows = await postRecords(connection, asked);
  const pictures = rows.flatMap(({ more }) => (more ? picturesOf(more) : []));
  const photos = await readPublicPhotos(
    connection,
    pictures.map((picture) => picture.photoId),
  );
  const views = new Map(rows.map((row) => [row.id, postView(row, (id) => photos.get(id)?.view)]));
  return postsAsDecided(connection, views);
}
