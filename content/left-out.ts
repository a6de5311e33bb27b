import { blocks } from './blocks';
import type { DocNode } from './document';

const leftOut = new Map(
  blocks.flatMap((block) =>
    [...new Set([...block.types, ...Object.keys(block.leftOut ?? {})])].map(
      (type) => [type, new Set([...(block.leftOut?.[type] ?? []), 'suggested'])] as const,
    ),
  ),
);

/** A stored document without the attributes that are younger than their node and say nothing. */
export function withoutYoungNulls(node: DocNode): DocNode {
  const young = leftOut.get(node.type);
  const { attrs, content } = node;
  return {
    ...node,
    ...(young && attrs && { attrs: said(attrs, young) }),
    ...(content && { content: content.map(withoutYoungNulls) }),
  };
}

function said(attrs: Record<string, unknown>, young: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).filter(([name, value]) => value !== null || !young.has(name)),
  );
}
