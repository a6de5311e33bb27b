import type { Node } from '@tiptap/pm/model';
import { blockName } from '@/content/block-name';

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
        name: named(blockName({ type: node.type.name, attrs: node.attrs }), node.textContent),
        held: { blockId: id },
      });
    return node === doc || node.type.name === 'gallery';
  });
  return [...photos, ...blocks];
}

function named(kind: string, text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return kind;
  return `${kind}: ${line.length <= WORDS ? line : `${line.slice(0, WORDS).trimEnd()}…`}`;
}
