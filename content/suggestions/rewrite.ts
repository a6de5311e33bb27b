import type { Transform } from '@tiptap/pm/transform';
import { isSuggestionMark, type SuggestedBlock, type Suggestion, suggestedOf } from './suggestion';

/** Says something else of suggestions: a reason, a time. `rewrite` returns the same object where nothing is to change. */
export function rewriteSuggestions(tr: Transform, rewrite: (suggestion: Suggestion) => Suggestion): void {
  tr.doc.descendants((node, position) => {
    const suggested = suggestedOf(node);
    const rewritten = rewriteBlock(suggested, rewrite);
    if (rewritten !== suggested) tr.setNodeAttribute(position, 'suggested', rewritten);
    if (!node.isText) return;
    for (const mark of node.marks) {
      if (!isSuggestionMark(mark.type.name)) continue;
      const before = mark.attrs as Suggestion; // the schema of these marks
      const after = rewrite(before);
      if (after !== before)
        tr.addMark(position, position + node.nodeSize, mark.type.create({ ...mark.attrs, ...after }));
    }
  });
}

function rewriteBlock(suggested: SuggestedBlock, rewrite: (one: Suggestion) => Suggestion): SuggestedBlock {
  const { insertion, deletion } = suggested;
  const [first, second] = [insertion && rewrite(insertion), deletion && rewrite(deletion)];
  if (first === insertion && second === deletion) return suggested;
  return { ...(first && { insertion: first }), ...(second && { deletion: second }) };
}
