import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { solid } from '../photo-builder';
import { drawLogo } from './logo';

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };
const clear = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: CLEAR } });

async function drawn(file: Uint8Array) {
  const outcome = await drawLogo(file);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('a logo', () => {
  it('keeps what is clear in it, in its size where that is not more than the paper shows', async () => {
    const { bytes, width, height } = await drawn(await clear(300, 80).png().toBuffer());
    const { format, hasAlpha, ...seen } = await sharp(bytes).metadata();
    expect([width, height, seen.width, seen.height, format, hasAlpha]).toEqual([
      300,
      80,
      300,
      80,
      'webp',
      true,
    ]);
    const [pixel] = await sharp(bytes).extractChannel('alpha').raw().toBuffer();
    expect(pixel).toBe(0);
  });

  it.each([
    [4_000, 1_000, 768, 192],
    [6_000, 300, 1_400, 70],
    [100, 400, 48, 192],
  ])('of %i by %i becomes %i by %i', async (width, height, to, high) => {
    const logo = await drawn(await clear(width, height).png().toBuffer());
    expect([logo.width, logo.height]).toEqual([to, high]);
  });

  it('carries nothing of what the file told', async () => {
    const file = await solid(300, 80, '#123456')
      .withExif({ IFD0: { Copyright: 'Canary', Artist: 'Canary' } })
      .jpeg()
      .toBuffer();
    const { bytes } = await drawn(file);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bytes).includes('Canary')).toBe(false);
  });

  it.each([
    [
      'an SVG',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>',
    ],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['nothing', ''],
  ])('is not %s', async (_, words) => {
    expect(await drawLogo(Buffer.from(words))).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/^This file cannot be the logo\. Choose a PNG, WebP or JPEG/),
    });
  });

  it('is not too small, nor cut off', async () => {
    expect(await drawLogo(await clear(300, 20).png().toBuffer())).toMatchObject({
      message: expect.stringContaining('at least 32 pixels high'),
    });
    const whole = await solid(600, 200, '#123456').jpeg().toBuffer();
    expect(await drawLogo(whole.subarray(0, 300))).toMatchObject({ ok: false, code: 'invalid' });
  });
});
