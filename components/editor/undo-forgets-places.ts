import type * as Y from 'yjs';

/**
 * Has an undo bring the caret back by what stands beside it, and never by counting: the package keeps the number of the
 * place as well, and throws when the text has become shorter since. What it threw away with that is a whole change, and
 * with it what a colleague has written.
 */
export function forgetPlaces(manager: Y.UndoManager): void {
  manager.on('stack-item-added', ({ stackItem }: { stackItem: Y.UndoManager['undoStack'][number] }) => {
    for (const [binding, caret] of stackItem.meta)
      if (caret) stackItem.meta.set(binding, { ...caret, absAnchor: null, absHead: null });
  });
}
