'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { slashQuery } from './slash-query';

/** What is typed behind the `/`, as it is typed. Calls `onGone` (stable) once the caret is elsewhere or the `/` is gone. */
export function useSlashQuery(editor: Editor, onGone: () => void): string {
  const [query, setQuery] = useState(() => slashQuery(editor.state) ?? '');
  useEffect(() => {
    const look = () => {
      const found = slashQuery(editor.state);
      if (found === null) onGone();
      else setQuery(found);
    };
    look();
    editor.on('transaction', look);
    editor.on('blur', onGone);
    return () => {
      editor.off('transaction', look);
      editor.off('blur', onGone);
    };
  }, [editor, onGone]);
  return query;
}
