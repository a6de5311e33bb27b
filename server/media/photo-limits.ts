import { type Refusal, refuse } from '@/newsroom/refusal';

const MEGABYTE = 1024 * 1024;

export const MAX_PHOTO_BYTES = 50 * MEGABYTE;
export const MAX_PHOTO_PIXELS = 100_000_000;

/** HEIC is decoded all at once, by slower means. No telephone makes larger ones. */
export const MAX_HEIC_PIXELS = 50_000_000;

/** A strip longer than this is a slip of the scanner or an attack; no page can show it as a photo. */
export const MAX_PHOTO_RATIO = 50;

/** `bytes` is null when the upload was cut off before its size was known. */
export function tooManyBytes(bytes: number | null): Refusal {
  const limit = MAX_PHOTO_BYTES / MEGABYTE;
  const size = bytes === null ? 'larger' : `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
  return refuse('too_large', `Photos may be at most ${limit} MB; this one is ${size}.`);
}

export function tooManyPixels(): Refusal {
  const limit = MAX_PHOTO_PIXELS / 1_000_000;
  return refuse(
    'too_large',
    `Photos may have at most ${limit} megapixels; this one has more. Make it smaller and try again.`,
  );
}

export function tooManyHeicPixels(): Refusal {
  const limit = MAX_HEIC_PIXELS / 1_000_000;
  return refuse(
    'too_large',
    `HEIC photos may have at most ${limit} megapixels; this one has more. Export it as JPEG and upload that.`,
  );
}

export function damaged(): Refusal {
  return refuse(
    'invalid',
    'The file is damaged and cannot be shown whole. Export the photo again and upload the new file.',
  );
}
