import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { PhotoCard } from '@/newsroom/photo-card';

/** A photo block of the body that has no photo. */
export interface EmptyPhoto {
  node: Node;
  position: number;
}

/** The photo blocks that have no photo, by their ids. */
export function emptyPhotos(doc: Node): Map<string, EmptyPhoto> {
  const found = new Map<string, EmptyPhoto>();
  doc.descendants((node, position) => {
    const { id, photoId } = node.attrs;
    if (node.type.name === 'photo' && photoId === null && typeof id === 'string')
      found.set(id, { node, position });
    return node.type.name === 'gallery';
  });
  return found;
}

/** What a photo brings to its block. */
export interface Arrived {
  card: PhotoCard;
  /** Parts that somebody wants to stay empty, by their types. */
  keptEmpty: ReadonlySet<string>;
}

/**
 * Puts a photo into its block, with the words of the file where nobody has written any meanwhile. Undo takes the whole
 * paste back, not each picture by itself.
 */
export function fillPhoto(
  view: EditorView,
  { node, position }: EmptyPhoto,
  { card, keptEmpty }: Arrived,
): void {
  const words: Record<string, string> = {
    photoCaption: card.caption,
    photoCredit: card.credit,
    photoAlt: card.alt,
  };
  const transaction = view.state.tr.setMeta('addToHistory', false);
  transaction.setNodeAttribute(position, 'photoId', card.id);
  node.forEach((part, offset) => {
    const text = words[part.type.name] ?? '';
    if (part.content.size > 0 || text === '' || keptEmpty.has(part.type.name)) return;
    const at = transaction.mapping.map(position + offset + 2);
    transaction.insert(at, view.state.schema.text(text));
  });
  view.dispatch(transaction);
}

/** Takes the block out again, unless somebody has written words into it: those stay, with a block that says it is empty. */
export function takeOutUnused(view: EditorView, { node, position }: EmptyPhoto): void {
  if (node.textContent !== '') return;
  view.dispatch(view.state.tr.delete(position, position + node.nodeSize));
}
