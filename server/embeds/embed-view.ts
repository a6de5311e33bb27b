import type { EmbedView, PhotoView } from '@/content/views-of-media';
import type { EmbedRow } from '@/db/queries/embed';

/** A record as pages draw it. */
export function embedView(
  row: Omit<EmbedRow, 'host' | 'hostKey' | 'posterPhotoId'>,
  poster: PhotoView | null,
): EmbedView {
  const { id, kind, provider, url, title, authorName, description, shape } = row;
  return { id, kind, provider, url, title, authorName, description, shape, poster };
}
