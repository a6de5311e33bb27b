import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CORPUS, corpusFile, drawn, solid } from '../photo-builder';
import { renditionWidths } from '../rendition';
import { draw } from './draw';
import { withIccProfile } from './png-profile';
import { developed } from './testing-renditions';

const NOTHING = {
  caption: null,
  alt: null,
  creator: null,
  credit: null,
  source: null,
  copyright: null,
  usageTerms: null,
  digitalSourceType: null,
};

/** The colour at a place given in fractions of width and height. */
async function colourAt(image: Uint8Array, x: number, y: number): Promise<[number, number, number]> {
  const { data, info } = await sharp(image).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const grey = info.channels < 3;
  return [data[at] ?? 0, data[grey ? at : at + 1] ?? 0, data[grey ? at : at + 2] ?? 0];
}

describe('the widths', () => {
  it.each([
    [6000, 4000, [320, 640, 960, 1280, 1920, 2560]],
    [3000, 2000, [320, 640, 960, 1280, 1920, 2560]],
    [1920, 1080, [320, 640, 960, 1280, 1920]],
    [1000, 700, [320, 640, 960, 1000]],
    [640, 480, [320, 640]],
    [200, 100, [200]],
    [1, 1, [1]],
    [1000, 20_000, [320, 400]],
    [1000, 50_000, [160]],
  ])('of a photo of %i × %i', (width, height, widths) => {
    expect(renditionWidths({ width, height })).toEqual(widths);
  });
});

