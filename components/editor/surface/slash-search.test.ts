import { expect, it } from 'vitest';
import { searchItems } from './slash-search';

const ITEMS = [
  'Quote',
  'Pull quote',
  'Social post',
  'Photo',
  'Gallery',
  'Embed',
  'Table',
  'Divider',
  'Heading',
].map((name) => ({ name }));

it.each([
  ['quo', ['Quote', 'Pull quote']],
  ['QUOTE', ['Quote', 'Pull quote']],
  ['tweet', ['Social post']],
  ['p', ['Pull quote', 'Photo', 'Social post', 'Gallery', 'Embed']],
  ['picture', ['Photo', 'Gallery']],
  ['h2', ['Heading']],
  ['abl', ['Table']],
  ['.*', []],
  ['nothing', []],
])('finds by %j', (query, names) => {
  expect(searchItems(ITEMS, query, []).map(({ name }) => name)).toEqual(names);
});

it('shows all without a query, those used last in front', () => {
  expect(searchItems(ITEMS, ' ', ['Table', 'Photo']).map(({ name }) => name)).toEqual([
    'Table',
    'Photo',
    'Quote',
    'Pull quote',
    'Social post',
    'Gallery',
    'Embed',
    'Divider',
    'Heading',
  ]);
});
