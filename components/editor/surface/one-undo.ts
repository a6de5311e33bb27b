import type { Editor } from '@tiptap/core';
import { endUndoStep } from '../live-text';

/** Makes a change that one Undo takes back, and nothing else with it: neither what was typed just before nor just after. */
export function asOneUndo(editor: Editor, change: () => void): void {
  endUndoStep(editor.state);
  change();
  endUndoStep(editor.state);
}
