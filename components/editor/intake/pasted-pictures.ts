import type { LeftOut } from '@/content/import/left-out';
import { fileOfRtf, picturesInRtf } from '@/content/import/pictures-in-rtf';
import type { Piece } from '@/content/import/pieces';
import { picturesIn, placePictures } from '@/content/import/place-pictures';
import type { ReadDocument } from '@/content/import/read-document';
import { pictureFrom, storedAddress, storedPlace } from '@/content/import/stored-pictures';

/** A document whose pictures can be opened, each by its place among the stored ones. */
export interface DocumentWithPictures {
  pieces: Piece[];
  out?: LeftOut;
  open?(place: number): File | null;
}

/** Where the bytes of a paste's pictures are: written out in the markup, or beside it as files or in Rich Text. */
export interface PictureSources {
  stored?: string[];
  files?: File[];
  rtf?: string;
}

/** One that cannot be opened at all is null. */
type Opener = (() => File | null) | null;

/**
 * Finds the bytes of a paste's pictures. What lies beside the markup counts only when there is one for each picture that
 * has no bytes in it: a picture in the wrong place would be a false report. The others are counted as left out.
 */
export function withPictures(
  read: ReadDocument,
  { stored = [], files = [], rtf = '' }: PictureSources,
): DocumentWithPictures {
  const written = stored.map((address, place) => () => pictureFrom(address, nameOf(place)));
  if (isOnePicture(read, files))
    return {
      pieces: [{ kind: 'picture', source: storedAddress(0), alt: '', caption: [] }],
      open: () => files[0] ?? null,
    };
  const strangers = picturesIn(read.pieces).filter(({ source }) => storedPlace(source) === null);
  const openers: Opener[] = [...written, ...besideMarkup(strangers.length, { files, rtf })];
  const places = new Map(strangers.map((picture, number) => [picture, stored.length + number]));
  let leftOut = 0;
  const pieces = placePictures(read.pieces, (picture) => {
    const place = places.get(picture);
    if (place === undefined) return picture;
    if (openers[place]) return { ...picture, source: storedAddress(place) };
    leftOut += 1;
    return null;
  });
  const open = (place: number) => openers[place]?.() ?? null;
  return { pieces, open, out: { ...read.out, pictures: read.out.pictures + leftOut } };
}

function besideMarkup(count: number, { files, rtf }: { files: File[]; rtf: string }): Opener[] {
  if (count === 0) return [];
  if (files.length === count) return files.map((file) => () => file);
  const pictures = picturesInRtf(rtf);
  if (pictures.length !== count) return [];
  return pictures.map((picture, place) => picture.type && (() => fileOfRtf(picture, nameOf(place))));
}

function nameOf(place: number): string {
  return `Pasted picture ${place + 1}`;
}

// A browser that copies a picture of a page gives its address, and the picture itself as a file.
function isOnePicture({ pieces, out }: ReadDocument, files: File[]): boolean {
  return pieces.length === 0 && out.webPictures.length === 1 && files.length === 1;
}
