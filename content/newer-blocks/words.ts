import type { BlockProblem } from '../block';
import type { DocNode } from '../document';
import { plainText } from '../inline';
import { spoken } from '../spoken';

/**
 * The words of a block that this version does not know, a text for each place that holds text. They are what readers
 * get of it: the words were written, read and approved, and leaving them out could turn what the story says around.
 */
export function wordsOfNewer(node: DocNode): string[] {
  const parts = node.content ?? [];
  const holdsText = parts.some(({ type }) => type === 'text');
  const words = holdsText ? [plainText(node).trim()] : parts.flatMap(wordsOfNewer);
  return words.filter((text) => text !== '');
}

/** What the desk is told before a story with such a block goes out. */
export function newerProblems(node: DocNode): BlockProblem[] {
  const message = `This version of Galley does not know the block “${spoken(node.type)}”. Readers get its words only.`;
  return [{ code: 'G14', severity: 'soft', message }];
}
