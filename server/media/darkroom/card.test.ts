import sharp, { type Region } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardOrder, CardWords } from './card';
import { type Darkroom, openDarkroom } from './darkroom';
import { fileOfBytes } from './worker-process';

const RED = { r: 200, g: 20, b: 20 };
const NO_RIGHTS = {
  caption: null,
  alt: null,
  creator: null,
  credit: null,
  source: null,
  copyright: null,
  usageTerms: null,
  digitalSourceType: null,
};
const COLOURS = {
  paper: '#fcfbf8',
  ink: '#16181d',
  quiet: '#636873',
  hairline: '#16181d',
  accent: '#185a7d',
};
const WORDS: CardWords = {
  paper: 'The Harbour Ledger',
  kicker: 'World',
  headline: 'Harbour wall falls',
  credit: 'Ruth Pell',
  direction: 'ltr',
};

let room: Darkroom;
let photo: Uint8Array;

beforeAll(async () => {
  room = openDarkroom({ patience: 4 });
  photo = await sharp({ create: { width: 640, height: 400, channels: 3, background: RED } })
    .jpeg()
    .toBuffer();
});
afterAll(() => room.close());

describe('a share card', () => {
  it('is a JPEG of the size that every preview asks for, with the photo behind the words', async () => {
    const card = await draw({});
    expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(await isRed(card, 1100)).toBe(true);
    expect(await isRed(card, 60)).toBe(false);
    expect(await inkWithin(card, { left: 40, top: 170, width: 520, height: 380 })).toBeGreaterThan(1_000);
  });

  it('is the other way round where one reads from the right', async () => {
    const card = await draw({ headline: 'חומת הנמל קרסה', direction: 'rtl' });
    expect(await isRed(card, 100)).toBe(true);
    expect(await isRed(card, 1140)).toBe(false);
  });

  it('is of type alone without a photo', async () => {
    const card = await draw({}, { photo: null });
    expect(await isRed(card, 1100)).toBe(false);
    expect(await inkWithin(card, { left: 40, top: 300, width: 1100, height: 300 })).toBeGreaterThan(2_000);
  });

  it('keeps a headline of any length within its place, and the credit free', async () => {
    for (const headline of ['word '.repeat(200).trim(), 'w'.repeat(400)]) {
      const card = await draw({ headline, credit: '' });
      expect(await inkWithin(card, { left: 40, top: 170, width: 520, height: 400 })).toBeGreaterThan(5_000);
      expect(await inkWithin(card, { left: 0, top: 590, width: 600, height: 40 })).toBe(0);
      expect(await inkWithin(card, { left: 552, top: 120, width: 48, height: 510 })).toBe(0);
    }
  });

  it('takes markup as words', async () => {
    const plain = await draw({ headline: 'Harbour <span foreground="#ff0000">wall</span> & “falls”' });
    expect(await sharp(plain).metadata()).toMatchObject({ width: 1200 });
  });

  it('says in its file what the photo says of its rights', async () => {
    const rights = { ...NO_RIGHTS, credit: 'Ruth Pell / Agency' };
    const card = await draw({}, { photo: { focus: { x: 0.5, y: 0.5 }, rights } });
    expect(Buffer.from(card).toString('latin1')).toContain('Ruth Pell / Agency');
  });

  it('is refused for a photo that cannot be read', async () => {
    const order = orderOf({}, {});
    expect((await room.card(fileOfBytes(Buffer.from('no photo')), order)).ok).toBe(false);
  });
});

async function draw(words: Partial<CardWords>, more: Partial<CardOrder> = {}): Promise<Uint8Array> {
  const order = orderOf(words, more);
  const made = await room.card(fileOfBytes(order.photo ? photo : new Uint8Array()), order);
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

function orderOf(words: Partial<CardWords>, more: Partial<CardOrder>): CardOrder {
  const shown = { focus: { x: 0.5, y: 0.38 }, rights: NO_RIGHTS };
  return { words: { ...WORDS, ...words }, colours: COLOURS, photo: shown, ...more };
}

async function isRed(card: Uint8Array, left: number): Promise<boolean> {
  const [red = 0, green = 255] = await sharp(card)
    .extract({ left, top: 300, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return red > 150 && green < 100;
}

/** How many pixels there are dark. */
async function inkWithin(card: Uint8Array, place: Region): Promise<number> {
  const data = await sharp(card).extract(place).greyscale().raw().toBuffer();
  return data.filter((value) => value < 100).length;
}
