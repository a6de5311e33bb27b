import sharp from 'sharp';
import { mix } from './noise';
import { HEIGHT, type Plate, WIDTH } from './plate';

export type Blend = 'over' | 'screen';

export interface Manner {
  blend?: Blend;
  /** Blur in picture pixels, for things out of focus and for light. */
  softness?: number;
  opacity?: number;
}

interface Raster {
  width: number;
  height: number;
  /** Red, green, blue, alpha, not premultiplied. */
  data: Uint8Array;
}

/** Lays SVG shapes, drawn in plate coordinates, onto the plate. Only our own shapes come here, never a file. */
export async function paint(plate: Plate, shapes: string, manner: Manner = {}): Promise<void> {
  const raster = await rasterise(shapes, manner.softness ?? 0);
  const layer = raster.width === plate.width ? raster.data : enlarge(raster, plate);
  combine(plate, layer, manner.blend ?? 'over', manner.opacity ?? 1);
}

async function rasterise(shapes: string, softness: number): Promise<Raster> {
  // What will be blurred need not be drawn sharply first: a small drawing is blurred and enlarged in a tenth of the time.
  const shrink = softness < 3 ? 1 : softness < 12 ? 4 : 8;
  const width = WIDTH / shrink;
  const height = HEIGHT / shrink;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${shapes}</svg>`;
  const image = sharp(Buffer.from(svg)).ensureAlpha();
  const sigma = softness / shrink;
  const { data } = await (sigma >= 0.3 ? image.blur(sigma) : image)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, data };
}

/** Bilinear, rows first and then columns: half the arithmetic of doing both at every pixel. */
function enlarge(small: Raster, plate: Plate): Uint8Array {
  const large = new Uint8Array(plate.width * plate.height * 4);
  const ratio = small.width / plate.width;
  const row = new Float32Array(small.width * 4);
  for (let y = 0; y < plate.height; y += 1) {
    const fromY = Math.max(0, (y + 0.5) * ratio - 0.5);
    const top = Math.floor(fromY);
    const bottom = Math.min(small.height - 1, top + 1);
    mixRows(small, row, { top, bottom, share: fromY - top });
    stretchRow(row, large, y * plate.width * 4, ratio);
  }
  return large;
}

function mixRows(
  small: Raster,
  row: Float32Array,
  rows: { top: number; bottom: number; share: number },
): void {
  const upper = rows.top * row.length;
  const lower = rows.bottom * row.length;
  for (let at = 0; at < row.length; at += 1) {
    row[at] = mix(small.data[upper + at] ?? 0, small.data[lower + at] ?? 0, rows.share);
  }
}

function stretchRow(row: Float32Array, large: Uint8Array, start: number, ratio: number): void {
  const width = row.length / 4 / ratio;
  const last = row.length / 4 - 1;
  for (let x = 0; x < width; x += 1) {
    const from = Math.max(0, (x + 0.5) * ratio - 0.5);
    const left = Math.floor(from);
    const share = from - left;
    const near = left * 4;
    const far = Math.min(last, left + 1) * 4;
    const to = start + x * 4;
    large[to] = mix(row[near] ?? 0, row[far] ?? 0, share) + 0.5;
    large[to + 1] = mix(row[near + 1] ?? 0, row[far + 1] ?? 0, share) + 0.5;
    large[to + 2] = mix(row[near + 2] ?? 0, row[far + 2] ?? 0, share) + 0.5;
    large[to + 3] = mix(row[near + 3] ?? 0, row[far + 3] ?? 0, share) + 0.5;
  }
}

function combine(plate: Plate, layer: Uint8Array, blend: Blend, opacity: number): void {
  if (blend === 'screen') screenOver(plate.pixels, layer, opacity);
  else coverOver(plate.pixels, layer, opacity);
}

/** Ink hides what is under it. */
function coverOver(pixels: Float32Array, layer: Uint8Array, opacity: number): void {
  for (let from = 0, to = 0; from < layer.length; from += 4, to += 3) {
    const cover = ((layer[from + 3] ?? 0) / 255) * opacity;
    if (cover === 0) continue;
    pixels[to] = mix(pixels[to] ?? 0, layer[from] ?? 0, cover);
    pixels[to + 1] = mix(pixels[to + 1] ?? 0, layer[from + 1] ?? 0, cover);
    pixels[to + 2] = mix(pixels[to + 2] ?? 0, layer[from + 2] ?? 0, cover);
  }
}

/** Light adds to what is under it and never darkens. */
function screenOver(pixels: Float32Array, layer: Uint8Array, opacity: number): void {
  for (let from = 0, to = 0; from < layer.length; from += 4, to += 3) {
    const cover = ((layer[from + 3] ?? 0) / 255) * opacity;
    if (cover === 0) continue;
    for (let channel = 0; channel < 3; channel += 1) {
      const under = pixels[to + channel] ?? 0;
      pixels[to + channel] = under + (1 - under / 255) * (layer[from + channel] ?? 0) * cover;
    }
  }
}
