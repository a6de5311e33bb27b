import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { corpusFile, solid } from '../photo-builder';
import { identify } from './identify';

describe('identify accepts', () => {
  it.each([
    ['jpeg', () => solid(40, 20, '#123456').jpeg()],
    ['png', () => solid(40, 20, '#123456').png()],
    ['webp', () => solid(40, 20, '#123456').webp()],
    ['avif', () => solid(40, 20, '#123456').avif()],
    ['gif', () => solid(40, 20, '#123456').gif()],
    ['tiff', () => solid(40, 20, '#123456').tiff()],
  ])('%s by its content', async (format, draw) => {
    expect(await identify(await draw().toBuffer())).toMatchObject({
      ok: true,
      value: { format, contentType: `image/${format}`, width: 40, height: 20 },
    });
  });

  it('a photo held sideways, with the size it has when upright', async () => {
    const sideways = await solid(40, 20, '#123456').withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await identify(sideways)).toMatchObject({ value: { width: 20, height: 40 } });
  });

  it('the HEIC of the corpus, with its size', async () => {
    const heic = corpusFile('photo-metadata/exifr/heic-single.heic');
    if (!heic) return;
    expect(await identify(heic)).toMatchObject({ value: { format: 'heic', width: 1440, height: 960 } });
  });

  it('a photo with a page of HTML behind its end, as any decoder does', async () => {
    const photo = await solid(40, 20, '#123456').jpeg().toBuffer();
    const polyglot = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]);
    expect(await identify(polyglot)).toMatchObject({ ok: true });
  });
});

describe('identify refuses, in one plain sentence,', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'The file is empty'],
    ['text', 'Dear editor, please find attached', 'not a photo'],
    ['a web page', '<!doctype html><img src=x>', 'not a photo'],
    ['a program', 'MZ\x90\0\x03', 'not a photo'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG drawing'],
    ['an SVG with a declaration', '\ufeff<?xml version="1.0"?>\n<!-- a --><svg/>', 'SVG drawing'],
    ['a TIFF of nothing', 'II*\0\x08\0\0\0', 'damaged'],
    ['a big-endian TIFF of nothing', 'MM\0*\0\0\0\x08', 'damaged'],
    ['a raw file of Canon', 'II*\0\x10\0\0\0CR\x02\0\0\0\0\0\0\0', 'raw file of a camera'],
    ['a raw file in Adobe’s format', tiffOf([[0xc612, 1]]), 'raw file of a camera'],
    [
      'a raw file of Nikon',
      tiffOf([
        [254, 1],
        [330, 8],
      ]),
      'raw file of a camera',
    ],
    ['a PDF', '%PDF-1.7\n', 'This is a PDF'],
    ['a Photoshop file', '8BPS\0\x01', 'Photoshop'],
    ['a BMP', 'BM\x46\0\0\0', 'BMP'],
    ['a JPEG XL', '\xff\x0a\xfa\x7f', 'JPEG XL'],
    ['a HEIC of nothing', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'damaged'],
    ['a film', '\0\0\0\x18ftypisom\0\0\0\0isomavc1', 'not a photo'],
    ['half a JPEG header', '\xff\xd8\xff\xe0', 'damaged'],
    ['a PNG that is only its mark', '\x89PNG\r\n\x1a\n', 'damaged'],
    ['a GIF without pictures', 'GIF89a\x01\0\x01\0\0\0\0;', 'damaged'],
    ['an AVIF of nothing', '\0\0\0\x18ftypavif\0\0\0\0avifmif1', 'damaged'],
    ['a WebP of nothing', 'RIFF\x04\0\0\0WEBP', 'damaged'],
  ])('%s', async (_, file, message) => {
    const bytes =
      typeof file === 'string' ? Buffer.from(file, file.startsWith('\ufeff') ? 'utf8' : 'latin1') : file;
    const outcome = await identify(bytes);
    expect(outcome).toMatchObject({ ok: false, code: 'invalid', message: expect.stringContaining(message) });
    expect(outcome.ok ? '' : outcome.message).toMatch(/^[A-Z][^\n]{20,160}\.$/);
  });

  it('a file of 60 MB', async () => {
    expect(await identify(Buffer.alloc(60 * 1024 * 1024))).toMatchObject({
      code: 'too_large',
      message: 'Photos may be at most 50 MB; this one is 60 MB.',
    });
  });

  it('a photo of 101 megapixels', async () => {
    expect(await identify(pngHeader(10_100, 10_000))).toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('at most 100 megapixels'),
    });
  });

  it('a few bytes that claim 3.6 gigapixels', async () => {
    const started = performance.now();
    expect(await identify(pngHeader(60_000, 60_000))).toMatchObject({ code: 'too_large' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('a strip of one pixel by a thousand', async () => {
    const strip = await solid(1, 1000, '#fff').png().toBuffer();
    expect(await identify(strip)).toMatchObject({ message: expect.stringContaining('too long and narrow') });
  });

  it('every file of the corpus that is not a photo', async () => {
    for (const [path, message] of CORPUS_REFUSALS) {
      const file = corpusFile(path);
      if (file)
        expect(await identify(file), path).toMatchObject({ message: expect.stringContaining(message) });
    }
  });
});

const CORPUS_REFUSALS = [
  ['photo-metadata/exifr/xmp1.xml', 'not a photo'],
  ['sharp-fixtures/invalid-illuminant.icc', 'not a photo'],
  ['sharp-fixtures/corrupt-header.jpg', 'damaged'],
  ['sharp-fixtures/giant-image.jpg', 'megapixels'],
  ['sharp-fixtures/65536-uint32-limit.png', 'megapixels'],
] as const;

/** A TIFF of one directory with these tags, each a number. */
function tiffOf(tags: [tag: number, value: number][]): Buffer {
  const file = Buffer.alloc(10 + tags.length * 12 + 4);
  file.write('II*\0\x08\0\0\0', 'latin1');
  file.writeUInt16LE(tags.length, 8);
  for (const [place, [tag, value]] of tags.entries()) {
    const entry = 10 + place * 12;
    file.writeUInt16LE(tag, entry);
    file.writeUInt16LE(4, entry + 2);
    file.writeUInt32LE(1, entry + 4);
    file.writeUInt32LE(value, entry + 8);
  }
  return file;
}

/** A PNG whose header claims a size and whose picture is one empty chunk. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
