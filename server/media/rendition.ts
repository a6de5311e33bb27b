import type { RightsFacts } from './credit-metadata';
import type { RenditionFormat } from './media-keys';
import type { PhotoFormat } from './photo-formats';

/** One file that readers may get. */
export interface Rendition {
  key: string;
  contentType: string;
  format: RenditionFormat;
  width: number;
  height: number;
  bytes: Uint8Array;
}

export interface RenditionSet {
  renditions: Rendition[];
}

export interface RenditionOrder {
  photoId: string;
  /** Of the original. */
  format: PhotoFormat;
  /** The size of the upright original. */
  width: number;
  height: number;
  /** What every rendition says about itself. */
  rights: RightsFacts;
  /** Stands for `rights` in the addresses of the files. */
  edition: string;
  /** What is there already and not drawn again. */
  has: readonly { format: RenditionFormat; width: number }[];
}

/**
 * The widths a photo is offered in, when it is that large: a teaser's column and the desk's grid (320, 640), the column
 * of text and a telephone (960, 1280), the opening photo (1920) and the whole page on a dense screen (2560).
 */
export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920, 2560] as const;

/** The one that is made while the uploader waits. */
export const FIRST_WIDTH = 640;

/**
 * The standard widths up to the original's own, and its own too when that lies below the largest, so that a small
 * photo is never shown smaller than it is. Never empty. Very tall pictures stop where they reach 8000 pixels.
 */
export function renditionWidths({ width, height }: { width: number; height: number }): number[] {
  const largest = RENDITION_WIDTHS[RENDITION_WIDTHS.length - 1] ?? width;
  const widest = Math.max(1, Math.min(width, largest, Math.floor((MAX_HEIGHT * width) / height)));
  return [...RENDITION_WIDTHS.filter((standard) => standard < widest), widest];
}

/** Of a photo's widths the one that is made first: always one that the whole set has too. */
export function firstWidth(size: { width: number; height: number }): number {
  const widths = renditionWidths(size);
  return widths.findLast((width) => width <= FIRST_WIDTH) ?? widths[0] ?? size.width;
}

const MAX_HEIGHT = 8000;
