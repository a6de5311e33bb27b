import type { RenditionJson } from '@/db/shapes';
import type { StoredRendition } from '../media/ingest-photo';
import type { RenditionFormat } from '../media/media-keys';

const FORMATS: Record<RenditionJson['type'], RenditionFormat> = {
  'image/avif': 'avif',
  'image/webp': 'webp',
  'image/jpeg': 'jpeg',
};

/** Stored renditions by format and width, as a view is made from them. */
export function formatsOf(
  renditions: readonly RenditionJson[],
): { format: RenditionFormat; width: number }[] {
  return renditions.map(({ type, width }) => ({ format: FORMATS[type], width }));
}

/** A rendition as the database remembers it. */
export function rememberedRendition({ key, format, width, height, size }: StoredRendition): RenditionJson {
  return { key, type: `image/${format}`, width, height, bytes: size };
}
