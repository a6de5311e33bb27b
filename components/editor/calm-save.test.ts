import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calmSave } from './calm-save';
import type { SaveState } from './save-state';

let shown: SaveState[] = [];
beforeEach(() => {
  shown = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('takes "saved" back the moment something is not', () => {
  const say = calmSave((state) => shown.push(state));
  say('saved');
  vi.advanceTimersByTime(1000);
  say('saving');
  expect(shown).toEqual(['saved', 'saving']);
});

it('does not say "saved" between two letters', () => {
  const say = calmSave((state) => shown.push(state));
  for (let letter = 0; letter < 5; letter += 1) {
    say('saving');
    say('saved');
    vi.advanceTimersByTime(60);
  }
  expect(shown).not.toContain('saved');
  vi.advanceTimersByTime(100);
  expect(shown.at(-1)).toBe('saved');
});

it('says at once that nothing is saved', () => {
  const say = calmSave((state) => shown.push(state));
  say('not_saved');
  expect(shown).toEqual(['not_saved']);
});
