import { DOMParser as Parser } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { readField } from '../check-structure';
import type { DocNode } from '../document';
import { schemas } from '../schemas';
import { markdownToHtml } from './markdown';
import { readHtml } from './read-document';
import { writeBlocks } from './write-html';

const PAGE =
  '<p>Before</p><table><caption>Landings, <b>tonnes</b></caption>' +
  '<thead><tr><th rowspan="2">Port</th><th colspan="2" style="text-align:center">Year</th></tr>' +
  '<tr><th>2024</th><th>2025</th></tr></thead>' +
  '<tbody><tr><td>Hull</td><td align="right">12</td><td style="text-align: right">14</td></tr></tbody></table>';

const MARKDOWN = '| Port | Tonnes | Flag |\n|---|--:|:-:|\n| Hull | 12 | *A* |';

const SHEET =
  '<google-sheets-html-origin><table><colgroup><col></colgroup><tbody>' +
  '<tr><td>Port</td><td>Tonnes</td></tr><tr><td>Hull</td><td style="text-align:right">12</td></tr>' +
  '<tr><td rowspan="2">Leith</td><td style="text-align:right">3</td></tr><tr><td style="text-align:right">4</td></tr>' +
  '</tbody></table></google-sheets-html-origin>';

describe('a table that comes in is stored with its headers, alignment and spans', () => {
  it.each([
    [
      'from a web page',
      PAGE,
      [
        'Landings, tonnes',
        ['*Port', '*Year|centre', '*|centre'],
        ['*', '*2024', '*2025'],
        ['Hull', '12|end', '14|end'],
      ],
    ],
    [
      'from Markdown',
      markdownToHtml(MARKDOWN),
      ['', ['*Port', '*Tonnes|end', '*Flag|centre'], ['Hull', '12|end', 'A|centre']],
    ],
    [
      'from a sheet, which does not say what its headers are',
      SHEET,
      ['', ['*Port', '*Tonnes'], ['Hull', '12|end'], ['Leith', '3|end'], ['', '4|end']],
    ],
  ])('%s', (_, html, stored) => expect(tablesOf(html)).toEqual([stored]));

  it('and is the text that it holds when it claims more cells than a story can have', () => {
    const row = '<tr><td colspan="1000000" rowspan="1000000">A</td><td>B</td></tr>';
    expect(tablesOf(`<table>${row.repeat(3)}</table>`)).toEqual([]);
    expect(JSON.stringify(stored(`<table>${row.repeat(3)}</table>`)).match(/"[AB]"/g)).toHaveLength(6);
  });
  it('but is none when it sets paragraphs side by side in the middle of a mail', () => {
    const mail = '<table><tr><td align="center"><p>A</p><p>B</p></td><td align="center">C</td></tr></table>';
    expect(stored(mail).map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });
});

/** Each table that was stored: its caption, and its rows with `*` before a header and how a cell stands behind it. */
function tablesOf(html: string): unknown[] {
  return stored(html)
    .filter(({ type }) => type === 'table')
    .map((table) => [textOf(table.content?.[0]), ...(table.content?.[1]?.content ?? []).map(rowOf)]);
}

function rowOf(row: DocNode): string[] {
  return (row.content ?? []).map((cell) => {
    const align = cell.attrs?.align;
    const sign = cell.type === 'tableHeader' ? '*' : '';
    return `${sign}${textOf(cell)}${typeof align === 'string' ? `|${align}` : ''}`;
  });
}

function textOf(node: DocNode | undefined): string {
  return node?.text ?? (node?.content ?? []).map(textOf).join('');
}

function stored(html: string): DocNode[] {
  const written = writeBlocks(readHtml(html).pieces, () => 'new').html;
  const { body } = new DOMParser().parseFromString(written, 'text/html');
  const parsed = Parser.fromSchema(schemas.body).parse(body, { preserveWhitespace: 'full' });
  const field = readField('body', parsed.toJSON());
  if (!field.ok) throw new Error(field.problems.join(' '));
  return field.doc.content ?? [];
}
