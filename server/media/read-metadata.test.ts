import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exif } from 'sharp';
import { describe, expect, it } from 'vitest';
import { identify } from './darkroom/identify';
import { ACCEPTANCE, corpusFile, iimBlock, solid, xmpPacket } from './photo-builder';
import { readMetadata } from './read-metadata';

const summit = join(ACCEPTANCE, 'summit.jpg');

async function factsOfXmp(properties: string) {
  return (await readMetadata({ xmp: Buffer.from(xmpPacket(properties)) })).facts;
}

async function factsOfIim(datasets: [number, Uint8Array | string][], charset?: string) {
  return (await readMetadata({ iptc: iimBlock(datasets, charset) })).facts;
}

async function factsOfFile(file: Uint8Array) {
  const photo = await identify(file);
  if (!photo.ok) throw new Error(photo.message);
  return (await readMetadata(photo.value.blocks)).facts;
}

describe('a photo without metadata', () => {
  it('says nothing', async () => {
    const { facts, privateMetadata } = await readMetadata({});
    expect(facts).toEqual({
      headline: null,
      caption: null,
      alt: null,
      extendedDescription: null,
      creator: null,
      credit: null,
      source: null,
      copyright: null,
      instructions: null,
      usageTerms: null,
      date: null,
      sublocation: null,
      city: null,
      state: null,
      country: null,
      people: [],
      keywords: [],
      digitalSourceType: null,
      hasPosition: false,
    });
    expect(privateMetadata).toEqual({ exif: { ifd0: {}, exif: {}, gps: {} }, iptc: {}, xmp: null });
  });
});

