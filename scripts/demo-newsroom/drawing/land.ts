import { fractal, smoothStep } from './noise';
import { blend, type Colour, layOver, type Plate } from './plate';

export interface Mountains {
  seed: number;
  /** The row their feet vanish at. */
  foot: number;
  peaks: readonly Peak[];
  snow: Colour;
  shade: Colour;
}

export interface Peak {
  x: number;
  rise: number;
  /** Rows lost per column away from the summit. */
  steepness: number;
}

/** A snowy range lit from the right: each summit has a bright and a dark face, parted by a wandering spur. */
export function mountains(plate: Plate, range: Mountains): void {
  // The lower stand in front, so that their flanks cut across the higher ones.
  for (const peak of range.peaks.toSorted((one, other) => other.rise - one.rise)) raise(plate, range, peak);
}

function raise(plate: Plate, range: Mountains, peak: Peak): void {
  for (let x = 0; x < plate.width; x += 1) {
    const rough = (fractal(x / 70, peak.rise, range.seed, 6) - 0.5) * 80;
    const crest = range.foot - heightAt(peak, x) - rough;
    for (let y = Math.max(0, Math.floor(crest)); y < range.foot; y += 1) {
      const light = lightOn(range, peak, x, y);
      layOver(
        plate.pixels,
        (y * plate.width + x) * 3,
        blend(range.shade, range.snow, light),
        Math.min(1, y - crest + 0.2),
      );
    }
  }
}

function lightOn(range: Mountains, peak: Peak, x: number, y: number): number {
  const below = Math.max(0, y - (range.foot - peak.rise));
  const spur = peak.x + (fractal(below / 60, peak.x, range.seed + 2, 4) - 0.5) * (40 + below * 0.9);
  const aside = x - spur;
  const fan = aside / (0.35 + below / 300);
  const gully = fractal(fan / 46, below / 240, range.seed + 5, 5) - 0.5;
  const face = smoothStep(-9, 9, aside) * 0.78 + 0.1;
  return Math.min(1, Math.max(0, face + gully * (aside > 0 ? 1.3 : 0.9)));
}

function heightAt(peak: Peak, x: number): number {
  const away = Math.abs(x - peak.x);
  // Flanks ease out towards the foot, as scree does.
  return peak.rise * Math.exp((-peak.steepness * away) / peak.rise) - away * 0.06;
}
