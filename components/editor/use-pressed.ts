'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setPressed(namesOn()), REST);
    };
    lookSoon();
    editor.on('transaction', lookSoon);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', lookSoon);
    };
  }, [editor, controls]);
  return pressed.split(',');
}
