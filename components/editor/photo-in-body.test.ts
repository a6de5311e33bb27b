import { describe, expect, it } from 'vitest';
import { copy, gallery, p, photo, withId } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { schemas } from '@/content/schemas';
import { findPhoto, photoAt } from './photo-in-body';

const one = { photoId: 'one' };
const two = { photoId: 'two' };

describe('a photo of a body', () => {
  it('is found again where paragraphs have come before it', () => {
    const wanted = photoAt(body(withId('b', photo(one))), 0);
    expect(wanted && findPhoto(body(p('New.'), withId('b', photo(one))), wanted)?.at).toBe(6);
  });
  it('is found in its gallery, also where the same photo stands twice', () => {
    const before = body(withId('g', gallery(one, one)));
    const second = before.child(0).child(0).nodeSize + 1;
    const wanted = photoAt(before, second);
    expect(wanted).toEqual({ photoId: 'one', blockId: 'g', place: 1 });
    expect(wanted && findPhoto(before, wanted)?.at).toBe(second);
  });
  it('is found in its gallery after it was moved there', () => {
    const wanted = photoAt(body(withId('g', gallery(one, two))), 1);
    const found = wanted && findPhoto(body(withId('g', gallery(two, one))), wanted);
    expect(found?.node.attrs.photoId).toBe('one');
  });
  it.each([
    ['it was taken out', [p('Only this.')]],
    ['another photo stands in its block', [withId('b', photo(two))]],
    ['the same photo stands in another block', [withId('c', photo(one))]],
  ])('is not found when %s', (_, blocks) => {
    const wanted = photoAt(body(withId('b', photo(one))), 0);
    expect(wanted && findPhoto(body(...blocks), wanted)).toBeNull();
  });
  it.each([
    ['a paragraph', body(p('x'))],
    ['a block without a picture', body(photo({ photoId: null }))],
  ])('is not %s', (_, doc) => expect(photoAt(doc, 0)).toBeNull());
});

function body(...blocks: DocNode[]) {
  return schemas.body.nodeFromJSON(copy({ body: blocks }).body);
}
