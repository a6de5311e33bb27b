'use client';

import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fieldsOf, type Stretch } from './lines';

/**
 * Keeps what the person last selected, and the field they were in, while the search moves the selection about. Only a
 * selection that was made in the text itself counts; it goes along when the text around it changes.
 */
export function useStretch(sheet: HTMLElement) {
  const field = useRef<Editor | undefined>(undefined);
  const stretch = useRef<Stretch | null>(null);
  const [hasStretch, setHasStretch] = useState(false);

  useEffect(() => {
    const fields = fieldsOf(sheet);
    const take = (editor: Editor) => {
      field.current = editor;
      const { from, to, empty } = editor.state.selection;
      stretch.current = empty ? null : { editor, from, to };
      setHasStretch(!empty);
    };
    const first = fields.find((editor) => editor.isFocused) ?? fields.at(-1);
    if (first) take(first);
    const stops = fields.map((editor) => {
      const selected = () => editor.isFocused && take(editor);
      const changed = ({ transaction }: { transaction: Transaction }) => {
        if (!transaction.docChanged || stretch.current?.editor !== editor) return;
        const { from, to } = stretch.current;
        const { mapping } = transaction;
        stretch.current = { editor, from: mapping.map(from, -1), to: mapping.map(to, 1) };
      };
      editor.on('selectionUpdate', selected);
      editor.on('transaction', changed);
      return () => {
        editor.off('selectionUpdate', selected);
        editor.off('transaction', changed);
      };
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [sheet]);

  const lastField = useCallback(() => field.current, []);
  const goTo = useCallback((editor: Editor) => {
    field.current = editor;
  }, []);
  return { lastField, goTo, stretch, hasStretch };
}
