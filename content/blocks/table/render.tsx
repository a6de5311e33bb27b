import type { BlockProps } from '../../block-props';
import { isBlank, plainText } from '../../inline';
import { drawEach, InlineText } from '../../inline-text';
import { saysNothing, scopeOf, type TableCell, tableFacts } from './facts';

/** The table scrolls by itself where it is wider than the page, and can be focused so that arrow keys move it. */
export function TableBlock({ node }: BlockProps) {
  const facts = tableFacts(node);
  if (saysNothing(facts)) return null;
  const { caption, head, body, source } = facts;
  return (
    <div className="copy-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="copy-table-scroll" aria-label={plainText(caption).trim() || 'Table'} tabIndex={0}>
        <table>
          {isBlank(caption) ? null : (
            <caption>
              <span>
                <InlineText of={caption} />
              </span>
            </caption>
          )}
          {head ? <thead>{drawRow(head, { isHead: true })}</thead> : null}
          <tbody>{drawEach(body, (row) => drawRow(row, { isHead: false }))}</tbody>
        </table>
      </section>
      {isBlank(source) ? null : (
        <p className="copy-table-source">
          <InlineText of={source} />
        </p>
      )}
    </div>
  );
}

function drawRow(row: TableCell[], place: { isHead: boolean }) {
  return <tr>{drawEach(row, (cell) => drawCell(cell, place))}</tr>;
}

function drawCell(cell: TableCell, place: { isHead: boolean }) {
  const className = cell.align ? `copy-cell-${cell.align}` : undefined;
  if (!cell.isHeader)
    return (
      <td className={className}>
        <InlineText of={cell.node} />
      </td>
    );
  return (
    <th className={className} scope={scopeOf(cell, place) ?? undefined}>
      <InlineText of={cell.node} />
    </th>
  );
}
