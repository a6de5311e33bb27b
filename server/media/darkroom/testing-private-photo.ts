import { drawn, solid, withIim, withSegment, xmpPacket } from '../photo-builder';

/** Words that stand for what gives a source away; none of them may ever be in a served file. */
export const CANARIES = [
  'CANARY-MAKE',
  'CANARY-MODEL',
  'CANARY-SERIAL',
  'CANARY-OWNER',
  'CANARY-LENS',
  'CANARY-MAKER-NOTE',
  'CANARY-HISTORY',
];

const IN_JPEG_ONLY = [
  'CANARY-COMMENT',
  'CANARY-THUMBNAIL',
  'CANARY-c2pa',
  'CANARY-TRAILER',
  'CANARY-SPECIAL',
];

type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff';

/** A photo of our own that gives away everything a photo can, and has a credit that is to be kept. */
export async function privatePhoto(format: Format): Promise<{ file: Buffer; secrets: string[] }> {
  const image = (await drawn(64, 64))
    .withExif({
      IFD0: { Make: 'CANARY-MAKE', Model: 'CANARY-MODEL' },
      IFD2: {
        BodySerialNumber: 'CANARY-SERIAL',
        CameraOwnerName: 'CANARY-OWNER',
        LensSerialNumber: 'CANARY-LENS',
        MakerNote: 'CANARY-MAKER-NOTE',
      },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 3/1 1584/100', GPSProcessingMethod: 'CANARY-GPS' },
    })
    .withXmp(
      xmpPacket(
        `<photoshop:Credit>Harbour Ledger</photoshop:Credit>
         <xmpMM:History xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">CANARY-HISTORY</xmpMM:History>
         <g:GPSLatitude xmlns:g="http://ns.adobe.com/exif/1.0/">16,3.264N</g:GPSLatitude>`,
      ),
    );
  const file = await image.toFormat(format).toBuffer();
  const kept = CANARIES.filter((secret) => file.includes(secret));
  if (format !== 'jpeg') return { file, secrets: kept };
  return { file: await withEverything(file), secrets: [...kept, ...IN_JPEG_ONLY] };
}

async function withEverything(jpeg: Buffer): Promise<Buffer> {
  const thumbnail = await solid(8, 8, '#ff0000').jpeg().toBuffer();
  const commented = withSegment(jpeg, 0xfe, Buffer.from('CANARY-COMMENT'));
  const withThumbnail = withSegment(
    commented,
    0xe2,
    Buffer.concat([Buffer.from('MPF\0CANARY-THUMBNAIL'), thumbnail]),
  );
  const withIptc = withIim(withThumbnail, [
    [188, 'CANARY-OWNER-ID'],
    [40, 'CANARY-SPECIAL'],
  ]);
  const sealed = withSegment(withIptc, 0xeb, Buffer.from('JP\0\x01\0\0\0\x01jumbCANARY-c2pa'));
  return Buffer.concat([sealed, Buffer.from('CANARY-TRAILER')]);
}
