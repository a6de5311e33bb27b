import { expect, it } from 'vitest';
import { ariaKeys, keymapKeys, keySteps, keysInWords } from './key-names';
import { SHORTCUT_GROUPS, SHORTCUTS } from './shortcuts';

it.each([
  ['bold', 'Ctrl+B', '⌘B', 'Control+B', 'Meta+B', 'Mod-b'],
  ['moveUp', 'Alt+Shift+↑', '⌥⇧↑', 'Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp', 'Alt-Shift-ArrowUp'],
  ['heading', 'Ctrl+Alt+2', '⌘⌥2', 'Control+Alt+2', 'Meta+Alt+2', 'Mod-Alt-2'],
  ['toTools', 'Alt+F10', '⌥F10', 'Alt+F10', 'Alt+F10', 'Alt-F10'],
] as const)('says %s in each of its languages', (id, words, onMac, aria, ariaOnMac, keymap) => {
  expect(keysInWords(id, false)).toBe(words);
  expect(keysInWords(id, true)).toBe(onMac);
  expect(ariaKeys(id, false)).toBe(aria);
  expect(ariaKeys(id, true)).toBe(ariaOnMac);
  expect(keymapKeys(id)).toBe(keymap);
});

it('keeps keys that are pressed in turn apart', () => {
  expect(keySteps('leaveText', false)).toEqual([['Esc'], ['Tab']]);
});

it('lists every shortcut once', () => {
  const listed = SHORTCUT_GROUPS.flatMap(({ shortcuts }) => [...shortcuts]);
  expect(listed.toSorted()).toEqual(Object.keys(SHORTCUTS).toSorted());
});

it('gives no keys to two shortcuts', () => {
  const keys = Object.values(SHORTCUTS).map((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
