'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { atRest } from './at-rest';

/** How long the text must rest before the buttons follow it, in milliseconds. */
const REST = 150;

interface Pressable {
  name: string;
  isOn(editor: Editor): boolean;
}

/**
 * The names of the controls that are on where the caret stands. Looked for when typing pauses, not at each key press.
 * `controls` must be stable.
 */
export function usePressed(editor: Editor, controls: readonly Pressable[]): string[] {
  const namesOn = () => controls.flatMap((control) => (control.isOn(editor) ? [control.name] : [])).join();
  const [pressed, setPressed] = useState(namesOn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `namesOn` is made of the two that are named.
  useEffect(() => {
    const look = atRest(REST, () => setPressed(namesOn()));
    look.again();
    editor.on('transaction', look.again);
    return () => {
      look.cancel();
      editor.off('transaction', look.again);
    };
  }, [editor, controls]);
  return pressed.split(',');
}
