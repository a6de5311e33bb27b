import exifr from 'exifr';
import { z } from 'zod';
import { severalLines } from './plain-text';

/** The camera's block, cut down to what a picture desk may need. Parts of it are private: place, serial, owner. */
export type ExifTags = Record<string, TagValue>;
export type TagValue = string | number | number[];

/**
 * Reads chosen tags of an EXIF block. Never throws; a damaged block yields what could be read, or nothing.
 * Only the listed tags are touched, so a block that claims thousands of large ones costs nothing.
 */
export async function readExif(block: Uint8Array, limit = MAX_BLOCK): Promise<Record<ExifGroup, ExifTags>> {
  const nothing = { ifd0: {}, exif: {}, gps: {} };
  const tiff = withoutPrefix(block);
  if (tiff.length > limit || !isTiff(tiff)) return nothing;
  try {
    return GROUPS.parse(await exifr.parse(tiff, READ_ONLY_CHOSEN_TAGS));
  } catch {
    return nothing;
  }
}

type ExifGroup = 'ifd0' | 'exif' | 'gps';

/** JPEG cannot hold more; in other formats than TIFF more would be an attack. */
const MAX_BLOCK = 65_536;

const READ_ONLY_CHOSEN_TAGS = {
  ifd0: { pick: ['ImageDescription', 'Artist', 'Copyright', 'Make', 'Model', 'Software', 'ModifyDate'] },
  exif: {
    pick: [
      'DateTimeOriginal',
      'OffsetTimeOriginal',
      'OwnerName',
      'CameraOwnerName',
      'SerialNumber',
      'BodySerialNumber',
      'LensModel',
      'LensSerialNumber',
      'ExposureTime',
      'FNumber',
      'ISO',
      'FocalLength',
    ],
  },
  gps: {
    pick: [
      'GPSLatitudeRef',
      'GPSLatitude',
      'GPSLongitudeRef',
      'GPSLongitude',
      'GPSAltitude',
      'GPSDateStamp',
      'GPSTimeStamp',
    ],
  },
  ifd1: false,
  interop: false,
  makerNote: false,
  userComment: false,
  xmp: false,
  iptc: false,
  icc: false,
  jfif: false,
  mergeOutput: false,
  translateValues: false,
  reviveValues: false,
};

const GROUP = z
  .record(z.string(), z.unknown())
  .transform(
    (tags): ExifTags =>
      Object.fromEntries(Object.entries(tags).flatMap(([name, value]) => jsonEntry(name, value))),
  );

const GROUPS = z
  .object({ ifd0: GROUP.optional(), exif: GROUP.optional(), gps: GROUP.optional() })
  .transform(({ ifd0 = {}, exif = {}, gps = {} }) => ({ ifd0, exif, gps }));

function jsonEntry(name: string, value: unknown): [string, TagValue][] {
  if (typeof value === 'string') return [[name, severalLines(value, 5000) ?? '']];
  if (typeof value === 'number' && Number.isFinite(value)) return [[name, value]];
  if (!Array.isArray(value)) return [];
  return [[name, value.slice(0, 16).map(Number).filter(Number.isFinite)]];
}

function withoutPrefix(block: Uint8Array): Uint8Array {
  return String.fromCharCode(...block.subarray(0, 6)) === 'Exif\0\0' ? block.subarray(6) : block;
}

function isTiff(bytes: Uint8Array): boolean {
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  return bytes.length >= 14 && (mark === 'II*\0' || mark === 'MM\0*');
}
