import { SHORTCUTS, type ShortcutId } from './shortcuts';

type Names = Record<string, string>;

const ON_A_MAC: Names = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  Escape: 'esc',
};
const ELSEWHERE: Names = { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** What is pressed, step by step, each key by its name on this keyboard: `[['Ctrl', 'B']]`. */
export function keySteps(id: ShortcutId, isMac: boolean): string[][] {
  const names = isMac ? ON_A_MAC : ELSEWHERE;
  return SHORTCUTS[id].keys.split(' then ').map((step) => step.split('+').map((key) => names[key] ?? key));
}

/** A shortcut in one line, for a title or the end of a menu item: `Ctrl+B`, `⌘B`. */
export function keysInWords(id: ShortcutId, isMac: boolean): string {
  return keySteps(id, isMac)
    .map((keys) => keys.join(isMac ? '' : '+'))
    .join(', then ');
}

/** A shortcut as `aria-keyshortcuts` wants it. */
export function ariaKeys(id: ShortcutId, isMac: boolean): string {
  return SHORTCUTS[id].keys.replace('Mod', isMac ? 'Meta' : 'Control');
}

/** A shortcut as the editor's keymap wants it: `Mod-b`. */
export function keymapKeys(id: ShortcutId): string {
  return SHORTCUTS[id].keys.replace(/\b[A-Z]$/, (letter) => letter.toLowerCase()).replaceAll('+', '-');
}

/** Whether this browser runs on a machine with Apple's keyboard. */
export function isOnMac(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
}
