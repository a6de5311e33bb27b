import type { RenditionJson } from '@/db/shapes';
import type { StoredRendition } from '../media/ingest-photo';
import { editionOfKey, type RenditionFormat, type RenditionName } from '../media/media-keys';

const FORMATS: Record<RenditionJson['type'], RenditionFormat> = {
  'image/avif': 'avif',
  'image/webp': 'webp',
  'image/jpeg': 'jpeg',
};

/** Stored renditions by their names, as a view is made from them. */
export function formatsOf(renditions: readonly RenditionJson[]): RenditionName[] {
  return renditions.map(({ key, type, width }) => ({
    format: FORMATS[type],
    width,
    edition: editionOfKey(key),
  }));
}

/** A rendition as the database remembers it. */
export function rememberedRendition({ key, format, width, height, size }: StoredRendition): RenditionJson {
  return { key, type: `image/${format}`, width, height, bytes: size };
}
