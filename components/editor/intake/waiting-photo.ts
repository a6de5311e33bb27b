import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { PhotoCard } from '@/newsroom/photo-card';
import type { Outcome } from '@/newsroom/refusal';

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

/**
 * Puts a photo into its block, or the reason why there is none into the caption. Words that came with the paste stay.
 * Undo takes the whole paste back, not each picture by itself.
 */
export function fillPhoto(
  view: EditorView,
  { node, position }: EmptyPhoto,
  outcome: Outcome<PhotoCard>,
): void {
  const words = wordsOf(outcome);
  const transaction = view.state.tr.setMeta('addToHistory', false);
  if (outcome.ok) transaction.setNodeAttribute(position, 'photoId', outcome.value.id);
  node.forEach((part, offset) => {
    const text = words[part.type.name] ?? '';
    if (part.content.size > 0 || text === '') return;
    transaction.insert(transaction.mapping.map(position + offset + 2), view.state.schema.text(text));
  });
  if (transaction.docChanged) view.dispatch(transaction);
}

function wordsOf(outcome: Outcome<PhotoCard>): Record<string, string> {
  if (!outcome.ok) return { photoCaption: `This picture could not be taken in. ${outcome.message}` };
  const { caption, credit, alt } = outcome.value;
  return { photoCaption: caption, photoCredit: credit, photoAlt: alt };
}
