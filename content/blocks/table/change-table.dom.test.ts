import { CellSelection } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { p, table } from '../../builder';
import { changeInWords, changeTable, makeRectangle, type TableChange } from './change-table';
import { tableKeys } from './move-in-table';
import { caretAfter, editorWith, gridAt, rowsOf } from './testing-editor';

const fish = table({
  caption: 'Landings',
  head: ['Fish', 'Tonnes'],
  rows: [
    ['Cod', '88'],
    ['Eel', '7'],
  ],
  source: 'Office',
  align: [null, 'end'],
});

describe('a change of a table', () => {
  it.each<[TableChange, string, string[][]]>([
    [
      'row below',
      'Cod',
      [
        ['*Fish', '*Tonnes'],
        ['Cod', '88'],
        ['', ''],
        ['Eel', '7'],
      ],
    ],
    [
      'row above',
      'Cod',
      [
        ['*Fish', '*Tonnes'],
        ['', ''],
        ['Cod', '88'],
        ['Eel', '7'],
      ],
    ],
    [
      'row below',
      'Fish',
      [
        ['*Fish', '*Tonnes'],
        ['', ''],
        ['Cod', '88'],
        ['Eel', '7'],
      ],
    ],
    [
      'remove row',
      'Cod',
      [
        ['*Fish', '*Tonnes'],
        ['Eel', '7'],
      ],
    ],
    [
      'column before',
      '88',
      [
        ['*Fish', '*', '*Tonnes'],
        ['Cod', '', '88'],
        ['Eel', '', '7'],
      ],
    ],
    [
      'column after',
      '88',
      [
        ['*Fish', '*Tonnes', '*'],
        ['Cod', '88', ''],
        ['Eel', '7', ''],
      ],
    ],
    ['remove column', '88', [['*Fish'], ['Cod'], ['Eel']]],
    [
      'header row',
      'Cod',
      [
        ['Fish', 'Tonnes'],
        ['Cod', '88'],
        ['Eel', '7'],
      ],
    ],
    [
      'header column',
      '88',
      [
        ['*Fish', '*Tonnes'],
        ['*Cod', '88'],
        ['*Eel', '7'],
      ],
    ],
  ])('“%s” at %s', (change, at, rows) => {
    const editor = editorWith(fish);
    caretAfter(editor, at);
    expect(changeTable(editor.view, gridAt(editor), change)).toBeNull();
    expect(rowsOf(editor)).toEqual(rows);
  });

  it('is made at the end of the table when the caret is not in its cells', () => {
    const editor = editorWith(fish);
    caretAfter(editor, 'Landings');
    changeTable(editor.view, gridAt(editor), 'row below');
    expect(rowsOf(editor).at(-1)).toEqual(['', '']);
  });
  it('sets a new row as those beside it stand', () => {
    const editor = editorWith(fish);
    caretAfter(editor, '88');
    changeTable(editor.view, gridAt(editor), 'row below');
    expect(alignsOf(editor, 2)).toEqual([null, 'end']);
  });
  it('aligns the whole column', () => {
    const editor = editorWith(fish);
    caretAfter(editor, 'Cod');
    changeTable(editor.view, gridAt(editor), 'align centre');
    expect([0, 1, 2].map((row) => alignsOf(editor, row)[0])).toEqual(['centre', 'centre', 'centre']);
  });
  it.each<[TableChange, string]>([
    ['remove row', 'A table has at least one row. To take it away, remove the table.'],
    ['remove column', 'A table has at least one column. To take it away, remove the table.'],
  ])('is refused when it would leave nothing: %s', (change, sentence) => {
    const editor = editorWith(table({ rows: [['Cod']] }));
    caretAfter(editor, 'Cod');
    expect(changeTable(editor.view, gridAt(editor), change)).toBe(sentence);
    expect(rowsOf(editor)).toEqual([['Cod']]);
  });
  it('is refused when the table would be too large', () => {
    const editor = editorWith(table({ rows: [Array.from({ length: 20 }, (_, column) => `c${column}`)] }));
    caretAfter(editor, 'c3');
    expect(changeTable(editor.view, gridAt(editor), 'column after')).toBe(
      'A table in a story has at most 300 rows and 20 columns; this would have 1 row and 21 columns.',
    );
  });
});

describe('a header row or column', () => {
  it.each<[TableChange, string, string]>([
    ['header row', 'Header row off.', 'Header row on.'],
    ['header column', 'Header column on.', 'Header column off.'],
    ['row below', 'Row added below.', 'Row added below.'],
  ])('“%s” says “%s”, and done again “%s”', (change, first, second) => {
    const editor = editorWith(fish);
    caretAfter(editor, 'Cod');
    const said = [1, 2].map(() => {
      changeTable(editor.view, gridAt(editor), change);
      return changeInWords(editor.state, gridAt(editor), change);
    });
    expect(said).toEqual([first, second]);
  });
  it('leaves the caret in its word, and touches no cell that stays what it is', () => {
    const editor = editorWith(fish);
    caretAfter(editor, 'Fish');
    const cod = () => editor.state.doc.child(0).child(1).child(1);
    const before = cod();
    changeTable(editor.view, gridAt(editor), 'header row');
    editor.commands.insertContent('!');
    expect(rowsOf(editor)[0]).toEqual(['Fish!', 'Tonnes']);
    expect(cod()).toBe(before);
  });
});

