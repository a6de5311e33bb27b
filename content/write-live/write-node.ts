import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { DrawnNodes } from './drawn-nodes';
import { pairParts } from './pair-parts';
import { type EditorPart, editorPartsOf, type LivePart, livePartsOf, widthOf } from './parts';
import { sameValue } from './same-value';
import { attributesOf, writeWords } from './write-words';

/**
 * Makes an element of the live document, or a whole field, say what a node of the editor says, with as small a change as
 * there is. Part by part, each into what it was before: what colleagues type into any of them at the same moment stays.
 */
export function writeNode(parent: Y.XmlFragment, node: Node, drawn: DrawnNodes): void {
  if (parent instanceof Y.XmlElement) writeSettings(parent, node);
  drawn.set(parent, node);
  const [live, shown] = [livePartsOf(parent), editorPartsOf(node)];
  const start = countSame(live, shown, drawn);
  const end = countSame(live.slice(start).reverse(), shown.slice(start).reverse(), drawn);
  let index = live.slice(0, start).reduce((sum, part) => sum + widthOf(part), 0);
  const middle = [live.slice(start, live.length - end), shown.slice(start, shown.length - end)] as const;
  for (const pair of pairParts(...middle, drawn)) index = writePart(parent, index, pair, drawn);
}

/** How many parts from the beginning on are as they were. */
function countSame(live: readonly LivePart[], shown: readonly EditorPart[], drawn: DrawnNodes): number {
  const differs = live.findIndex((part, place) => {
    const other = shown[place];
    return Array.isArray(part) || !other || drawn.nodeOf(part) !== other;
  });
  return differs < 0 ? live.length : differs;
}

/** Writes one part at this index of its parent's children and returns the index behind it. */
function writePart(
  parent: Y.XmlFragment,
  index: number,
  { live, shown }: { live: LivePart | null; shown: EditorPart | null },
  drawn: DrawnNodes,
): number {
  if (Array.isArray(live)) {
    // A line that has been emptied keeps its text: a colleague may be typing into it.
    writeWords(live, Array.isArray(shown) ? shown : []);
    return index + live.length;
  }
  if (live && shown && !Array.isArray(shown)) {
    if (drawn.nodeOf(live) !== shown) writeNode(live, shown, drawn);
    return index + 1;
  }
  if (live) {
    // What cannot be drawn nobody has seen, and so nobody has taken it out.
    if (!drawn.nodeOf(live)) return index + 1;
    drawn.forget(live);
    parent.delete(index, 1);
    return index;
  }
  if (!shown) return index;
  parent.insert(index, [newPart(shown, drawn)]);
  return index + 1;
}

function newPart(part: EditorPart, drawn: DrawnNodes): Y.XmlElement | Y.XmlText {
  if (Array.isArray(part)) {
    const text = new Y.XmlText();
    text.applyDelta(part.map(({ text: insert, marks }) => ({ insert, attributes: attributesOf(marks) })));
    return text;
  }
  const element = new Y.XmlElement(part.type.name);
  for (const [name, value] of Object.entries(part.attrs))
    if (value !== null) element.setAttribute(name, value);
  element.insert(
    0,
    editorPartsOf(part).map((each) => newPart(each, drawn)),
  );
  drawn.set(element, part);
  return element;
}

function writeSettings(element: Y.XmlElement, { attrs }: Node): void {
  // Typed as texts; Yjs stores any value, and an editor sets numbers and lists as well.
  const present: Record<string, unknown> = element.getAttributes();
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null || value === undefined) {
      if (name in present) element.removeAttribute(name);
    } else if (!sameValue(present[name], value)) element.setAttribute(name, value);
  }
  for (const name of Object.keys(present)) if (!(name in attrs)) element.removeAttribute(name);
}
