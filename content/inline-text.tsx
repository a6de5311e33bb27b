import { Fragment, type ReactNode } from 'react';
import type { DocNode, Mark } from './document';
import { hrefOf, isNote, plainText } from './inline';

/** The text of a node with its bold, italic and links. Notes stay out. */
export function InlineText({ of: node }: { of: DocNode | undefined }) {
  return drawEach(node?.content, drawRun);
}

/** Draws a sequence one after the other. Places serve as keys, since a drawn story never changes its order. */
export function drawEach<Item>(
  items: readonly Item[] | undefined,
  draw: (item: Item, place: number) => ReactNode,
): ReactNode[] {
  return (items ?? []).map((item, place) => <Fragment key={String(place)}>{draw(item, place)}</Fragment>);
}

function drawRun(run: DocNode): ReactNode {
  if (isNote(run)) return null;
  return (run.marks ?? []).reduceRight(drawMark, plainText(run));
}

function drawMark(inner: ReactNode, mark: Mark): ReactNode {
  if (mark.type === 'bold') return <strong>{inner}</strong>;
  if (mark.type === 'italic') return <em>{inner}</em>;
  const href = hrefOf(mark);
  return href === null ? inner : <a href={href}>{inner}</a>;
}
