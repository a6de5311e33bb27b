import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { addressesIn, isSafeHref } from '@/content/links';
import type { TypingRule } from './as-you-type';

/** A web address and a space behind it: the address becomes a link. */
export const addressRule: TypingRule = {
  letters: ' ',
  apply({ state, before, from, letter }) {
    const found = addressBefore(state, before, from);
    return found && { from, literal: letter, change: (tr) => found(tr) };
  },
};

/** An address that ends its paragraph becomes a link as well; one that is pasted over words, the link of these words. */
export const addresses = Extension.create({
  name: 'addresses',
  // Before Enter makes another paragraph.
  priority: 1_050,
  addKeyboardShortcuts: () => ({ Enter: linkBefore }),
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, event) => {
          const address = event.clipboardData?.getData('text/plain').trim();
          const { empty, from, to } = view.state.selection;
          const link = view.state.schema.marks.link;
          if (empty || !link || !isSafeHref(address) || !takesLink(view.state)) return false;
          view.dispatch(view.state.tr.addMark(from, to, link.create({ href: address })));
          return true;
        },
      },
    }),
  ],
});

// Enter itself is left to whoever makes another paragraph of it.
function linkBefore({ editor: { state, view } }: { editor: Editor }): boolean {
  const { $from, empty } = state.selection;
  const line = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const found = empty && $from.parent.isTextblock ? addressBefore(state, line, $from.pos) : null;
  if (found) view.dispatch(found(state.tr));
  return false;
}

function addressBefore(
  state: EditorState,
  before: string,
  at: number,
): ((tr: Transaction) => Transaction) | null {
  const word = /\S+$/.exec(before)?.[0] ?? '';
  const [found] = addressesIn(word).slice(-1);
  const link = state.schema.marks.link;
  if (!found || !link) return null;
  const start = at - word.length + found.index;
  const end = start + found.address.length;
  const isFree = !state.doc.rangeHasMark(start, end, link);
  const fits = state.doc.resolve(at).parent.type.allowsMarkType(link);
  if (!isFree || !fits) return null;
  return (tr) => tr.addMark(start, end, link.create({ href: found.address })).removeStoredMark(link);
}

function takesLink({ selection: { $from, $to }, schema }: EditorState): boolean {
  const { link } = schema.marks;
  return $from.sameParent($to) && link !== undefined && $from.parent.type.allowsMarkType(link);
}
