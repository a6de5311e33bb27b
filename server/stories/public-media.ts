import type { Copy } from '@/content/document';
import { embedUses, photoUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { findEmbeds } from '@/db/queries/embed';
import { shownInstead } from '@/db/queries/photo-replacement';
import { standingDecisions } from '@/db/queries/post-decision';
import { shownPhotosOfPosts } from '@/db/queries/social-post';
import { showsPictures } from '@/newsroom/posts/decision';
import { postsIn } from './posts-in';

/** What becomes public with a text. */
export interface PublicMedia {
  photoIds: string[];
  embedIds: string[];
  postIds: string[];
}

/**
 * What becomes public with a text: its photos, or those that are shown in their place; its embeds with their posters; and
 * its posts with those of their pictures that the desk has not taken from readers.
 */
export async function publicMedia(tx: Connection, copy: Copy): Promise<PublicMedia> {
  const named = embedUses(copy).flatMap((use) => use.recordId ?? []);
  const embeds = await findEmbeds(tx, [...new Set(named)]);
  const posters = embeds.flatMap((embed) => embed.posterPhotoId ?? []);
  const shown = await shownInstead(tx, photosIn(copy));
  const postIds = await postsIn(tx, copy);
  const pictures = await picturesOf(tx, postIds);
  return {
    photoIds: [...new Set([...shown.values(), ...posters, ...pictures])],
    embedIds: embeds.map((embed) => embed.id),
    postIds,
  };
}

/** The photos that a text names, each once, in order. */
export function photosIn(copy: Copy): string[] {
  return [...new Set(photoUses(copy).flatMap((use) => use.photoId ?? []))];
}

async function picturesOf(tx: Connection, postIds: readonly string[]): Promise<string[]> {
  const decisions = await standingDecisions(tx, postIds);
  return shownPhotosOfPosts(
    tx,
    postIds.filter((id) => showsPictures(decisions.get(id)?.shown ?? 'whole')),
  );
}
