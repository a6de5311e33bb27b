import { createHash } from 'node:crypto';
import { idOf } from './attributes';
import { canonicalJson } from './canonical';
import type { Copy, DocNode } from './document';

/** SHA-256 as hexadecimal. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * A hash for the headline, the standfirst and each block, by block id, so that an approval can tell which parts have
 * changed since. Ids are not content: a part that only gets one keeps its hash. A block without an id of its own
 * (none, or one that an earlier block has) goes by its place: `#3`.
 */
export function blockHashes(copy: Copy): Record<string, string> {
  const hashes = new Map([
    ['headline', hashOf(copy.headline)],
    ['standfirst', hashOf(copy.standfirst)],
  ]);
  for (const [index, block] of (copy.body.content ?? []).entries()) {
    const id = idOf(block);
    hashes.set(id === null || hashes.has(id) ? `#${index + 1}` : id, hashOf(block));
  }
  return Object.fromEntries(hashes);
}

/** The hash of a part of a copy. Ids are not content. */
export function hashOf(node: DocNode): string {
  return sha256Hex(canonicalJson(withoutIds(node)));
}

function withoutIds(node: DocNode): DocNode {
  const { id: _, ...attrs } = node.attrs ?? {};
  return node.content ? { ...node, attrs, content: node.content.map(withoutIds) } : { ...node, attrs };
}
