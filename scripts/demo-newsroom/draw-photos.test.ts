import exifr from 'exifr';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DrawnPhoto, develop, drawPhoto } from './draw-photos';
import { blankPlate } from './drawing/plate';
import { type PhotoKey, photoKeys, photos } from './photos';

const READ_ALL = { iptc: true, xmp: true, exif: true, gps: true, mergeOutput: false } as const;

describe('the list of photos', () => {
  it('has at least sixteen, under different names', () => {
    expect(photoKeys.length).toBeGreaterThanOrEqual(16);
    expect(new Set(Object.values(photos).map(({ fileName }) => fileName)).size).toBe(photoKeys.length);
  });
});

// Drawing them all takes longer than a unit test may; what a file says of itself does not depend on the picture.
describe('the file of a photo', () => {
  const developed = new Map<PhotoKey, DrawnPhoto>();
  beforeAll(async () => {
    const blank = blankPlate();
    for (const key of photoKeys) developed.set(key, await develop(key, blank));
  });

  it('carries XMP that another reader finds', async () => {
    for (const [key, { bytes }] of developed) {
      const facts = photos[key];
      expect(await exifr.parse(Buffer.from(bytes), READ_ALL)).toMatchObject({
        dc: {
          creator: facts.creator,
          description: { value: facts.caption },
          rights: { value: facts.copyright },
        },
        photoshop: { Credit: facts.credit, City: facts.city },
        xmpRights: { UsageTerms: { value: facts.usageTerms } },
        Iptc4xmpCore: { AltTextAccessibility: { value: facts.alt } },
        Iptc4xmpExt: {
          DigitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
        },
      });
    }
  });

  it('carries the same facts as an IPTC record', async () => {
    for (const [key, { bytes }] of developed) {
      const facts = photos[key];
      const { iptc } = await exifr.parse(Buffer.from(bytes), READ_ALL);
      expect(iptc).toMatchObject({ Byline: facts.creator, Credit: facts.credit, City: facts.city });
      // This reader takes every IPTC record for Latin-1, whatever the record says of itself.
      expect(Buffer.from(iptc.Caption, 'latin1').toString('utf8')).toBe(facts.caption);
      expect(Buffer.from(iptc.CopyrightNotice, 'latin1').toString('utf8')).toBe(facts.copyright);
    }
  });

  it('says where it was taken for one photo only, which also names the camera', async () => {
    const located = [];
    for (const [key, { bytes }] of developed) {
      const { gps, exif } = await exifr.parse(Buffer.from(bytes), READ_ALL);
      if (gps) located.push([key, gps.latitude.toFixed(2), gps.longitude.toFixed(2), exif.SerialNumber]);
    }
    expect(located).toEqual([['lighthouse', '45.21', '-30.40', 'DEMO-0001']]);
  });
});

describe('drawing', () => {
  it('gives a JPEG of at least 1600 by 1067 with a picture on it', async () => {
    const { bytes } = await drawPhoto('lighthouse');
    const { format, width, height } = await sharp(bytes).metadata();
    expect(format).toBe('jpeg');
    expect(width).toBeGreaterThanOrEqual(1600);
    expect(height).toBeGreaterThanOrEqual(1067);
    const { channels } = await sharp(bytes).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
  });

  it('gives the same bytes every time', async () => {
    const first = await drawPhoto('chart-wall');
    const again = await drawPhoto('chart-wall');
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });
});
