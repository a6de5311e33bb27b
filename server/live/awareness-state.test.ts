import { describe, expect, it } from 'vitest';
import { awarenessStateOf } from './awareness-state';

const position = { type: null, tname: null, item: { client: 7, clock: 3 }, assoc: -1 };
const cursor = { anchor: position, head: position };

describe('what a browser tells of itself', () => {
  it.each([
    ['a caret in a text', { cursor }],
    ['a caret in an empty text', { cursor: { anchor: { tname: 'body' }, head: { tname: 'body' } } }],
    ['that the caret is gone', { cursor: null }],
    ['the detail that has the focus', { detail: 'slug' }],
    ['the blocks whose pictures are on their way', { sending: 'b1-x b2_y' }],
    ['that nobody is there', { idle: true }],
  ])('reaches the others: %s', (_what, told) => {
    expect(awarenessStateOf(told)).toEqual(told);
  });

  it.each([
    ['a caret that is no caret', { cursor: 5 }],
    ['a caret with one end', { cursor: { anchor: position } }],
    ['a caret in something that no story has', { cursor: { anchor: { tname: 'x' }, head: { tname: 'x' } } }],
    [
      'a caret before the beginning',
      { cursor: { anchor: position, head: { item: { client: 1, clock: -1 } } } },
    ],
    ['a picture that is no block', { sending: '<b>' }],
    ['more pictures than anybody sends', { sending: 'b '.repeat(2_000) }],
    ['a detail that does not exist', { detail: 'password' }],
    ['a name and a colour of its own choice', { name: 'The editor', color: 'url(x)' }],
    ['words where there should be a state', 'words'],
    ['nothing', null],
  ])('is left out: %s', (_what, told) => {
    expect(awarenessStateOf(told)).toEqual({});
  });

  it('loses only the part that is wrong', () => {
    expect(awarenessStateOf({ cursor, detail: 'password', idle: 'yes' })).toEqual({ cursor });
  });
});
