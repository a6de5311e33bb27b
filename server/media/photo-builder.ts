import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

// Photos for tests, drawn by code; nothing here is part of the product.

export const CORPUS = join(import.meta.dirname, '../../../shared/corpora/images');
export const ACCEPTANCE = join(import.meta.dirname, '../../../shared/acceptance');

/** A file of the corpora, or null where they are not at hand. */
export function corpusFile(path: string): Buffer | null {
  return existsSync(join(CORPUS, path)) ? readFileSync(join(CORPUS, path)) : null;
}

/** A grey picture with a red top left corner, so that its orientation can be seen. */
export async function drawn(width: number, height: number): Promise<Sharp> {
  const corner = await solid(Math.ceil(width / 2), Math.ceil(height / 2), '#d00000')
    .png()
    .toBuffer();
  const pixels = await solid(width, height, '#808080')
    .composite([{ input: corner, left: 0, top: 0 }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

export function solid(width: number, height: number, background: string): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** Puts a segment right behind the start of a JPEG. */
export function withSegment(jpeg: Uint8Array, marker: number, payload: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
}

/** An IPTC block in its Photoshop wrapping; `charset` is what record 1 declares. */
export function iimBlock(datasets: [number, Uint8Array | string][], charset?: string): Buffer {
  const declared = charset === undefined ? [] : [dataset(1, 90, Buffer.from(charset, 'latin1'))];
  const iim = Buffer.concat([
    ...declared,
    ...datasets.map(([number, value]) => dataset(2, number, Buffer.from(value as Uint8Array))),
  ]);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(iim.length, head.length - 4);
  return Buffer.concat([head, iim]);
}

export function withIim(
  jpeg: Uint8Array,
  datasets: [number, Uint8Array | string][],
  charset?: string,
): Buffer {
  return withSegment(jpeg, 0xed, iimBlock(datasets, charset));
}

/** An XMP packet around the given properties, with the prefixes that pictures use. */
export function xmpPacket(properties: string): string {
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:rights="http://ns.adobe.com/xap/1.0/rights/"',
    ' xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
    ' xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',
    properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}

function dataset(record: number, number: number, value: Uint8Array): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}
