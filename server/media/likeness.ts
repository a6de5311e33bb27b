import { openPhoto } from './darkroom/hardened-sharp';

const COLUMNS = 8;
const ROWS = 8;

/**
 * Sixteen hexadecimal digits that are nearly the same for pictures that look the same, whatever their size, format and
 * brightness: for each of 64 places whether the picture gets darker to the right. Made from any file of the photo.
 */
export async function likenessOf(bytes: Uint8Array): Promise<string> {
  const grey = await openPhoto(bytes, 'lenient')
    .flatten({ background: 'white' })
    .greyscale()
    .resize({ width: COLUMNS + 1, height: ROWS, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { data, info } = grey;
  const light = (row: number, column: number) => data[(row * (COLUMNS + 1) + column) * info.channels] ?? 0;
  let digits = '';
  for (let place = 0; place < COLUMNS * ROWS; place += 4) {
    const four = [0, 1, 2, 3].map((step) => {
      const [row, column] = [Math.floor((place + step) / COLUMNS), (place + step) % COLUMNS];
      return light(row, column) > light(row, column + 1) ? 8 >> step : 0;
    });
    digits += four.reduce((sum, bit) => sum + bit, 0).toString(16);
  }
  return digits;
}
