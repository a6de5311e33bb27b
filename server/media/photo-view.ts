import { readFocus } from '@/content/focus';
import type { PhotoView } from '@/content/views-of-media';
import { CONTENT_TYPES, RENDITION_FORMATS, type RenditionFormat, renditionUrl } from './media-keys';

/** What is remembered of a photo and its renditions; the files themselves are in the storage. */
export interface PhotoRecord {
  id: string;
  width: number;
  height: number;
  placeholder: string | null;
  /** As it is stored. */
  focus?: unknown;
  renditions: readonly { format: RenditionFormat; width: number }[];
}

/** A photo as a page shows it: every address, best format first, and a JPEG of middle size for old browsers. */
export function photoView({ id, width, height, placeholder, focus, renditions }: PhotoRecord): PhotoView {
  const widthsOf = (format: RenditionFormat) =>
    renditions
      .filter((rendition) => rendition.format === format)
      .map((rendition) => rendition.width)
      .sort((a, b) => a - b);
  const sources = RENDITION_FORMATS.filter((format) => widthsOf(format).length > 0).map((format) => ({
    type: CONTENT_TYPES[format],
    srcset: widthsOf(format)
      .map((each) => `${renditionUrl(id, each, format)} ${each}w`)
      .join(', '),
  }));
  const jpegWidth = widthsOf('jpeg').findLast((each) => each <= MIDDLE_WIDTH) ?? widthsOf('jpeg')[0] ?? width;
  const point = readFocus(focus);
  const src = renditionUrl(id, jpegWidth, 'jpeg');
  return { id, width, height, sources, src, placeholder, ...(point && { focus: point }) };
}

const MIDDLE_WIDTH = 960;
