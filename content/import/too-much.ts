import type { DocNode } from '../document';
import { IMPORT_LIMITS, inMegabytes } from './import-limits';

/** What a piece of a story weighs. */
export interface Weight {
  characters: number;
  parts: number;
  blocks: number;
  bytes: number;
}

/** What each costs on the way beside its letters, settings and ids included; measured, and rounded up. */
const BYTES_OF_BLOCK = 60;
const BYTES_OF_RUN = 10;
const BYTES_OF_MARK = 42;

/** Weighs blocks before they are put into a story. */
export function weigh(blocks: readonly DocNode[]): Weight {
  const weight = { characters: 0, parts: 0, blocks: blocks.length, bytes: 0 };
  for (const block of blocks) add(block, weight);
  return weight;
}

/** Why so much cannot come into the story, in one sentence; null when it can. `present` is what the story has already. */
export function tooMuch(coming: Weight, present: Pick<Weight, 'characters' | 'blocks'>): string | null {
  const characters = coming.characters + present.characters;
  if (characters > IMPORT_LIMITS.characters)
    return `With this the story would have ${characters.toLocaleString('en-GB')} characters; a story may have at most ${IMPORT_LIMITS.characters.toLocaleString('en-GB')}.`;
  const blocks = coming.blocks + present.blocks;
  if (blocks > IMPORT_LIMITS.blocks)
    return `With this the story would have ${blocks.toLocaleString('en-GB')} paragraphs and other blocks; a story may have at most ${IMPORT_LIMITS.blocks.toLocaleString('en-GB')}.`;
  if (coming.parts > IMPORT_LIMITS.parts || coming.bytes > IMPORT_LIMITS.bytes)
    return `This is too much at once (about ${inMegabytes(coming.bytes)} of text and its settings; at most ${inMegabytes(IMPORT_LIMITS.bytes)} can come in together). Take it in parts.`;
  return null;
}

function add(node: DocNode, weight: Weight): void {
  weight.parts += 1;
  if (node.text === undefined) weight.bytes += BYTES_OF_BLOCK;
  else {
    weight.characters += node.text.length;
    weight.bytes += BYTES_OF_RUN + bytesOf(node.text);
  }
  for (const mark of node.marks ?? [])
    weight.bytes += BYTES_OF_MARK + (mark.attrs ? bytesOf(JSON.stringify(mark.attrs)) : 0);
  for (const child of node.content ?? []) add(child, weight);
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