describe('a table of rows that differ in length', () => {
  it('is made a rectangle, and one that has lost its last cells can be filled again', () => {
    const ragged = editorWith(table({ rows: [['a', 'b'], ['c']] }));
    caretAfter(ragged, 'c');
    makeRectangle(ragged.view, gridAt(ragged));
    expect(rowsOf(ragged)).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);

    const bare = editorWith(table({ caption: 'Landings' }));
    caretAfter(bare, 'Landings');
    changeTable(bare.view, gridAt(bare), 'row below');
    expect(rowsOf(bare)).toEqual([[''], ['']]);
  });
});

describe('keys in a table', () => {
  it.each([
    ['Tab', 'Cod', '88'],
    ['Tab', '88', 'Eel'],
    ['Tab', 'Landings', 'Fish'],
    ['Shift-Tab', 'Eel', '88'],
    ['Shift-Tab', 'Fish', 'Landings'],
    ['Shift-Tab', 'Office', '7'],
    ['Enter', 'Landings', 'Fish'],
    ['Enter', 'Tonnes', '88'],
    ['Enter', '7', 'Office'],
    ['Enter', 'Office', 'After'],
  ])('%s leads from “%s” to “%s”', (key, from, to) => {
    const editor = editorWith(fish, p('After'));
    caretAfter(editor, from);
    expect(tableKeys[key]?.({ editor })).toBe(true);
    if (to === 'After') expect(editor.state.selection.$head.parent.textContent).toBe('');
    else expect(editor.state.selection.$head.parent.textContent).toBe(to);
  });
  it('Tab adds a row behind the last cell and goes there', () => {
    const editor = editorWith(fish);
    caretAfter(editor, '7');
    tableKeys.Tab?.({ editor });
    editor.commands.insertContent('Dab');
    expect(rowsOf(editor).at(-1)).toEqual(['Dab', '']);
  });
  it('Tab says why it adds no row to a table that is full', () => {
    const editor = editorWith(table({ rows: Array.from({ length: 300 }, (_, row) => [`r${row}`]) }));
    const said: string[] = [];
    editor.on('refusal', (sentence) => said.push(sentence));
    caretAfter(editor, 'r299');
    tableKeys.Tab?.({ editor });
    expect(said).toEqual([
      'A table in a story has at most 300 rows and 20 columns; this would have 301 rows and 1 column.',
    ]);
  });
  it('Backspace and Delete join nothing across the edge of a cell', () => {
    const editor = editorWith(fish);
    caretAfter(editor, 'Cod');
    expect(tableKeys.Delete?.({ editor })).toBe(true);
    expect(tableKeys.Backspace?.({ editor })).toBe(false);
    editor.commands.setTextSelection(editor.state.selection.$head.start());
    expect(tableKeys.Backspace?.({ editor })).toBe(true);
  });
  it.each<[string, string, string[], string[]]>([
    ['to the right', 'Cod', ['Right'], ['Cod', '88']],
    ['to the left', '88', ['Home', 'Left'], ['Cod', '88']],
    ['down from the header', 'Fish', ['Right', 'Down'], ['Fish', 'Tonnes', 'Cod', '88']],
    ['and back again', 'Cod', ['Right', 'Left'], ['Cod']],
    ['no further than the grid', 'Cod', ['Right', 'Right', 'Right'], ['Cod', '88']],
    ['to the corner', 'Cod', ['Right', 'Down', 'Down'], ['Cod', '88', 'Eel', '7']],
  ])('Shift and arrows select cells %s', (_, from, arrows, expected) => {
    const editor = editorWith(fish);
    const said: string[] = [];
    editor.on('said', (sentence) => said.push(sentence));
    caretAfter(editor, from);
    for (const arrow of arrows) {
      if (arrow === 'Home') editor.commands.setTextSelection(editor.state.selection.$head.start());
      else expect(tableKeys[`Shift-Arrow${arrow}`]?.({ editor })).toBe(true);
    }
    expect(selectedIn(editor)).toEqual(expected);
    expect(said.at(-1)).toBe(`${expected.length} cells selected.`.replace('1 cells', '1 cell'));
  });
  it('Shift and an arrow within the text of a cell selects letters', () => {
    const editor = editorWith(fish);
    caretAfter(editor, 'Cod');
    expect(tableKeys['Shift-ArrowLeft']?.({ editor })).toBe(false);
  });
  it('columns run the other way in a language that does', () => {
    const editor = editorWith(fish);
    editor.view.dom.style.direction = 'rtl';
    caretAfter(editor, 'Cod');
    tableKeys['Shift-ArrowLeft']?.({ editor });
    expect(selectedIn(editor)).toEqual(['Cod', '88']);
  });
  it.each(Object.keys(tableKeys))('%s is no affair of the table outside of one', (key) => {
    const editor = editorWith(p('Before'), fish);
    caretAfter(editor, 'Before');
    expect(tableKeys[key]?.({ editor })).toBe(false);
  });
});

function selectedIn({ state: { selection } }: ReturnType<typeof editorWith>): string[] {
  const cells: string[] = [];
  if (selection instanceof CellSelection) selection.forEachCell((cell) => cells.push(cell.textContent));
  return cells;
}

function alignsOf(editor: ReturnType<typeof editorWith>, row: number): unknown[] {
  const cells = editor.state.doc.child(0).child(1).child(row);
  return cells.content.content.map((cell) => cell.attrs.align);
}
