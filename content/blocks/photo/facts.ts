import { textAttribute } from '../../attributes';
import type { DocNode } from '../../document';
import { partOf, plainText } from '../../inline';

export interface PhotoFacts {
  photoId: string | null;
  decorative: boolean;
  caption: DocNode | undefined;
  credit: DocNode | undefined;
  alt: string;
}

/** What a photo block says: which photo, and its words in this story. */
export function photoFacts(node: DocNode): PhotoFacts {
  return {
    photoId: textAttribute(node, 'photoId'),
    decorative: node.attrs?.decorative === true,
    caption: partOf(node, 'photoCaption'),
    credit: partOf(node, 'photoCredit'),
    alt: plainText(partOf(node, 'photoAlt')).trim(),
  };
}
