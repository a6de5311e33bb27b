/** Keys as one writes them down: `Mod` is ⌘ on a Mac and Ctrl elsewhere; `then` stands between keys pressed in turn. */
export interface Shortcut {
  name: string;
  keys: string;
}

/**
 * Every shortcut of the desk, once. The sheet lists this table; toolbars and menus say from it what they are also
 * reached by, and the editor's own keys are bound from it.
 */
export const SHORTCUTS = {
  bold: { name: 'Bold', keys: 'Mod+B' },
  italic: { name: 'Italic', keys: 'Mod+I' },
  link: { name: 'Link', keys: 'Mod+K' },
  note: { name: 'Note', keys: 'Mod+Alt+N' },
  find: { name: 'Find and replace', keys: 'Mod+F' },
  undo: { name: 'Undo', keys: 'Mod+Z' },
  redo: { name: 'Redo', keys: 'Mod+Shift+Z' },

  paragraph: { name: 'Paragraph', keys: 'Mod+Alt+0' },
  heading: { name: 'Heading', keys: 'Mod+Alt+2' },
  crosshead: { name: 'Crosshead', keys: 'Mod+Alt+3' },
  bulletedList: { name: 'Bulleted list', keys: 'Mod+Shift+8' },
  numberedList: { name: 'Numbered list', keys: 'Mod+Shift+7' },
  indent: { name: 'Indent a list item', keys: 'Tab' },
  outdent: { name: 'Outdent a list item', keys: 'Shift+Tab' },

  insert: { name: 'Insert a block, on an empty line', keys: '/' },
  blockMenu: { name: 'Block menu', keys: 'Alt+Shift+M' },
  moveUp: { name: 'Move up', keys: 'Alt+Shift+ArrowUp' },
  moveDown: { name: 'Move down', keys: 'Alt+Shift+ArrowDown' },
  duplicate: { name: 'Duplicate', keys: 'Alt+Shift+D' },
  copyLink: { name: 'Copy link to block', keys: 'Alt+Shift+L' },
  remove: { name: 'Delete', keys: 'Alt+Shift+Backspace' },

  toTools: { name: 'To the tools of the selection, or the toolbar', keys: 'Alt+F10' },
  leaveText: { name: 'Leave the text', keys: 'Escape then Tab' },
  sayWhetherSaved: { name: 'Say whether the text is saved', keys: 'Mod+S' },
  closeLayer: { name: 'Close a menu or dialog', keys: 'Escape' },
  throughList: { name: 'Through a list or toolbar', keys: 'Arrow keys' },
  sheet: { name: 'Keyboard shortcuts', keys: 'Mod+/' },
  sheetOutsideText: { name: 'Keyboard shortcuts, outside a text', keys: '?' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof SHORTCUTS;

interface ShortcutGroup {
  title: string;
  shortcuts: readonly ShortcutId[];
}

/** How the sheet lists them. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  { title: 'Words', shortcuts: ['bold', 'italic', 'link', 'note', 'find', 'undo', 'redo'] },
  {
    title: 'Lines',
    shortcuts: ['paragraph', 'heading', 'crosshead', 'bulletedList', 'numberedList', 'indent', 'outdent'],
  },
  {
    title: 'Blocks',
    shortcuts: ['insert', 'blockMenu', 'moveUp', 'moveDown', 'duplicate', 'copyLink', 'remove'],
  },
  {
    title: 'Getting about',
    shortcuts: [
      'toTools',
      'leaveText',
      'throughList',
      'closeLayer',
      'sayWhetherSaved',
      'sheet',
      'sheetOutsideText',
    ],
  },
];
