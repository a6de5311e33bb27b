import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, PluginKey, type PluginSpec, type Transaction } from '@tiptap/pm/state';
import { SEALED } from './seal';

/** Said by a transaction that takes a sealed block out on purpose. */
export const REMOVED = 'newerBlockRemoved';

const key = new PluginKey<boolean>('newerBlocks');

/**
 * Puts sealed blocks back that a person's change has swept away: all was selected and typed over, a line was deleted
 * backwards into one. Costs a key press nothing in a story without such a block.
 */
export const comeBack: PluginSpec<boolean> = {
  key,
  state: {
    init: (_, { doc }) => holdsSealed(doc),
    // Such blocks come out of the live document only, so only then need they be looked for.
    apply: (transaction, has) => {
      const mayHave = has || isChangeOrigin(transaction) || transaction.getMeta(key) === true;
      return transaction.docChanged && mayHave ? holdsSealed(transaction.doc) : has;
    },
  },
  appendTransaction(transactions, before, after) {
    if (key.getState(before) !== true || !transactions.some(({ docChanged }) => docChanged)) return null;
    if (transactions.some((one) => isChangeOrigin(one) || one.getMeta(REMOVED) === true)) return null;
    return putBack(transactions, before, after);
  },
};

function putBack(transactions: readonly Transaction[], before: EditorState, after: EditorState) {
  const stay = new Map<string, number>();
  for (const { node } of sealedIn(after.doc)) count(stay, node, 1);
  const { tr } = after;
  for (const { node, at } of sealedIn(before.doc)) {
    if ((stay.get(node.attrs.whole) ?? 0) > 0) count(stay, node, -1);
    else
      tr.insert(
        between(
          tr,
          transactions.reduce((place, { mapping }) => mapping.map(place), at),
        ),
        node,
      );
  }
  return tr.docChanged ? tr.setMeta(key, true) : null;
}

/** The nearest place between two blocks. */
function between(tr: Transaction, mapped: number): number {
  const $place = tr.doc.resolve(Math.min(tr.mapping.map(mapped), tr.doc.content.size));
  return $place.depth === 0 ? $place.pos : $place.after(1);
}

function count(stay: Map<string, number>, node: ProseMirrorNode, change: number): void {
  stay.set(node.attrs.whole, (stay.get(node.attrs.whole) ?? 0) + change);
}

function sealedIn(doc: ProseMirrorNode): { node: ProseMirrorNode; at: number }[] {
  const found: { node: ProseMirrorNode; at: number }[] = [];
  doc.forEach((node, at) => {
    if (node.type.name === SEALED) found.push({ node, at });
  });
  return found;
}

function holdsSealed(doc: ProseMirrorNode): boolean {
  return doc.children.some(({ type }) => type.name === SEALED);
}
