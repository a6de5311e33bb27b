import type { DocNode } from '../../document';
import { plainText } from '../../inline';

const QUOTES = /["'`´‘’‚‛“”„‟«»‹›「」『』〈〉《》]/g;
const DASHES = /[\u2010-\u2015\u2212]|-{2,3}/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const ENDS = /^[\s.,;:!?…-]+|[\s.,;:!?…-]+$/g;

/**
 * Whether these blocks hold a sentence, however quotation marks, dashes, spaces, capitals and its last stop are set.
 * A sentence may run from one paragraph into the next, as the quotation it was taken from may.
 */
export function stillSays(blocks: readonly DocNode[], sentence: string): boolean {
  return plainly(blocks.map(textWithSpaces).join(' ')).includes(plainly(sentence));
}

function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(QUOTES, '')
    .replace(/\s*\.{2,}/g, '...')
    .replace(DASHES, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(ENDS, '');
}

/** The text of a block with a space between its paragraphs and parts. */
function textWithSpaces(node: DocNode): string {
  const parts = node.content ?? [];
  const hasText = parts.some(({ type }) => type === 'text');
  return hasText ? plainText(node) : parts.map(textWithSpaces).join(' ');
}
