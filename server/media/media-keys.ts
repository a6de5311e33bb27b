import { focusText, type PhotoFocus } from '@/content/focus';

/** The formats every photo is offered in, best first: a browser takes the first one it knows. */
export const RENDITION_FORMATS = ['avif', 'webp', 'jpeg'] as const;

export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

export const CONTENT_TYPES = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
} as const satisfies Record<RenditionFormat, string>;

const EXTENSIONS: Record<RenditionFormat, string> = { avif: 'avif', webp: 'webp', jpeg: 'jpg' };

/** Where the untouched upload is kept. Private: no public route may ever ask for one of these keys. */
export function originalKey(sha256: string): string {
  return `originals/${sha256}`;
}

export function renditionKey(photoId: string, width: number, format: RenditionFormat): string {
  return `renditions/${photoId}/${width}.${EXTENSIONS[format]}`;
}

/** Where the picture is kept with which a story is shared: a photo cut around one point. */
export function shareKey(photoId: string, focus: PhotoFocus): string {
  return `renditions/${photoId}/${shareFile(focus)}`;
}

/** The address of that picture. It never changes: another point is another address. */
export function shareUrl(photoId: string, focus: PhotoFocus): string {
  return `/media/${photoId}/${shareFile(focus)}`;
}

function shareFile(focus: PhotoFocus): string {
  return `share-${focusText(focus).replace(' ', '-')}.jpg`;
}

/** The address at which a reader's browser asks for a rendition. */
export function renditionUrl(photoId: string, width: number, format: RenditionFormat): string {
  return `/media/${photoId}/${width}.${EXTENSIONS[format]}`;
}

/** The storage key behind `/media/<photoId>/<file>`, or null when the two parts name no rendition. */
export function keyOfRenditionUrl(photoId: string, file: string): string | null {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(photoId)) return null;
  if (!/^(?:[1-9][0-9]{0,4}\.(?:avif|webp|jpg)|share-\d{1,3}-\d{1,3}\.jpg)$/.test(file)) return null;
  return `renditions/${photoId}/${file}`;
}
