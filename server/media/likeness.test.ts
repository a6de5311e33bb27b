import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { distanceBetween, LOOKS_ALIKE } from '@/newsroom/likeness';
import { likenessOf } from './likeness';

/** A picture with as many soft hills as there are numbers, each as high as its number. */
function hills(heights: readonly number[]): Buffer {
  const [width, height] = [240, 160];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const hill = heights[Math.floor((x / width) * heights.length)] ?? 0;
      const light = Math.round(40 + hill * 20 + Math.sin(y / (6 + hill)) * 30);
      pixels.fill(light, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return pixels;
}

const drawn = (heights: readonly number[]) =>
  sharp(hills(heights), { raw: { width: 240, height: 160, channels: 3 } });

const BAY = [3, 7, 1, 5, 2, 8, 4, 6];
const CLIFF = [8, 1, 6, 2, 7, 3, 5, 1];

describe('the likeness of a picture', () => {
  it('stays nearly the same when it is made smaller, lighter or saved anew', async () => {
    const first = await likenessOf(await drawn(BAY).jpeg({ quality: 95 }).toBuffer());
    const others = [
      await drawn(BAY).resize(90).jpeg({ quality: 40 }).toBuffer(),
      await drawn(BAY).linear(1.2, 12).png().toBuffer(),
      await drawn(BAY).webp({ quality: 30 }).toBuffer(),
    ];
    for (const other of others) {
      expect(distanceBetween(first, await likenessOf(other))).toBeLessThanOrEqual(LOOKS_ALIKE);
    }
  });

  it('is another one for another picture', async () => {
    const [bay, cliff] = [
      await likenessOf(await drawn(BAY).jpeg().toBuffer()),
      await likenessOf(await drawn(CLIFF).jpeg().toBuffer()),
    ];
    expect(distanceBetween(bay, cliff)).toBeGreaterThan(LOOKS_ALIKE);
  });

  it('is sixteen hexadecimal digits, also of a picture with holes', async () => {
    const holed = sharp({ create: { width: 40, height: 30, channels: 4, background: '#00000000' } });
    expect(await likenessOf(await holed.png().toBuffer())).toMatch(/^[0-9a-f]{16}$/);
  });

  it('cannot be taken of what is no picture', async () => {
    await expect(likenessOf(Buffer.from('no picture'))).rejects.toThrow();
  });
});
