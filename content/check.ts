import { idOf } from './attributes';
import { blockOf } from './blocks';
import type { Copy, DocNode } from './document';
import { linkProblems } from './link-check';
import type { Problem } from './problem';

/** What the blocks of a body say stands between them and publication, in the order of the text. */
export function checkCopy(copy: Copy): Problem[] {
  return (copy.body.content ?? []).flatMap(checkBlock);
}

/** What one block says of itself, and what is to be said of the links in it. */
export function checkBlock(node: DocNode): Problem[] {
  const blockId = idOf(node);
  const problems = [...(blockOf(node.type)?.problems(node) ?? []), ...linkProblems(node)];
  return blockId === null ? problems : problems.map((problem) => ({ ...problem, blockId }));
}
