import { SHORTCUTS, type Shortcut, type ShortcutId } from './shortcuts';

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
  return keysOf(id, isMac)
    .split(' then ')
    .map((step) => step.split('+').map((key) => names[key] ?? key));
}

/** A shortcut in one line, for a title or the end of a menu item: `Ctrl+B`, `⌘B`. */
export function keysInWords(id: ShortcutId, isMac: boolean): string {
  return keySteps(id, isMac)
    .map((keys) => keys.join(isMac ? '' : '+'))
    .join(', then ');
}

/** A shortcut as `aria-keyshortcuts` wants it. */
export function ariaKeys(id: ShortcutId, isMac: boolean): string {
  return keysOf(id, isMac).replace('Mod', isMac ? 'Meta' : 'Control');
}

/** A shortcut as the editor's keymap wants it: `Mod-b`. */
export function keymapKeys(id: ShortcutId): string {
  return SHORTCUTS[id].keys.replace(/\b[A-Z]$/, (letter) => letter.toLowerCase()).replaceAll('+', '-');
}

/** What a key press says of itself, to the browser's listeners and to React's. */
type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press is this shortcut. Not for one of keys that are pressed in turn. */
export function isPressed(id: ShortcutId, press: Press, isMac: boolean = isOnMac()): boolean {
  const { key, isLetter, mod, alt, shift } = combinationOf(keysOf(id, isMac));
  const [isMod, isOther] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (isMod !== mod || isOther || press.altKey !== alt) return false;
  // Whether a sign needs Shift is up to the keyboard.
  if (isLetter && press.shiftKey !== shift) return false;
  return key === (isLetter ? letterOf(press) : press.key.toLowerCase());
}

interface Combination {
  /** In small letters. */
  key: string;
  isLetter: boolean;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

// Each letter that is typed is held against a dozen of them.
const combinations = new Map<string, Combination>();

function combinationOf(keys: string): Combination {
  const known = combinations.get(keys);
  if (known) return known;
  const parts = keys.split('+');
  const key = parts.at(-1)?.toLowerCase() ?? '';
  const combination = {
    key,
    isLetter: /^[a-z]$/.test(key),
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
  combinations.set(keys, combination);
  return combination;
}

// On a Hebrew or Russian keyboard, or with a Mac's Alt held, the key says another letter than the one it stands for here.
function letterOf({ key, code }: Press): string {
  return (/^[a-z]$/i.test(key) ? key : code.replace('Key', '')).toLowerCase();
}

function keysOf(id: ShortcutId, isMac: boolean): string {
  const { keys, keysOnMac }: Shortcut = SHORTCUTS[id];
  return (isMac && keysOnMac) || keys;
}

// Asked for at each key press, several times, and a browser takes its time to say.
let isApples: boolean | undefined;

/** Whether this browser runs on a machine with Apple's keyboard. */
export function isOnMac(): boolean {
  isApples ??= typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
  return isApples;
}
