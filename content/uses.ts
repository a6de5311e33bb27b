import { idOf } from './attributes';
import { embedFacts } from './blocks/embed/facts';
import { photosOf } from './blocks/gallery/schema';
import { photoFacts } from './blocks/photo/facts';
import { photoPlacement } from './blocks/photo/placement';
import { relatedStoryId } from './blocks/related-story/facts';
import { postFacts } from './blocks/social-post/facts';
import type { Copy, DocNode } from './document';
import type { PhotoFocus } from './focus';
import { hrefOf, plainText } from './inline';

export interface PhotoUse {
  blockId: string | null;
  photoId: string | null;
  caption: string;
  credit: string;
  alt: string;
  decorative: boolean;
}

/** The photo that stands for a story elsewhere. */
export interface LeadUse {
  photoId: string;
  /** The focal point that this story gave it; null: the photo's own. */
  focus: PhotoFocus | null;
}

/** A block that shows a record: a social post or an embed. */
export interface RecordUse {
  blockId: string | null;
  recordId: string | null;
  url: string;
}

export interface RelatedUse {
  blockId: string | null;
  storyId: string | null;
}

export interface LinkUse {
  blockId: string | null;
  href: string;
  text: string;
}

type Body = Pick<Copy, 'body'>;

/** Every photo of a body, alone or in a gallery, in order, with its words as this story has them. */
export function photoUses(copy: Body): PhotoUse[] {
  return (copy.body.content ?? []).flatMap((block) =>
    photosOfBlock(block).map((photo) => ({ blockId: idOf(block), ...photo })),
  );
}

/** The photos of one block of a body, in order, with their words. */
export function photosOfBlock(block: DocNode): Omit<PhotoUse, 'blockId'>[] {
  return photosIn(block).map(wordsOf);
}

/** The first photo of a body; null when it has none. */
export function leadUse(copy: Body): LeadUse | null {
  const photos = (copy.body.content ?? []).flatMap(photosIn);
  const [lead] = photos.flatMap((photo) => {
    const { photoId } = photoFacts(photo);
    return photoId === null ? [] : { photoId, focus: photoPlacement(photo).focus };
  });
  return lead ?? null;
}

/** The photos that one block of a body shows, in order; an empty place for a photo is not among them. */
export function photoIdsOf(block: DocNode): string[] {
  return photosIn(block).flatMap((photo) => photoFacts(photo).photoId ?? []);
}

/** Every social post block of a body, in order. */
export function postUses(copy: Body): RecordUse[] {
  return blocksOf(copy, 'socialPost').map((node) => ({ blockId: idOf(node), ...postFacts(node) }));
}

/** Every embed block of a body, in order. */
export function embedUses(copy: Body): RecordUse[] {
  return blocksOf(copy, 'embed').map((node) => ({ blockId: idOf(node), ...embedFacts(node) }));
}

/** Every story that a body names as related, in order. */
export function relatedUses(copy: Body): RelatedUse[] {
  return blocksOf(copy, 'relatedStory').map((node) => ({
    blockId: idOf(node),
    storyId: relatedStoryId(node),
  }));
}

/** Every link in the text of a body, in order. */
export function linksOf(copy: Body): LinkUse[] {
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

function blocksOf(copy: Body, type: string): DocNode[] {
  return (copy.body.content ?? []).filter((node) => node.type === type);
}
