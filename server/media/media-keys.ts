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

/** Which of the files of a photo it is. */
export interface RenditionName {
  width: number;
  format: RenditionFormat;
  /** Empty for the files that say what the original says; else eight hexadecimal digits that stand for their words. */
  edition: string;
}

export function renditionKey(photoId: string, name: RenditionName): string {
  return `renditions/${photoId}/${fileOf(name)}`;
}

/** Which picture of a photo stands for a story where it is shared: the point around which it was cut, and its edition. */
export interface ShareName extends Pick<RenditionName, 'edition'> {
  focus: PhotoFocus;
}

/** Where the picture is kept with which a story is shared: a photo cut around one point. */
export function shareKey(photoId: string, name: ShareName): string {
  return `renditions/${photoId}/${shareFile(name)}`;
}

/** The address of that picture. It never changes: another point, or other words, are another address. */
export function shareUrl(photoId: string, name: ShareName): string {
  return `/media/${photoId}/${shareFile(name)}`;
}

/** The point, as `focusText` writes it, around which the picture behind a storage key was cut; null when it is none such. */
export function focusOfShareKey(key: string): string | null {
  const [, across, down] = /\/share-(\d{1,3})-(\d{1,3})(?:-[0-9a-f]{8})?\.jpg$/.exec(key) ?? [];
  return across && down ? `${across} ${down}` : null;
}

function shareFile({ focus, edition }: ShareName): string {
  return `share-${focusText(focus).replace(' ', '-')}${edition && `-${edition}`}.jpg`;
}

/** The address at which a reader's browser asks for a rendition. */
export function renditionUrl(photoId: string, name: RenditionName): string {
  return `/media/${photoId}/${fileOf(name)}`;
}

/** The edition that a rendition belongs to, by the key under which it is stored. */
export function editionOfKey(key: string): string {
  return /-([0-9a-f]{8})\.[a-z]+$/.exec(key.slice(key.lastIndexOf('/') + 1))?.[1] ?? '';
}

/** The key that the same file has in the edition of the original's words. */
export function withoutEdition(key: string): string {
  return key.replace(/-[0-9a-f]{8}(?=\.[a-z]+$)/, '');
}

/** The key that the same file has in another edition. */
export function otherEdition(key: string, edition: string): string {
  return withoutEdition(key).replace(/(?=\.[a-z]+$)/, edition && `-${edition}`);
}

/** The address behind which the rendition with this key is. */
export function addressOfKey(key: string): string {
  return key.replace(/^renditions/, '/media');
}

function fileOf({ width, format, edition }: RenditionName): string {
  return `${width}${edition && `-${edition}`}.${EXTENSIONS[format]}`;
}

/** The storage key behind `/media/<photoId>/<file>`, or null when the two parts name no rendition. */
export function keyOfRenditionUrl(photoId: string, file: string): string | null {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(photoId)) return null;
  if (
    !/^(?:[1-9][0-9]{0,4}(?:-[0-9a-f]{8})?\.(?:avif|webp|jpg)|share-\d{1,3}-\d{1,3}(?:-[0-9a-f]{8})?\.jpg)$/.test(
      file,
    )
  )
    return null;
  return `renditions/${photoId}/${file}`;
}

/** Where a share card is kept, by the hash of all that it says: other words are another card. */
export function cardKey(storyId: string, hash: string): string {
  return `${cardsOf(storyId)}${hash}.jpg`;
}

/** Whether this can be the last part of such a key. */
export function isCardFile(file: string): boolean {
  return /^[0-9a-f]{32}\.jpg$/.test(file);
}

/** What the keys of all cards of a story begin with. */
export function cardsOf(storyId: string): string {
  return `cards/${storyId}/`;
}

/** The address of the share card with this key. */
export function cardUrl(key: string): string {
  return `/media/${key}`;
}

/** The key under which the picture at this public address is kept. */
export function keyOfPath(path: string): string {
  return path.replace(/^\/media/, 'renditions');
}

/** Where the portrait of an author is kept, by the hash of its bytes: another picture is another address. */
export function portraitKey(authorId: string, sha256: string): string {
  return `portraits/${authorId}/${sha256.slice(0, 32)}.jpg`;
}

/** The address of the portrait with this key. */
export function portraitUrl(key: string): string {
  return `/media/${key}`;
}
