import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CreditFacts } from './credit-metadata';
import { identify } from './identify';
import { ACCEPTANCE, corpusFile, drawn, solid, withIim, withSegment } from './photo-builder';
import { makeRenditions, type Rendition } from './renditions';

const NOBODY: CreditFacts = { creator: null, credit: null, copyright: null };

async function madeFrom(original: Uint8Array, credits: CreditFacts): Promise<Rendition[]> {
  const photo = await identify(original);
  if (!photo.ok) throw new Error(photo.message);
  const made = await makeRenditions(original, { photoId: 'p1', ...photo.value, credits });
  if (!made.ok) throw new Error(made.message);
  return made.value.renditions;
}

describe('what renditions say about themselves', () => {
  const credits = { creator: 'José & Ana <b>', credit: 'Pool/“AP”', copyright: '© 2026 Harbour (AP)' };

  it('is who made them and who may be named, in all three formats', async () => {
    for (const { bytes } of await madeFrom(await solid(40, 40, '#fff').jpeg().toBuffer(), credits)) {
      const xmp = (await sharp(bytes).metadata()).xmp?.toString() ?? '';
      expect(xmp).toContain('<rdf:li>José &amp; Ana &lt;b&gt;</rdf:li>');
      expect(xmp).toContain('<photoshop:Credit>Pool/“AP”</photoshop:Credit>');
      expect(xmp).toContain('© 2026 Harbour (AP)');
    }
  });

  it.each([
    ['Harbour', 'Harbour'],
    ['© 2026 Harbour', '(C) 2026 Harbour'],
    ['Harbour (AP)', 'Harbour (AP)'],
    ['Harbour (Pool (AP))', 'Harbour (Pool (AP))'],
    ['Harbour (AP, ASCII, 3 components, 3 bytes)', 'Harbour (AP, ASCII, 3 components, 3 bytes)'],
    ['José', undefined],
    ['Михаил', undefined],
  ])('is in EXIF too, as far as ASCII goes and never misspelt: %s', async (copyright, written) => {
    const renditions = await madeFrom(await solid(8, 8, '#fff').jpeg().toBuffer(), { ...NOBODY, copyright });
    for (const { bytes } of renditions) {
      const { exif } = await sharp(bytes).metadata();
      const tags = exif && (await exifr.parse(exif.subarray(6), { xmp: false }));
      expect(tags?.Copyright).toBe(written);
    }
  });

  it('is nothing when nobody is known', async () => {
    for (const { bytes } of await madeFrom(await solid(40, 40, '#fff').jpeg().toBuffer(), NOBODY)) {
      expect(await sharp(bytes).metadata()).not.toHaveProperty('xmp');
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
    }
  });

  it('is never a position, a serial number, an owner, a thumbnail or a history', async () => {
    const renditions = await madeFrom(await privatePhoto(), credits);
    for (const { bytes, key, format } of renditions) {
      expectNothingPrivate(bytes, key);
      if (format !== 'webp') await expectNoPrivateTags(bytes);
    }
  });

  it.runIf(existsSync(join(ACCEPTANCE, 'summit.jpg')))(
    'holds for the photo of the reference story',
    async () => {
      const renditions = await madeFrom(readFileSync(join(ACCEPTANCE, 'summit.jpg')), credits);
      for (const { bytes, key, format } of renditions) {
        expectNothingPrivate(bytes, key);
        if (format !== 'webp') await expectNoPrivateTags(bytes);
      }
    },
  );

  it('holds for every photo of the corpus that says more', async () => {
    for (const name of [
      'issue-exifr-59.jpg',
      'iptc-agency-photographer-example.jpg',
      'png_with_exif_and_gps.png',
    ]) {
      const file = corpusFile(`photo-metadata/exifr/${name}`);
      for (const { bytes, key } of file ? await madeFrom(file, credits) : []) {
        expectNothingPrivate(bytes, `${name} ${key}`);
      }
    }
  });
});

const PRIVATE =
  /GPS|CANARY|XC-0042|123063022888|0000129324|Andreas Huggel|Geotate|xmpMM|xapMM|History|Photoshop 3\.0|8BIM|c2pa|jumb|MakerNote/i;

function expectNothingPrivate(bytes: Uint8Array, label: string): void {
  expect(Buffer.from(bytes).toString('latin1').match(PRIVATE)?.[0], label).toBeUndefined();
}

// WebP is left to the search of its bytes: the reader of tags does not know the format.
async function expectNoPrivateTags(bytes: Uint8Array): Promise<void> {
  const everything = {
    tiff: true,
    exif: true,
    gps: true,
    ifd1: true,
    interop: true,
    iptc: true,
    xmp: true,
    mergeOutput: false,
  };
  const blocks = await exifr.parse(Buffer.from(bytes), everything);
  expect(blocks).not.toHaveProperty('gps');
  expect(blocks).not.toHaveProperty('ifd1');
  expect(blocks).not.toHaveProperty('iptc');
  expect(blocks.exif ?? {}).not.toHaveProperty('SerialNumber');
  expect(blocks.ifd0 ?? {}).not.toHaveProperty('Make');
}

/** A photo that gives away everything a photo can. */
async function privatePhoto(): Promise<Buffer> {
  const photo = await (await drawn(64, 64))
    .withExif({
      IFD0: { Make: 'CANARY-MAKE', ImageDescription: 'CANARY-CAPTION' },
      IFD2: {
        BodySerialNumber: 'CANARY-SERIAL',
        CameraOwnerName: 'CANARY-OWNER',
        LensSerialNumber: 'CANARY-LENS',
      },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 3/1 1584/100' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><xmpMM:History>CANARY-HISTORY</xmpMM:History></x:xmpmeta>')
    .jpeg()
    .toBuffer();
  const commented = withSegment(photo, 0xfe, Buffer.from('CANARY-COMMENT'));
  const withIptc = withIim(commented, [
    [188, 'CANARY-OWNER-ID'],
    [120, 'CANARY-IIM'],
  ]);
  const sealed = withSegment(withIptc, 0xeb, Buffer.from('JP\0\x01\0\0\0\x01jumbCANARY-c2pa'));
  expect(sealed.toString('latin1').match(/CANARY/g)?.length).toBeGreaterThanOrEqual(9);
  return Buffer.concat([sealed, Buffer.from('CANARY-TRAILER')]);
}
