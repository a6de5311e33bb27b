import { scramble } from './random';
import type { Plate } from './plate';

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
      const speck = speckAt(x, y, manner.seed) * grain;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const tone = ((pixels[at + channel] ?? 0) - 118) * contrast + 118;
        // Grain shows in the middle tones and vanishes in white and black, as on film.
        const middle = 0.45 + 0.55 * Math.max(0, 1 - Math.abs(tone - 118) / 137);
        pixels[at + channel] = tone * corner + speck * middle;
      }
    }
  }
}

/** Rounded bytes, ready for an encoder. */
export function toBytes(plate: Plate): Buffer {
  return Buffer.from(Uint8ClampedArray.from(plate.pixels).buffer);
}

function speckAt(x: number, y: number, seed: number): number {
  const fine = scramble(x + y * 4099 + seed * 7919);
  const coarse = scramble((x >> 1) + (y >> 1) * 4099 + seed * 104729);
  return ((fine & 0xffff) + ((fine >>> 16) & 0xffff) + (coarse & 0xffff)) / 0x18000 - 1;
}

const CELL = 8;

function addBloom(plate: Plate, strength: number, from: number): void {
  const columns = plate.width / CELL;
  const rows = plate.height / CELL;
  let light = brightCells(plate, columns, rows, from);
  for (let pass = 0; pass < 3; pass += 1) light = spread(light, columns, rows, 4 + pass * 2);
  const { width, pixels } = plate;
  for (let y = 0; y < plate.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const spill = Math.min(255, sample(light, columns, rows, x, y, channel) * strength);
        const under = pixels[at + channel] ?? 0;
        pixels[at + channel] = under + ((255 - Math.min(255, under)) * spill) / 255;
      }
    }
  }
}

function brightCells(plate: Plate, columns: number, rows: number, from: number): Float32Array {
  const cells = new Float32Array(columns * rows * 3);
  for (let y = 0; y < rows * CELL; y += 1) {
    for (let x = 0; x < columns * CELL; x += 1) {
      const at = (y * plate.width + x) * 3;
      const red = plate.pixels[at] ?? 0;
      const green = plate.pixels[at + 1] ?? 0;
      const blue = plate.pixels[at + 2] ?? 0;
      const excess = Math.max(red, green, blue) - from;
      if (excess <= 0) continue;
      const share = excess / (255 - from) / (CELL * CELL);
      const cell = (Math.floor(y / CELL) * columns + Math.floor(x / CELL)) * 3;
      cells[cell] = (cells[cell] ?? 0) + red * share;
      cells[cell + 1] = (cells[cell + 1] ?? 0) + green * share;
      cells[cell + 2] = (cells[cell + 2] ?? 0) + blue * share;
    }
  }
  return cells;
}

/** A box blur, rows then columns; three in a row come close to a Gaussian. */
function spread(cells: Float32Array, columns: number, rows: number, radius: number): Float32Array {
  const across = new Float32Array(cells.length);
  const both = new Float32Array(cells.length);
  average(cells, across, { count: rows, length: columns, stride: 3, step: columns * 3 }, radius);
  average(across, both, { count: columns, length: rows, stride: columns * 3, step: 3 }, radius);
  return both;
}

interface Lines {
  count: number;
  length: number;
  /** Distance between neighbours on a line, and between lines. */
  stride: number;
  step: number;
}

function average(from: Float32Array, to: Float32Array, lines: Lines, radius: number): void {
  for (let line = 0; line < lines.count; line += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const start = line * lines.step + channel;
      let sum = 0;
      for (let place = -radius; place < lines.length; place += 1) {
        const entering = place + radius;
        const leaving = place - radius - 1;
        if (entering < lines.length) sum += from[start + entering * lines.stride] ?? 0;
        if (leaving >= 0) sum -= from[start + leaving * lines.stride] ?? 0;
        if (place >= 0) to[start + place * lines.stride] = sum / (radius * 2 + 1);
      }
    }
  }
}

function sample(cells: Float32Array, columns: number, rows: number, x: number, y: number, channel: number): number {
  const fromX = Math.max(0, x / CELL - 0.5);
  const fromY = Math.max(0, y / CELL - 0.5);
  const left = Math.floor(fromX);
  const top = Math.floor(fromY);
  const right = Math.min(columns - 1, left + 1);
  const bottom = Math.min(rows - 1, top + 1);
  const across = fromX - left;
  const down = fromY - top;
  const upper = at(cells, columns, left, top, channel) * (1 - across) + at(cells, columns, right, top, channel) * across;
  const lower =
    at(cells, columns, left, bottom, channel) * (1 - across) + at(cells, columns, right, bottom, channel) * across;
  return upper * (1 - down) + lower * down;
}

function at(cells: Float32Array, columns: number, column: number, row: number, channel: number): number {
  return cells[(row * columns + column) * 3 + channel] ?? 0;
}
