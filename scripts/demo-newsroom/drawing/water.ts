import { fractal, noise, smoothStep } from './noise';
import { type Colour, layOver, type Plate } from './plate';

export interface Water {
  seed: number;
  /** The row where the water begins; everything above it is mirrored below. */
  shore: number;
  /** Where the water ends; the bottom edge unless said. */
  bottom?: number;
  /** Its own colour, which shows more the nearer the water is. */
  ink: Colour;
  /** 0 is a mirror, 1 a stiff breeze. */
  breeze: number;
  /** How much of the mirrored picture is lost at the far and the near edge. */
  murk: readonly [far: number, near: number];
  /** Picture rows mirrored per row of water; above 1 squeezes the reflection. */
  squeeze?: number;
}

/** Lays a reflecting surface: the picture above the shore comes back broken by ripples that grow towards us. */
export function water(plate: Plate, surface: Water): void {
  const bottom = surface.bottom ?? plate.height;
  const dry = plate.pixels.slice(0, surface.shore * plate.width * 3);
  for (let y = surface.shore; y < bottom; y += 1) {
    const near = (y - surface.shore) / (bottom - surface.shore);
    reflectRow(plate, dry, surface, y, near);
  }
}

function reflectRow(plate: Plate, dry: Float32Array, surface: Water, y: number, near: number): void {
  const { width, pixels } = plate;
  const wavelength = 3 + near * 26;
  const sway = surface.breeze * (4 + near * 46);
  const murk = surface.murk[0] + (surface.murk[1] - surface.murk[0]) * near;
  const depth = (y - surface.shore) * (surface.squeeze ?? 1);
  for (let x = 0; x < width; x += 1) {
    const ripple = fractal(x / (wavelength * 5), y / wavelength, surface.seed, 3) - 0.5;
    const fromX = clamp(Math.round(x + ripple * sway), width - 1);
    const fromY = clamp(Math.round(surface.shore - 1 - depth - ripple * sway * 2.4), surface.shore - 1);
    const from = (fromY * width + fromX) * 3;
    const to = (y * width + x) * 3;
    const facet = 1 + ripple * surface.breeze * 0.55;
    for (let channel = 0; channel < 3; channel += 1)
      pixels[to + channel] = (dry[from + channel] ?? 0) * facet;
    layOver(pixels, to, surface.ink, murk * (1 - ripple * 0.5));
  }
}

export interface Glitter {
  seed: number;
  ink: Colour;
  /** The column of light lies under `x`, from `top` to `bottom`, opening from one half-width to the other. */
  x: number;
  top: number;
  bottom: number;
  width: readonly [far: number, near: number];
  strength: number;
}

/** The broken path of light that a low sun, the moon or a lamp lays on water. */
export function glitter(plate: Plate, path: Glitter): void {
  for (let y = path.top; y < path.bottom; y += 1) {
    const near = (y - path.top) / (path.bottom - path.top);
    const half = path.width[0] + (path.width[1] - path.width[0]) * near;
    const wavelength = 2 + near * 14;
    for (let x = Math.max(0, Math.floor(path.x - half)); x < Math.min(plate.width, path.x + half); x += 1) {
      const aside = 1 - Math.abs(x - path.x) / half;
      const spark = noise(x / (wavelength * 4), y / wavelength, path.seed);
      const light = smoothStep(0.9 - aside * 0.55, 1.05 - aside * 0.45, spark) * aside * path.strength;
      if (light > 0) layOver(plate.pixels, (y * plate.width + x) * 3, path.ink, Math.min(1, light));
    }
  }
}

function clamp(value: number, highest: number): number {
  return Math.min(highest, Math.max(0, value));
}
