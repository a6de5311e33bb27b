import type { RightsFacts } from './credit-metadata';

/**
 * Writes caption, creator, credit, source and copyright into a JPEG as the older IPTC block, for
 * the many programs of news desks that read nothing else. What it says is also in the XMP, there in full.
 */
export function withIim(jpeg: Uint8Array, facts: RightsFacts): Uint8Array {
  const datasets = DATASETS.flatMap(({ number, limit, from }) => {
    const text = facts[from];
    return text === null ? [] : [dataset(2, number, cutBytes(text, limit))];
  });
  if (datasets.length === 0) return jpeg;
  const iim = Buffer.concat([dataset(1, 90, Buffer.from('\x1b%G', 'latin1')), ...datasets]);
  const payload = Buffer.concat([resourceHead(iim.length), iim, Buffer.alloc(iim.length % 2)]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
}

/** Number and longest value, in bytes, by the IIM standard. */
const DATASETS: readonly { number: number; limit: number; from: keyof RightsFacts }[] = [
  { number: 80, limit: 32, from: 'creator' },
  { number: 110, limit: 32, from: 'credit' },
  { number: 115, limit: 32, from: 'source' },
  { number: 116, limit: 128, from: 'copyright' },
  { number: 120, limit: 2000, from: 'caption' },
];

function dataset(record: number, number: number, value: Uint8Array): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** Photoshop's wrapping: the number of the resource, an empty name, the size. */
function resourceHead(size: number): Buffer {
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(size, head.length - 4);
  return head;
}

/** At most so many bytes, and never half a letter. */
function cutBytes(text: string, limit: number): Buffer {
  const bytes = Buffer.from(text);
  let end = Math.min(limit, bytes.length);
  while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
