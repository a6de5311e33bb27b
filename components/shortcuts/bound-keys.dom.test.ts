import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Extension, getExtensionField } from '@tiptap/core';
import { expect, it } from 'vitest';
import { tableKeys } from '@/content/blocks/table/move-in-table';
import { p } from '@/content/builder';
import { bodyShortcuts } from '../editor/body-shortcuts';
import { surfaceKeys } from '../editor/surface/surface-keys';
import { openBody } from '../editor/surface/testing/live-body';
import { asYouType } from '../editor/typing/as-you-type';
import { keymapKeys } from './key-names';
import { SHORTCUTS, type ShortcutId } from './shortcuts';

/** What the browser, its text boxes and the layers of the page do by themselves, or a single key in its own place. */
const NOT_BOUND_BY_TABLE: readonly ShortcutId[] = [
  'leaveText',
  'closeLayer',
  'throughList',
  'insert',
  'findNext',
  'findPrevious',
  'selectPhoto',
  'selectPhotos',
  'searchPhotos',
  'storiesBeside',
  'openStory',
];

/** Keys that mean what another entry of the table says, or what they mean in every text box. */
const MEANT_ALIKE = ['Mod-y', 'Mod-a', 'Mod-Backspace', 'Mod-Delete', 'Alt-Backspace', 'Alt-Delete'];

it('every shortcut of the sheet is bound, to the editor or to the page', () => {
  const bound = boundInEditor();
  const page = sources()
    .map(({ text }) => text)
    .join('\n');
  const missing = ids().filter((id) => {
    if (NOT_BOUND_BY_TABLE.includes(id)) return false;
    return (
      !bound.has(sorted(keymapKeys(id))) && !new RegExp(`(isPressed|useShortcut)\\(\\s*'${id}'`).test(page)
    );
  });
  expect(missing).toEqual([]);
});

it('every key with Ctrl, ⌘ or Alt that the editor knows is on the sheet', () => {
  const listed = new Set([...ids().map(keymapKeys), ...MEANT_ALIKE].map(sorted));
  const unlisted = [...boundInEditor()].filter((keys) => /Mod|Alt/.test(keys) && !listed.has(keys));
  expect(unlisted).toEqual([]);
});

it('nothing else looks at Ctrl or ⌘, but to leave keys with them alone', () => {
  const looking = sources().filter(({ text }) => /ctrlKey|metaKey/.test(text));
  expect(looking.map(({ path }) => path).toSorted()).toEqual([
    'desk/arrow-keys.tsx',
    // Beside the mouse.
    'desk/board/view-link.tsx',
    'desk/photos/library-entry.tsx',
    'desk/photos/library-search.tsx',
    'editor/caret-in-step.ts',
    'editor/keep-to-text.ts',
    'editor/surface/use-list-keys.ts',
    'ui/use-roving-grid.ts',
  ]);
});

function ids(): ShortcutId[] {
  return Object.keys(SHORTCUTS).filter((id): id is ShortcutId => id in SHORTCUTS);
}

/** The keys of every extension that the body has. */
function boundInEditor(): Set<string> {
  const nothing = () => undefined;
  const layers = { onSlash: nothing, onLink: nothing, onBlockMenu: nothing, onTools: nothing };
  const inTable = Extension.create({ name: 'tableKeys', addKeyboardShortcuts: () => tableKeys });
  const own = [bodyShortcuts(layers), ...surfaceKeys, asYouType([]), inTable];
  const { editor } = openBody([p('One.')], own);
  const keys = editor.extensionManager.extensions.flatMap((extension) => {
    const { name, options, storage } = extension;
    const type = editor.schema.nodes[name] ?? editor.schema.marks[name];
    const bindings = getExtensionField<(() => object) | undefined>(extension, 'addKeyboardShortcuts', {
      name,
      options,
      storage,
      editor,
      type,
    });
    return Object.keys(bindings?.() ?? {});
  });
  editor.destroy();
  return new Set(keys.map(sorted));
}

/** `Shift-Mod-Z` and `Mod-Shift-z` are the same keys. */
function sorted(keys: string): string {
  const parts = keys.split('-');
  const key = parts.pop() ?? '';
  return [...parts.toSorted(), key.length === 1 ? key.toLowerCase() : key].join('-');
}

function sources(): { path: string; text: string }[] {
  const folder = join(import.meta.dirname, '..');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^shortcuts\/key-names/.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
