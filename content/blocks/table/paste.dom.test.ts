import { DOMParser, Fragment, Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { link, p, table } from '../../builder';
import { readField } from '../../check-structure';
import type { DocNode } from '../../document';
import { schemas } from '../../schemas';
import { pasteInTable } from './paste-in-table';
import { caretAfter, editorWith, rowsOf } from './testing-editor';

const inert = document.implementation.createHTMLDocument('');

const EXCEL =
  '<html><head><style>td{mso-ignore:padding}</style></head><body><!--StartFragment-->' +
  '<table width=128 style="width:96pt"><col width=64 style="width:48pt"><tr height=20>' +
  '<td class=xl65 style="width:48pt">Port</td><td>Tonnes</td></tr>' +
  '<tr><td>Kelmouth</td><td align=right>1,204</td></tr><tr><td>Ystrand</td><td align=right>88</td></tr></table>' +
  '<!--EndFragment--></body></html>';
const GOOGLE =
  '<google-sheets-html-origin><style type="text/css">td {border: 1px solid #ccc}</style>' +
  '<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/></colgroup>' +
  '<tbody><tr style="height:21px;"><td data-sheets-value="x">Port</td><td>Tonnes</td></tr>' +
  '<tr><td>Kelmouth</td><td style="text-align:right">1,204</td></tr><tr><td>Ystrand</td><td>88</td></tr>' +
  '<tr><td></td><td></td></tr></tbody></table></google-sheets-html-origin>';
const LIBRE =
  '<!DOCTYPE html><html><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>' +
  '<tr><td height="17" align="left"><font face="Liberation Sans">Port</font></td><td align="left">Tonnes</td></tr>' +
  '<tr><td>Kelmouth</td><td align="right" sdval="1204" sdnum="1033;">1,204</td></tr>' +
  '<tr><td>Ystrand</td><td align="right">88</td></tr></table></body></html>';
const LANDINGS = [
  ['*Port', '*Tonnes'],
  ['Kelmouth', '1,204'],
  ['Ystrand', '88'],
];

describe('a selection of a spreadsheet', () => {
  it.each([
    ['Excel', { 'text/html': EXCEL }],
    ['Google Sheets', { 'text/html': GOOGLE }],
    ['LibreOffice', { 'text/html': LIBRE }],
    ['text with tabs', { 'text/plain': 'Port\tTonnes\r\nKelmouth\t1,204\r\nYstrand\t88\r\n' }],
  ])('becomes a table: %s', (_, clipboard) => {
    const editor = editorWith(p('Before'));
    caretAfter(editor, 'Before');
    expect(paste(editor, clipboard)).toEqual({ isDone: true, said: [] });
    expect(rowsOf(editor)).toEqual(LANDINGS);
    expect(editor.getText()).toContain('Before');
  });
  it('sets columns of figures at their end, and brings no style along', () => {
    const [grid] = blocksOf(GOOGLE)[0]?.content?.slice(1) ?? [];
    const attrs = (grid?.content ?? []).map((row) => row.content?.map((cell) => cell.attrs));
    const one = { align: null, colspan: 1, rowspan: 1 };
    expect(attrs).toEqual(Array.from({ length: 3 }, () => [one, { ...one, align: 'end' }]));
  });
  it('fills cells from the caret on, and the table grows as far as it must', () => {
    const editor = editorWith(
      table({
        head: ['A', 'B'],
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
      }),
    );
    caretAfter(editor, '4');
    expect(paste(editor, { 'text/plain': 'x\ty\nz\t' })).toEqual({ isDone: true, said: [] });
    expect(rowsOf(editor)).toEqual([
      ['*A', '*B', '*'],
      ['1', '2', ''],
      ['3', 'x', 'y'],
      ['', 'z', ''],
    ]);
  });
  it('is filled in where it was copied from cells of a table', () => {
    const editor = editorWith(
      table({
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
      }),
    );
    caretAfter(editor, '4');
    const html = '<table data-pm-slice="1 1 -2 []"><tbody><tr><td>x</td><td>y</td></tr></tbody></table>';
    expect(paste(editor, { 'text/html': html, 'text/plain': 'x\ty' })).toEqual({ isDone: true, said: [] });
    expect(rowsOf(editor)).toEqual([
      ['1', '2', ''],
      ['3', 'x', 'y'],
    ]);
  });
  it.each([
    ['words', 'Port\tTonnes\nKelmouth\t88', ['*Port', '*Tonnes']],
    ['years', '\t2024\t2025\nKelmouth\t88\t90', ['*', '*2024', '*2025']],
    ['no figures', 'Kelmouth\t90\nYstrand\t88', ['Kelmouth', '90']],
    ['no years like those below', 'Kelmouth\t1904\nYstrand\t1911', ['Kelmouth', '1904']],
  ])('has its first row for a header when that holds %s', (_, text, first) => {
    const editor = editorWith(p('Before'));
    paste(editor, { 'text/plain': text });
    expect(rowsOf(editor)[0]).toEqual(first);
  });
  it('leaves a line below it to go on writing', () => {
    const editor = editorWith(p());
    paste(editor, { 'text/plain': 'a\tb' });
    expect(editor.state.doc.content.content.map(({ type }) => type.name)).toEqual(['table', 'paragraph']);
  });
  it('keeps a cell with line breaks and quotation marks in one cell', () => {
    const editor = editorWith(p('Before'));
    paste(editor, { 'text/plain': 'a\t"two\nlines, ""quoted"""\nb\tc' });
    expect(rowsOf(editor)).toEqual([
      ['*a', '*two lines, "quoted"'],
      ['b', 'c'],
    ]);
  });
  it('is refused with a sentence when it is too large, and nothing is changed', () => {
    const sheet = Array.from({ length: 1200 }, () => 'a\tb').join('\n');
    const sentence =
      'A table in a story has at most 300 rows and 20 columns; this would have 1,200 rows and 2 columns. Copy a smaller part.';
    const editor = editorWith(p('Before'), table({ rows: [['1']] }));
    for (const at of ['Before', '1']) {
      caretAfter(editor, at);
      const before = editor.getJSON();
      expect(paste(editor, { 'text/plain': sheet })).toEqual({ isDone: true, said: [sentence] });
      expect(editor.getJSON()).toEqual(before);
    }
  });
  it.each([
    ['one cell', { 'text/html': '<table><tr><td>Kelmouth</td></tr></table>' }],
    ['plain text', { 'text/plain': 'Kelmouth\nYstrand' }],
    ['text with a tab in some lines', { 'text/plain': 'Port\tTonnes\nKelmouth' }],
    ['a table among other text', { 'text/html': `<p>Words</p>${GOOGLE}` }],
  ])('is not what %s is', (_, clipboard) => {
    expect(paste(editorWith(p('Before')), clipboard).isDone).toBe(false);
  });
});

describe('other text that is pasted into a table', () => {
  it.each([
    ['a cell', '1'],
    ['the caption', 'Landings'],
  ])('becomes one line in %s and leaves the table whole', (_, at) => {
    const editor = editorWith(table({ caption: 'Landings', rows: [['1', '2']] }));
    caretAfter(editor, at);
    const blocks = [p('One ', link('two', 'https://example.org/')), p('three')];
    const words = Fragment.fromArray(blocks.map((block) => editor.schema.nodeFromJSON(block)));
    paste(editor, { 'text/html': '<p>ignored</p>' }, new Slice(words, 1, 1));
    expect(editor.state.doc.childCount).toBe(1);
    expect(editor.getText()).toContain(`${at}One two three`);
    expect(JSON.stringify(editor.getJSON())).toContain('https://example.org/');
  });
});

describe('a table among other pasted text', () => {
  it('is read with its caption and its declared headers', () => {
    const html =
      '<p>Before</p><table><caption>Landings</caption><thead><tr><th>Port</th><th>Tonnes</th></tr></thead>' +
      '<tbody><tr><th>Kelmouth</th><td><a href="https://example.org/">1,204</a></td></tr></tbody></table>';
    expect(blocksOf(html).map(textOf)).toEqual(['Before', 'Landings|*Port|*Tonnes|*Kelmouth|1,204|']);
  });
  it('has its merged cells taken apart', () => {
    const html =
      '<table><tr><th>Port</th><th colspan="2">Tonnes</th></tr>' +
      '<tr><td rowspan="2">Kelmouth</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';
    expect(blocksOf(html).map(textOf)).toEqual(['|*Port|*Tonnes|*|Kelmouth|1|2||3|4|']);
  });
  it('puts paragraphs of a cell on one line', () => {
    const html =
      '<table><tr><th>Port</th><th>Ferry</th></tr><tr><td><p>Kel</p><p>mouth</p></td><td>a<br>b</td></tr></table>';
    expect(blocksOf(html).map(textOf)).toEqual(['|*Port|*Ferry|Kel mouth|a b|']);
  });
  it.each([
    [
      'that only sets text in columns',
      '<table role="presentation"><tr><td>One</td><td>Two</td></tr></table>',
    ],
    ['of one cell, as mail has it', '<table><tr><td><p>One</p><p>Two</p></td></tr></table>'],
    ['inside a table', '<table><tr><td><table><tr><td>One</td></tr></table></td><td>Two</td></tr></table>'],
    ['around headings', '<table><tr><td><h2>One</h2></td><td>Two</td></tr></table>'],
  ])('is the text that it holds when it is one %s', (_, html) => {
    const blocks = blocksOf(html);
    expect(blocks.map(({ type }) => type)).not.toContain('table');
    expect(blocks.map(textOf).join(' ')).toMatch(/One.*Two/);
  });
  it('is the text that it holds when it is too large for a story: nothing is lost', () => {
    const html = `<p>A</p><table>${'<tr><td>x</td><td>y</td></tr>'.repeat(400)}</table>`;
    const blocks = blocksOf(html);
    expect(blocks.map(({ type }) => type)).not.toContain('table');
    expect(blocks.map(textOf).join('').match(/x/g)).toHaveLength(400);
  });
});

function paste(editor: ReturnType<typeof editorWith>, data: Record<string, string>, slice = Slice.empty) {
  const said: string[] = [];
  const clipboard = { getData: (type: string) => data[type] ?? '' } as DataTransfer; // all that is asked of one
  const isDone = pasteInTable(editor.view, {
    clipboard,
    slice,
    onRefusal: (sentence) => said.push(sentence),
  });
  return { isDone, said };
}

function blocksOf(html: string): DocNode[] {
  const box = inert.createElement('div');
  box.innerHTML = html;
  const field = readField('body', DOMParser.fromSchema(schemas.body).parse(box).toJSON());
  if (!field.ok) throw new Error(field.problems.join(' '));
  return field.doc.content ?? [];
}

/** A table as its parts and cells one after the other, anything else as its text. */
function textOf(block: DocNode): string {
  const text = (node: DocNode): string => node.text ?? (node.content ?? []).map(text).join('');
  if (block.type !== 'table') return text(block);
  const [caption, grid, source] = block.content ?? [];
  const cells = (grid?.content ?? []).flatMap((row) => row.content ?? []);
  const parts = cells.map((cell) => (cell.type === 'tableHeader' ? `*${text(cell)}` : text(cell)));
  return [caption ? text(caption) : '', ...parts, source ? text(source) : ''].join('|');
}
