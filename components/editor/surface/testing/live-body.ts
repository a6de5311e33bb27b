import { Editor, type Extensions } from '@tiptap/core';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { onTestFinished } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { copy } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { bodyExtensions } from '@/content/fields';
import { copyToYjs } from '@/content/yjs';
import { liveText } from '../../live-text';
import { WaitingLetters } from '../../waiting-letters';

/** A body that is open in one browser of a test: an editor on a live document, without a server. */
export interface LiveBody {
  editor: Editor;
  doc: Y.Doc;
  awareness: Awareness;
}

/** The same body, open in two browsers. What one types reaches the other by `exchange`. */
export function twoOpen(body: DocNode[], extensions: Extensions = []): [LiveBody, LiveBody] {
  const seed = copyToYjs(copy({ body }));
  return [openBody(seed, extensions), openBody(seed, extensions)];
}

/** A body, open in one browser. */
export function openBody(seed: Uint8Array | DocNode[], extensions: Extensions = []): LiveBody {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed instanceof Uint8Array ? seed : copyToYjs(copy({ body: seed })));
  const awareness = new Awareness(doc);
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    enableCoreExtensions: { delete: false },
    extensions: [
      ...bodyExtensions,
      ...extensions,
      ...liveText(
        {
          doc,
          letters: new WaitingLetters(
            () => ({ rest: 0, most: 0 }),
            () => undefined,
          ),
        },
        'body',
      ),
      CollaborationCaret.configure({ provider: { awareness }, user: {} }),
    ],
  });
  // What they still have in mind must not outlive the page of the test.
  onTestFinished(() => {
    editor.destroy();
    awareness.destroy();
  });
  return { editor, doc, awareness };
}

/** Brings two browsers to the same text. */
export function exchange(a: LiveBody, b: LiveBody): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)];
  Y.applyUpdate(a.doc, fromB);
  Y.applyUpdate(b.doc, fromA);
}

/** The body's blocks, each as its id and its text. */
export function blocksOf({ editor }: LiveBody): string[] {
  const blocks: string[] = [];
  editor.state.doc.forEach((node) => {
    blocks.push(`${node.attrs.id} ${node.textContent}`.trim());
  });
  return blocks;
}

/** Sets the caret into a block, before its character at `offset`. */
export function caretInto({ editor }: LiveBody, index: number, offset = 0): void {
  let position = 1 + offset;
  for (let before = 0; before < index; before += 1) position += editor.state.doc.child(before).nodeSize;
  editor.commands.setTextSelection(position);
}
