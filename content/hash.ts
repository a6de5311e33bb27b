import { createHash } from 'node:crypto';
import { idOf } from './attributes';
import { canonicalJson } from './canonical';
import type { Copy, DocNode } from './document';

/** SHA-256 as hexadecimal. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A part of a copy by its name, with its hash. */
export type PartHash = readonly [part: string, hash: string];

/**
 * A hash for the headline, the standfirst and each block, by block id, in the order of the story, so that an approval can
 * tell which parts have changed since. Ids are not content: a part that only gets one keeps its hash. A block without an
 * id of its own (none, or one that an earlier block has) goes by its place: `#3`.
 */
export function partHashes(copy: Copy): PartHash[] {
  const parts: PartHash[] = [
    ['headline', hashOf(copy.headline)],
    ['standfirst', hashOf(copy.standfirst)],
  ];
  const names = new Set(parts.map(([name]) => name));
  for (const [index, block] of (copy.body.content ?? []).entries()) {
    const id = idOf(block);
    const name = id === null || names.has(id) ? `#${index + 1}` : id;
    names.add(name);
    parts.push([name, hashOf(block)]);
  }
  return parts;
}

function hashOf(node: DocNode): string {
  return sha256Hex(canonicalJson(withoutIds(node)));
}

function withoutIds(node: DocNode): DocNode {
  const { id: _, ...attrs } = node.attrs ?? {};
  return node.content ? { ...node, attrs, content: node.content.map(withoutIds) } : { ...node, attrs };
}
