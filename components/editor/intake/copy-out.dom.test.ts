import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, expect, it } from 'vitest';
import { note, p, table } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { type LiveBody, openBody } from '../surface/testing/live-body';
import { copyOut, OWN_COPY } from './copy-out';

let body: LiveBody;
afterEach(() => body.editor.destroy());

const SECRET = p('Anna Smyth ', note('ask the mayor'), ', the engineer');

it('a note is in no words for others, and stays with the copy of Galley itself', () => {
  open(SECRET, p('Two'));
  body.editor.commands.selectAll();
  const copied = copy('copy');
  expect(copied['text/plain']).toBe('Anna Smyth, the engineer\n\nTwo');
  expect(copied['text/html']).toBe('<p>Anna Smyth, the engineer</p>\n<p>Two</p>');
  expect(copied[OWN_COPY]).toContain('ask the mayor');
  expect(copied[OWN_COPY]).not.toMatch(/"id":"/);
});

it('nothing is said of a note that is copied alone', () => {
  open(SECRET);
  body.editor.commands.setTextSelection({ from: 12, to: 25 });
  const copied = copy('copy');
  expect([copied['text/plain'], copied['text/html']]).toEqual(['', '']);
});

it('selected cells are a table for others, without their notes', () => {
  open(table({ head: ['Port', 'Tonnes'], rows: [['Hull', ['12', note(' or more')].flat()]] }));
  selectCells();
  const copied = copy('copy');
  expect(copied['text/plain']).toBe('Port\tTonnes\nHull\t12');
  expect(copied['text/html']).toBe(
    '<table><thead><tr><th scope="col">Port</th><th scope="col">Tonnes</th></tr></thead><tbody><tr><td>Hull</td><td>12</td></tr></tbody></table>',
  );
  expect(copied[OWN_COPY]).toBeUndefined();
});

it('cells that are cut are empty afterwards, and the table stands', () => {
  open(table({ rows: [['a', 'b']] }));
  selectCells();
  expect(copy('cut')['text/plain']).toBe('a\tb');
  expect(body.editor.state.doc.firstChild?.type.name).toBe('table');
  expect(body.editor.getText().trim()).toBe('');
});

function open(...blocks: DocNode[]): void {
  body = openBody(blocks);
}

function selectCells(): void {
  const cells: number[] = [];
  const { state, view } = body.editor;
  state.doc.descendants((node, position) => {
    if (/^table(Cell|Header)$/.test(node.type.name)) cells.push(position);
  });
  const [first = 0] = cells;
  view.dispatch(state.tr.setSelection(CellSelection.create(state.doc, first, cells.at(-1))));
}

/** What stands on the clipboard afterwards, by its type. */
function copy(type: 'copy' | 'cut'): Record<string, string> {
  const data: Record<string, string> = {};
  const clipboardData = { setData: (kind: string, words: string) => Object.assign(data, { [kind]: words }) };
  const event = Object.assign(new Event(type, { cancelable: true }), { clipboardData });
  expect(copyOut(body.editor.view, event as unknown as ClipboardEvent)).toBe(true); // all that is asked of one
  return data;
}
