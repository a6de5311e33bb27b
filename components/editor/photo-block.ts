import type { DocNode } from '@/content/document';
import type { PhotoCard } from '@/newsroom/photo-card';

/** A photo block for a photo of the library, its words filled with what the file itself says. */
export function photoBlock(card: PhotoCard): DocNode {
  const words = (text: string) => (text ? [{ type: 'text', text }] : []);
  return {
    type: 'photo',
    attrs: { photoId: card.id, decorative: false },
    content: [
      { type: 'photoCaption', content: words(card.caption) },
      { type: 'photoCredit', content: words(card.credit) },
      { type: 'photoAlt', content: words(card.alt) },
    ],
  };
}
