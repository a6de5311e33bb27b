import { idOf } from './attributes';
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

/** Every photo block of a body, in order, with its words as this story has them. */
export function photoUses(copy: Copy): PhotoUse[] {
  return blocksOf(copy, 'photo').map((node) => {
    const { photoId, caption, credit, alt, decorative } = photoFacts(node);
    const words = { caption: plainText(caption).trim(), credit: plainText(credit).trim(), alt };
    return { blockId: idOf(node), photoId, ...words, decorative };
  });
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

function linksIn(node: DocNode): { href: string; text: string }[] {
  const own = (node.marks ?? []).flatMap((mark) => hrefOf(mark) ?? []);
  const links = own.map((href) => ({ href, text: plainText(node) }));
  return [...links, ...(node.content ?? []).flatMap(linksIn)];
}

function blocksOf(copy: Copy, type: string): DocNode[] {
  return (copy.body.content ?? []).filter((node) => node.type === type);
}
