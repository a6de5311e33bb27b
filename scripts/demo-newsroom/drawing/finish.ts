import { addBloom } from './bloom';
import type { Plate } from './plate';
import { scramble } from './random';

export interface Finish {
  seed: number;
  /** Light that spills over from bright places; 0 to 1. */
  bloom?: number;
  /** Brightness above which light spills; 0 to 255. */
  bloomFrom?: number;
  /** Darkening towards the corners; 0 to 1. */
  vignette?: number;
  /** Film grain in levels. */
  grain?: number;
  /** 1 leaves the tones alone, above 1 steepens them. */
  contrast?: number;
}

/** The darkroom: spilling light, tone, corners and grain, in the order light and film would add them. */
export function finish(plate: Plate, manner: Finish): void {
  if (manner.bloom) addBloom(plate, manner.bloom, manner.bloomFrom ?? 165);
  const { width, height, pixels } = plate;
  const contrast = manner.contrast ?? 1.05;
  const grain = manner.grain ?? 5;
  const vignette = manner.vignette ?? 0.25;
  for (let y = 0; y < height; y += 1) {
    const down = (y / height - 0.5) * 2;
    for (let x = 0; x < width; x += 1) {
      const across = (x / width - 0.5) * 2;
      const corner = 1 - vignette * Math.max(0, (across * across + down * down) / 2 - 0.12);
      const at = (y * width + x) * 3;
      const speck = speckAt(x, y, manner.seed) * grain * grip(pixels[at + 1] ?? 0);
      for (let channel = 0; channel < 3; channel += 1) {
        pixels[at + channel] = (((pixels[at + channel] ?? 0) - MIDDLE) * contrast + MIDDLE) * corner + speck;
      }
    }
  }
}

const MIDDLE = 118;

/** Grain shows in the middle tones and fades in white and black, as on film. */
function grip(tone: number): number {
  return 0.45 + 0.55 * Math.max(0, 1 - Math.abs(tone - MIDDLE) / 137);
}

/** Rounded bytes, ready for an encoder. */
export function toBytes(plate: Plate): Buffer {
  return Buffer.from(new Uint8ClampedArray(plate.pixels).buffer);
}

function speckAt(x: number, y: number, seed: number): number {
  const fine = scramble(x + y * 4099 + seed * 7919);
  const coarse = scramble((x >> 1) + (y >> 1) * 4099 + seed * 104729);
  return ((fine & 0xffff) + ((fine >>> 16) & 0xffff) + (coarse & 0xffff)) / 0x18000 - 1;
}
