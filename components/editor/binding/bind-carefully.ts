import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { getRelativeSelection, type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { DrawnNodes } from '@/content/write-live/drawn-nodes';
import { writeNode } from '@/content/write-live/write-node';

/**
 * Has a binding of the package draw and write the way that is in this folder. Its own way takes parts for new that have
 * only changed, and writes them anew: what a colleague typed into them at that moment is lost or stands there twice
 * (docs/decisions, “What an editor writes touches no more than has changed”).
 */
export function bindCarefully(binding: ProsemirrorBinding): void {
  if (!binding._prosemirrorChanged || !binding._forceRerender || !binding.mapping)
    throw new Error('the package binds text to the live document in another way now');
  const drawn = new DrawnNodes(() => binding.prosemirrorView?.state.schema ?? null);
  // Typed for the package's own drawing, which holds nothing else.
  binding.mapping = drawn as unknown as ProsemirrorBinding['mapping'];
  binding._prosemirrorChanged = (doc: Node) => {
    binding.doc.transact(() => {
      writeNode(binding.type, doc, drawn);
      binding.beforeTransactionSelection = getRelativeSelection(binding, binding.prosemirrorView.state);
    }, ySyncPluginKey);
  };
  binding._forceRerender = () => {
    binding.mux(() => binding.prosemirrorView.dispatch(drawAll(binding, drawn)));
  };
}

/** The whole text as the live document has it, with the selection where it was as far as there is such a place. */
function drawAll(binding: ProsemirrorBinding, drawn: DrawnNodes): Transaction {
  const { selection, doc }: EditorState = binding.prosemirrorView.state;
  const elements = binding.type.toArray().filter((child) => child instanceof Y.XmlElement);
  const nodes = elements.flatMap((element) => drawn.nodeOf(element) ?? []);
  const tr: Transaction = binding._tr.replace(0, doc.content.size, new Slice(Fragment.from(nodes), 0, 0));
  if (binding.beforeTransactionSelection === null) {
    const within = (place: number) => Math.min(place, tr.doc.content.size);
    tr.setSelection(TextSelection.create(tr.doc, within(selection.anchor), within(selection.head)));
  }
  return tr.setMeta(ySyncPluginKey, { isChangeOrigin: true, binding });
}
