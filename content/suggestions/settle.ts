import { canonicalJson } from '../canonical';
import type { DocNode, Mark } from '../document';
import {
  isSuggestionMark,
  type SuggestedBlock,
  type Suggestion,
  suggestedOf,
  suggestionOf,
} from './suggestion';

export type Verdict = 'accept' | 'reject';

/** What is to become of a suggestion; null: it stays open. */
export type Judge = (suggestion: Suggestion) => Verdict | null;

/** Blocks with these suggestions settled, as JSON. What is left of a text is joined, so that it can be compared. */
export function settled(blocks: readonly DocNode[], judge: Judge): DocNode[] {
  return blocks.flatMap((block) => settledBlock(block, judge) ?? []);
}

/** One block with these suggestions settled: the same object when it has none of them, null when it goes. */
export function settledBlock(block: DocNode, judge: Judge): DocNode | null {
  const { insertion, deletion } = suggestedOf(block);
  if (insertion && judge(insertion) === 'reject') return null;
  if (deletion && judge(deletion) === 'accept') return null;
  const left: SuggestedBlock = {
    ...(insertion && judge(insertion) === null && { insertion }),
    ...(deletion && judge(deletion) === null && { deletion }),
  };
  const isSame = left.insertion === insertion && left.deletion === deletion;
  return withContent(isSame ? block : { ...block, attrs: withSuggested(block.attrs, left) }, judge);
}

function withSuggested(attrs: DocNode['attrs'], left: SuggestedBlock): DocNode['attrs'] {
  const { suggested: _, ...others } = attrs ?? {};
  return Object.keys(left).length > 0 ? { ...others, suggested: left } : others;
}

function withContent(node: DocNode, judge: Judge): DocNode {
  if (!node.content) return node;
  const content = node.content.flatMap((child) =>
    child.type === 'text' ? settledRun(child, judge) : withContent(child, judge),
  );
  const isSame =
    content.length === node.content.length &&
    content.every((child, place) => child === node.content?.[place]);
  if (isSame) return node;
  const { content: _, ...empty } = node;
  return content.length > 0 ? { ...empty, content: joined(content) } : empty;
}

function settledRun(run: DocNode, judge: Judge): DocNode[] {
  const marks = run.marks ?? [];
  if (!marks.some(({ type }) => isSuggestionMark(type))) return [run];
  let left: Mark[] = marks;
  for (const mark of marks) {
    const suggestion = suggestionOf(mark);
    const verdict = suggestion && judge(suggestion);
    if (!verdict) continue;
    if (goes(mark.type, verdict)) return [];
    left = left.filter((one) => one !== mark);
    if (mark.type === 'modification' && verdict === 'reject') left = asBefore(mark, left);
  }
  if (left === marks) return [run];
  const { marks: _, ...bare } = run;
  return [left.length > 0 ? { ...bare, marks: left } : bare];
}

function goes(kind: string, verdict: Verdict): boolean {
  return (kind === 'insertion' && verdict === 'reject') || (kind === 'deletion' && verdict === 'accept');
}

function asBefore({ attrs }: Mark, marks: readonly Mark[]): Mark[] {
  const was = (Array.isArray(attrs?.was) ? attrs.was : []) as Mark[]; // the schema holds it to marks
  return [...marks.filter(({ type }) => isSuggestionMark(type)), ...was];
}

function joined(runs: readonly DocNode[]): DocNode[] {
  const whole: DocNode[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const isSame =
      last?.type === 'text' &&
      run.type === 'text' &&
      canonicalJson(last.marks ?? []) === canonicalJson(run.marks ?? []);
    if (last && isSame) whole[whole.length - 1] = { ...last, text: `${last.text}${run.text}` };
    else whole.push(run);
  }
  return whole;
}
