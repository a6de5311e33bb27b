'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useSyncExternalStore } from 'react';

/** Sets whether an editor takes text, and tells the blocks that are drawn, whose controls come and go with it. */
export function setEditable(editor: Editor, isEditable: boolean): void {
  editor.setEditable(isEditable, false);
  editor.emit('editable', isEditable);
}

/** Whether the editor of a block takes text, now and from now on. Draws again when that changes, and at no key press. */
export function useIsEditable(editor: Editor): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('editable', listener);
      return () => void editor.off('editable', listener);
    },
    [editor],
  );
  // What was asked of the editor, and not what its view does: a block may be drawn before the view stands.
  return useSyncExternalStore(subscribe, () => editor.options.editable, isNot);
}

const isNot = () => false;
