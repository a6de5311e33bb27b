import { idOf } from './attributes';
import type { BlockProblem } from './block';
import { blockOf } from './blocks';
import type { Copy, DocNode } from './document';
import { linkProblems } from './link-check';
import { newerProblems } from './newer-blocks/words';
import type { Problem } from './problem';

/** What the blocks of a body say stands between them and publication, in the order of the text. */
export function checkCopy(copy: Copy): Problem[] {
  const nodes = copy.body.content ?? [];
  return nodes.flatMap((node) => [...checkBlock(node), ...checkBeside(node, nodes)]);
}

/** What one block says of itself, and what is to be said of the links in it. Depends on nothing but the block. */
export function checkBlock(node: DocNode): Problem[] {
  const block = blockOf(node.type);
  return placed(node, [...(block ? block.problems(node) : newerProblems(node)), ...linkProblems(node)]);
}

/** What one block says of itself beside the others that it stands among. */
export function checkBeside(node: DocNode, nodes: readonly DocNode[]): Problem[] {
  return placed(node, blockOf(node.type)?.problemsBeside?.(node, nodes) ?? []);
}

function placed(node: DocNode, problems: BlockProblem[]): Problem[] {
  const blockId = idOf(node);
  return blockId === null ? problems : problems.map((problem) => ({ ...problem, blockId }));
}
