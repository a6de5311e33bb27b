import { mix } from './noise';
import type { Plate } from './plate';

const CELL = 8;

/** Lets light spill from everything brighter than `from`, as a lens and damp air do. */
export function addBloom(plate: Plate, strength: number, from: number): void {
  const columns = plate.width / CELL;
  const rows = plate.height / CELL;
  let light = brightCells(plate, columns, rows, from);
  for (let pass = 0; pass < 3; pass += 1) light = spread(light, columns, rows, 4 + pass * 2);
  const row = new Float32Array(columns * 3);
  for (let y = 0; y < plate.height; y += 1) {
    lightOfRow(light, row, y);
    spill(plate, row, y, strength);
  }
}

/** The blurred light at the height of one picture row, between the two rows of cells it lies between. */
function lightOfRow(light: Float32Array, row: Float32Array, y: number): void {
  const from = Math.max(0, y / CELL - 0.5);
  const top = Math.floor(from);
  const upper = top * row.length;
  const lower = Math.min(light.length - row.length, upper + row.length);
  for (let at = 0; at < row.length; at += 1) {
    row[at] = mix(light[upper + at] ?? 0, light[lower + at] ?? 0, from - top);
  }
}

function spill(plate: Plate, row: Float32Array, y: number, strength: number): void {
  const { width, pixels } = plate;
  const last = row.length - 3;
  for (let x = 0; x < width; x += 1) {
    const from = Math.max(0, x / CELL - 0.5);
    const left = Math.floor(from);
    const near = left * 3;
    const far = Math.min(last, near + 3);
    const at = (y * width + x) * 3;
    for (let channel = 0; channel < 3; channel += 1) {
      const light = Math.min(
        1,
        (mix(row[near + channel] ?? 0, row[far + channel] ?? 0, from - left) * strength) / 255,
      );
      const under = pixels[at + channel] ?? 0;
      if (under < 255) pixels[at + channel] = under + (255 - under) * light;
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
