import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IptcFacts, withIptc } from './iptc-iim';

const FACTS: IptcFacts = {
  byLine: 'Zoë Brzeźny',
  credit: 'Ledger Graphics',
  copyright: '© The Harbour Ledger',
  caption: 'Boats at Ytre – “first light”.',
  city: 'Kelmouth',
};

describe('withIptc', () => {
  let plain: Uint8Array;
  beforeAll(async () => {
    plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#336' } })
      .jpeg()
      .toBuffer();
  });

  it('writes the record byte for byte as the specification lays it out', () => {
    const facts = { byLine: 'A', credit: 'B', copyright: 'C', caption: 'D', city: 'E' };
    const written = withIptc(plain, facts);
    const start = Buffer.from(written).indexOf('\xff\xed', 'latin1');
    expect(Buffer.from(written).toString('latin1', start, start + 76)).toBe(
      '\xff\xed\x00\x4a' +
        'Photoshop 3.0\0' +
        '8BIM\x04\x04\0\0\0\0\0\x2d' +
        '\x1c\x01\x5a\x00\x03\x1b%G' +
        '\x1c\x02\x00\x00\x02\x00\x04' +
        '\x1c\x02\x50\x00\x01A' +
        '\x1c\x02\x5a\x00\x01E' +
        '\x1c\x02\x6e\x00\x01B' +
        '\x1c\x02\x74\x00\x01C' +
        '\x1c\x02\x78\x00\x01D' +
        '\0',
    );
  });

  it('is found by another reader of picture files', async () => {
    const { iptc } = await sharp(withIptc(plain, FACTS)).metadata();
    expect(iptc?.toString('utf8')).toContain('Zoë Brzeźny');
    expect(iptc?.toString('utf8')).toContain('Boats at Ytre – “first light”.');
  });

  it('leaves the picture itself alone', async () => {
    const before = await sharp(plain).raw().toBuffer();
    const after = await sharp(withIptc(plain, FACTS)).raw().toBuffer();
    expect(after.equals(before)).toBe(true);
  });

  it('pads a record of odd length, so that the next one starts on an even byte', async () => {
    for (const city of ['Odd', 'Even']) {
      const { iptc } = await sharp(withIptc(plain, { ...FACTS, city })).metadata();
      expect(iptc?.toString('utf8')).toContain(city);
    }
  });

  it('refuses a value that is too long and says which one', () => {
    expect(() => withIptc(plain, { ...FACTS, credit: 'é'.repeat(17) })).toThrow(
      'IPTC credit is 34 bytes, at most 32',
    );
  });

  it('refuses what is not a JPEG', () => {
    expect(() => withIptc(Buffer.from('GIF89a'), FACTS)).toThrow('JPEG');
  });
});
