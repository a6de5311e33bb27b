import { useEffect, useEffectEvent } from 'react';
import { isPressed } from './key-names';
import type { ShortcutId } from './shortcuts';

/** Answers `false` to keys that are not meant for it where they were pressed: the browser then does with them what it does. */
type Act = (event: KeyboardEvent) => unknown;

const bound = new Set<{ id: ShortcutId; act: Act }>();

/** Does something when a shortcut is pressed anywhere on the page, for as long as this stands on it. Null binds no keys. */
export function useShortcut(id: ShortcutId, act: Act | null): void {
  const latest = useEffectEvent((event: KeyboardEvent) => act?.(event));
  const isBound = act !== null;
  useEffect(() => (isBound ? bind(id, (event) => latest(event)) : undefined), [id, isBound]);
}

// One listener for all of them: the browser calls each that it has at every letter.
function bind(id: ShortcutId, act: Act): () => void {
  const one = { id, act };
  if (bound.size === 0) window.addEventListener('keydown', pressed);
  bound.add(one);
  return () => {
    bound.delete(one);
    if (bound.size === 0) window.removeEventListener('keydown', pressed);
  };
}

function pressed(event: KeyboardEvent): void {
  for (const { id, act } of bound) {
    if (isPressed(id, event) && act(event) !== false) event.preventDefault();
  }
}
