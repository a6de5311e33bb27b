'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface Typing {
  /** What the newsroom has. */
  value: string;
  /** The details revision that is on the screen. */
  revision: number;
  onSave(typed: string, seenRevision: number): void;
}

/**
 * The state of a detail that is typed: kept while somebody types, whatever a colleague does, handed over on Enter or
 * when the field is left, and else what the newsroom has. `isBehind` while a colleague's value waits behind the typing.
 */
export function useTyped({ value, revision, onSave }: Typing) {
  const [typed, setText] = useState(value);
  /** What was there when typing began; null while nobody types. */
  const began = useRef<{ value: string; revision: number } | null>(null);
  useEffect(() => {
    if (began.current === null) setText(value);
  }, [value]);

  const setTyped = (text: string) => {
    began.current ??= { value, revision };
    setText(text);
  };
  const save = () => {
    const seen = began.current?.revision ?? revision;
    const isBehind = began.current !== null && began.current.value !== value;
    began.current = null;
    if (typed.trim() !== value) onSave(typed.trim(), seen);
    // The newsroom will refuse it and show both values; the field goes back to what is valid.
    if (isBehind) setText(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  };
  return {
    typed,
    setTyped,
    save,
    onKeyDown,
    isBehind: began.current !== null && began.current.value !== value,
  };
}
