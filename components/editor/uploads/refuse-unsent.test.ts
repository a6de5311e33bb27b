import { expect, it } from 'vitest';
import { apart, refuseUnsent } from './refuse-unsent';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

it.each([
  ['words', new File(['Only words.'], 'a.jpg'), /^This file is not a photo; use a JPEG/],
  ['nothing', new File([], 'a.jpg'), /^The file is empty/],
  ['a drawing', new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png'), /^This is an SVG drawing/],
  ['too much', sized(60 * 1024 * 1024), /^Photos may be at most 50 MB; this one is 60 MB\.$/],
])('a file with %s need not be sent', async (_, file, message) => {
  expect(await refuseUnsent(file)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
});

it('a file that begins as a photo is sent, whatever it is called', async () => {
  expect(await refuseUnsent(new File([JPEG], 'notes.txt'))).toBeNull();
});

it('of several files, those that are refused are named', async () => {
  const [photo, words] = [new File([JPEG], 'a.jpg'), new File(['Words'], 'b.jpg')];
  const { photos, refusals } = await apart([photo, words]);
  expect(photos).toEqual([photo]);
  expect(refusals).toEqual([expect.stringMatching(/^b\.jpg: This file is not a photo/)]);
  expect((await apart([words])).refusals).toEqual([expect.stringMatching(/^This file is not a photo/)]);
});

function sized(bytes: number): File {
  return Object.defineProperty(new File([JPEG], 'a.jpg'), 'size', { value: bytes });
}
