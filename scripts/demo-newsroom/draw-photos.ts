import sharp, { type Exif } from 'sharp';
import { toBytes } from './drawing/finish';
import { blankPlate, type Plate } from './drawing/plate';
import { withIptc } from './iptc-iim';
import { type PhotoFacts, type PhotoKey, photoKeys, photos } from './photos';
import { scenes } from './scenes/all';
import { xmpFor } from './xmp';

export interface DrawnPhoto {
  fileName: string;
  bytes: Uint8Array;
}

/**
 * Draws every photo of the demo newsroom as a JPEG with XMP, IPTC and EXIF inside, the same picture each time.
 * Needs sharp's SVG reader, so it has to run before, or in another process than, code that locks it for uploads.
 */
export async function drawPhotos(): Promise<Map<PhotoKey, DrawnPhoto>> {
  const drawn = new Map<PhotoKey, DrawnPhoto>();
  const waiting = photoKeys.values();
  const lane = async () => {
    for (const key of waiting) drawn.set(key, await drawPhoto(key));
  };
  // Two at a time: sharp draws and encodes one on its own thread while the other is developed on ours.
  await Promise.all([lane(), lane()]);
  return drawn;
}

/** Draws a single photo of the demo newsroom. */
export async function drawPhoto(key: PhotoKey): Promise<DrawnPhoto> {
  const plate = blankPlate();
  await scenes[key](plate);
  return develop(key, plate);
}

/** Turns a finished plate into the photo's file, with everything the photo says about itself inside. */
export async function develop(key: PhotoKey, plate: Plate): Promise<DrawnPhoto> {
  const facts = photos[key];
  const jpeg = await sharp(toBytes(plate), { raw: { width: plate.width, height: plate.height, channels: 3 } })
    .withExif(exifFor(key, facts))
    .withXmp(xmpFor(facts))
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const { creator: byLine, credit, copyright, caption, city } = facts;
  return { fileName: facts.fileName, bytes: withIptc(jpeg, { byLine, credit, copyright, caption, city }) };
}

/** The one photo that says where it was taken and with what, so that readers' copies can be seen not to. */
const LOCATED: PhotoKey = 'lighthouse';

function exifFor(key: PhotoKey, facts: PhotoFacts): Exif {
  const basic = { IFD0: { Artist: facts.creator, Copyright: facts.copyright.replace('©', '(c)') } };
  if (key !== LOCATED) return basic;
  return {
    ...basic,
    IFD2: { BodySerialNumber: 'DEMO-0001' },
    // A point in the open ocean: the demo's coast does not exist.
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '45/1 12/1 3000/100',
      GPSLongitudeRef: 'W',
      GPSLongitude: '30/1 24/1 1500/100',
    },
  };
}

// The loader's drawing process takes the list from here.
export { photoKeys };
