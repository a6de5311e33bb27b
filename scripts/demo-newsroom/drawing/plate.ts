import { mix } from './noise';

/** What a scene is drawn on: RGB values, 0..255 but not yet rounded, so that soft light does not band. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** Every scene is composed in these coordinates. */
export const WIDTH = 1680;
export const HEIGHT = 1120;

export function blankPlate(): Plate {
  return { width: WIDTH, height: HEIGHT, pixels: new Float32Array(WIDTH * HEIGHT * 3) };
}

/** Reads '#rrggbb'. */
export function colour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Lays a colour over one pixel; `cover` 0 leaves it alone, 1 replaces it. */
export function layOver(pixels: Float32Array, index: number, ink: Colour, cover: number): void {
  for (let channel = 0; channel < 3; channel += 1) {
    const at = index + channel;
    const under = pixels[at] ?? 0;
    pixels[at] = under + ((ink[channel] ?? 0) - under) * cover;
  }
}

/** The colour that lies between two. */
export function blend(from: Colour, to: Colour, share: number): Colour {
  return [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)];
}
