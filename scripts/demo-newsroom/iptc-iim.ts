/** The IPTC facts the demo photos carry in the older, binary form that picture desks still read. */
export interface IptcFacts {
  byLine: string;
  credit: string;
  copyright: string;
  caption: string;
  city: string;
}

/**
 * Writes the facts into a JPEG as an IPTC-IIM record and returns new bytes; the picture data is untouched.
 * Throws when the bytes are no JPEG or a fact is longer than the standard allows, never cuts one short.
 */
export function withIptc(jpeg: Uint8Array, facts: IptcFacts): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error('IPTC facts can only be written into a JPEG');
  const place = endOfApplicationSegments(jpeg);
  return Buffer.concat([jpeg.subarray(0, place), photoshopSegment(iimRecord(facts)), jpeg.subarray(place)]);
}

/** Dataset numbers of record 2 and the longest value each may hold, from the IIM 4.2 specification. */
const DATASETS: Readonly<Record<keyof IptcFacts, { number: number; longest: number }>> = {
  byLine: { number: 80, longest: 32 },
  city: { number: 90, longest: 32 },
  credit: { number: 110, longest: 32 },
  copyright: { number: 116, longest: 128 },
  caption: { number: 120, longest: 2000 },
};

function iimRecord(facts: IptcFacts): Buffer {
  const utf8 = dataset(1, 90, Buffer.from('\x1b%G', 'latin1'));
  const version = dataset(2, 0, Buffer.from([0, 4]));
  const entries = Object.entries(DATASETS).map(([name, { number, longest }]) => {
    const value = Buffer.from(facts[name as keyof IptcFacts], 'utf8');
    if (value.length > longest)
      throw new Error(`IPTC ${name} is ${value.length} bytes, at most ${longest} fit`);
    return dataset(2, number, value);
  });
  return Buffer.concat([utf8, version, ...entries]);
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

function photoshopSegment(record: Buffer): Buffer {
  const resource = Buffer.alloc(12);
  resource.write('8BIM', 0, 'latin1');
  resource.writeUInt16BE(0x0404, 4);
  // Bytes 6 and 7 are the resource's empty name: a zero length, padded to an even count.
  resource.writeUInt32BE(record.length, 8);
  const padding = Buffer.alloc(record.length % 2);
  const payload = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource, record, padding]);
  const marker = Buffer.from([0xff, 0xed, 0, 0]);
  marker.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([marker, payload]);
}

/** The place after JFIF, EXIF and XMP, before the tables: where readers look for a Photoshop segment. */
function endOfApplicationSegments(jpeg: Uint8Array): number {
  let place = 2;
  while (jpeg[place] === 0xff && isApplicationMarker(jpeg[place + 1])) {
    place += 2 + ((jpeg[place + 2] ?? 0) << 8) + (jpeg[place + 3] ?? 0);
  }
  return place;
}

function isApplicationMarker(marker: number | undefined): boolean {
  return marker !== undefined && marker >= 0xe0 && marker <= 0xef;
}
