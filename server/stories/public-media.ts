import type { Copy } from '@/content/document';
import { embedUses, photoUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { findEmbeds } from '@/db/queries/embed';
import { shownInstead } from '@/db/queries/photo-replacement';

/**
 * What becomes public with a text: its photos, or those that are shown in their place; its embeds, and the posters of
 * these.
 */
export async function publicMedia(
  tx: Connection,
  copy: Copy,
): Promise<{ photoIds: string[]; embedIds: string[] }> {
  const named = embedUses(copy).flatMap((use) => use.recordId ?? []);
  const embeds = await findEmbeds(tx, [...new Set(named)]);
  const posters = embeds.flatMap((embed) => embed.posterPhotoId ?? []);
  const shown = await shownInstead(tx, photosIn(copy));
  return {
    photoIds: [...new Set([...shown.values(), ...posters])],
    embedIds: embeds.map((embed) => embed.id),
  };
}

/** The photos that a text names, each once, in order. */
export function photosIn(copy: Copy): string[] {
  return [...new Set(photoUses(copy).flatMap((use) => use.photoId ?? []))];
}
