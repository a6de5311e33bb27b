import { afterEach, beforeEach, expect, it } from 'vitest';
import { h2, p, photo, post, quote } from '@/content/builder';
import { onAnnouncement } from '../announce';
import { insertBlock } from '../insert-block';
import { duplicateBlock, moveByOne, removeBlock } from './block-deeds';
import { sayBlockChanges } from './say-block-changes';
import { caretInto, exchange, openBody, twoOpen } from './testing/live-body';

let said: string[] = [];
let stop: () => void;
beforeEach(() => {
  said = [];
  stop = onAnnouncement(({ sentence }) => said.push(sentence));
});
afterEach(() => stop());

const QUOTE = quote(['Words'], 'Ada');

it('says which block was put in the place of an empty line', () => {
  const body = openBody([p('One'), p('')], [sayBlockChanges]);
  caretInto(body, 1);
  insertBlock(body.editor, QUOTE);
  expect(said).toEqual(['Quote added.']);
});

it('says which block an undo took out and a redo put back', () => {
  const body = openBody([p('One'), p('Two')], [sayBlockChanges]);
  caretInto(body, 0);
  insertBlock(body.editor, photo({ photoId: 'x' }));
  body.editor.commands.undo();
  body.editor.commands.redo();
  expect(said).toEqual(['Photo added.', 'Photo deleted.', 'Photo added.']);
});

it('is silent about letters, lines and headings', () => {
  const body = openBody([p('One'), h2('Two')], [sayBlockChanges]);
  caretInto(body, 0, 3);
  body.editor.commands.insertContent('!');
  body.editor.commands.splitBlock();
  body.editor.commands.toggleHeading({ level: 2 });
  expect(said).toEqual([]);
});

it('is silent about what colleagues do', () => {
  const [ada, ben] = twoOpen([p('One'), p('Two')], [sayBlockChanges]);
  caretInto(ben, 0);
  insertBlock(ben.editor, QUOTE);
  said = [];
  exchange(ada, ben);
  expect(said).toEqual([]);
});

it('says past what a block was moved, and nothing of its parts', () => {
  const body = openBody([p('It rained all day'), QUOTE, post({ recordId: null })], [sayBlockChanges]);
  moveByOne(body.editor, { first: 1, last: 1 }, 'up');
  moveByOne(body.editor, { first: 0, last: 0 }, 'up');
  moveByOne(body.editor, { first: 1, last: 1 }, 'down');
  expect(said).toEqual([
    'Moved above paragraph “It rained all day”.',
    'This is the first block.',
    'Moved below social post.',
  ]);
});

it('says each of the menu’s deeds once', () => {
  const body = openBody([p('One'), QUOTE], [sayBlockChanges]);
  duplicateBlock(body.editor, 1);
  removeBlock(body.editor, 1);
  removeBlock(body.editor, 0);
  expect(said).toEqual(['Quote duplicated.', 'Quote deleted.', 'Paragraph deleted.']);
});
