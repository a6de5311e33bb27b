import type { Transaction } from '@tiptap/pm/state';
import { endUndoStep } from '../live-text';
import type { Found } from './lines';

/** Replaces these places, the last first so that the others stay where they are: one step of undo for each field. */
export function replace(found: readonly Found[]): void {
  for (const editor of new Set(found.map((place) => place.editor))) {
    const { state, view } = editor;
    const places = found.filter((place) => place.editor === editor).sort((a, b) => b.from - a.from);
    endUndoStep(state);
    view.dispatch(places.reduce(replaceOne, state.tr));
    endUndoStep(view.state);
  }
}

function replaceOne(tr: Transaction, { from, to, by }: Found): Transaction {
  return by === '' ? tr.delete(from, to) : tr.insertText(by, from, to);
}
