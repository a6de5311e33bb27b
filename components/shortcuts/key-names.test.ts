import { expect, it } from 'vitest';
import { ariaKeys, isPressed, keymapKeys, keySteps, keysInWords } from './key-names';
import { SHORTCUT_GROUPS, SHORTCUTS, type ShortcutId } from './shortcuts';

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

it('gives no keys to two shortcuts of one place', () => {
  for (const { title, shortcuts } of SHORTCUT_GROUPS) {
    const keys = shortcuts.map((id) => SHORTCUTS[id].keys);
    expect(new Set(keys).size, title).toBe(keys.length);
  }
});

const NONE = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it.each<[string, ShortcutId, Partial<typeof NONE>, boolean, boolean]>([
  ['Ctrl F', 'find', { key: 'f', code: 'KeyF', ctrlKey: true }, false, true],
  ['Ctrl F on a Hebrew keyboard', 'find', { key: 'כ', code: 'KeyF', ctrlKey: true }, false, true],
  ['Ctrl and the letter F where Q was', 'find', { key: 'f', code: 'KeyQ', ctrlKey: true }, false, true],
  ['F alone', 'find', { key: 'f', code: 'KeyF' }, false, false],
  ['Ctrl Shift F', 'find', { key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true }, false, false],
  ['Ctrl Shift F', 'focusMode', { key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true }, false, true],
  ['Ctrl F', 'find', { key: 'f', code: 'KeyF', ctrlKey: true }, true, false],
  ['⌘F', 'find', { key: 'f', code: 'KeyF', metaKey: true }, true, true],
  ['⌘⌥F', 'replace', { key: 'ƒ', code: 'KeyF', metaKey: true, altKey: true }, true, true],
  ['Ctrl H', 'replace', { key: 'h', code: 'KeyH', ctrlKey: true }, false, true],
  ['? with Shift', 'sheetOutsideText', { key: '?', code: 'Slash', shiftKey: true }, false, true],
  ['/ with Shift', 'sheet', { key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true }, false, true],
])('%s is %s: %o, on a Mac: %s, %s', (_keys, id, press, isMac, expected) => {
  expect(isPressed(id, { ...NONE, ...press }, isMac)).toBe(expected);
});
