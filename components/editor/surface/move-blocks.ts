import type { Editor } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, Selection } from '@tiptap/pm/state';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { type BlockRange, startOf } from './block-place';
import { asOneUndo } from './one-undo';
import { spoken } from './spoken-deed';

/**
 * Moves blocks into a gap between two others, counted from 0 (before the first). Says whether anything moved.
 *
 * Yjs cannot move: what is moved is deleted and written anew, and what a colleague types into it at that moment is lost.
 * But "this block below that one" is also "that one above this": of the two, the one is carried in which no colleague's
 * caret stands. It goes out and in by two changes, because one change that does both is guessed at by the editor
 * binding, which may then rewrite every block in between.
 */
export function moveBlocks(editor: Editor, blocks: BlockRange, gap: number): boolean {
  const { first, last } = blocks;
  const { doc } = editor.state;
  if (first < 0 || gap < 0 || last >= doc.childCount || gap > doc.childCount) return false;
  if (gap >= first && gap <= last + 1) return false;
  const passed = gap < first ? { first: gap, last: first - 1 } : { first: last + 1, last: gap - 1 };
  const isBetterLeft = hasColleague(editor.state, blocks) && !hasColleague(editor.state, passed);
  asOneUndo(editor, () => {
    if (isBetterLeft) carry(editor, passed, blocks);
    else carry(editor, blocks, passed);
  });
  return true;
}

/** Carries blocks over their neighbours, whichever side these are on. The selection stays in the blocks it was in. */
function carry(editor: Editor, carried: BlockRange, stays: BlockRange): void {
  const { state, view } = editor;
  const { doc, selection } = state;
  const from = startOf(doc, carried.first);
  const to = startOf(doc, carried.last + 1);
  const content = Fragment.from(childrenOf(doc, carried));
  const isUp = carried.first > stays.first;
  const target = isUp ? startOf(doc, stays.first) : startOf(doc, stays.last + 1) - content.size;
  const shift = (position: number) => {
    if (position >= from && position < to) return position - from + target;
    const inStays = position >= startOf(doc, stays.first) && position < startOf(doc, stays.last + 1);
    if (!inStays) return position;
    return isUp ? position + content.size : position - content.size;
  };

  view.dispatch(spoken(state.tr.delete(from, to)));
  const back = spoken(view.state.tr.insert(target, content));
  view.dispatch(back.setSelection(shifted(selection, back.doc, shift)).scrollIntoView());
}

function shifted(selection: Selection, doc: Node, shift: (position: number) => number): Selection {
  const { anchor, head, pos, ...rest } = selection.toJSON();
  const moved = Object.entries({ anchor, head, pos }).flatMap(([name, position]) =>
    typeof position === 'number' ? [[name, shift(position)]] : [],
  );
  return Selection.fromJSON(doc, { ...rest, ...Object.fromEntries(moved) });
}

function childrenOf(doc: Node, { first, last }: BlockRange): Node[] {
  return Array.from({ length: last - first + 1 }, (_, place) => doc.child(first + place));
}

function hasColleague(state: EditorState, { first, last }: BlockRange): boolean {
  const carets = yCursorPluginKey.getState(state);
  const from = startOf(state.doc, first);
  return (carets?.find(from + 1, startOf(state.doc, last + 1) - 1).length ?? 0) > 0;
}
