import { expect, it } from 'vitest';
import { copy, gallery, p, photo, withId } from '@/content/builder';
import { schemas } from '@/content/schemas';
import { holdablesIn } from './holdables';

it('names the photos of a body, also in a gallery, then its blocks', () => {
  const words = { caption: 'Dawn over the harbour', credit: 'Ann', alt: 'Water' };
  const { body } = copy({
    body: [
      withId('a', p('The ferry left at nine, with nobody on board but the captain and his dog.')),
      withId('b', photo({ photoId: 'p1', ...words })),
      withId('c', gallery({ photoId: 'p2', ...words, caption: '' })),
      withId('d', photo({ photoId: null, ...words })),
    ],
  });
  expect(holdablesIn(schemas.body.nodeFromJSON(body))).toEqual([
    { name: 'Photo: Dawn over the harbour', held: { photoId: 'p1' } },
    { name: 'Photo', held: { photoId: 'p2' } },
    { name: 'Paragraph: The ferry left at nine, with nobody on board but…', held: { blockId: 'a' } },
    { name: 'Gallery: Ann', held: { blockId: 'c' } },
  ]);
});
