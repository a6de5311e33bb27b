/** Keys as one writes them down: `Mod` is ⌘ on a Mac and Ctrl elsewhere; `then` stands between keys pressed in turn. */
export interface Shortcut {
  name: string;
  keys: string;
  /** Where a Mac has other keys for it. */
  keysOnMac?: string;
}

/**
 * Every shortcut of the desk, once. The sheet lists this table; toolbars and menus say from it what they are also
 * reached by, and keys are bound by it; a test goes through all that are.
 */
export const SHORTCUTS = {
  bold: { name: 'Bold', keys: 'Mod+B' },
  italic: { name: 'Italic', keys: 'Mod+I' },
  link: { name: 'Link', keys: 'Mod+K' },
  note: { name: 'Note', keys: 'Mod+Alt+N' },
  comment: { name: 'Comment', keys: 'Mod+Alt+M' },
  undo: { name: 'Undo', keys: 'Mod+Z' },
  redo: { name: 'Redo', keys: 'Mod+Shift+Z' },
  asTyped: { name: 'Take back what typing was turned into', keys: 'Backspace' },

  paragraph: { name: 'Paragraph', keys: 'Mod+Alt+0' },
  heading: { name: 'Heading', keys: 'Mod+Alt+2' },
  crosshead: { name: 'Crosshead', keys: 'Mod+Alt+3' },
  bulletedList: { name: 'Bulleted list', keys: 'Mod+Shift+8' },
  numberedList: { name: 'Numbered list', keys: 'Mod+Shift+7' },
  indent: { name: 'Indent a list item', keys: 'Tab' },
  outdent: { name: 'Outdent a list item', keys: 'Shift+Tab' },

  nextPart: { name: 'On to the next part, and out of a quote or fact box', keys: 'Enter' },
  insert: { name: 'Insert a block, on an empty line', keys: '/' },
  blockMenu: { name: 'Block menu', keys: 'Alt+Shift+M' },
  moveUp: { name: 'Move up', keys: 'Alt+Shift+ArrowUp' },
  moveDown: { name: 'Move down', keys: 'Alt+Shift+ArrowDown' },
  duplicate: { name: 'Duplicate', keys: 'Alt+Shift+D' },
  copyLink: { name: 'Copy link to block', keys: 'Alt+Shift+L' },
  remove: { name: 'Delete', keys: 'Alt+Shift+Backspace' },

  nextCell: { name: 'Next cell, after the last a new row', keys: 'Tab' },
  previousCell: { name: 'Previous cell', keys: 'Shift+Tab' },
  cellBelow: { name: 'Cell below', keys: 'Enter' },
  addRow: { name: 'Add row below', keys: 'Mod+Enter' },

  find: { name: 'Find', keys: 'Mod+F' },
  replace: { name: 'Find and replace', keys: 'Mod+H', keysOnMac: 'Mod+Alt+F' },
  findNext: { name: 'Next place found', keys: 'Enter' },
  findPrevious: { name: 'Previous place found', keys: 'Shift+Enter' },

  selectPhoto: { name: 'Select a photo', keys: 'Space' },
  selectPhotos: { name: 'Select more photos', keys: 'Shift+Arrow keys' },
  allPhotos: { name: 'Select all photos shown', keys: 'Mod+A' },
  searchPhotos: { name: 'Search the photos', keys: '/' },

  suggestMode: { name: 'Suggest changes', keys: 'Alt+Shift+S' },
  nextSuggestion: { name: 'Next suggestion', keys: 'Alt+Shift+N' },
  previousSuggestion: { name: 'Previous suggestion', keys: 'Alt+Shift+P' },
  acceptSuggestion: { name: 'Accept what is suggested here', keys: 'Alt+Shift+A' },
  rejectSuggestion: { name: 'Reject or withdraw what is suggested here', keys: 'Alt+Shift+R' },
  nextStory: { name: 'Next story', keys: 'J' },
  previousStory: { name: 'Story before', keys: 'K' },
  storiesBeside: { name: 'Through the columns', keys: 'Arrow keys' },
  openStory: { name: 'Open the story', keys: 'Enter' },
  moveStory: { name: 'Move the story', keys: 'M' },
  searchBoard: { name: 'Search the board', keys: '/' },

  moveSlotUp: { name: 'Move a story up', keys: 'Alt+ArrowUp' },
  moveSlotDown: { name: 'Move a story down', keys: 'Alt+ArrowDown' },
  takeOutSlot: { name: 'Take a story out', keys: 'Delete' },
  undoOnFront: { name: 'Undo', keys: 'Mod+Z' },

  nextChange: { name: 'Next change', keys: 'N' },
  previousChange: { name: 'Previous change', keys: 'P' },

  nextComment: { name: 'Next comment', keys: 'Mod+Alt+G' },
  previousComment: { name: 'Previous comment', keys: 'Mod+Alt+Shift+G' },
  sendComment: { name: 'Send', keys: 'Mod+Enter' },

  nextReaderComment: { name: 'Next comment', keys: 'J' },
  previousReaderComment: { name: 'Comment before', keys: 'K' },
  approveReaderComment: { name: 'Approve, or let in', keys: 'A' },
  refuseReaderComment: { name: 'Refuse, remove, or uphold', keys: 'R' },
  sanctionCommenter: { name: 'Suspend or ban', keys: 'S' },

  toTools: { name: 'To the tools of the selection or table, or the toolbar', keys: 'Alt+F10' },
  leaveText: { name: 'Leave the text', keys: 'Escape then Tab' },
  focusMode: { name: 'Focus mode', keys: 'Mod+Shift+F' },
  sayWhetherSaved: { name: 'Say whether the text is saved', keys: 'Mod+S' },
  saveVersion: { name: 'Save a version', keys: 'Mod+Shift+S' },
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

/** How the sheet lists them: each group is a place, in which no keys mean two things. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  { title: 'Words', shortcuts: ['bold', 'italic', 'link', 'note', 'undo', 'redo', 'asTyped'] },
  {
    title: 'Lines',
    shortcuts: ['paragraph', 'heading', 'crosshead', 'bulletedList', 'numberedList', 'indent', 'outdent'],
  },
  {
    title: 'Blocks',
    shortcuts: ['insert', 'nextPart', 'blockMenu', 'moveUp', 'moveDown', 'duplicate', 'copyLink', 'remove'],
  },
  { title: 'In a table', shortcuts: ['nextCell', 'previousCell', 'cellBelow', 'addRow'] },
  {
    title: 'Suggestions',
    shortcuts: [
      'suggestMode',
      'nextSuggestion',
      'previousSuggestion',
      'acceptSuggestion',
      'rejectSuggestion',
    ],
  },
  { title: 'Finding', shortcuts: ['find', 'replace', 'findNext', 'findPrevious'] },
  {
    title: 'The board',
    shortcuts: ['nextStory', 'previousStory', 'storiesBeside', 'openStory', 'moveStory', 'searchBoard'],
  },
  { title: 'Fronts', shortcuts: ['moveSlotUp', 'moveSlotDown', 'takeOutSlot', 'undoOnFront'] },
  { title: 'Photos', shortcuts: ['selectPhoto', 'selectPhotos', 'allPhotos', 'searchPhotos'] },
  { title: 'Comments', shortcuts: ['comment', 'nextComment', 'previousComment', 'sendComment'] },
  {
    title: 'Comments of readers',
    shortcuts: [
      'nextReaderComment',
      'previousReaderComment',
      'approveReaderComment',
      'refuseReaderComment',
      'sanctionCommenter',
    ],
  },
  { title: 'Comparing versions', shortcuts: ['nextChange', 'previousChange'] },
  {
    title: 'Getting about',
    shortcuts: [
      'toTools',
      'leaveText',
      'throughList',
      'closeLayer',
      'focusMode',
      'sayWhetherSaved',
      'saveVersion',
      'sheet',
      'sheetOutsideText',
    ],
  },
];
