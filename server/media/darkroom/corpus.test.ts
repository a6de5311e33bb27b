import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS } from '../photo-builder';
import { type Darkroom, openDarkroom } from './darkroom';
import { processorOf } from './testing-processor';
import { fileOfBytes } from './worker-process';

/*
 * Every shared file, good, broken and evil, and how its upload ends: as a photo of this format and size, or as a refusal.
 * (What readers get of the photos, and that nothing private is in it: rendition-privacy.test.ts.)
 */
const NOT_A_PHOTO = 'This file is not a photo; use a JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF file.';
const DAMAGED =
  'The file is damaged and cannot be shown whole. Export the photo again and upload the new file.';
const TOO_LARGE = 'Photos may have at most 100 megapixels; this one has more. Make it smaller and try again.';

const ENDS: Record<string, string> = {
  'orientation/f1t.jpg': 'jpeg 48 × 80',
  'orientation/f2t.jpg': 'jpeg 48 × 80',
  'orientation/f3t.jpg': 'jpeg 48 × 80',
  'orientation/f4t.jpg': 'jpeg 48 × 80',
  'orientation/f5t.jpg': 'jpeg 48 × 80',
  'orientation/f6t.jpg': 'jpeg 48 × 80',
  'orientation/f7t.jpg': 'jpeg 48 × 80',
  'orientation/f8t.jpg': 'jpeg 48 × 80',
  'photo-metadata/exifr/BonTonARTSTORplusIPTC.jpg': 'jpeg 300 × 379',
  'photo-metadata/exifr/BonTonARTSTORplusIPTC.xmp': NOT_A_PHOTO,
  'photo-metadata/exifr/IMG_20180725_163423-1.png': 'png 40 × 30',
  'photo-metadata/exifr/IMG_20180725_163423-micro.avif': 'avif 101 × 76',
  'photo-metadata/exifr/IMG_5910.xmp': NOT_A_PHOTO,
  'photo-metadata/exifr/Irvine_CA.avif': 'avif 480 × 640',
  'photo-metadata/exifr/RangeError_Invalid_typed_array_length.jpg': 'jpeg 60 × 42',
  'photo-metadata/exifr/RangeError_Offset_outside_bounds.jpg': 'jpeg 100 × 63',
  'photo-metadata/exifr/broken1.jpg': 'jpeg 600 × 900',
  'photo-metadata/exifr/cookiezen.jpg': 'jpeg 1680 × 945',
  'photo-metadata/exifr/cookiezen.xmp': NOT_A_PHOTO,
  'photo-metadata/exifr/empty-imagedesc-in-ifd0.jpg': 'jpeg 640 × 480',
  'photo-metadata/exifr/heic-single.heic': 'heic 1440 × 960',
  'photo-metadata/exifr/img_1771.jpg': 'jpeg 480 × 360',
  'photo-metadata/exifr/img_1771_no_exif.jpg': 'jpeg 480 × 360',
  'photo-metadata/exifr/invalid-iCCP-missing-adler32-checksum.png': 'png 460 × 60',
  'photo-metadata/exifr/iptc-agency-photographer-example.jpg': 'jpeg 527 × 350',
  'photo-metadata/exifr/iptc-independent-photographer-example.jpg': 'jpeg 525 × 350',
  'photo-metadata/exifr/iptc-staff-photographer-example.jpg': 'jpeg 516 × 350',
  'photo-metadata/exifr/issue-exifr-4.jpg': 'jpeg 100 × 50',
  'photo-metadata/exifr/issue-exifr-41-Error_Segment_Unreachable.jpg': 'jpeg 297 × 396',
  'photo-metadata/exifr/issue-exifr-59.jpg': 'jpeg 150 × 100',
  'photo-metadata/exifr/noexif.jpg': 'jpeg 250 × 188',
  'photo-metadata/exifr/png_with_exif_and_gps.png': 'png 1 × 1',
  'photo-metadata/exifr/tif-with-iptc-icc-xmp.tif': 'tiff 35 × 23',
  'photo-metadata/exifr/xmp-MunchSP1919.xml': NOT_A_PHOTO,
  'photo-metadata/exifr/xmp1.xml': NOT_A_PHOTO,
  'photo-metadata/exifr/xmp2.xml': NOT_A_PHOTO,
  'photo-metadata/exifr/xmp5.xml': NOT_A_PHOTO,
  'sharp-fixtures/2x2_fdcce6.png': 'png 2 × 2',
  'sharp-fixtures/65536-uint32-limit.png': TOO_LARGE,
  'sharp-fixtures/Channel_digital_image_CMYK_color_no_profile.jpg': 'jpeg 500 × 333',
  'sharp-fixtures/Crash_test.gif': 'gif 800 × 533',
  'sharp-fixtures/Flag_of_the_Netherlands-16bit.png': 'png 900 × 600',
  'sharp-fixtures/animated-loop-3.gif': 'gif 370 × 285',
  'sharp-fixtures/animated-loop-3.webp': 'webp 370 × 285',
  'sharp-fixtures/big-height.webp': 'webp 13 × 169',
  'sharp-fixtures/corrupt-header.jpg': DAMAGED,
  'sharp-fixtures/giant-image.jpg': TOO_LARGE,
  'sharp-fixtures/invalid-illuminant.icc': NOT_A_PHOTO,
  'sharp-fixtures/pitm.avif': 'avif 1024 × 800',
  'sharp-fixtures/rotating-squares.gif': 'gif 80 × 80',
  'sharp-fixtures/truncated.jpg': DAMAGED,
  'sharp-fixtures/truncated.png': DAMAGED,
};

/** So long a file keeps a processor at the most; the clock would count the other tests too, where the system tells no more. */
const MOST_SECONDS = 2;
const secondsOf = process.platform === 'linux' ? processorOf : () => performance.now() / 1000;

describe.runIf(existsSync(CORPUS))('the shared picture files', () => {
  let room: Darkroom;
  beforeAll(async () => {
    room = openDarkroom();
    // The process starts with its first file, which is not to be measured.
    await endOf('sharp-fixtures/2x2_fdcce6.png');
  });
  afterAll(() => room.close());

  // A file that brought the process down would throw here.
  async function endOf(name: string): Promise<string> {
    const seen = await room.look(fileOfBytes(readFileSync(join(CORPUS, name))), { photoId: 'p1' });
    if (!seen.ok) return seen.message;
    const { format, width, height } = seen.value;
    return `${format} ${width} × ${height}`;
  }

  it('are all in the table', () => {
    const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(CORPUS, name)).isFile())
      .sort();
    expect(files).toEqual(Object.keys(ENDS).sort());
  });

  it.each(Object.entries(ENDS))('%s ends as “%s”', async (name, end) => {
    const before = secondsOf(room);
    expect(await endOf(name)).toBe(end);
    expect(secondsOf(room) - before).toBeLessThan(MOST_SECONDS);
  });
});
