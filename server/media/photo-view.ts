import { readFocus } from '@/content/focus';
import type { PhotoView } from '@/content/views-of-media';
import {
  CONTENT_TYPES,
  RENDITION_FORMATS,
  type RenditionFormat,
  type RenditionName,
  renditionUrl,
} from './media-keys';

/** What is remembered of a photo and its renditions; the files themselves are in the storage. */
export interface PhotoRecord {
  id: string;
  width: number;
  height: number;
  placeholder: string | null;
  /** As it is stored. */
  focus?: unknown;
  renditions: readonly RenditionName[];
}

/** A photo as a page shows it: every address, best format first, and a JPEG of middle size for old browsers. */
export function photoView({ id, width, height, placeholder, focus, renditions }: PhotoRecord): PhotoView {
  const filesOf = (format: RenditionFormat) =>
    renditions.filter((rendition) => rendition.format === format).toSorted((a, b) => a.width - b.width);
  const sources = RENDITION_FORMATS.filter((format) => filesOf(format).length > 0).map((format) => ({
    type: CONTENT_TYPES[format],
    srcset: filesOf(format)
      .map((file) => `${renditionUrl(id, file)} ${file.width}w`)
      .join(', '),
  }));
  const jpegs = filesOf('jpeg');
  const middle = jpegs.findLast((file) => file.width <= MIDDLE_WIDTH) ?? jpegs[0] ?? { ...NO_FILE, width };
  const point = readFocus(focus);
  const src = renditionUrl(id, middle);
  return { id, width, height, sources, src, placeholder, ...(point && { focus: point }) };
}

const MIDDLE_WIDTH = 960;
const NO_FILE = { format: 'jpeg', edition: '' } as const;
