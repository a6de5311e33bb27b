import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { FieldName } from '@/content/fields';
import { type Suggester, suggest } from '@/content/suggestions/suggest';
import { isSuggestionMark } from '@/content/suggestions/suggestion';
import { typePlainly } from '@/content/suggestions/type-plainly';
import { suggestedBlocksDrawn } from './suggested-blocks-drawn';
import type { Suggesting } from './suggesting';

/** Said of a change that settles suggestions: it is meant as it stands. */
export const SETTLES = 'settlesSuggestions';

/**
 * Turns whatever changes the text into suggestions while suggest mode is on: typing, composing, pasting, formatting, the
 * block menu, rules of typography. And keeps what is typed while it is off out of the suggestions that it is typed into.
 *
 * It comes after the change and puts right what it has done, in the same step: the live document, undo and everybody else
 * get to see the suggestion only. Undo itself and what colleagues do are left alone.
 */
export function suggestMode(suggesting: Suggesting, field: FieldName) {
  return Extension.create({
    name: 'suggestMode',
    // After the ids of blocks, and before the letters are counted.
    priority: 50,
    onTransaction({ transaction }) {
      if (transaction.docChanged) suggesting.list.again();
    },
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          key: new PluginKey('suggestMode'),
          view() {
            suggesting.open(field, editor);
            return { destroy: () => suggesting.close(field) };
          },
          appendTransaction(transactions, before, after) {
            if (!transactions.some((one) => one.docChanged)) return null;
            if (transactions.some((one) => isChangeOrigin(one) || one.getMeta(SETTLES))) return null;
            return putRight(suggesting.suggester(), before, after);
          },
          props: {
            handleDOMEvents: {
              compositionstart(view) {
                const who = suggesting.suggester();
                if (who) composeWithin(view, who);
                return false;
              },
            },
          },
        }),
        suggestedBlocksDrawn(),
      ];
    },
  });
}

function putRight(who: Suggester | null, before: EditorState, after: EditorState): Transaction | null {
  const { tr, selection, storedMarks } = after;
  if (who) suggest(tr, before.doc, who);
  else typePlainly(tr, before.doc);
  if (!tr.docChanged) return null;
  if (who && selection.empty && isBackward(before, after)) {
    const place = tr.doc.resolve(tr.mapping.map(selection.from, -1));
    if (place.parent.isTextblock) tr.setSelection(TextSelection.create(tr.doc, place.pos));
  }
  return storedMarks ? tr.setStoredMarks(storedMarks) : tr;
}

/** Whether the caret is to stand before what was taken out, and not behind it as after the Delete key. */
function isBackward(before: EditorState, after: EditorState): boolean {
  return !before.selection.empty || before.selection.head > after.selection.head;
}

/** An input method must find its text in the suggestion from the start: what is drawn anew under it, it loses. */
function composeWithin({ state, dispatch }: EditorView, { personId: by, name, at, newId }: Suggester): void {
  const { insertion } = state.schema.marks;
  const marks = state.storedMarks ?? state.selection.$from.marks();
  if (!insertion || marks.some((mark) => mark.type === insertion && mark.attrs.by === by)) return;
  const plain = marks.filter(({ type }) => !isSuggestionMark(type.name));
  dispatch(
    state.tr.setStoredMarks([insertion.create({ id: newId(), by, name, at, reason: null }), ...plain]),
  );
}
