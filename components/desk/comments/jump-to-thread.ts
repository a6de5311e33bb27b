import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { placesShown } from '@/components/editor/comments/comment-places';
import type { ThreadView } from '@/server/comments/read-comments';
import { jumpToField } from '../story/jump-to-field';

/** Brings what a thread is about into view and selects it; says whether there was such a place. */
export function jumpToThread(body: Editor, { id, anchor }: ThreadView): boolean {
  if (anchor.kind === 'field') {
    jumpToField(anchor.field);
    return true;
  }
  const range = placesShown(body.state).get(id);
  if (!range) return false;
  const { state, view } = body;
  const selection =
    anchor.kind === 'block'
      ? NodeSelection.create(state.doc, range.from)
      : TextSelection.create(state.doc, range.from, range.to);
  view.dispatch(state.tr.setSelection(selection));
  view.focus();
  const dom = anchor.kind === 'block' ? view.nodeDOM(range.from) : view.domAtPos(range.from + 1).node;
  const element = dom instanceof HTMLElement ? dom : dom?.parentElement;
  element?.scrollIntoView({ block: 'center' });
  return true;
}
