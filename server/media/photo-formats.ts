/** The formats that Galley takes in. Readers get others: see `media-keys.ts`. */
export const PHOTO_FORMATS = ['jpeg', 'png', 'webp', 'avif', 'gif', 'heic', 'tiff'] as const;

export type PhotoFormat = (typeof PHOTO_FORMATS)[number];
