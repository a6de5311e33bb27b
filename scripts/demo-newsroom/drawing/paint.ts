import sharp from 'sharp';
import { mix } from './noise';
import { HEIGHT, type Plate, WIDTH } from './plate';

export type Blend = 'over' | 'screen' | 'multiply';

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
  const { data } = await (sigma >= 0.3 ? image.blur(sigma) : image).raw().toBuffer({ resolveWithObject: true });
  return { width, height, data };
}

function enlarge(small: Raster, plate: Plate): Float32Array {
  const large = new Float32Array(plate.width * plate.height * 4);
  const ratio = small.width / plate.width;
  for (let y = 0; y < plate.height; y += 1) {
    const fromY = Math.max(0, (y + 0.5) * ratio - 0.5);
    const top = Math.floor(fromY);
    const bottom = Math.min(small.height - 1, top + 1);
    for (let x = 0; x < plate.width; x += 1) {
      const fromX = Math.max(0, (x + 0.5) * ratio - 0.5);
      const left = Math.floor(fromX);
      const right = Math.min(small.width - 1, left + 1);
      const topLeft = (top * small.width + left) * 4;
      const topRight = (top * small.width + right) * 4;
      const bottomLeft = (bottom * small.width + left) * 4;
      const bottomRight = (bottom * small.width + right) * 4;
      const at = (y * plate.width + x) * 4;
      for (let channel = 0; channel < 4; channel += 1) {
        const upper = mix(small.data[topLeft + channel] ?? 0, small.data[topRight + channel] ?? 0, fromX - left);
        const lower = mix(small.data[bottomLeft + channel] ?? 0, small.data[bottomRight + channel] ?? 0, fromX - left);
        large[at + channel] = mix(upper, lower, fromY - top);
      }
    }
  }
  return large;
}

function combine(plate: Plate, layer: Uint8Array | Float32Array, blend: Blend, opacity: number): void {
  const { pixels } = plate;
  for (let from = 0, to = 0; from < layer.length; from += 4, to += 3) {
    const cover = ((layer[from + 3] ?? 0) / 255) * opacity;
    if (cover === 0) continue;
    for (let channel = 0; channel < 3; channel += 1) {
      const under = pixels[to + channel] ?? 0;
      const ink = layer[from + channel] ?? 0;
      pixels[to + channel] = under + (blended(under, ink, blend) - under) * cover;
    }
  }
}

function blended(under: number, ink: number, blend: Blend): number {
  if (blend === 'screen') return 255 - ((255 - under) * (255 - ink)) / 255;
  if (blend === 'multiply') return (under * ink) / 255;
  return ink;
}
