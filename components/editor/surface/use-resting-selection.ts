'use client';

import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { useToldState } from './use-told-state';

/** How long a selection must rest before its tools come, in milliseconds. */
const REST = 350;

/**
 * Whether words are selected, and have been for a moment: not while the mouse or the keys still extend the selection.
 * Goes to false at once when nothing is selected any more, when the text loses the focus to something else than
 * `isWithin`, and on Escape (until something else is selected).
 */
export function useRestingSelection(
  editor: Editor,
  isWithin: (target: EventTarget | null) => boolean,
): boolean {
  const [isResting, setIsResting] = useToldState<boolean>(false);
  useEffect(() => {
    const { dom } = editor.view;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHeld = false;
    const hide = () => {
      clearTimeout(timer);
      setIsResting(false);
    };
    const look = () => {
      // While the tools are used, what a colleague types must not take them away.
      if (isWithin(document.activeElement)) return;
      hide();
      if (!isHeld && hasWords(editor))
        timer = setTimeout(() => setIsResting(hasWords(editor) && editor.isFocused), REST);
    };
    const hold = () => {
      isHeld = true;
      hide();
    };
    const release = () => {
      if (!isHeld) return;
      isHeld = false;
      look();
    };
    const left = ({ event }: { event: FocusEvent }) => {
      if (!isWithin(event.relatedTarget)) hide();
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    editor.on('selectionUpdate', look);
    editor.on('blur', left);
    dom.addEventListener('keydown', pressed);
    dom.addEventListener('pointerdown', hold);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    // The tools come a moment after the text: words may have been selected meanwhile.
    look();
    return () => {
      clearTimeout(timer);
      editor.off('selectionUpdate', look);
      editor.off('blur', left);
      dom.removeEventListener('keydown', pressed);
      dom.removeEventListener('pointerdown', hold);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [editor, isWithin, setIsResting]);
  return isResting;
}

function hasWords({ state, isEditable }: Editor): boolean {
  const { selection, doc } = state;
  if (!isEditable || !(selection instanceof TextSelection) || selection.empty) return false;
  return doc.textBetween(selection.from, selection.to, ' ').trim() !== '';
}
