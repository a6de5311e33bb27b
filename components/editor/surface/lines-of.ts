import { Fragment, type Node } from '@tiptap/pm/model';

/** Every line of text in a block, from top to bottom, as inline content. Empty ones are left out, unless all are. */
export function linesOf(block: Node): Fragment[] {
  if (block.isTextblock) return [block.content];
  const lines: Fragment[] = [];
  block.descendants((node) => {
    if (node.isTextblock && node.content.size > 0) lines.push(node.content);
    return !node.isTextblock;
  });
  return lines.length > 0 ? lines : [Fragment.empty];
}
