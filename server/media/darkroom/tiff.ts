/**
 * Whether a TIFF is the raw file of a camera (DNG, NEF, CR2 …). Those hold a small preview where a TIFF has its
 * picture, and would be taken in as a stamp.
 */
export function isCameraRaw(file: Uint8Array): boolean {
  if (file.length < 16) return false;
  const isLittle = file[0] === 0x49;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  // Canon writes its mark behind the header.
  if (view.getUint16(8) === 0x4352) return true;
  const tags = firstDirectory(view, isLittle);
  return tags.has(DNG_VERSION) || (tags.get(NEW_SUBFILE_TYPE) === IS_REDUCED && tags.has(SUB_DIRECTORIES));
}

const DNG_VERSION = 0xc612;
const NEW_SUBFILE_TYPE = 254;
const SUB_DIRECTORIES = 330;
const IS_REDUCED = 1;
const MOST_TAGS = 500;

/** The tags of the first directory with the first number of each. */
function firstDirectory(view: DataView, isLittle: boolean): Map<number, number> {
  const tags = new Map<number, number>();
  const start = view.getUint32(4, isLittle);
  if (start + 2 > view.byteLength) return tags;
  const count = Math.min(view.getUint16(start, isLittle), MOST_TAGS);
  for (let place = 0; place < count; place++) {
    const entry = start + 2 + place * 12;
    if (entry + 12 > view.byteLength) break;
    tags.set(view.getUint16(entry, isLittle), view.getUint32(entry + 8, isLittle));
  }
  return tags;
}
