import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { announce, announceAndShow } from '../announce';
import { nameOfBlock } from './block-names';
import { type BlockRange, startOf } from './block-place';
import { drawnAs, lostInPullQuote } from './drawn-as';
import { asOneUndo } from './one-undo';
import { spoken } from './spoken-deed';
import { canBecome, type TextKind, takesSeveral } from './text-kind';

/**
 * Turns blocks of text into another kind. Every line of them is kept, with its links and notes; what the kind could not
 * keep is refused with a sentence. A block that becomes one or more others gives its id to the first. One undo.
 */
export function turnInto(editor: Editor, { first, last }: BlockRange, kind: TextKind): boolean {
  const { state, view } = editor;
  const blocks = state.doc.children.slice(first, last + 1);
  if (!canBecome(blocks, kind)) return false;
  const refusal = kind === 'pullQuote' ? lostInPullQuote(blocks) : null;
  if (refusal !== null) {
    announceAndShow(refusal);
    return false;
  }
  const drawn = withIds(blocks, kind);
  const from = startOf(state.doc, first);
  const offset = state.selection.from - from;
  asOneUndo(editor, () => {
    const { tr } = state;
    // Fewer than were asked for, when a colleague has just taken the last ones out.
    tr.replaceWith(from, startOf(state.doc, first + blocks.length), drawn);
    const caret = Math.min(from + Math.max(offset, 1), tr.doc.content.size);
    view.dispatch(spoken(tr.setSelection(TextSelection.near(tr.doc.resolve(caret))).scrollIntoView()));
  });
  announce(inWords(blocks, drawn));
  return true;
}

function withIds(blocks: readonly Node[], kind: TextKind): Node[] {
  const groups = takesSeveral(kind) ? [blocks] : blocks.map((block) => [block]);
  return groups.flatMap((group) => {
    const [head, ...rest] = drawnAs(group, kind);
    return head ? [head.type.create({ ...head.attrs, id: group[0]?.attrs.id }, head.content), ...rest] : [];
  });
}

function inWords(blocks: readonly Node[], [head]: readonly Node[]): string {
  const kind = head ? nameOfBlock(head).toLowerCase() : '';
  return blocks.length === 1 ? `Turned into ${kind}.` : `${blocks.length} blocks turned into ${kind}.`;
}
