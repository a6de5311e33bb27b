import { idOf } from './attributes';
import { blockOf } from './blocks';
import type { Copy, DocNode } from './document';
import { newerProblems } from './newer-blocks/words';
import type { Problem } from './problem';

/** What the blocks of a body say stands between them and publication, in the order of the text. */
export function checkCopy(copy: Copy): Problem[] {
  return (copy.body.content ?? []).flatMap((node) => problemsOf(node, copy));
}

function problemsOf(node: DocNode, copy: Copy): Problem[] {
  const blockId = idOf(node);
  const problems = blockOf(node.type)?.problems(node, copy) ?? newerProblems(node);
  return blockId === null ? problems : problems.map((problem) => ({ ...problem, blockId }));
}
