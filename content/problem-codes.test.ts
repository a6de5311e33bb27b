import { expect, it } from 'vitest';
import {
  copy,
  embed,
  factBox,
  gallery,
  h2,
  link,
  note,
  p,
  photo,
  post,
  pullQuote,
  quote,
  related,
  table,
  ul,
} from './builder';
import { checkCopy } from './check';
import type { DocNode } from './document';
import { noteProblems, notesOf } from './notes';

const HARD_OF_PHOTO = ['G4 hard', 'G4 hard', 'G4 hard'];

it.each<[string, DocNode, string[]]>([
  ['a photo without words', photo({ photoId: 'x' }), HARD_OF_PHOTO],
  ['a gallery without photos', gallery(), ['G4 hard']],
  ['a social post without a record', post({ recordId: null }), ['G5 hard']],
  ['an embed without a record', embed({ recordId: null }), ['G5 hard']],
  ['a quote without an attribution', quote(['Late']), ['G6 soft']],
  ['a quote without text', quote([''], 'Ada'), ['G14 soft']],
  ['a quote whose source is no address', quote(['Late'], 'Ada', { source: 'port' }), ['G14 soft']],
  ['a pull quote without text', pullQuote(), ['G14 soft']],
  ['a pull quote that the story does not say', pullQuote('Late'), ['G14 soft']],
  ['a fact box without title and text', factBox(''), ['G14 soft', 'G14 soft']],
  ['a table without a header', table({ rows: [['Cod', '88']] }), ['G14 soft']],
  ['a related story that is not chosen', related(null), ['G14 soft']],
  ['an empty heading', h2(), ['G14 soft']],
  ['an empty list', ul(['']), ['G14 soft']],
  ['a link to a machine of the house', p(link('here', 'http://127.0.0.1/')), ['G14 soft']],
  ['a link to the desk', p(link('here', 'https://ledger.example/desk')), ['G14 hard']],
  ['a block of a newer Galley', { type: 'liveChart' }, ['G14 soft']],
])('%s is judged by the guard that is for it', (_, block, expected) => {
  const problems = checkCopy(copy({ body: [block] }));
  expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected);
});

it('a note that is left is a matter of house style', () => {
  const problems = noteProblems(notesOf(copy({ body: [p(note('who?'))] })));
  expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['G14 soft']);
});
