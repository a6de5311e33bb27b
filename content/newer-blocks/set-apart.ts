import type { Schema } from '@tiptap/pm/model';
import { cleanText } from '../clean-text';
import type { DocNode } from '../document';
import { isNewerLine } from './line-marks';
import { isNewerBlock } from './recognise';
import { seal, unseal } from './seal';

/** A body whose newer blocks have been taken out, and how to put them back where they stood. */
export interface SetApart {
  known: unknown;
  restore(doc: DocNode): DocNode;
}

/** Takes the newer blocks out of a stored body, so that the rest can be read as this version reads it. */
export function setApart(schema: Schema, json: unknown): SetApart {
  return apart(json, (block): block is DocNode => isNewerBlock(schema, block));
}

/** The same for a headline or standfirst, whose text may carry marks of a newer version and nothing else of one. */
export function linesApart(json: unknown): SetApart {
  return apart(json, isNewerLine);
}

function apart(json: unknown, isNewer: (block: unknown) => block is DocNode): SetApart {
  const blocks: unknown =
    typeof json === 'object' && json !== null && 'content' in json ? json.content : null;
  if (!Array.isArray(blocks)) return { known: json, restore: (doc) => doc };
  const newer = blocks.map((block) => (isNewer(block) ? clean(block) : null));
  if (newer.every((block) => block === null)) return { known: json, restore: (doc) => doc };
  const known = blocks.filter((_, place) => newer[place] === null);
  return {
    known: { ...(json as object), content: known }, // it has just been seen to hold a list of blocks
    restore: (doc) => ({ ...doc, content: woven(newer, known.length > 0 ? (doc.content ?? []) : []) }),
  };
}

/** The newer blocks at their places, and the others around them in their order. */
function woven(newer: readonly (DocNode | null)[], others: readonly DocNode[]): DocNode[] {
  const rest = [...others];
  return [...newer.flatMap((block) => block ?? rest.shift() ?? []), ...rest];
}

/** In the one form in which it is stored and compared; its text without what nobody can store. */
function clean(block: DocNode): DocNode {
  const whole = unseal(seal(block)) ?? block;
  return cleanly(whole);
}

function cleanly(node: DocNode): DocNode {
  const text = node.text === undefined ? {} : { text: cleanText(node.text) };
  const content = node.content ? { content: node.content.map(cleanly) } : {};
  return { ...node, ...content, ...text };
}
