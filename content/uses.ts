import { idOf } from './attributes';
import { photosOf } from './blocks/gallery/schema';
import { photoFacts } from './blocks/photo/facts';
import { postFacts } from './blocks/social-post/facts';
import type { Copy, DocNode } from './document';
import { hrefOf, plainText } from './inline';

export interface PhotoUse {
  blockId: string | null;
  photoId: string | null;
  caption: string;
  credit: string;
  alt: string;
  decorative: boolean;
}

export interface PostUse {
  blockId: string | null;
  recordId: string | null;
  url: string;
}

export interface LinkUse {
  blockId: string | null;
  href: string;
  text: string;
}

/** Every photo of a body, alone or in a gallery, in order, with its words as this story has them. */
export function photoUses(copy: Copy): PhotoUse[] {
  return (copy.body.content ?? []).flatMap((block) =>
    photosIn(block).map((photo) => ({ blockId: idOf(block), ...wordsOf(photo) })),
  );
}

/** Every social post block of a body, in order. */
export function postUses(copy: Copy): PostUse[] {
  return blocksOf(copy, 'socialPost').map((node) => ({ blockId: idOf(node), ...postFacts(node) }));
}

/** Every link in the text of a body, in order. */
export function linksOf(copy: Copy): LinkUse[] {
  return (copy.body.content ?? []).flatMap((block) =>
    linksIn(block).map((link) => ({ blockId: idOf(block), ...link })),
  );
}

function photosIn(block: DocNode): DocNode[] {
  if (block.type === 'photo') return [block];
  return block.type === 'gallery' ? photosOf(block) : [];
}

function wordsOf(photo: DocNode): Omit<PhotoUse, 'blockId'> {
  const { photoId, caption, credit, alt, decorative } = photoFacts(photo);
  const words = { caption: plainText(caption).trim(), credit: plainText(credit).trim(), alt };
  return { photoId, ...words, decorative };
}

function linksIn(node: DocNode): { href: string; text: string }[] {
  const own = (node.marks ?? []).flatMap((mark) => hrefOf(mark) ?? []);
  const links = own.map((href) => ({ href, text: plainText(node) }));
  return [...links, ...(node.content ?? []).flatMap(linksIn)];
}

function blocksOf(copy: Copy, type: string): DocNode[] {
  return (copy.body.content ?? []).filter((node) => node.type === type);
}
