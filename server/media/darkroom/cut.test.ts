import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RightsFacts } from '../credit-metadata';
import { solid } from '../photo-builder';
import { readMetadata } from '../read-metadata';
import { type CutOrder, cut } from './cut';
import { CANARIES, privatePhoto } from './testing-private-photo';

const RIGHTS: RightsFacts = {
  caption: 'The harbour at dawn',
  alt: null,
  creator: 'José',
  credit: 'Pool/“AP”',
  source: null,
  copyright: '© 2026 Harbour',
  usageTerms: null,
  digitalSourceType: null,
};

/** Red on the left, blue on the right. */
async function twoSided(width: number, height: number): Promise<Buffer> {
  const right = await solid(width / 2, height, '#0000d0')
    .png()
    .toBuffer();
  return solid(width, height, '#d00000')
    .composite([{ input: right, left: width / 2, top: 0 }])
    .png()
    .toBuffer();
}

async function colour(jpeg: Uint8Array): Promise<'red' | 'blue' | 'both'> {
  const { channels } = await sharp(jpeg).stats();
  const [red, , blue] = channels.map(({ mean }) => mean > 40);
  return red && blue ? 'both' : red ? 'red' : 'blue';
}

const order = (more: Partial<CutOrder>): CutOrder => ({
  photoId: 'p1',
  format: 'png',
  width: 2600,
  height: 630,
  rights: RIGHTS,
  edition: '',
  focus: { x: 0.5, y: 0.38 },
  ...more,
});

describe('the picture with which a story is shared', () => {
  it.each([
    [{ x: 0, y: 0.5 }, 'red'],
    [{ x: 1, y: 0.5 }, 'blue'],
    [{ x: 0.5, y: 0.5 }, 'both'],
  ])('is cut around the focal point %j, 1200 × 630 pixels', async (focus, seen) => {
    const made = await cut(await twoSided(2600, 630), order({ focus }));
    if (!made.ok) throw new Error(made.message);
    const { width, height, format } = await sharp(made.value.bytes).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'jpeg']);
    expect(await colour(made.value.bytes)).toBe(seen);
  });

  it('has an address that says which point it keeps', async () => {
    const made = await cut(await twoSided(2600, 630), order({ focus: { x: 0.07, y: 1 } }));
    expect(made.ok && made.value.key).toBe('renditions/p1/share-7-100.jpg');
  });

  it('has another address when it says other words', async () => {
    const made = await cut(await twoSided(2600, 630), order({ edition: '00c0ffee' }));
    expect(made.ok && made.value.key).toBe('renditions/p1/share-50-38-00c0ffee.jpg');
  });

  it.each([
    [1200, 630],
    [1201, 2000],
    [3001, 631],
    [6000, 4000],
  ])('comes out of a photo of %i × %i', async (width, height) => {
    const file = await solid(width, height, '#808080').png().toBuffer();
    const made = await cut(file, order({ width, height }));
    expect(made.ok && [made.value.width, made.value.height]).toEqual([1200, 630]);
  });

  it.each([
    [1199, 900],
    [1600, 629],
  ])('is refused for %i × %i, which would have to be enlarged', async (width, height) => {
    const file = await solid(width, height, '#808080').png().toBuffer();
    expect(await cut(file, order({ width, height }))).toMatchObject({ ok: false });
  });

  it('says who made it and on what terms, and nothing that is private', async () => {
    const small = await privatePhoto('jpeg');
    const file = await sharp(small.file).resize(1300, 700, { fit: 'fill' }).keepMetadata().jpeg().toBuffer();
    expect(CANARIES.filter((canary) => file.includes(canary))).toContain('CANARY-SERIAL');
    const made = await cut(file, order({ format: 'jpeg', width: 1300, height: 700 }));
    if (!made.ok) throw new Error(made.message);
    const { exif, xmp, iptc } = await sharp(made.value.bytes).metadata();
    const { facts } = await readMetadata({ exif, xmp, iptc });
    expect(facts).toMatchObject({ creator: 'José', credit: 'Pool/“AP”', copyright: '© 2026 Harbour' });
    const written = Buffer.from(made.value.bytes);
    expect(CANARIES.filter((canary) => written.includes(canary))).toEqual([]);
  });
});
