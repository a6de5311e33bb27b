import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Where a thread is in the open text, and how it is drawn there. */
export interface CommentPlace {
  threadId: string;
  from: number;
  to: number;
  /** Words are underlined, a block is framed. */
  isBlock: boolean;
  isBlocking: boolean;
}

interface Shown {
  places: readonly CommentPlace[];
  activeId: string | null;
}

const key = new PluginKey<DecorationSet>('commentPlaces');

/**
 * Draws where comments are, beside the text and never in it: nothing of it reaches the live document. With a key press the
 * places only move along. A press on one of them says which thread it is, as `openThread`.
 */
export const commentPlaces = Extension.create({
  name: 'commentPlaces',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, places) => moved(tr, places),
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, at) => {
            const threadId = threadAt(view.state, at);
            if (threadId) editor.emit('openThread', threadId);
            return false;
          },
        },
      }),
    ];
  },
});

/** Draws these places and no others. */
export function showPlaces(editor: Editor, shown: Shown): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}

/** Where the drawn threads are by now; one whose words were all taken out is not among them. */
export function placesShown(state: EditorState): Map<string, { from: number; to: number }> {
  const found = key.getState(state)?.find() ?? [];
  return new Map(
    found
      .filter(({ from, to }) => to > from)
      .map(({ from, to, spec }) => [String(spec.threadId), { from, to }]),
  );
}

function moved(tr: Transaction, places: DecorationSet): DecorationSet {
  const shown: Shown | undefined = tr.getMeta(key);
  if (shown) return drawn(tr.doc, shown);
  if (!tr.docChanged || places === DecorationSet.empty) return places;
  if (!tr.getMeta(ySyncPluginKey)) return places.map(tr.mapping, tr.doc);
  const change = changedStretch(tr.before, tr.doc);
  if (!change) return places;
  // The binding puts a whole new text in the place of the old one; what has really changed is where the two differ.
  return places.map(new Mapping([change]), tr.doc);
}

function changedStretch(before: Node, after: Node): StepMap | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || !end) return null;
  // Where the same letters stand before and behind, the two ends overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new StepMap([start, end.a + overlap - start, end.b + overlap - start]);
}

function drawn(doc: Node, { places, activeId }: Shown): DecorationSet {
  const decorations = places
    .filter(({ from, to }) => from >= 0 && to <= doc.content.size && to > from)
    .map(({ threadId, from, to, isBlock, isBlocking }) => {
      const looks = {
        class: isBlock ? 'comment-block' : 'comment-words',
        ...(threadId === activeId && { 'data-active': '' }),
        ...(isBlocking && { 'data-blocking': '' }),
      };
      return isBlock
        ? Decoration.node(from, to, looks, { threadId })
        : Decoration.inline(from, to, looks, { threadId });
    });
  return DecorationSet.create(doc, decorations);
}

/** Of several the shortest: the longer ones can be pressed beside it. */
function threadAt(state: EditorState, at: number): string | null {
  const found = key.getState(state)?.find(at, at) ?? [];
  const [nearest] = found.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return nearest ? String(nearest.spec.threadId) : null;
}