describe('renditions', () => {
  it('come in three formats at every width, under keys that follow from the photo', async () => {
    const { renditions } = await developed(await solid(700, 350, '#336699').jpeg().toBuffer(), NOTHING);
    expect(
      renditions.map(({ key, contentType, width, height }) => [key, contentType, width, height]),
    ).toEqual([
      ['renditions/p1/320.avif', 'image/avif', 320, 160],
      ['renditions/p1/320.webp', 'image/webp', 320, 160],
      ['renditions/p1/320.jpg', 'image/jpeg', 320, 160],
      ['renditions/p1/640.avif', 'image/avif', 640, 320],
      ['renditions/p1/640.webp', 'image/webp', 640, 320],
      ['renditions/p1/640.jpg', 'image/jpeg', 640, 320],
      ['renditions/p1/700.avif', 'image/avif', 700, 350],
      ['renditions/p1/700.webp', 'image/webp', 700, 350],
      ['renditions/p1/700.jpg', 'image/jpeg', 700, 350],
    ]);
    for (const { bytes, width, height, format } of renditions) {
      const header = await sharp(bytes).metadata();
      expect(header).toMatchObject({ width, height, format: format === 'avif' ? 'heif' : format });
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stand upright when the camera wrote orientation %i',
    async (orientation) => {
      const upright = await (await drawn(60, 40)).png().toBuffer();
      const { renditions } = await developed(await heldAs(upright, orientation));
      for (const { bytes, width, height } of renditions) {
        expect([width, height]).toEqual([60, 40]);
        const [red, green] = await colourAt(bytes, 0.2, 0.2);
        expect(red - green).toBeGreaterThan(100);
        for (const [x, y] of [
          [0.8, 0.2],
          [0.2, 0.8],
          [0.8, 0.8],
        ] as const) {
          const [otherRed, otherGreen] = await colourAt(bytes, x, y);
          expect(Math.abs(otherRed - otherGreen)).toBeLessThan(40);
        }
        expect((await sharp(bytes).metadata()).orientation ?? 1).toBe(1);
      }
    },
  );

  it.runIf(existsSync(join(CORPUS, 'orientation')))(
    'of the eight orientations of the corpus look alike',
    async () => {
      const reference = await thumbnail(corpusFile('orientation/f1t.jpg') ?? Buffer.alloc(0));
      for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
        const other = await thumbnail(corpusFile(`orientation/f${orientation}t.jpg`) ?? Buffer.alloc(0));
        const difference = reference.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0);
        expect(difference / reference.length, `orientation ${orientation}`).toBeLessThan(12);
      }
    },
  );

  it('have 8 bits where the original had 16', async () => {
    const deep = await solid(40, 40, '#4080c0').toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    for (const { bytes } of (await developed(deep)).renditions) {
      expect((await sharp(bytes).metadata()).depth).toBe('uchar');
      expectNear(await colourAt(bytes, 0.5, 0.5), [0x40, 0x80, 0xc0]);
    }
  });

  it('are sRGB where the original was CMYK', async () => {
    const print = await solid(40, 40, '#4080c0').toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    for (const { bytes } of (await developed(print)).renditions) {
      expect((await sharp(bytes).metadata()).space).toBe('srgb');
      const [red, green, blue] = await colourAt(bytes, 0.5, 0.5);
      expect(blue).toBeGreaterThan(green);
      expect(green).toBeGreaterThan(red);
    }
  });

  it('have the colours of a wide-gamut original and need no profile for it', async () => {
    const wide = await solid(40, 40, '#4080c0').withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    for (const { bytes } of (await developed(wide)).renditions) {
      expect((await sharp(bytes).metadata()).icc).toBeUndefined();
      expectNear(await colourAt(bytes, 0.5, 0.5), [0x40, 0x80, 0xc0]);
    }
  });

  // In Display P3 these are stored as 117, 251, 76 and 234, 76, 33: a file whose profile is dropped looks pale.
  it.each([
    [0, 255, 0],
    [255, 60, 0],
  ])('are converted from Display P3 and not just named anew: rgb(%i, %i, %i)', async (r, g, b) => {
    const wide = await solid(40, 40, `rgb(${r},${g},${b})`).withIccProfile('p3').png().toBuffer();
    for (const { bytes } of (await developed(wide)).renditions) {
      expectNear(await colourAt(bytes, 0.5, 0.5), [r, g, b]);
    }
  });

  it('are converted also where a profile was put into the file by us, as for HEIC', async () => {
    const { icc } = await sharp(await solid(8, 8, '#fff').withIccProfile('p3').png().toBuffer()).metadata();
    const stored = await solid(40, 40, 'rgb(117,251,76)').png().toBuffer();
    for (const { bytes } of (await developed(withIccProfile(stored, icc ?? Buffer.alloc(0)))).renditions) {
      expectNear(await colourAt(bytes, 0.5, 0.5), [0, 255, 0]);
    }
  });

  it.each(['none', 'lzw', 'jpeg'] as const)('come of a TIFF, also packed by %s', async (compression) => {
    const tiff = await solid(40, 40, '#4080c0').tiff({ compression, quality: 95 }).toBuffer();
    const { format, renditions } = await developed(tiff);
    expect(format).toBe('tiff');
    for (const { bytes } of renditions) expectNear(await colourAt(bytes, 0.5, 0.5), [0x40, 0x80, 0xc0]);
  });

  it('come of the HEIC of a telephone, in its colours', async () => {
    const heic = corpusFile('photo-metadata/exifr/heic-single.heic');
    if (!heic) return;
    const { renditions, width, height } = await developed(heic);
    expect([width, height]).toEqual([1440, 960]);
    expect(renditions.at(-1)).toMatchObject({ width: 1440, height: 960 });
    const jpeg = renditions.find((each) => each.format === 'jpeg' && each.width === 640);
    expectNear(await colourAt(jpeg?.bytes ?? Buffer.alloc(0), 0.5, 0.9), [104, 63, 17]);
  });

  it('of a grey picture stay grey', async () => {
    const grey = await solid(40, 40, '#777777').toColourspace('b-w').jpeg().toBuffer();
    for (const { bytes } of (await developed(grey)).renditions) {
      expectNear(await colourAt(bytes, 0.5, 0.5), [0x77, 0x77, 0x77]);
    }
  });

  it('of a transparent picture stand on white in every format', async () => {
    const clear = { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
    for (const { bytes } of (await developed(await sharp({ create: clear }).png().toBuffer())).renditions) {
      expect((await sharp(bytes).metadata()).hasAlpha).toBe(false);
      expectNear(await colourAt(bytes, 0.5, 0.5), [255, 255, 255]);
    }
  });

  it('of an animation show its first frame', async () => {
    const frames = Buffer.concat([await rawFrame('#d00000'), await rawFrame('#0000d0')]);
    const raw = { width: 32, height: 64, channels: 3, pageHeight: 32 } as const;
    const film = await sharp(frames, { raw })
      .gif({ delay: [100, 100] })
      .toBuffer();
    expect((await sharp(film).metadata()).pages).toBe(2);
    for (const { bytes, height } of (await developed(film)).renditions) {
      expect(height).toBe(32);
      expectNear(await colourAt(bytes, 0.5, 0.5), [0xd0, 0, 0]);
    }
  });

  it('are not drawn again when they are there', async () => {
    const has = [
      { format: 'avif', width: 320 },
      { format: 'jpeg', width: 400 },
    ] as const;
    const file = await solid(400, 200, '#336699').jpeg().toBuffer();
    const size = { format: 'jpeg', width: 400, height: 200 } as const;
    const outcome = await draw(file, { photoId: 'p1', ...size, rights: NOTHING, edition: '', has });
    expect(outcome.ok && outcome.value.renditions.map(({ key }) => key.split('/')[2])).toEqual([
      '320.webp',
      '320.jpg',
      '400.avif',
      '400.webp',
    ]);
  });

  it('have a placeholder of a few bytes', async () => {
    const { placeholder } = await developed(await noise(600, 400));
    expect(placeholder).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/=]+$/);
    expect(placeholder?.length).toBeLessThanOrEqual(400);
  });
});

