import type { Node } from '@tiptap/pm/model';

/** The blocks of a body that a change has touched, by place, and where in the text they were touched. */
export interface BlocksSpan {
  first: number;
  last: number;
  from: number;
  to: number;
}

/** Which blocks differ from before; null when none does. What was not touched is the same object and costs nothing. */
export function changedBlocks(before: Node, after: Node): BlocksSpan | null {
  const from = before.content.findDiffStart(after.content);
  if (from === null) return null;
  const end = before.content.findDiffEnd(after.content) ?? { a: from, b: from };
  // What repeats itself is found to be the same from both sides, once too often.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const to = Math.min(end.b + overlap, after.content.size);
  const last = Math.max(0, Math.min(after.resolve(to).index(0), after.childCount - 1));
  return { first: Math.min(after.resolve(from).index(0), last), last, from, to };
}