describe('XMP', () => {
  it('is read by the IPTC mapping', async () => {
    const facts = await factsOfXmp(`
      <dc:description><rdf:Alt><rdf:li xml:lang="de">Die Brücke</rdf:li>
        <rdf:li xml:lang="x-default">The bridge &amp; the &#x201c;old&#8221; mill</rdf:li></rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>Ana Ferreira</rdf:li><rdf:li>Tom Oak</rdf:li></rdf:Seq></dc:creator>
      <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Harbour</rdf:li></rdf:Alt></dc:rights>
      <dc:subject><rdf:Bag><rdf:li>bridge</rdf:li><rdf:li>mill</rdf:li><rdf:li>bridge</rdf:li></rdf:Bag></dc:subject>
      <photoshop:Headline>Bridge opens</photoshop:Headline><photoshop:Credit>Harbour/AP</photoshop:Credit>
      <photoshop:Source>Harbour</photoshop:Source><photoshop:City>Porto</photoshop:City>
      <photoshop:State>Norte</photoshop:State><core:Location>Ribeira quay</core:Location>
      <ext:PersonInImage><rdf:Bag><rdf:li>Rui Costa</rdf:li><rdf:li> Ana  Lima </rdf:li></rdf:Bag></ext:PersonInImage>
      <core:ExtDescrAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Six arches, and below them two boats.</rdf:li></rdf:Alt></core:ExtDescrAccessibility>
      <photoshop:Country>Portugal</photoshop:Country><photoshop:Instructions>No sales</photoshop:Instructions>
      <photoshop:DateCreated>2026-03-01T09:30+01:00</photoshop:DateCreated>
      <rights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Editorial</rdf:li></rdf:Alt></rights:UsageTerms>
      <core:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A stone bridge</rdf:li></rdf:Alt></core:AltTextAccessibility>
      <ext:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>`);
    expect(facts).toEqual({
      headline: 'Bridge opens',
      caption: 'The bridge & the “old” mill',
      alt: 'A stone bridge',
      extendedDescription: 'Six arches, and below them two boats.',
      creator: 'Ana Ferreira, Tom Oak',
      credit: 'Harbour/AP',
      source: 'Harbour',
      copyright: '© 2026 Harbour',
      instructions: 'No sales',
      usageTerms: 'Editorial',
      date: '2026-03-01T09:30:00+01:00',
      sublocation: 'Ribeira quay',
      city: 'Porto',
      state: 'Norte',
      country: 'Portugal',
      people: ['Rui Costa', 'Ana Lima'],
      keywords: ['bridge', 'mill'],
      digitalSourceType: 'trainedAlgorithmicMedia',
      hasPosition: false,
    });
  });

  it('is read when properties are attributes and prefixes are unusual', async () => {
    const packet = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description
      xmlns:q='http://ns.adobe.com/photoshop/1.0/' q:Credit='Pool &lt;A&gt;'/></r:RDF>`;
    expect((await readMetadata({ xmp: Buffer.from(packet) })).facts.credit).toBe('Pool <A>');
  });

  it('does not take a property of another vocabulary that has the same name', async () => {
    expect(
      (await factsOfXmp('<art:Credit xmlns:art="http://example.org/art/">Wrong</art:Credit>')).credit,
    ).toBeNull();
  });
});

describe('IIM', () => {
  it('is read by the IPTC mapping', async () => {
    const facts = await factsOfIim([
      [105, 'Bridge opens'],
      [120, 'A caption\r\nof two lines'],
      [80, 'Ana Ferreira'],
      [110, 'Harbour'],
      [115, 'Source'],
      [116, 'Rights'],
      [92, 'Ribeira quay'],
      [90, 'Porto'],
      [95, 'Norte'],
      [101, 'Portugal'],
      [25, 'bridge'],
      [25, 'mill'],
      [55, '20260301'],
      [60, '093000+0100'],
    ]);
    expect(facts).toMatchObject({
      headline: 'Bridge opens',
      caption: 'A caption\nof two lines',
      creator: 'Ana Ferreira',
      credit: 'Harbour',
      source: 'Source',
      copyright: 'Rights',
      sublocation: 'Ribeira quay',
      city: 'Porto',
      state: 'Norte',
      country: 'Portugal',
      keywords: ['bridge', 'mill'],
      date: '2026-03-01T09:30:00+01:00',
    });
  });

  it.each<[string, Uint8Array, string | undefined, string]>([
    ['UTF-8 as declared', Buffer.from('Café “Óscar”'), '\x1b%G', 'Café “Óscar”'],
    ['UTF-8 that nobody declared', Buffer.from('Café “Óscar”'), undefined, 'Café “Óscar”'],
    ['Latin-1 as declared', Buffer.from('Café', 'latin1'), '\x1b.A', 'Café'],
    ['Latin-1 that nobody declared', Buffer.from('Café', 'latin1'), undefined, 'Café'],
    ['Windows quotation marks', Buffer.from([0x93, 0x41, 0x94]), undefined, '“A”'],
    ['Latin-1 that claims to be UTF-8', Buffer.from('Café au lait', 'latin1'), '\x1b%G', 'Café au lait'],
    ['UTF-8 cut off in the middle of a letter', Buffer.from('Óscar é').subarray(0, -1), '\x1b%G', 'Óscar'],
  ])('is decoded: %s', async (_, value, charset, text) => {
    expect((await factsOfIim([[80, value]], charset)).creator).toBe(text);
  });
});

describe('two places that differ', () => {
  const credit = (text: string) => `<photoshop:Credit>${text}</photoshop:Credit>`;
  it.each([
    ['XMP wins', 'New credit', 'Old credit', 'New credit'],
    ['unless it was cut off', 'A long', 'A long credit line', 'A long credit line'],
    ['and IIM that was cut off loses', 'A long credit line', 'A long', 'A long credit line'],
    ['and emptiness says nothing', ' ', 'Credit', 'Credit'],
  ])('%s', async (_, inXmp, inIim, expected) => {
    const blocks = { xmp: Buffer.from(xmpPacket(credit(inXmp))), iptc: iimBlock([[110, inIim]]) };
    expect((await readMetadata(blocks)).facts.credit).toBe(expected);
  });
});

describe('EXIF', () => {
  it('fills what the others leave open', async () => {
    const photo = await solid(8, 8, '#fff')
      .withExif({
        IFD0: { Artist: 'Ana Ferreira', Copyright: 'Harbour', ImageDescription: 'A bridge' },
        IFD2: { DateTimeOriginal: '2026:03:01 09:30:00' },
      })
      .jpeg()
      .toBuffer();
    expect(await factsOfFile(photo)).toMatchObject({
      creator: 'Ana Ferreira',
      copyright: 'Harbour',
      caption: 'A bridge',
      date: '2026-03-01T09:30:00',
    });
  });

  it('gives no caption when the camera only wrote its own name', async () => {
    const photo = await solid(8, 8, '#fff')
      .withExif({ IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA' } })
      .jpeg()
      .toBuffer();
    expect((await factsOfFile(photo)).caption).toBeNull();
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is found in %s', async (format) => {
    const photo = await solid(8, 8, '#fff')
      .withExif({ IFD0: { Artist: 'Ana' } })
      .toFormat(format)
      .toBuffer();
    expect((await factsOfFile(photo)).creator).toBe('Ana');
  });
});

describe('where it was taken', () => {
  it.each([
    ['the camera’s block', { exif: { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' } } }],
    [
      'the XMP packet',
      { xmp: '<g:GPSLatitude xmlns:g="http://ns.adobe.com/exif/1.0/">52,30N</g:GPSLatitude>' },
    ],
    [
      'a structure inside the packet',
      {
        xmp: `<ext:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource" xmlns:g="http://ns.adobe.com/exif/1.0/">
          <g:GPSLongitude>13,24E</g:GPSLongitude></rdf:li></rdf:Bag></ext:LocationCreated>`,
      },
    ],
  ])(
    'is said to be told by %s, and is not told again',
    async (_, { exif, xmp }: { exif?: Exif; xmp?: string }) => {
      const image = solid(8, 8, '#fff');
      const told = exif ? image.withExif(exif) : image.withXmp(xmpPacket(xmp ?? ''));
      const facts = await factsOfFile(await told.jpeg().toBuffer());
      expect(facts.hasPosition).toBe(true);
      expect(JSON.stringify(facts)).not.toMatch(/52|13,24/);
    },
  );
});

describe('dates', () => {
  it.each([
    ['20260301', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T09:30:15.250Z', '2026-03-01T09:30:15Z'],
    ['2026-03-01T99:99', '2026-03-01'],
    ['20260230', null],
    ['00000000', null],
    ['yesterday', null],
    ['<script>', null],
  ])('%s reads as %s', async (written, date) => {
    expect((await factsOfIim([[55, written]])).date).toBe(date);
  });
});

describe.runIf(existsSync(summit))('the photo of the reference story', () => {
  it('says who made it, what it shows and on what terms', async () => {
    expect(await factsOfFile(readFileSync(summit))).toEqual({
      headline: 'Summit family photo',
      caption:
        'Two heads of state talk during the family photo session at a regional summit, Saturday, Nov. 11, 2017. A day earlier one of them stood before leaders keen on regional trade pacts and delivered a roaring message of his own.',
      alt: 'Two men in dark suits talk at lecterns in front of a dusk sky',
      extendedDescription: null,
      creator: 'Mikhail Example',
      credit: 'Pool Photo via Example Press',
      source: 'Example Press',
      copyright: '© 2017 Example Press',
      instructions: 'No archive sales',
      usageTerms: 'Editorial use only',
      date: '2017-11-11',
      sublocation: null,
      city: 'Danang',
      state: null,
      country: 'Vietnam',
      people: [],
      keywords: ['summit', 'diplomacy'],
      digitalSourceType: null,
      hasPosition: true,
    });
  });

  it('keeps its position and serial number in the private record only', async () => {
    const photo = await identify(readFileSync(summit));
    if (!photo.ok) throw new Error(photo.message);
    const { facts, privateMetadata } = await readMetadata(photo.value.blocks);
    expect(privateMetadata.exif.gps).toMatchObject({ GPSLatitude: [16, 3, 15.84] });
    expect(privateMetadata.exif.exif).toMatchObject({ SerialNumber: 'XC-0042-PRIVATE' });
    expect(JSON.stringify(facts)).not.toMatch(/XC-0042|15\.84|16\.05/);
  });
});

describe('photos of agencies', () => {
  it.each([
    [
      'iptc-agency-photographer-example.jpg',
      { creator: 'Julie Doe', credit: 'Mugwum Press', city: 'Washington' },
    ],
    [
      'iptc-independent-photographer-example.jpg',
      { credit: '©1985 David Riecks: www.riecks.com', date: '1985-11-25' },
    ],
    ['iptc-staff-photographer-example.jpg', { copyright: '©2010 Big Newspaper, all rights reserved' }],
    ['RangeError_Invalid_typed_array_length.jpg', { creator: 'Óscar Cañas', source: 'EUROPA PRESS' }],
    ['BonTonARTSTORplusIPTC.jpg', { credit: expect.stringContaining('Art & Design') }],
  ])('%s', async (name, expected) => {
    const file = corpusFile(`photo-metadata/exifr/${name}`);
    if (file) expect(await factsOfFile(file)).toMatchObject(expected);
  });
});
