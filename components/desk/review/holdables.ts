import type { Node } from '@tiptap/pm/model';
import { blockName } from '@/content/block-name';
import { firstWords } from '@/content/first-words';
import { blockText } from '@/content/to-text';

/** Something in a story that can be held by itself. */
export interface Holdable {
  /** Told apart in a list: "Photo: Dawn over the harbour". */
  name: string;
  held: { blockId: string } | { photoId: string };
}

const WORDS = 50;

/** The photos of a body, then its blocks, each as people know it. A block with an id only can be held. */
export function holdablesIn(doc: Node): Holdable[] {
  const photos: Holdable[] = [];
  const blocks: Holdable[] = [];
  doc.descendants((node, _, parent) => {
    const { photoId, id } = node.attrs;
    if (node.type.name === 'photo' && typeof photoId === 'string')
      photos.push({ name: named('Photo', node.firstChild?.textContent ?? ''), held: { photoId } });
    if (parent === doc && typeof id === 'string' && node.type.name !== 'photo')
      blocks.push({
        name: named(blockName({ type: node.type.name, attrs: node.attrs }), blockText(node.toJSON())),
        held: { blockId: id },
      });
    return node === doc || node.type.name === 'gallery';
  });
  return [...photos, ...blocks];
}

function named(kind: string, text: string): string {
  const words = firstWords(text, WORDS);
  return words === '' ? kind : `${kind}: ${words}`;
}
