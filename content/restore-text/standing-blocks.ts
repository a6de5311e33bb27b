import * as Y from 'yjs';
import { canonicalJson } from '../canonical';
import { readField } from '../check-structure';
import type { DocNode } from '../document';
import { blockWithoutNotes } from '../notes';
import { fieldFromYjs } from '../yjs';

/** A block of the body as it stands in a live document. */
export interface StandingBlock {
  element: Y.XmlElement;
  block: DocNode;
  /** As versions hold it: without its notes. Null for a block that is nothing but notes, which no version holds. */
  readable: DocNode | null;
}

/** The blocks of a live document in their order. Throws when its body cannot be read. */
export function standingBlocks(doc: Y.Doc): StandingBlock[] {
  const read = readField('body', fieldFromYjs(doc, 'body'));
  if (!read.ok) throw new Error(read.problems.join(' '));
  const elements = doc.getXmlFragment('body').toArray();
  // An empty body is read as one empty paragraph, which stands nowhere.
  return elements.flatMap((element, place) => {
    const block = read.doc.content?.[place];
    if (!(element instanceof Y.XmlElement) || !block) return [];
    return { element, block, readable: asVersionsHoldIt(block) };
  });
}

/** A block without its notes in its one form; null when it was nothing else. */
export function asVersionsHoldIt(block: DocNode): DocNode | null {
  const rest = blockWithoutNotes(block);
  if (rest === null || rest === block) return rest;
  const read = readField('body', { type: 'doc', content: [rest] });
  if (!read.ok) throw new Error(`A block without its notes must be valid: ${read.problems.join(' ')}`);
  return read.doc.content?.[0] ?? null;
}

/** Whether two blocks, each in its one form, are the same in every word and setting. */
export function isSameBlock(a: DocNode | null, b: DocNode | null): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
