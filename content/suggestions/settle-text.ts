import type { Node } from '@tiptap/pm/model';
import { Mark } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { Judge, Verdict } from './settle';
import { isSuggestionMark, type SuggestedBlock, type Suggestion, suggestedOf } from './suggestion';

/** Settles suggestions in an open text, as `settled` does in a stored one. */
export function settleText(tr: Transform, judge: Judge): void {
  const places: { node: Node; position: number }[] = [];
  tr.doc.descendants((node, position) => {
    if (node.isText || node.attrs.suggested) places.push({ node, position });
  });
  for (const { node, position } of places.reverse()) {
    if (node.isText) settleRun(tr, node, position, judge);
    else settleBlock(tr, position, judge);
  }
}

function settleRun(tr: Transform, run: Node, position: number, judge: Judge): void {
  const end = position + run.nodeSize;
  for (const mark of run.marks) {
    const verdict = isSuggestionMark(mark.type.name) ? judge(mark.attrs as Suggestion) : null; // the schema of these marks
    if (!verdict) continue;
    if (goes(mark.type.name, verdict)) {
      tr.delete(position, end);
      return;
    }
    tr.removeMark(position, end, mark);
    if (mark.type.name === 'modification' && verdict === 'reject') setBack(tr, { position, end }, run, mark);
  }
}

function setBack(
  tr: Transform,
  { position, end }: { position: number; end: number },
  run: Node,
  { type, attrs }: Mark,
): void {
  for (const mark of run.marks) if (!isSuggestionMark(mark.type.name)) tr.removeMark(position, end, mark);
  for (const json of attrs.was) tr.addMark(position, end, Mark.fromJSON(type.schema, json));
}

function settleBlock(tr: Transform, position: number, judge: Judge): void {
  const block = tr.doc.nodeAt(position);
  if (!block) return;
  const { insertion, deletion } = suggestedOf(block);
  const [first, second] = [insertion && judge(insertion), deletion && judge(deletion)];
  if ((insertion && first && goes('insertion', first)) || (deletion && second && goes('deletion', second)))
    takeOut(tr, block, position);
  else
    setLeft(tr, position, {
      insertion: first ? undefined : insertion,
      deletion: second ? undefined : deletion,
    });
}

function setLeft(tr: Transform, position: number, { insertion, deletion }: SuggestedBlock): void {
  const left = { ...(insertion && { insertion }), ...(deletion && { deletion }) };
  tr.setNodeAttribute(position, 'suggested', Object.keys(left).length > 0 ? left : null);
}

// A text is never without a block: an empty line takes the place of the last one.
function takeOut(tr: Transform, block: Node, position: number): void {
  const end = position + block.nodeSize;
  const empty = tr.doc.childCount === 1 ? tr.doc.type.contentMatch.defaultType?.createAndFill() : null;
  if (empty) tr.replaceWith(position, end, empty);
  else tr.delete(position, end);
}

function goes(kind: string, verdict: Verdict): boolean {
  return kind === (verdict === 'accept' ? 'deletion' : 'insertion');
}
