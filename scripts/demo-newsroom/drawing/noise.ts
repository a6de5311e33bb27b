import { scramble } from './random';

/** Smooth, repeatable noise in 0..1 at a point of the plane; features are about one unit wide. */
export function noise(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const across = ease(x - column);
  const down = ease(y - row);
  const top = mix(lattice(column, row, seed), lattice(column + 1, row, seed), across);
  const bottom = mix(lattice(column, row + 1, seed), lattice(column + 1, row + 1, seed), across);
  return mix(top, bottom, down);
}

/** Noise with detail at every scale, as clouds, hills and rough water have. In 0..1. */
export function fractal(x: number, y: number, seed: number, octaves = 5): number {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  let scale = 1;
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += noise(x * scale, y * scale, seed + octave * 101) * weight;
    total += weight;
    weight *= 0.5;
    scale *= 2.03;
  }
  return sum / total;
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 below `low`, 1 above `high`, a soft shoulder between. */
export function smoothStep(low: number, high: number, value: number): number {
  return ease(Math.min(1, Math.max(0, (value - low) / (high - low))));
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

/** Chance values, drawn once: looking one up costs a third of mixing bits anew at every corner. */
const CHANCE = Float32Array.from({ length: 0x1_0000 }, (_, index) => scramble(index + 1) / 0x1_0000_0000);

function lattice(column: number, row: number, seed: number): number {
  const key = Math.imul(column, 0x27d4eb2f) + Math.imul(row, 0x165667b1) + Math.imul(seed, 0x9e3779b1);
  return CHANCE[Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> 16] ?? 0;
}
