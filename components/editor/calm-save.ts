import type { SaveState } from './save-state';

/** How long everything must have been confirmed before that is said, in milliseconds. */
const REST = 80;

/**
 * Passes states on at once, but for "saved", which waits until it has lasted a moment: the line would otherwise flicker
 * with each letter, and be drawn twice for each. It is never said too early, only a little late.
 */
export function calmSave(show: (state: SaveState) => void): (state: SaveState) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (state) => {
    if (state !== 'saved') {
      clearTimeout(timer);
      timer = undefined;
      show(state);
    } else if (timer === undefined) {
      timer = setTimeout(() => show('saved'), REST);
    }
  };
}
