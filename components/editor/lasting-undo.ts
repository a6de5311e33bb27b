import { Extension } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { FieldName } from '@/content/fields';
import type { KeptOwner } from './device/kept-stories';
import { keepUndo, restoreUndo } from './kept-undo';
import { type KeptUndos, storeUndo, takeUndo, undoKey } from './tab-memory';
import { forgetPlaces } from './undo-forgets-places';
import { keepWordsOfColleagues } from './undo-keeps-words';

/**
 * Undo that survives a reload of the page, for one person and one story in one tab. What can be undone is written down
 * when the page is left and handed to the editors when it is opened again (docs/decisions, “Undo survives a reload”).
 */
export class LastingUndo {
  /** True while there is something from before the reload that still waits for its editors. */
  readonly isExpected: boolean;
  private readonly waiting: KeptUndos;
  private readonly managers = new Map<FieldName, Y.UndoManager>();
  private readonly key: string;

  constructor(
    owner: KeptOwner,
    private readonly doc: Y.Doc,
  ) {
    this.key = undoKey(owner);
    this.waiting = takeUndo(this.key);
    this.isExpected = Object.keys(this.waiting).length > 0;
    // Text that was taken out before the reload has to be there still when its undo is.
    if (this.isExpected) doc.gc = false;
    window.addEventListener('pagehide', this.keep);
  }

  /** Gives an editor's undo what was kept for its field, and remembers it for the next time. */
  extension(field: FieldName) {
    return Extension.create({
      name: 'lastingUndo',
      onCreate: ({ editor }) => {
        const manager: Y.UndoManager | undefined = yUndoPluginKey.getState(editor.state)?.undoManager;
        if (manager) this.adopt(field, manager);
      },
    });
  }

  close(): void {
    window.removeEventListener('pagehide', this.keep);
    this.keep();
  }

  private adopt(field: FieldName, manager: Y.UndoManager): void {
    forgetPlaces(manager);
    keepWordsOfColleagues(manager);
    this.managers.set(field, manager);
    const kept = this.waiting[field];
    delete this.waiting[field];
    if (kept) restoreUndo(manager, kept);
    if (Object.keys(this.waiting).length === 0) this.doc.gc = true;
  }

  private readonly keep = () => {
    const kept: KeptUndos = { ...this.waiting };
    for (const [field, manager] of this.managers) {
      const undo = keepUndo(manager);
      if (undo.undo.length > 0 || undo.redo.length > 0) kept[field] = undo;
    }
    storeUndo(this.key, kept);
  };
}
