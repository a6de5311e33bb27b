import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { solid, withSegment } from '../photo-builder';
import { readCredentials } from './credentials';
import { withCredentials } from './testing-credentials';
import { developed } from './testing-renditions';

let plain: Uint8Array;
let signed: Uint8Array;
beforeAll(async () => {
  plain = await solid(64, 48, '#336699').jpeg().toBuffer();
  signed = await withCredentials(plain);
});

describe('Content Credentials', () => {
  it('are none in a photo that has none', async () => {
    expect(await readCredentials(plain, 'jpeg')).toBeNull();
    expect(await readCredentials(await solid(8, 8, '#fff').png().toBuffer(), 'png')).toBeNull();
    expect(await readCredentials(await solid(8, 8, '#fff').webp().toBuffer(), 'webp')).toBeNull();
    expect(await readCredentials(await solid(8, 8, '#fff').avif().toBuffer(), 'avif')).toBeNull();
  });

  it('are read: with what it was made, who signed, what was done; and the signature fits', async () => {
    expect(await readCredentials(signed, 'jpeg')).toEqual({
      madeWith: 'Harbour Camera 2.1',
      signedBy: 'Harbour Ledger',
      issuedBy: 'Press Certificates',
      signedAt: null,
      actions: ['c2pa.created', 'c2pa.cropped'],
      digitalSourceType: 'digitalCapture',
      ingredients: 0,
      verdict: 'intact',
    });
  });

  it('are called altered when the picture was changed after it was signed', async () => {
    const changed = Buffer.from(signed);
    const inPicture = changed.length - 20;
    changed[inPicture] = (changed[inPicture] ?? 0) ^ 0xff;
    expect(await readCredentials(changed, 'jpeg')).toMatchObject({ verdict: 'altered' });
  });

  it('are called altered when what they say was changed', async () => {
    const changed = Buffer.from(signed);
    changed.set(Buffer.from('c2pa.resized'), changed.indexOf('c2pa.cropped'));
    expect(await readCredentials(changed, 'jpeg')).toMatchObject({ verdict: 'altered' });
  });

  it('are unchecked when there is only something that looks like them', async () => {
    const box = Buffer.from('JP\0\x01\0\0\0\x01\0\0\0\x40jumb\0\0\0\x20jumdc2pa', 'latin1');
    const odd = withSegment(plain, 0xeb, Buffer.concat([box, Buffer.alloc(48)]));
    expect((await readCredentials(odd, 'jpeg'))?.verdict ?? 'unchecked').toBe('unchecked');
  });

  it('belong to the facts of the photo, and no rendition carries them on', async () => {
    const { facts, renditions } = await developed(signed);
    expect(facts.contentCredentials).toMatchObject({ verdict: 'intact', signedBy: 'Harbour Ledger' });
    for (const { bytes } of renditions) expect(Buffer.from(bytes).includes('jumb')).toBe(false);
  });

  it('never throw, whatever became of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(signed.length - 3),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, bytes) => {
          const broken = Buffer.from(signed);
          broken.set(bytes.subarray(0, broken.length - at), at);
          const read = await readCredentials(broken, 'jpeg');
          expect(read === null || ['intact', 'altered', 'unchecked'].includes(read.verdict)).toBe(true);
        },
      ),
      tries(80),
    );
  });
});