describe('a damaged file', () => {
  const damaged = { ok: false, code: 'invalid', message: expect.stringContaining('damaged') };
  const order = { photoId: 'p1', width: 600, height: 400, rights: NOTHING, edition: '', has: [] };

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)(
    'is refused when the end of a %s is missing',
    async (format) => {
      const whole = await sharp(await noise(600, 400))
        .toFormat(format)
        .toBuffer();
      expect(await draw(whole.subarray(0, whole.length / 2), { ...order, format })).toMatchObject(damaged);
    },
  );

  it('is refused when a JPEG stops early and still has a proper end', async () => {
    const whole = await noise(600, 400);
    const cut = Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.from([0xff, 0xd9])]);
    expect(await draw(cut, { ...order, format: 'jpeg' })).toMatchObject(damaged);
  });

  it('is not what some phones write: an odd scan header around a whole picture', async () => {
    const odd = Buffer.from(await noise(600, 400));
    const scan = odd.indexOf(Buffer.from([0xff, 0xda]));
    odd[scan + 2 + odd.readUInt16BE(scan + 2) - 2] = 0;
    expect(await draw(odd, { ...order, format: 'jpeg' })).toMatchObject({ ok: true });
  });

  it('of the corpus is refused', async () => {
    for (const [name, format] of [
      ['truncated.jpg', 'jpeg'],
      ['truncated.png', 'png'],
    ] as const) {
      const file = corpusFile(`sharp-fixtures/${name}`);
      if (file) expect(await draw(file, { ...order, format }), name).toMatchObject(damaged);
    }
  });
});

/** How a picture lies in the file for each orientation: turned clockwise, then mirrored left to right or not. */
const LYING: Record<number, [angle: number, mirrored: boolean]> = {
  1: [0, false],
  2: [0, true],
  3: [180, false],
  4: [180, true],
  5: [90, true],
  6: [270, false],
  7: [270, true],
  8: [90, false],
};

/** Stores a picture the way a camera does that notes `orientation`. */
async function heldAs(upright: Buffer, orientation: number): Promise<Buffer> {
  const [angle, mirrored] = LYING[orientation] ?? [0, false];
  const turned = await sharp(upright).rotate(angle).png().toBuffer();
  return sharp(turned).flop(mirrored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
}

async function thumbnail(original: Uint8Array): Promise<Buffer> {
  const { renditions } = await developed(original);
  return sharp(renditions.find(({ format }) => format === 'jpeg')?.bytes)
    .resize(12, 20, { fit: 'fill' })
    .raw()
    .toBuffer();
}

function rawFrame(colour: string): Promise<Buffer> {
  return solid(32, 32, colour).raw().toBuffer();
}

function noise(width: number, height: number): Promise<Buffer> {
  const create = {
    width,
    height,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  } as const;
  return sharp({ create }).jpeg().toBuffer();
}

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  for (const [at, value] of expected.entries())
    expect(Math.abs((actual[at] ?? -999) - value)).toBeLessThan(14);
}
