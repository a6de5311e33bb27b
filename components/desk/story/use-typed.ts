'use client';

import { type KeyboardEvent, useEffect, useState } from 'react';

/**
 * The state of a detail that is typed: kept while somebody types, handed over on Enter or when the field is left, and
 * taken back to what the newsroom has when that changes.
 */
export function useTyped(value: string, onSave: (typed: string) => void) {
  const [typed, setTyped] = useState(value);
  // What the newsroom has wins over what is not being typed any more.
  useEffect(() => setTyped(value), [value]);
  const save = () => {
    if (typed.trim() !== value) onSave(typed.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  };
  return { typed, setTyped, save, onKeyDown };
}
