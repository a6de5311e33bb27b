'use client';

import type { Editor } from '@tiptap/core';

interface OrderButtonsProps {
  editor: Editor;
  getPos(): number | undefined;
}

type Direction = 'earlier' | 'later';

/** Moves a photo within its gallery; nothing for a photo that stands alone. */
export function OrderButtons({ editor, getPos }: OrderButtonsProps) {
  if (!isInGallery(editor, getPos())) return null;
  return (
    <span>
      {(['earlier', 'later'] as const).map((direction) => (
        <button
          key={direction}
          type="button"
          data-order={direction}
          onClick={() => move(editor, getPos(), direction)}
        >
          Move {direction}
        </button>
      ))}
    </span>
  );
}

/** Whether the photo at a position is one of a gallery. */
function isInGallery(editor: Editor, at: number | undefined): boolean {
  return at !== undefined && editor.state.doc.resolve(at).parent.type.name === 'gallery';
}

function move(editor: Editor, at: number | undefined, direction: Direction): void {
  if (at === undefined) return;
  const { tr, doc } = editor.state;
  const $at = doc.resolve(at);
  const photo = $at.nodeAfter;
  const neighbour =
    direction === 'earlier' ? $at.nodeBefore : doc.resolve(at + (photo?.nodeSize ?? 0)).nodeAfter;
  const gallery = $at.before();
  if (!photo || !neighbour) {
    say(editor, gallery, direction === 'earlier' ? 'This is the first photo.' : 'This is the last photo.');
    return;
  }
  const target = direction === 'earlier' ? at - neighbour.nodeSize : at + neighbour.nodeSize;
  editor.view.dispatch(tr.delete(at, at + photo.nodeSize).insert(target, photo));
  const place = editor.state.doc.resolve(target).index() + 1;
  say(editor, gallery, `Now photo ${place} of ${$at.parent.childCount}.`);
  // The moved photo is drawn anew: the button that was pressed is another one now.
  requestAnimationFrame(() => buttonAt(editor, target, direction)?.focus());
}

function say(editor: Editor, gallery: number, sentence: string): void {
  const drawn = editor.view.nodeDOM(gallery);
  const voice = drawn instanceof HTMLElement ? drawn.querySelector('.edit-gallery-order') : null;
  if (voice) voice.textContent = sentence;
}

function buttonAt(editor: Editor, photo: number, direction: Direction): HTMLElement | null {
  const drawn = editor.view.nodeDOM(photo);
  return drawn instanceof HTMLElement ? drawn.querySelector(`[data-order="${direction}"]`) : null;
}
