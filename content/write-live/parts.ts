import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** A part of an element of the live document: an element in it, or the texts that make one stretch of words. */
export type LivePart = Y.XmlElement | Y.XmlText[];

/** A part of a node of the editor: a node in it, or the runs that make one stretch of words. */
export type EditorPart = Node | Node[];

/** The parts of an element. Texts that stand side by side, which two people make who begin a line at once, are one part. */
export function livePartsOf(parent: Y.XmlFragment): LivePart[] {
  const parts: LivePart[] = [];
  for (const child of parent.toArray()) {
    const last = parts.at(-1);
    if (child instanceof Y.XmlElement) parts.push(child);
    else if (!(child instanceof Y.XmlText))
      throw new Error('the live document holds what is neither text nor element');
    else if (Array.isArray(last)) last.push(child);
    else parts.push([child]);
  }
  return parts;
}

/** The parts of a node. */
export function editorPartsOf(node: Node): EditorPart[] {
  const parts: EditorPart[] = [];
  for (const child of node.children) {
    const last = parts.at(-1);
    if (!child.isText) parts.push(child);
    else if (Array.isArray(last)) last.push(child);
    else parts.push([child]);
  }
  return parts;
}

/** How many children of its parent a part is. */
export function widthOf(part: LivePart): number {
  return Array.isArray(part) ? part.length : 1;
}
