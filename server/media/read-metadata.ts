import { type ExifTags, readExif } from './exif';
import { readIim } from './iim';
import { type MetadataFacts, photoFacts } from './photo-facts';
import { readXmp } from './xmp';

/** The metadata blocks of a photo as they stand in the file. */
export interface MetadataBlocks {
  exif?: Uint8Array | undefined;
  iptc?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
  /** A whole TIFF, which is one large EXIF block. */
  tiff?: Uint8Array | undefined;
}

/**
 * Everything that was read, for the picture desk only. It may hold where the photo was taken and whose camera it
 * was, so it belongs in the private record and on no page. Plain JSON of at most about 250 KB.
 */
export interface PrivateMetadata {
  exif: Record<'ifd0' | 'exif' | 'gps', ExifTags>;
  /** IPTC record 2 by dataset number. */
  iptc: Record<string, string[]>;
  /** The XMP packet as text, or null when there is none or it is too long to keep. */
  xmp: string | null;
}

/** Reads what a photo says about itself. Never throws: what is missing, damaged or hostile reads as not said. */
export async function readMetadata(
  blocks: MetadataBlocks,
): Promise<{ facts: MetadataFacts; privateMetadata: PrivateMetadata }> {
  const packet = blocks.xmp && blocks.xmp.length <= MAX_XMP ? new TextDecoder().decode(blocks.xmp) : '';
  const iim = readIim(blocks.iptc ?? new Uint8Array());
  const exif = await readExif(blocks.tiff ?? blocks.exif ?? new Uint8Array(), blocks.tiff?.length);
  return {
    facts: photoFacts({ xmp: readXmp(packet), iim, exif, xmpHasPosition: HOLDS_POSITION.test(packet) }),
    privateMetadata: { exif, iptc: keptDatasets(iim), xmp: keptPacket(packet) },
  };
}

// Also inside structures (LocationCreated), and rather warned of once too often than once too seldom.
const HOLDS_POSITION = /GPS(?:Latitude|Longitude)\b/;

const MAX_XMP = 1_000_000;
const MAX_KEPT_CHARACTERS = 65_536;

function keptPacket(packet: string): string | null {
  return packet !== '' && packet.length <= MAX_KEPT_CHARACTERS ? withoutNulls(packet) : null;
}

function keptDatasets(iim: Map<number, string[]>): Record<string, string[]> {
  let room = MAX_KEPT_CHARACTERS;
  const kept: Record<string, string[]> = {};
  for (const [number, values] of iim) {
    room -= values.join('').length;
    if (room >= 0) kept[String(number)] = values.map(withoutNulls);
  }
  return kept;
}

/** Postgres refuses the null character in any text or JSON. */
function withoutNulls(text: string): string {
  return text.replaceAll('\0', '');
}
