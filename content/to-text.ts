import { blockOf } from './blocks';
import type { Copy, DocNode } from './document';
import { wordsOfNewer } from './newer-blocks/words';

/** The words of one document: a blank line between blocks. A block that this version does not know gives its text. */
export function fieldText(doc: DocNode): string {
  return (doc.content ?? [])
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The words of a headline or standfirst on one line, also when a merge has left it in two paragraphs. */
export function lineText(doc: DocNode): string {
  return fieldText(doc).replace(/\s+/g, ' ').trim();
}

/** The words of a whole copy. */
export function copyToText(copy: Copy): { headline: string; standfirst: string; body: string } {
  return {
    headline: lineText(copy.headline),
    standfirst: lineText(copy.standfirst),
    body: fieldText(copy.body),
  };
}

/** The words of one block of a body. */
export function blockText(node: DocNode): string {
  return (blockOf(node.type)?.text(node) ?? wordsOfNewer(node).join('\n')).trim();
}
