import type { Copy, DocNode } from './document';

/** The copy as somebody reads it who looks at words only: photos keep their captions and stand where they stand. */
export function withoutPictures(copy: Copy): Copy {
  return { ...copy, body: wordsOf(copy.body) };
}

/** Whether a block is looked at by who looks at photos. */
export function isOfPhotos({ type }: DocNode): boolean {
  return type === 'photo' || type === 'gallery';
}

// Which photo it is, whether it is decorative and how it stands are attributes; its words are content.
function wordsOf(node: DocNode): DocNode {
  const { id } = node.attrs ?? {};
  const own = node.type === 'photo' ? { ...node, attrs: { id } } : node;
  return own.content ? { ...own, content: own.content.map(wordsOf) } : own;
}
