import type { Mark, Node } from '@tiptap/pm/model';
import { escapeHtml } from '../html';
import { markupOfSpec } from './markup-of-spec';

/** Runs of text as the editor draws them: a mark that goes on over several runs is one element around them. */
export function inlineMarkup(runs: readonly Node[], depth = 0): string {
  let markup = '';
  let place = 0;
  for (let run = runs[place]; run; run = runs[place]) {
    const mark = run.marks[depth];
    const end = mark ? endOf(runs, { mark, depth, from: place }) : place + 1;
    markup += mark
      ? markMarkup(mark, inlineMarkup(runs.slice(place, end), depth + 1))
      : escapeHtml(run.text ?? '');
    place = end;
  }
  return markup;
}

function endOf(runs: readonly Node[], { mark, depth, from }: { mark: Mark; depth: number; from: number }) {
  let end = from;
  while (runs[end]?.marks[depth]?.eq(mark)) end += 1;
  return end;
}

function markMarkup(mark: Mark, inside: string): string {
  const { toDOM } = mark.type.spec;
  return toDOM ? markupOfSpec(toDOM(mark, true), inside) : inside;
}
