import type { Metadata } from 'sharp';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { openPhoto } from './hardened-sharp';
import { damaged, MAX_PHOTO_BYTES, MAX_PHOTO_RATIO, tooManyBytes, tooManyPixels } from './photo-limits';
import type { MetadataBlocks } from './read-metadata';
import { type FileKind, sniff } from './sniff';

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** What a file turned out to be. Width and height are those of the upright picture. */
export interface IdentifiedPhoto {
  format: PhotoFormat;
  contentType: string;
  width: number;
  height: number;
  /** The metadata as it stands in the file, unread and not to be trusted. */
  blocks: MetadataBlocks;
}

/**
 * Says what a file is by its content, never by its name. Reads the header only: a file that passes may still prove
 * damaged when it is decoded. Every refusal is one sentence that tells the reporter what to do.
 */
export async function identify(bytes: Uint8Array): Promise<Outcome<IdentifiedPhoto>> {
  if (bytes.length === 0) return refuse('invalid', 'The file is empty. Choose the photo again.');
  if (bytes.length > MAX_PHOTO_BYTES) return tooManyBytes(bytes.length);
  const kind = sniff(bytes);
  if (!isPhotoFormat(kind)) return refuse('invalid', REFUSALS[kind]);
  const header = await readHeader(bytes);
  return header.ok ? checkHeader(kind, header.value) : header;
}

const FORMATS: readonly PhotoFormat[] = ['jpeg', 'png', 'webp', 'avif', 'gif'];

const REFUSALS: Record<Exclude<FileKind, PhotoFormat>, string> = {
  heic: 'This is a HEIC photo from a phone; export it as JPEG (or choose “Most compatible” in the camera settings) and upload that.',
  tiff: 'This is a TIFF or camera raw file; export it as JPEG and upload that.',
  svg: 'This is an SVG drawing, not a photo; export it as PNG or JPEG and upload that.',
  pdf: 'This is a PDF, not a photo; export the picture in it as JPEG and upload that.',
  photoshop: 'This is a Photoshop file; export it as JPEG and upload that.',
  bmp: 'This is a BMP picture; export it as JPEG or PNG and upload that.',
  jpeg_xl: 'This is a JPEG XL picture; export it as JPEG and upload that.',
  unknown: 'This file is not a photo; use a JPEG, PNG, WebP, AVIF or GIF file.',
};

function isPhotoFormat(kind: FileKind): kind is PhotoFormat {
  return FORMATS.some((format) => format === kind);
}

async function readHeader(bytes: Uint8Array): Promise<Outcome<Metadata>> {
  try {
    return grant(await openPhoto(bytes, 'lenient').metadata());
  } catch (error) {
    return refusalOfDecoder(error);
  }
}

/** The decoder says why only in words; whatever it dislikes besides the size is damage to the person uploading. */
function refusalOfDecoder(error: unknown): Refusal {
  const exceedsLimit = error instanceof Error && /pixel limit/.test(error.message);
  return exceedsLimit ? tooManyPixels() : damaged();
}

function checkHeader(format: PhotoFormat, header: Metadata): Outcome<IdentifiedPhoto> {
  if (header.compression === 'hevc') return refuse('invalid', REFUSALS.heic);
  // The decoder calls AVIF by the name of its container.
  if (header.format !== (format === 'avif' ? 'heif' : format)) return damaged();
  const { width, height } = header.autoOrient;
  if (Math.max(width, height) > MAX_PHOTO_RATIO * Math.min(width, height)) {
    return refuse(
      'invalid',
      'This picture is too long and narrow to be shown as a photo; crop it and upload that.',
    );
  }
  const { exif, iptc, xmp } = header;
  return grant({ format, contentType: `image/${format}`, width, height, blocks: { exif, iptc, xmp } });
}
