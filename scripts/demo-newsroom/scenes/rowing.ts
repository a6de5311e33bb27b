import { finish } from '../drawing/finish';
import { fractal } from '../drawing/noise';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { backdrop, box, disc, glow, line, many, type Point, path, placed, polygon } from '../drawing/shapes';
import { glitter, water } from '../drawing/water';
import { clouds, haze } from '../drawing/weather';

const SHORE = 560;

/** An eight on the Kell at first light, mist on the water. */
export async function drawRowing(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#b7c3c0'],
      [0.25, '#dfd8c4'],
      [0.5, '#f7dfb4'],
      [1, '#f7dfb4'],
    ]) +
      glow('sun', [1240, 330], 620, '#fffbe4', 1) +
      disc([1240, 330], 38, '#fffef6'),
  );
  await paint(plate, trees(31, 210, '#c3bfa6'));
  haze(plate, { ink: colour('#f6e4bd'), top: 300, bottom: SHORE, thickest: 530, opacity: 0.6, seed: 2 });
  await paint(plate, trees(42, 150, '#979b87'));
  haze(plate, { ink: colour('#f6e4bd'), top: 380, bottom: SHORE, thickest: 550, opacity: 0.55, seed: 7 });
  await paint(plate, trees(57, 92, '#56624f') + box(0, 546, 1680, 16, '#596154'));
  water(plate, {
    seed: 73,
    shore: SHORE,
    ink: colour('#5e7270'),
    breeze: 0.4,
    murk: [0.1, 0.6],
    squeeze: 1.1,
  });
  glitter(plate, {
    seed: 14,
    ink: colour('#fff3cd'),
    x: 1240,
    top: SHORE + 6,
    bottom: 1116,
    width: [50, 240],
    strength: 0.7,
  });
  clouds(plate, {
    seed: 151,
    ink: colour('#fbeed0'),
    top: 500,
    bottom: 760,
    amount: 0.7,
    stretch: 5,
    size: 100,
    opacity: 0.75,
  });
  await paint(
    plate,
    placed([690, 846], 0.84, `<g transform="scale(1 -0.62)" opacity="0.42">${eight('#2b3a3c')}</g>`),
    { softness: 2.4 },
  );
  await paint(plate, placed([690, 838], 0.84, eight('#131d22') + puddles()));
  clouds(plate, {
    seed: 155,
    ink: colour('#fdf3da'),
    top: 800,
    bottom: 1110,
    amount: 0.42,
    stretch: 6,
    size: 110,
    opacity: 0.4,
  });
  finish(plate, { seed: 19, bloom: 0.35, bloomFrom: 220, vignette: 0.28, grain: 7, contrast: 1.12 });
}

/** A line of trees: broad crowns, ragged at the edge. */
function trees(seed: number, height: number, ink: string): string {
  const points: Point[] = [[0, 562]];
  for (let x = 0; x <= 1680; x += 3) {
    const crown = fractal(x / 150, 0.2, seed, 2);
    const leaf = fractal(x / 26, 4.4, seed + 5, 4) - 0.5;
    points.push([x, 552 - height * (0.25 + crown * 0.75) - leaf * Math.min(height, 90) * 0.42]);
  }
  return polygon([...points, [1680, 562]], ink);
}

/** The shell from the side, rowing to the left, cox at the right-hand end. */
function eight(ink: string): string {
  const hull =
    path(
      'M-700 -8 Q-660 6 -560 12 L520 12 Q620 8 664 -12 Q520 -18 0 -16 Q-560 -16 -700 -8 Z',
      `fill="${ink}"`,
    ) +
    path(
      'M-700 -9 Q-540 -17 0 -17 Q520 -19 664 -13',
      'fill="none" stroke="#f6dfae" stroke-width="2.5" stroke-opacity="0.85"',
    );
  const crew = many(8, (seat) => placed([-500 + seat * 118, -14], 1, rower(ink, seat)));
  const cox = placed(
    [500, -14],
    1,
    `<circle cx="-8" cy="-60" r="13" fill="${ink}"/><path d="M-30 0 L-26 -34 Q-12 -50 6 -42 Q18 -30 18 0 Z" fill="${ink}"/><path d="M-22 -66 L4 -72 L6 -64 Z" fill="#8c4a34"/>`,
  );
  return hull + crew + cox;
}

function rower(ink: string, seat: number): string {
  const body = `<path d="M24 0 Q30 -14 14 -20 L-24 -30 L-34 -4 Z" fill="${ink}"/><path d="M8 -4 Q22 -50 46 -74 L26 -84 Q2 -62 -12 -16 Z" fill="${seat % 2 ? '#23343a' : '#1c2b30'}"/><path d="M40 -72 L-6 -42 L-44 -30" stroke="${ink}" stroke-width="9" fill="none" stroke-linecap="round"/><circle cx="48" cy="-98" r="13.5" fill="${ink}"/>`;
  const rim = '<path d="M36 -108 Q48 -116 58 -106" fill="none" stroke="#fbe3b4" stroke-width="3"/>';
  const near = seat % 2 === 0;
  const oar = near
    ? line([-40, -30], [-176, 66], ink, 5) + path('M-168 56 L-206 78 L-198 92 L-160 72 Z', 'fill="#d9c9a0"')
    : line([-40, -30], [-140, -44], ink, 3.4) +
      path('M-136 -50 L-166 -52 L-166 -42 L-136 -39 Z', 'fill="#b8ab8a"');
  return body + rim + oar;
}

/** Where the blades left the water. */
function puddles(): string {
  return many(5, (index) => {
    const x = -440 + index * 236;
    return `<ellipse cx="${x}" cy="92" rx="44" ry="5" fill="none" stroke="#fff6dc" stroke-width="2.4" stroke-opacity="0.55"/><ellipse cx="${x + 6}" cy="92" rx="22" ry="2.4" fill="none" stroke="#fff6dc" stroke-width="1.6" stroke-opacity="0.5"/>`;
  });
}
