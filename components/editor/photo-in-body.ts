import type { Node as ProseMirrorNode } from '@tiptap/pm/model';

/** A photo of a body by what stays the same while colleagues write: its block, and which photo it shows. */
export interface PhotoInBody {
  photoId: string;
  /** Of the photo, or of the gallery that it is in. */
  blockId: string | null;
  /** Which one of its gallery; 0 for a photo that stands alone. */
  place: number;
}

export interface FoundPhoto {
  node: ProseMirrorNode;
  at: number;
}

/** The photo at a position; null when none is there, or a block without a picture yet. */
export function photoAt(doc: ProseMirrorNode, at: number): PhotoInBody | null {
  const node = doc.nodeAt(at);
  if (node?.type.name !== 'photo' || typeof node.attrs.photoId !== 'string') return null;
  const $at = doc.resolve(at);
  const isAlone = $at.depth === 0;
  const block = isAlone ? node : $at.node(1);
  return {
    photoId: node.attrs.photoId,
    blockId: block.attrs.id ?? null,
    place: isAlone ? 0 : $at.index(1),
  };
}

/** Where it is now; null when it was taken out, or another photo stands in its place. */
export function findPhoto(doc: ProseMirrorNode, wanted: PhotoInBody): FoundPhoto | null {
  let found: FoundPhoto | null = null;
  doc.forEach((block, offset) => {
    if (found || (block.attrs.id ?? null) !== wanted.blockId) return;
    const photos = block.type.name === 'photo' ? [{ node: block, at: offset }] : photosIn(block, offset);
    const same = photos.filter(({ node }) => node.attrs.photoId === wanted.photoId);
    found = same.find((photo) => photos.indexOf(photo) === wanted.place) ?? same[0] ?? null;
  });
  return found;
}

function photosIn(gallery: ProseMirrorNode, start: number): FoundPhoto[] {
  const photos: FoundPhoto[] = [];
  gallery.forEach((node, offset) => {
    if (node.type.name === 'photo') photos.push({ node, at: start + 1 + offset });
  });
  return photos;
}
