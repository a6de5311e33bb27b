import type { DocNode } from '@/content/document';

/** A paragraph of plain text. */
export function p(text: string): DocNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** A photo block with its words. */
export function photoBlock(
  photoId: string,
  words: { caption?: string; credit?: string; alt?: string } = {},
): DocNode {
  const { caption = 'A caption', credit = 'A credit', alt = 'What is seen' } = words;
  return {
    type: 'photo',
    attrs: { photoId, decorative: false },
    content: [part('photoCaption', caption), part('photoCredit', credit), part('photoAlt', alt)],
  };
}

/** A social post block that shows an archived record. */
export function postBlock(recordId: string): DocNode {
  return { type: 'socialPost', attrs: { recordId, url: 'https://x.com/kelmouth/status/1' } };
}

/** An embed block that shows a record. */
export function embedBlock(recordId: string): DocNode {
  return { type: 'embed', attrs: { recordId, url: 'https://www.youtube.com/watch?v=abcDEF_-123' } };
}

/** The way to another story. */
export function relatedBlock(storyId: string): DocNode {
  return { type: 'relatedStory', attrs: { storyId } };
}

function part(type: string, text: string): DocNode {
  return { type, content: text === '' ? [] : [{ type: 'text', text }] };
}
