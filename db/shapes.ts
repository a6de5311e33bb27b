/** The shapes of JSON columns that no other room defines. */

/** Section, slug, tags and byline as they stood when a version was cut; names kept so that a version reads alone. */
export interface Details {
  sectionId: string | null;
  slug: string;
  tagIds: string[];
  authorIds: string[];
}

/** What a photo file says about itself, by the IPTC mapping; null where it is silent. */
export interface PhotoFactsJson {
  caption: string | null;
  headline: string | null;
  creator: string | null;
  credit: string | null;
  source: string | null;
  copyright: string | null;
  alt: string | null;
  [more: string]: unknown;
}

/** One rendition of a photo in the store. `width` and `height` in pixels, `bytes` its size. */
export interface RenditionJson {
  key: string;
  type: 'image/avif' | 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
  bytes: number;
}
