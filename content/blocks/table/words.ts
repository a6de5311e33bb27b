import type { DocNode } from '../../document';
import { element } from '../../html';
import { inlineHtml, isBlank, plainText } from '../../inline';
import { saysNothing, scopeOf, type TableCell, tableFacts } from './facts';

/** The table as text: a line a row, a tab between cells, as a spreadsheet would take it. */
export function tableText(node: DocNode): string {
  const facts = tableFacts(node);
  if (saysNothing(facts)) return '';
  const rows = facts.head ? [facts.head, ...facts.body] : facts.body;
  const lines = [
    plainText(facts.caption),
    ...rows.map((row) => row.map((cell) => plainText(cell.node).trim()).join('\t')),
    plainText(facts.source),
  ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** The table as markup for feeds. */
export function tableHtml(node: DocNode): string {
  const facts = tableFacts(node);
  if (saysNothing(facts)) return '';
  const { caption, head, body, source } = facts;
  const table = element(
    'table',
    {},
    isBlank(caption) ? '' : element('caption', {}, inlineHtml(caption)),
    head ? element('thead', {}, rowHtml(head, { isHead: true })) : '',
    element('tbody', {}, ...body.map((row) => rowHtml(row, { isHead: false }))),
  );
  return isBlank(source) ? table : table + element('p', {}, element('small', {}, inlineHtml(source)));
}

function rowHtml(row: TableCell[], place: { isHead: boolean }): string {
  const cells = row.map((cell) => {
    const inner = inlineHtml(cell.node);
    return cell.isHeader ? element('th', { scope: scopeOf(cell, place) }, inner) : element('td', {}, inner);
  });
  return element('tr', {}, ...cells);
}
