import { type Point, path, placed } from './shapes';

/** Silhouettes of people, 180 units tall, feet on the given point. */
export function standing(at: Point, size: number, ink: string): string {
  return placed(
    at,
    size,
    head(ink) +
      coat(ink) +
      path('M-20 -70 L-17 0 L-4 0 L-1 -58 L2 -58 L6 0 L19 0 L21 -70 Z', `fill="${ink}"`),
  );
}

/** Mid-stride, towards the right; a negative size walks to the left. */
export function walking(at: Point, size: number, ink: string): string {
  const legs = path(
    'M-18 -72 L-30 -36 L-40 -3 L-27 1 L-12 -32 L0 -58 L12 -34 L20 2 L36 0 L27 -36 L21 -72 Z',
    `fill="${ink}"`,
  );
  const { shapes, scale } = facing(size, head(ink) + coat(ink) + legs);
  return placed(at, scale, shapes);
}

/** Under an open umbrella whose rim catches the light. */
export function sheltered(at: Point, size: number, ink: string, rim: string): string {
  const canopy = path(
    'M-64 -176 Q-54 -226 4 -230 Q62 -226 72 -176 Q52 -187 38 -177 Q20 -188 4 -177 Q-12 -188 -30 -177 Q-46 -187 -64 -176 Z',
    `fill="${ink}"`,
  );
  const edge = path(
    'M-61 -182 Q-52 -223 4 -228',
    `fill="none" stroke="${rim}" stroke-width="2.5" stroke-opacity="0.8"`,
  );
  const pole = path('M4 -228 L12 -112', `stroke="${ink}" stroke-width="3"`);
  return walking(at, size, ink) + placed(at, Math.abs(size), canopy + edge + pole);
}

/** Head and shoulders from behind, as seen over the seats in front; the point is the top of the head. */
export function seated(at: Point, size: number, ink: string, rim: string): string {
  const shoulders = path(
    'M-16 62 L-15 82 Q-66 92 -78 128 L-84 220 L84 220 L78 128 Q66 92 15 82 L16 62 Z',
    `fill="${ink}"`,
  );
  const skull = path(
    'M-33 36 Q-34 0 0 0 Q34 0 33 36 Q33 62 18 74 Q0 84 -18 74 Q-33 62 -33 36 Z',
    `fill="${ink}"`,
  );
  const light = path(
    'M-30 26 Q-26 2 0 2 Q26 2 30 26',
    `fill="none" stroke="${rim}" stroke-width="3" stroke-opacity="0.55"`,
  );
  return placed(at, size, shoulders + skull + light);
}

function head(ink: string): string {
  return `<ellipse cx="1" cy="-165" rx="10.5" ry="13.5" fill="${ink}"/>`;
}

function coat(ink: string): string {
  return path(
    'M-5 -156 L7 -156 L8 -149 Q21 -145 25 -134 L31 -88 Q31 -80 26 -80 L21 -108 L24 -62 L-23 -62 L-20 -108 L-25 -80 Q-30 -80 -30 -88 L-24 -134 Q-20 -145 -6 -149 Z',
    `fill="${ink}"`,
  );
}

function facing(size: number, shapes: string): { shapes: string; scale: number } {
  return size < 0
    ? { shapes: `<g transform="scale(-1 1)">${shapes}</g>`, scale: -size }
    : { shapes, scale: size };
}
