import { DOMParser, Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { guessColumns, guessHeader } from './guess';
import { type FoundCell, type FoundTable, readTable } from './read-table';

/** The three parts of a table block, from a `table` of another program. */
export function tableOf(table: globalThis.Node, schema: Schema): Fragment {
  return isElement(table) ? tableFrom(schema, readTable(table)).content : Fragment.empty;
}

/** The rows of a table that a story's own markup holds: taken word for word. */
export function gridOf(table: globalThis.Node, schema: Schema): Fragment {
  if (!isElement(table)) return Fragment.empty;
  const rows = [...table.querySelectorAll('tr')].map((row) => {
    const cells = [...row.querySelectorAll('td, th')].map((cell) => ({
      words: cell,
      text: '',
      isHeader: cell.nodeName === 'TH',
      align: cell.getAttribute('data-align'),
    }));
    return rowFrom(schema, cells, { preserveWhitespace: 'full' });
  });
  return Fragment.fromArray(rows);
}

/** A table block from what was found elsewhere. Without declared headers, the first row and columns of figures are guessed. */
export function tableFrom(schema: Schema, found: FoundTable): Node {
  const { nodes } = schema;
  const caption = found.caption ? wordsOf(schema, found.caption) : Fragment.empty;
  const rows = guessColumns(guessHeader(found.rows)).map((row) => rowFrom(schema, row));
  return schema.node(
    'table',
    null,
    [
      schema.node('tableCaption', null, caption),
      schema.node('tableGrid', null, rows),
      nodes.tableSource?.create() ?? [],
    ].flat(),
  );
}

/** The words of a found cell, on one line. */
export function wordsOf(
  schema: Schema,
  words: FoundCell['words'],
  { preserveWhitespace = false }: { preserveWhitespace?: boolean | 'full' } = {},
): Fragment {
  if (typeof words === 'string') return words === '' ? Fragment.empty : Fragment.from(schema.text(words));
  const line = preserveWhitespace ? words : onOneLine(words);
  const topNode = schema.node('tableCell');
  return DOMParser.fromSchema(schema).parse(line, { topNode, preserveWhitespace }).content;
}

function rowFrom(schema: Schema, row: readonly FoundCell[], how: { preserveWhitespace?: 'full' } = {}): Node {
  const cells = row.map(({ words, isHeader, align }) => {
    const attrs = { align: align === 'centre' || align === 'end' ? align : null };
    return schema.node(isHeader ? 'tableHeader' : 'tableCell', attrs, wordsOf(schema, words, how));
  });
  return schema.node('tableRow', null, cells);
}

function onOneLine(cell: Element): Element {
  const copy = cell.cloneNode(true);
  if (!isElement(copy)) return cell;
  for (const end of copy.querySelectorAll('br, p, div, li')) end.before(' ');
  return copy;
}

function isElement(node: globalThis.Node): node is Element {
  return node.nodeType === 1;
}
