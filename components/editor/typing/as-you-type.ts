import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { endUndoStep, undoManagerOf } from '../live-text';

/** A letter on its way into the text. */
export interface Typed {
  view: EditorView;
  state: EditorState;
  letter: string;
  /** The end of what stands before it on its line; a part that is no text counts as one letter. */
  before: string;
  from: number;
}

/** What typing a letter leads to. */
export interface TypedChange {
  /** Where `literal` begins: all that was typed there, the letter included. */
  from: number;
  literal: string;
  /** Made once the literal text stands in the document, as a step of undo of its own. */
  change(tr: Transaction): Transaction;
}

export interface TypingRule {
  /** The letters that can lead to anything; for every other letter the rule costs nothing. */
  letters: string;
  apply(typed: Typed): TypedChange | null;
}

/** How far back a rule may look. */
const LOOK_BACK = 200;

const key = new PluginKey<boolean>('asYouType');

/**
 * Turns what was typed into what was meant. Undo, or Backspace at once, gives back what was typed, literally: for that the
 * typed letters are put in first, and what they lead to is a second step.
 */
export function asYouType(rules: readonly TypingRule[]) {
  const letters = new Set(rules.flatMap((rule) => [...rule.letters]));
  return Extension.create({
    name: 'asYouType',
    // Before anything else that Backspace could mean.
    priority: 1_100,
    addProseMirrorPlugins: () => [
      new Plugin<boolean>({
        key,
        state: { init: () => false, apply: isStillFresh },
        view: caretGivenBack,
        props: {
          handleTextInput: (view, from, to, letter) =>
            letters.has(letter) && !view.composing && applyFirst(rules, { view, from, to, letter }),
        },
      }),
    ],
    addKeyboardShortcuts: () => ({ Backspace: giveBack }),
  });
}

function giveBack({ editor }: { editor: Editor }): boolean {
  return key.getState(editor.state) === true && editor.commands.undo();
}

// "At once" ends with the next change or step of the caret; what plugins add to the same step is part of it.
function isStillFresh(tr: Transaction, was: boolean): boolean {
  if (tr.getMeta(key) === true) return true;
  return was && (tr.getMeta('appendedTransaction') !== undefined || (!tr.docChanged && !tr.selectionSet));
}

function applyFirst(
  rules: readonly TypingRule[],
  { view, from, to, letter }: { view: EditorView; from: number; to: number; letter: string },
): boolean {
  const { parent, parentOffset } = view.state.doc.resolve(from);
  if (!parent.isTextblock) return false;
  const before = parent.textBetween(Math.max(0, parentOffset - LOOK_BACK), parentOffset, undefined, '\ufffc');
  const typed = { view, state: view.state, letter, before, from };
  for (const rule of rules) {
    const found = rule.letters.includes(letter) ? rule.apply(typed) : null;
    if (found) return carryOut(view, found, to);
  }
  return false;
}

function carryOut(view: EditorView, { from, literal, change }: TypedChange, to: number): boolean {
  view.dispatch(view.state.tr.insertText(literal, from, to));
  endUndoStep(view.state);
  view.dispatch(change(view.state.tr).setMeta(key, true).scrollIntoView());
  undoManagerOf(view.state)
    ?.undoStack.at(-1)
    ?.meta.set(key, { caret: from + literal.length, literal });
  endUndoStep(view.state);
  return true;
}

/**
 * Undo puts what was typed back as new text, in which the caret would be lost where the line had become another block.
 * It goes behind what was typed; unless colleagues have moved that since, then it stays where it is.
 */
function caretGivenBack(view: EditorView) {
  const manager = undoManagerOf(view.state);
  const goBack = ({ stackItem, type }: { stackItem: { meta: Map<unknown, unknown> }; type: string }) => {
    const place = type === 'undo' ? (stackItem.meta.get(key) as GivenBack | undefined) : undefined; // ours, from above
    const { doc, tr } = view.state;
    if (!place || place.caret > doc.content.size) return;
    const { caret, literal } = place;
    if (doc.textBetween(caret - literal.length, caret) !== literal) return;
    view.dispatch(tr.setSelection(TextSelection.create(doc, caret)));
  };
  manager?.on('stack-item-popped', goBack);
  return { destroy: () => manager?.off('stack-item-popped', goBack) };
}

interface GivenBack {
  caret: number;
  literal: string;
}
