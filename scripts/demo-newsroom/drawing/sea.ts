import { fractal, mix, noise, smoothStep } from './noise';
import { blend, type Colour, layOver, type Plate } from './plate';

export interface RoughSea {
  seed: number;
  horizon: number;
  deep: Colour;
  lit: Colour;
  foam: Colour;
}

/** Open water in a gale, in true perspective: ranks of steep waves, lit crests, foam dragged down their backs. */
export function roughSea(plate: Plate, sea: RoughSea): void {
  for (let y = sea.horizon; y < plate.height; y += 1) {
    const distance = 260 / (y - sea.horizon + 9);
    for (let x = 0; x < plate.width; x += 1) {
      const across = ((x - plate.width / 2) / 165) * distance;
      layOver(plate.pixels, (y * plate.width + x) * 3, seaColour(sea, across, distance), 1);
    }
  }
}

function seaColour(sea: RoughSea, across: number, distance: number): Colour {
  const away = distance * 3.1;
  const here = wave(across, away, sea.seed);
  const behind = wave(across, away + 0.16, sea.seed);
  const facing = smoothStep(-0.12, 0.17, here - behind);
  const crest = smoothStep(0.68, 0.95, here);
  const streak = fractal(across * 5.5, away * 14, sea.seed + 31, 5);
  const foam = Math.min(
    1,
    crest * smoothStep(0.36, 0.62, streak) * 0.95 + smoothStep(0.56, 0.74, streak) * 0.3,
  );
  const tone = Math.min(1, facing * 0.62 + crest * 0.35);
  return blend(blend(sea.deep, sea.lit, tone), sea.foam, foam);
}

/** Folded noise: long crests across the view with sharp tops. */
function wave(across: number, away: number, seed: number): number {
  const bent = away + fractal(across * 0.4, away * 0.3, seed + 5, 2) * 1.6;
  const swell = 1 - Math.abs(noise(across * 0.42, bent, seed) - 0.5) * 2;
  const chop = 1 - Math.abs(noise(across * 1.7, bent * 2.6, seed + 1) - 0.5) * 2;
  const fine = fractal(across * 5, bent * 6, seed + 2, 2);
  return swell ** 1.6 * 0.68 + chop * 0.2 + fine * 0.16;
}

export interface Spray {
  seed: number;
  ink: Colour;
  /** Where the wave strikes, how high it is thrown, and how wide it opens. */
  x: number;
  y: number;
  height: number;
  width: number;
  /** How far the wind carries the top, in picture columns. */
  drift: number;
  strength: number;
}

/** Water thrown up by a wall: dense at its root, torn to mist at the top and on the lee side. */
export function spray(plate: Plate, burst: Spray): void {
  for (let y = Math.max(0, Math.floor(burst.y - burst.height)); y < burst.y + 40; y += 1) {
    const climb = Math.max(0, (burst.y - y) / burst.height);
    const middle = burst.x + burst.drift * climb ** 1.6;
    const half = burst.width * (0.5 + 0.5 * Math.sin(Math.min(1, climb + 0.12) * Math.PI * 0.72));
    for (
      let x = Math.max(0, Math.floor(middle - half * 1.7));
      x < Math.min(plate.width, middle + half * 1.7);
      x += 1
    ) {
      const aside = Math.abs(x - middle) / half;
      const torn = fractal((x - burst.drift * climb) / 105, y / 95, burst.seed, 6);
      const fringe = fractal(x / 9, y / 9, burst.seed + 4, 3);
      const body =
        1.25 - aside ** 1.6 * 0.8 - climb ** 2.2 * 0.8 + (torn - 0.5) * 1.35 + (fringe - 0.5) * 0.55;
      const foot = smoothStep(burst.y + 40, burst.y - 20, y);
      const cover = smoothStep(0.3, 1.5, body) * foot * burst.strength;
      if (cover <= 0) continue;
      const shade = mix(0.72, 1.04, smoothStep(0.25, 0.75, torn + (middle - x) / (half * 5)));
      const ink: Colour = [burst.ink[0] * shade, burst.ink[1] * shade, burst.ink[2] * shade];
      layOver(plate.pixels, (y * plate.width + x) * 3, ink, Math.min(0.97, cover));
    }
  }
}
