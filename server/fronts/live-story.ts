import type { PhotoView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import type { PublicationRow } from '@/db/queries/publication';
import { storyPath } from '../site/addresses';
import { readPublicPhotos } from '../site/photos';

/** A story that readers have, as the desk shows it where fronts are arranged. */
export interface LiveStory {
  storyId: string;
  /** What a headline that is written for a front is written for. */
  versionId: string;
  headline: string;
  sectionId: string;
  section: string;
  path: string;
  /** ISO 8601. */
  publishedAt: string;
  /** The address of a small picture; null for a story without one. */
  picture: string | null;
}

/** These rows as the desk shows them, in their order. */
export async function liveStories(
  connection: Connection,
  rows: readonly PublicationRow[],
): Promise<LiveStory[]> {
  const photos = await readPublicPhotos(
    connection,
    rows.map(({ leadPhotoId }) => leadPhotoId),
  );
  return rows.map((row) => {
    const view = photos.get(row.leadPhotoId ?? '')?.view;
    return {
      storyId: row.storyId,
      versionId: row.versionId,
      headline: row.headline,
      sectionId: row.sectionId,
      section: row.sectionName,
      path: storyPath(row),
      publishedAt: row.firstPublishedAt.toISOString(),
      picture: view ? smallest(view) : null,
    };
  });
}

/** The address of the smallest file of a photo that every browser of a desk can show. */
export function smallest({ sources, src }: PhotoView): string {
  const webp = sources.find(({ type }) => type === 'image/webp')?.srcset;
  return webp?.split(' ')[0] ?? src;
}
