import type { BlockProps } from '../../block-props';
import type { DocNode } from '../../document';
import { isBlank } from '../../inline';
import { drawEach, InlineText } from '../../inline-text';
import { isList, startOf } from './schema';

export function ListBlock({ node }: Pick<BlockProps, 'node'>) {
  if (isBlank(node)) return null;
  const items = drawEach(node.content, drawItem);
  if (node.type !== 'orderedList') return <ul className="copy-list">{items}</ul>;
  return (
    <ol className="copy-list" start={startOf(node) ?? undefined}>
      {items}
    </ol>
  );
}

function drawItem(item: DocNode) {
  return <li>{drawEach(item.content, drawPart)}</li>;
}

function drawPart(part: DocNode) {
  if (isList(part)) return <ListBlock node={part} />;
  return (
    <p>
      <InlineText of={part} />
    </p>
  );
}
