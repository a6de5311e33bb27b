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
  if (!binding._prosemirrorChanged || !binding._typeChanged || !binding._forceRerender || !binding.mapping)
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
  const hear = binding._typeChanged.bind(binding);
  binding._observeFunction = (...heard: Parameters<typeof hear>) => {
    trustPlaces(binding);
    hear(...heard);
  };
  binding._forceRerender = () => {
    binding.mux(() => binding.prosemirrorView.dispatch(drawAll(binding, drawn)));
  };
}

/**
 * Has the caret stay where it was in the text, as long as the line it was in is still there. The package goes by the number
 * of the place instead whenever somebody else has changed the paragraph: with each letter that a colleague put in before
 * it, the caret went one letter back, and what was typed next came in the wrong order.
 */
function trustPlaces(binding: ProsemirrorBinding): void {
  const selection = binding.beforeTransactionSelection;
  if (!selection) return;
  const { anchor, head } = selection;
  if (![anchor, head].every((place) => place !== null && isStillThere(place, binding.doc))) return;
  // Typed as numbers, and not there is what the package takes for not known.
  const unknown = null as unknown as number;
  binding.beforeTransactionSelection = { ...selection, absAnchor: unknown, absHead: unknown };
}

function isStillThere(place: Y.RelativePosition, doc: Y.Doc): boolean {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (!found) return false;
  for (
    let item = found.type._item;
    item;
    item = item.parent instanceof Y.AbstractType ? item.parent._item : null
  )
    if (item.deleted) return false;
  return true;
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
