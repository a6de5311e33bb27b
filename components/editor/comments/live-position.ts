import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { Stretch } from '@/newsroom/comments/find-words';

/**
 * The first and the last letter of a range by their names in the live document: they are found again wherever they are,
 * whoever typed around them. Letters that wait must have been written before.
 */
export function nameEnds(state: EditorState, { from, to }: Stretch): { start: string; end: string } {
  const binding = bindingOf(state);
  if (!binding) return { start: '', end: '' };
  // A place of the package is a letter and its far side; of the first letter it is the near side that counts.
  const first = absolutePositionToRelativePosition(from + 1, binding.type, binding.mapping);
  const last = absolutePositionToRelativePosition(to, binding.type, binding.mapping);
  return { start: encoded(nearSide(first)), end: encoded(last) };
}

/** Where the two letters are now, or were; null when nobody knows any more. Nothing is between them once all is deleted. */
export function findEnds(state: EditorState, { start, end }: { start: string; end: string }): Stretch | null {
  const binding = bindingOf(state);
  if (!binding) return null;
  const [from, to] = [start, end].map((name) => placeOf(binding, name));
  return typeof from === 'number' && typeof to === 'number' && to >= from ? { from, to } : null;
}

function nearSide({ type, tname, item }: Y.RelativePosition): Y.RelativePosition {
  return new Y.RelativePosition(type, tname, item, 0);
}

function encoded(place: Y.RelativePosition): string {
  return toBase64(Y.encodeRelativePosition(place));
}

function placeOf(binding: ProsemirrorBinding, name: string): number | null {
  const place = decoded(name);
  if (!place || !isInText(binding, place)) return null;
  return relativePositionToAbsolutePosition(binding.doc, binding.type, place, binding.mapping);
}

// It came from another browser, and may be of another live document.
function decoded(name: string): Y.RelativePosition | null {
  if (name === '') return null;
  try {
    return Y.decodeRelativePosition(fromBase64(name));
  } catch {
    return null;
  }
}

/** A line that was taken out has a place in the document still, but none in the text. */
function isInText({ doc, type }: ProsemirrorBinding, place: Y.RelativePosition): boolean {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  let item = found?.type._item ?? null;
  while (item) {
    if (item.deleted) return false;
    if (item.parent === type) return true;
    item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
  }
  return false;
}

function bindingOf(state: EditorState): ProsemirrorBinding | null {
  return ySyncPluginKey.getState(state)?.binding ?? null;
}
