import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** Makes a change that one Undo takes back, and nothing else with it: neither what was typed just before nor just after. */
export function asOneUndo(editor: Editor, change: () => void): void {
  const undoManager = yUndoPluginKey.getState(editor.state)?.undoManager;
  undoManager?.stopCapturing();
  change();
  undoManager?.stopCapturing();
}
