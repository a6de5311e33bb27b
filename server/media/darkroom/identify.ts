import type { Metadata } from 'sharp';
import { type FileKind, refusalOfKind, sniff } from '@/newsroom/photo-kind';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { PHOTO_FORMATS, type PhotoFormat } from '../photo-formats';
import {
  damaged,
  MAX_HEIC_PIXELS,
  MAX_PHOTO_BYTES,
  MAX_PHOTO_RATIO,
  tooManyBytes,
  tooManyHeicPixels,
  tooManyPixels,
} from '../photo-limits';
import type { MetadataBlocks } from '../read-metadata';
import { openPhoto } from './hardened-sharp';
import { isCameraRaw } from './tiff';

/** What a file turned out to be. Width and height are those of the upright picture. */
export interface IdentifiedPhoto {
  format: PhotoFormat;
  contentType: string;
  width: number;
  height: number;
  /** More than one picture in time; only the first is shown. */
  isAnimated: boolean;
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
  if (!isPhotoFormat(kind)) return refusalOfKind(kind) ?? damaged();
  if (kind === 'tiff' && isCameraRaw(bytes)) return refuse('invalid', CAMERA_RAW);
  const header = await readHeader(bytes);
  if (!header.ok) return header;
  const identified = checkHeader(kind, header.value);
  // A TIFF is itself the block that other formats carry.
  return identified.ok && kind === 'tiff' ? withTiffBlock(identified.value, bytes) : identified;
}

const CAMERA_RAW = 'This is the raw file of a camera; export it as JPEG and upload that.';

function isPhotoFormat(kind: FileKind): kind is PhotoFormat {
  return PHOTO_FORMATS.some((format) => format === kind);
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

function checkHeader(kind: PhotoFormat, header: Metadata): Outcome<IdentifiedPhoto> {
  const format = formatOf(kind, header);
  if (format === null) return damaged();
  const { width, height } = header.autoOrient;
  if (format === 'heic' && width * height > MAX_HEIC_PIXELS) return tooManyHeicPixels();
  if (Math.max(width, height) > MAX_PHOTO_RATIO * Math.min(width, height)) {
    return refuse(
      'invalid',
      'This picture is too long and narrow to be shown as a photo; crop it and upload that.',
    );
  }
  const { exif, iptc, xmp } = header;
  const isAnimated = (format === 'gif' || format === 'webp') && (header.pages ?? 1) > 1;
  return grant({
    format,
    contentType: `image/${format}`,
    width,
    height,
    isAnimated,
    blocks: { exif, iptc, xmp },
  });
}

/** What the decoder found must be what the first bytes said. AVIF and HEIC share a container, which it calls by name. */
function formatOf(kind: PhotoFormat, { format, compression }: Metadata): PhotoFormat | null {
  if (kind === 'avif' || kind === 'heic') {
    if (format !== 'heif') return null;
    return compression === 'hevc' ? 'heic' : compression === 'av1' ? 'avif' : null;
  }
  return format === kind ? kind : null;
}

function withTiffBlock(photo: IdentifiedPhoto, tiff: Uint8Array): Outcome<IdentifiedPhoto> {
  return grant({ ...photo, blocks: { ...photo.blocks, tiff } });
}
