import type { LeftOut } from '@/content/import/left-out';
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

/**
 * Finds the bytes of a paste's pictures: written out in the markup, or beside it as files when there are as many as
 * there are pictures without bytes. Pictures that nobody can open are counted as left out.
 */
export function withPictures(read: ReadDocument, stored: string[], files: File[]): DocumentWithPictures {
  const strangers = picturesIn(read.pieces).filter(({ source }) => storedPlace(source) === null);
  const open = (place: number) =>
    place < stored.length
      ? pictureFrom(stored[place] ?? '', `Pasted picture ${place + 1}`)
      : (files[place - stored.length] ?? null);
  if (isOnePicture(read, files))
    return {
      pieces: [{ kind: 'picture', source: storedAddress(stored.length), alt: '', caption: [] }],
      open,
    };
  const isEachGiven = strangers.length > 0 && strangers.length === files.length;
  const pieces = placePictures(read.pieces, (picture) => {
    if (storedPlace(picture.source) !== null) return picture;
    const place = stored.length + strangers.indexOf(picture);
    return isEachGiven ? { ...picture, source: storedAddress(place) } : null;
  });
  const pictures = read.out.pictures + (isEachGiven ? 0 : strangers.length);
  return { pieces, open, out: { ...read.out, pictures } };
}

// A browser that copies a picture of a page gives its address, and the picture itself as a file.
function isOnePicture({ pieces, out }: ReadDocument, files: File[]): boolean {
  return pieces.length === 0 && out.webPictures.length === 1 && files.length === 1;
}
