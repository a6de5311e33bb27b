import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { atRest } from './at-rest';

/** How long the text must rest before headings are looked at, in milliseconds. */
const REST = 300;
const key = new PluginKey<DecorationSet>('emptyHeadings');

/**
 * Says "Empty heading" to who cannot see that one is empty. Looked for when typing rests; until then a key press costs
 * the mapping of what was found, which is mostly nothing.
 */
export const emptyHeadings = Extension.create({
  name: 'emptyHeadings',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => tr.getMeta(key) ?? (tr.docChanged ? before.map(tr.mapping, tr.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
      view: lookWhenResting,
    }),
  ],
});

function lookWhenResting(view: EditorView) {
  const rest = atRest(REST, () => look(view));
  // The live text is already there when this begins.
  rest.again();
  return {
    update(_view: EditorView, { doc }: { doc: Node }) {
      if (view.state.doc !== doc) rest.again();
    },
    destroy: rest.cancel,
  };
}

function look(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  const now = found(view.state.doc);
  const before = key.getState(view.state);
  if (before && isSame(before, now)) return;
  view.dispatch(view.state.tr.setMeta(key, now).setMeta('addToHistory', false));
}

function found(doc: Node): DecorationSet {
  const marks: Decoration[] = [];
  doc.forEach((node, position) => {
    if (node.type.name !== 'heading' || node.content.size > 0) return;
    marks.push(Decoration.node(position, position + node.nodeSize, { 'aria-label': 'Empty heading' }));
  });
  return DecorationSet.create(doc, marks);
}

function isSame(a: DecorationSet, b: DecorationSet): boolean {
  const places = (set: DecorationSet) =>
    set
      .find()
      .map(({ from, to }) => `${from} ${to}`)
      .join();
  return places(a) === places(b);
}
