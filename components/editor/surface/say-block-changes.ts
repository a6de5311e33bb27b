import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { announce } from '../announce';
import { nameOfBlock } from './block-names';
import { isSpoken } from './spoken-deed';

/** Says which blocks one's own deeds (an insertion, a deletion, an undo) put in or took out. Lines of text are not said. */
export const sayBlockChanges = Extension.create({
  name: 'sayBlockChanges',
  onCreate() {
    this.editor.on('said', announce);
  },
  onTransaction({ transaction }) {
    if (!transaction.docChanged || !isOwn(transaction) || !mayConcernBlocks(transaction)) return;
    const sentence = changeInWords(transaction.before, transaction.doc);
    if (sentence) announce(sentence);
  },
});

/** “Photo added.”, “Quote deleted.” or null when no block but lines of text came or went. */
function changeInWords(before: Node, after: Node): string | null {
  const [gone, come] = [blocksOnlyIn(before, after), blocksOnlyIn(after, before)];
  const sentences = [...come.map((name) => `${name} added.`), ...gone.map((name) => `${name} deleted.`)];
  return sentences.length > 0 && sentences.length <= 3 ? sentences.join(' ') : null;
}

function isOwn(transaction: Transaction): boolean {
  if (isSpoken(transaction)) return false;
  const { isChangeOrigin = false, isUndoRedoOperation = false } = transaction.getMeta(ySyncPluginKey) ?? {};
  return !isChangeOrigin || isUndoRedoOperation;
}

// A typed letter stays inside one block: nothing is compared for it.
function mayConcernBlocks({ before, doc, steps }: Transaction): boolean {
  if (before.childCount !== doc.childCount) return true;
  return steps.some((step) => step instanceof ReplaceStep && step.slice.content.firstChild?.isBlock);
}

function blocksOnlyIn(doc: Node, other: Node): string[] {
  const known = new Set<unknown>();
  other.forEach((node) => {
    known.add(node.attrs.id);
  });
  const names: string[] = [];
  doc.forEach((node) => {
    if (!node.isTextblock && !known.has(node.attrs.id)) names.push(nameOfBlock(node));
  });
  return names;
}
