import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { b, copy, link, table } from '../../builder';
import { checkCopy } from '../../check';
import { checkBlockNode } from '../../check-structure';
import type { DocNode } from '../../document';
import { CopyBody } from '../../render';
import { sampleContext } from '../../sample-media';
import { fieldText } from '../../to-text';
import { table as block } from './schema';

const landings = {
  caption: 'Landings in tonnes',
  head: ['Species', '2025'],
  rows: [
    ['Herring', '1,204'],
    [link('Cod', 'https://example.org/cod'), b('88')],
  ],
  source: 'Harbour office',
  align: [null, 'end' as const],
};

describeBlock({
  block,
  whole: table(landings),
  text: 'Landings in tonnes\nSpecies\t2025\nHerring\t1,204\nCod\t88\nHarbour office',
  html:
    '<table><caption>Landings in tonnes</caption>' +
    '<thead><tr><th scope="col">Species</th><th scope="col">2025</th></tr></thead>' +
    '<tbody><tr><td>Herring</td><td>1,204</td></tr>' +
    '<tr><td><a href="https://example.org/cod">Cod</a></td><td><strong>88</strong></td></tr></tbody></table>' +
    '<p><small>Harbour office</small></p>',
  empty: table({ head: ['', ''], rows: [['', '']] }),
  problemsWhenEmpty: ['The table is empty.'],
  holding: (text) => table({ caption: text, head: [text, b(text)], rows: [[text, text]], source: text }),
});

describe('what a table needs', () => {
  it.each<[string, DocNode, string[]]>([
    [
      'a header row',
      table({ rows: [['Cod', '88']] }),
      ['The table has no header row: nobody is told what its columns mean.'],
    ],
    ['or a header column', withHeaderColumn(), []],
    ['a figure or a word', table({ caption: 'Landings' }), ['The table is empty.']],
  ])('is %s, and publication does not wait for it', (_, body, messages) => {
    const problems = checkCopy(copy({ body: [body] }));
    expect(problems.map(({ message }) => message)).toEqual(messages);
    expect(problems.every(({ severity }) => severity === 'soft')).toBe(true);
  });
  it.each([[{ align: 'right' }], [{ colspan: 2 }], [{ rowspan: 0 }], [{ style: 'width:9in' }]])(
    'is no cell that says %j',
    (attrs) => {
      const cell = { type: 'tableCell', attrs };
      expect(checkBlockNode(withRow([cell]))).toHaveLength(1);
    },
  );
  it('is text in its cells: no block stands in one', () => {
    const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] };
    expect(checkBlockNode(withRow([cell]))).toEqual([
      'In the body: something in the table cell does not belong there (paragraph).',
    ]);
  });
});

describe('a table on the page', () => {
  it('scrolls in a region of its own that can be reached and has a name', () => {
    expect(draw(table(landings))).toContain(
      '<section class="copy-table-scroll" aria-label="Landings in tonnes" tabindex="0">',
    );
    expect(draw(table({ rows: [['Cod']] }))).toContain('aria-label="Table"');
  });
  it('tells for each header what it is the header of', () => {
    expect(draw(table(landings)).match(/scope="\w+"/g)).toEqual(['scope="col"', 'scope="col"']);
    expect(draw(withHeaderColumn()).match(/scope="\w+"/g)).toEqual(['scope="row"']);
  });
  it('sets each cell as the column stands', () => {
    expect(draw(table(landings)).match(/copy-cell-end/g)).toHaveLength(3);
  });
  it('is a rectangle also when two people have changed it at once', () => {
    const ragged = table({ head: ['A', 'B', 'C'], rows: [['1'], ['1', '2', '3']] });
    expect(draw(ragged).match(/<td/g)).toHaveLength(6);
    expect(fieldText(copy({ body: [ragged] }).body)).toBe('A\tB\tC\n1\t\t\n1\t2\t3');
  });
  it('keeps its caption when all of its rows are gone', () => {
    expect(draw(table({ caption: 'Landings' }))).toContain('Landings');
  });
});

function withHeaderColumn(): DocNode {
  return withRow([
    { type: 'tableHeader', content: [{ type: 'text', text: 'Cod' }] },
    { type: 'tableCell', content: [{ type: 'text', text: '88' }] },
  ]);
}

function withRow(cells: DocNode[]): DocNode {
  const [caption, , source] = table({}).content ?? [];
  const grid = { type: 'tableGrid', content: [{ type: 'tableRow', content: cells }] };
  return { type: 'table', content: [caption, grid, source].filter((part) => part !== undefined) };
}

function draw(node: DocNode): string {
  return renderToStaticMarkup(<CopyBody copy={copy({ body: [node] })} context={sampleContext} />);
}
