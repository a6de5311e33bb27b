import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Before a key is handled, makes sure that the editor knows where the caret is. The browser moves it by itself (End, an
 * arrow) and tells of it later; on a busy machine Enter can be quicker than that news, and would then break a line where
 * the caret stood before. Seen with Chromium under load: "End, Enter" split a paragraph where it had been clicked.
 */
export const caretInStep = Extension.create({
  name: 'caretInStep',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            if (!isLetter(event)) takeOverCaret(view);
            return false;
          },
        },
      },
    }),
  ],
});

/** A letter is put in by the browser itself, where its own caret stands. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== '/' && !ctrlKey && !metaKey && !altKey;
}

function takeOverCaret(view: EditorView): void {
  const { selection } = view.state;
  const shown = document.getSelection();
  // While something is composed the browser's caret is its own affair; a selected block has none.
  if (view.composing || !(selection instanceof TextSelection) || !shown?.anchorNode || !shown.focusNode)
    return;
  if (!isEditable(view, shown.anchorNode) || !isEditable(view, shown.focusNode)) return;
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset);
  if (anchor === selection.anchor && head === selection.head) return;
  const { doc, tr } = view.state;
  const taken = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!taken.eq(selection)) view.dispatch(tr.setSelection(taken));
}

function isEditable(view: EditorView, node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return view.dom.contains(node) && element?.isContentEditable === true;
}
