import { fractal, smoothStep } from './noise';
import { type Colour, layOver, type Plate } from './plate';

export interface Clouds {
  seed: number;
  ink: Colour;
  /** The strip of sky they fill, fading out at both edges. */
  top: number;
  bottom: number;
  /** 0 is a clear sky, 1 an overcast one. */
  amount: number;
  /** How much wider than tall: 1 is billowing, 6 is streaked. */
  stretch?: number;
  size?: number;
  opacity?: number;
}

/** Banks of cloud, or of mist when low and streaked. */
export function clouds(plate: Plate, sort: Clouds): void {
  const size = sort.size ?? 220;
  const stretch = sort.stretch ?? 2.5;
  const threshold = 0.72 - sort.amount * 0.45;
  paintField(plate, sort.top, sort.bottom, sort.ink, (x, y) => {
    const bend = fractal(x / (size * 2), y / size, sort.seed + 7, 3) * 0.9;
    const body = fractal(x / (size * stretch) + bend, y / size + bend * 0.4, sort.seed);
    const edge = Math.sin((Math.PI * (y - sort.top)) / (sort.bottom - sort.top)) ** 0.7;
    return smoothStep(threshold, threshold + 0.3, body) * edge * (sort.opacity ?? 1);
  });
}

/** An even veil of air that thickens towards `thickest`: what makes far things pale. */
export function haze(
  plate: Plate,
  veil: { ink: Colour; top: number; bottom: number; thickest: number; opacity: number; seed: number },
): void {
  paintField(plate, veil.top, veil.bottom, veil.ink, (x, y) => {
    const reach = y < veil.thickest ? veil.thickest - veil.top : veil.bottom - veil.thickest;
    const nearness = 1 - Math.abs(y - veil.thickest) / Math.max(1, reach);
    const drift = 0.75 + 0.5 * fractal(x / 500, y / 60, veil.seed, 3);
    return Math.min(1, smoothStep(0, 1, nearness) * drift * veil.opacity);
  });
}

type Cover = (x: number, y: number) => number;

const STEP = 4;

/** Works the field out on a coarse grid and blends between: weather has no sharp edges to lose. */
function paintField(plate: Plate, top: number, bottom: number, ink: Colour, cover: Cover): void {
  const first = Math.max(0, Math.floor(top));
  const last = Math.min(plate.height, Math.ceil(bottom));
  const columns = Math.ceil(plate.width / STEP) + 2;
  let upper = gridRow(columns, first, cover);
  for (let band = first; band < last; band += STEP) {
    const lower = gridRow(columns, band + STEP, cover);
    for (let y = band; y < Math.min(band + STEP, last); y += 1) {
      paintRow(plate, y, ink, upper, lower, (y - band) / STEP);
    }
    upper = lower;
  }
}

function gridRow(columns: number, y: number, cover: Cover): Float32Array {
  return Float32Array.from({ length: columns }, (_, column) => Math.max(0, cover(column * STEP, y) || 0));
}

function paintRow(
  plate: Plate,
  y: number,
  ink: Colour,
  upper: Float32Array,
  lower: Float32Array,
  down: number,
): void {
  for (let x = 0; x < plate.width; x += 1) {
    const column = Math.floor(x / STEP);
    const across = (x % STEP) / STEP;
    const above = (upper[column] ?? 0) * (1 - across) + (upper[column + 1] ?? 0) * across;
    const below = (lower[column] ?? 0) * (1 - across) + (lower[column + 1] ?? 0) * across;
    const share = above * (1 - down) + below * down;
    if (share > 0) layOver(plate.pixels, (y * plate.width + x) * 3, ink, share);
  }
}
