import { Node } from '@tiptap/core';
import { attribute, blockIdAttribute, validOr } from '../../attributes';
import type { Block } from '../../block';
import { gridOf, tableOf } from './from-markup';
import { tableProblems } from './problems';
import { isDataTable } from './read-table';
import { tableHtml, tableText } from './words';

/** What each node is to the table package, which does the work of cells, rows and columns. */
const ROLES: Record<string, string> = {
  tableGrid: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
};

export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableCaption tableGrid tableSource',
  defining: true,
  isolating: true,
  addAttributes: () => ({ id: blockIdAttribute() }),
  parseHTML: () => [
    { tag: 'figure[data-block="table"]' },
    { tag: 'table', getAttrs: (table) => (isDataTable(table) ? null : false), getContent: tableOf },
  ],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-block': 'table', ...HTMLAttributes }, 0],
});

// Rows and cells may be missing: when two people take away the last ones at the same moment, the caption must stay.
export const TableGridNode = Node.create({
  name: 'tableGrid',
  content: 'tableRow*',
  isolating: true,
  parseHTML: () => [{ tag: 'table', context: 'table/', priority: 60, getContent: gridOf }],
  renderHTML: () => ['table', ['tbody', 0]],
  extendNodeSchema: ({ name }) => (ROLES[name] ? { tableRole: ROLES[name] } : {}),
});

export const TableRowNode = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)*',
  renderHTML: () => ['tr', 0],
});

export const TableHeaderNode = cell('tableHeader', 'th');
export const TableCellNode = cell('tableCell', 'td');
export const TableCaptionNode = words('tableCaption', 'table-caption');
export const TableSourceNode = words('tableSource', 'table-source');

/** Figures or words in rows and columns, under a caption, with their source. Cells hold one line and are never merged. */
export const table: Block = {
  name: 'table',
  types: ['table'],
  nodes: [
    TableNode,
    TableCaptionNode,
    TableGridNode,
    TableRowNode,
    TableHeaderNode,
    TableCellNode,
    TableSourceNode,
  ],
  text: tableText,
  html: tableHtml,
  problems: tableProblems,
};

function cell(name: string, tag: 'th' | 'td') {
  return Node.create({
    name,
    content: 'inline*',
    isolating: true,
    addAttributes: () => ({
      align: attribute(null, isAlign, 'a column stands at the start, in the centre or at the end.', {
        parseHTML: (element) => validOr(element.getAttribute('data-align'), isAlign, null),
        renderHTML: ({ align }) => (align ? { 'data-align': align } : {}),
      }),
      // The table package counts with these; nobody can set them.
      colspan: ofOne(),
      rowspan: ofOne(),
    }),
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
}

function words(name: string, part: string) {
  return Node.create({
    name,
    content: 'inline*',
    defining: true,
    parseHTML: () => [{ tag: `div[data-part="${part}"]` }],
    renderHTML: () => ['div', { 'data-part': part }, 0],
  });
}

function isAlign(value: unknown): boolean {
  return value === null || value === 'centre' || value === 'end';
}

function ofOne() {
  return attribute(1, (value) => value === 1, 'the cells of a table are not merged.', {
    parseHTML: () => 1,
    rendered: false,
  });
}
