import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RightsFacts } from '../credit-metadata';
import { ACCEPTANCE, CORPUS, solid } from '../photo-builder';
import { readMetadata } from '../read-metadata';
import type { Rendition } from '../rendition';
import { identify } from './identify';
import { look } from './look';
import { CANARIES, privatePhoto } from './testing-private-photo';
import { developed } from './testing-renditions';

const NOTHING: RightsFacts = {
  caption: null,
  alt: null,
  creator: null,
  credit: null,
  source: null,
  copyright: null,
  usageTerms: null,
  digitalSourceType: null,
};

const SAID: RightsFacts = {
  caption: 'The harbour “at dawn”.\nSecond line.',
  alt: 'Boats <in> a row',
  creator: 'José & Ana <b>',
  credit: 'Pool/“AP”, by way of all ääöö houses',
  source: 'Harbour',
  copyright: '© 2026 Harbour (AP)',
  usageTerms: 'Editorial use only',
  digitalSourceType: 'digitalCapture',
};

describe('what renditions say about themselves', () => {
  it('is what they show, who made them and on what terms, in all three formats', async () => {
    for (const rendition of await drawn(await blank(), SAID)) {
      const { facts } = await readBack(rendition);
      expect(facts, rendition.key).toMatchObject(SAID);
    }
  });

  it('is in a JPEG also where the older programs of news desks look for it, cut between letters', async () => {
    const jpeg = (await drawn(await blank(), SAID)).find(({ format }) => format === 'jpeg');
    const { privateMetadata } = await readMetadata({ iptc: (await sharp(jpeg?.bytes).metadata()).iptc });
    expect(privateMetadata.iptc).toEqual({
      '80': ['José & Ana <b>'],
      '110': ['Pool/“AP”, by way of all ä'],
      '115': ['Harbour'],
      '116': ['© 2026 Harbour (AP)'],
      '120': ['The harbour “at dawn”.\nSecond line.'],
    });
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
    for (const { bytes } of await drawn(await blank(), { ...NOTHING, copyright })) {
      const { exif } = await sharp(bytes).metadata();
      const tags = exif && (await exifr.parse(exif.subarray(6), { xmp: false }));
      expect(tags?.Copyright).toBe(written);
    }
  });

  it('is nothing when nobody is known', async () => {
    for (const { bytes } of await drawn(await blank(), NOTHING)) {
      const header = await sharp(bytes).metadata();
      for (const block of ['xmp', 'exif', 'iptc', 'icc']) expect(header).not.toHaveProperty(block);
    }
  });
});

describe('what renditions never say', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)(
    'is where a %s was taken, with whose camera, what its thumbnail shows or how it was edited',
    async (format) => {
      const { file, secrets } = await privatePhoto(format);
      const inFile = file.toString('latin1');
      for (const secret of secrets) expect(inFile, secret).toContain(secret);
      const { renditions, facts } = await developed(file);
      expect(facts.credit).toBe('Harbour Ledger');
      expect(renditions.length).toBeGreaterThan(2);
      for (const rendition of renditions) await expectNothingPrivate(rendition, secrets);
      for (const rendition of renditions)
        expect((await readBack(rendition)).facts.credit).toBe('Harbour Ledger');
    },
  );

  it.runIf(existsSync(CORPUS))(
    'holds for every photo of the corpus, and caption and credit are kept in each',
    async () => {
      const looked = [];
      for (const path of photosOfTheCorpus()) looked.push(await checkFile(path));
      expect(looked.filter((fate) => fate === 'drawn').length).toBeGreaterThan(25);
    },
    120_000,
  );

  it.runIf(existsSync(join(ACCEPTANCE, 'summit.jpg')))(
    'holds for the photo of the reference story',
    async () => {
      expect(await checkFile(join(ACCEPTANCE, 'summit.jpg'))).toBe('drawn');
    },
  );
});

async function checkFile(path: string): Promise<'drawn' | 'refused'> {
  const file = readFileSync(path);
  const seen = await look(file, { photoId: 'p1' });
  if (!seen.ok) return 'refused';
  const secrets = await secretsOf(file);
  const { renditions, facts } = await developed(file);
  for (const rendition of renditions) {
    await expectNothingPrivate(rendition, secrets, path);
    const back = await readBack(rendition);
    for (const field of ['caption', 'credit', 'creator', 'copyright', 'usageTerms', 'alt'] as const) {
      expect(back.facts[field], `${path} ${rendition.key} ${field}`).toBe(facts[field]);
    }
  }
  return 'drawn';
}

/** The words of the original that say whose camera it was. */
async function secretsOf(file: Uint8Array): Promise<string[]> {
  const identified = await identify(file);
  if (!identified.ok) return [];
  const { privateMetadata } = await readMetadata(identified.value.blocks);
  const { ifd0, exif } = privateMetadata.exif;
  const { SerialNumber, BodySerialNumber, LensSerialNumber, OwnerName, CameraOwnerName } = exif;
  return [SerialNumber, BodySerialNumber, LensSerialNumber, OwnerName, CameraOwnerName, ifd0.Model]
    .filter((secret) => typeof secret === 'string')
    .filter((secret) => secret.length > 3);
}

const PRIVATE =
  /GPS[A-Z][a-z]|CANARY|xmpMM|xapMM|stEvt|History|c2pa|jumb|MakerNote|Serial|crs:|photoshop:DocumentAncestors/;

async function expectNothingPrivate(
  { bytes, key, format }: Rendition,
  secrets: readonly string[],
  label = '',
): Promise<void> {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text.match(PRIVATE)?.[0], `${label} ${key}`).toBeUndefined();
  for (const secret of [...secrets, ...CANARIES])
    expect(text.includes(secret), `${label} ${key} ${secret}`).toBe(false);
  // One picture and no other: no thumbnail hides behind the first.
  if (format === 'jpeg') expect(text.split('\xff\xd8\xff').length, `${label} ${key}`).toBe(2);
  const { exif } = await sharp(bytes).metadata();
  if (exif) await expectOnlyRights(exif, `${label} ${key}`);
}

async function expectOnlyRights(exif: Buffer, label: string): Promise<void> {
  const everything = { tiff: true, exif: true, gps: true, ifd1: true, interop: true, makerNote: true };
  const blocks = await exifr.parse(exif.subarray(6), { ...everything, mergeOutput: false });
  expect(Object.keys(blocks ?? {}), label).not.toEqual(expect.arrayContaining(['gps']));
  for (const hidden of ['gps', 'ifd1', 'interop', 'makerNote'])
    expect(blocks, label).not.toHaveProperty(hidden);
  const allowed = [
    'ImageDescription',
    'Artist',
    'Copyright',
    'XResolution',
    'YResolution',
    'ResolutionUnit',
    'YCbCrPositioning',
    'Orientation',
  ];
  expect(
    Object.keys(blocks?.ifd0 ?? {}).filter((tag) => !allowed.includes(tag)),
    label,
  ).toEqual([]);
}

async function drawn(file: Uint8Array, rights: RightsFacts): Promise<Rendition[]> {
  return (await developed(file, rights)).renditions;
}

function blank(): Promise<Buffer> {
  return solid(40, 40, '#fff').jpeg().toBuffer();
}

/** What a program reads in a rendition that knows XMP and EXIF. */
async function readBack({ bytes }: Rendition) {
  const { exif, iptc, xmp } = await sharp(bytes).metadata();
  return readMetadata({ exif, iptc, xmp });
}

function photosOfTheCorpus(): string[] {
  const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(jpe?g|png|webp|gif|avif|heic|tiff?)$/i.test(name))
    .map((name) => join(CORPUS, name));
}
