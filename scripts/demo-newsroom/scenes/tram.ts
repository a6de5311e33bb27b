import { sheltered, walking } from '../drawing/figures';
import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { type Dice, dice } from '../drawing/random';
import { backdrop, box, disc, downward, glow, line, many, path, placed, polygon } from '../drawing/shapes';
import { water } from '../drawing/water';
import { haze } from '../drawing/weather';

const KERB = 760;
const VANISH = 800;

/** The last number 7 coming down Chandlery Street in the rain. */
export async function drawTram(plate: Plate): Promise<void> {
  const roll = dice(70);
  await paint(
    plate,
    backdrop([
      [0, '#0d1626'],
      [0.45, '#2c3d55'],
      [0.66, '#8a7a72'],
      [1, '#8a7a72'],
    ]) + glow('end', [VANISH, 640], 620, '#ffc98a', 0.6),
  );
  await paint(plate, street(roll));
  haze(plate, { ink: colour('#c79a78'), top: 300, bottom: KERB, thickest: 720, opacity: 0.45, seed: 2 });
  await paint(plate, wires() + lampPosts() + placed([VANISH, KERB], 1.2, tramFront()) + passers());
  await paint(plate, headlights(), { blend: 'screen', softness: 4 });
  water(plate, {
    seed: 29,
    shore: KERB,
    ink: colour('#141b28'),
    breeze: 0.42,
    murk: [0.28, 0.62],
    squeeze: 1.5,
  });
  await paint(plate, rails());
  await paint(plate, rain());
  finish(plate, { seed: 9, bloom: 0.65, bloomFrom: 180, vignette: 0.4, grain: 9, contrast: 1.12 });
}

const FACADES = ['#26344a', '#2f3a4b', '#33373f', '#3a3a44', '#293241'] as const;

/** Two walls of houses, each drawn in its own slice between the near and the far edge. */
function street(roll: Dice): string {
  return many(6, (index) => house(roll, 5 - index, -1) + house(roll, 5 - index, 1));
}

function house(roll: Dice, depth: number, side: number): string {
  const edge = (step: number) => VANISH + side * (150 + 780 * 0.62 ** step);
  const roof = (step: number) => 590 - 620 * 0.64 ** step;
  const near = edge(depth);
  const far = edge(depth + 1);
  const lift = roll.between(-30, 40) * 0.64 ** depth;
  const wall = polygon(
    [
      [near, KERB + 200 * 0.62 ** depth],
      [near, roof(depth) + lift],
      [far, roof(depth + 1) + lift],
      [far, KERB],
    ],
    roll.pick(FACADES),
  );
  const storeys = many(5, (storey) =>
    many(4, (column) =>
      pane(roll, { near, far, top: roof(depth) + lift, topFar: roof(depth + 1) + lift, storey, column }),
    ),
  );
  const shop = polygon(
    [
      [near, KERB + 20],
      [near, KERB - 150 * 0.64 ** depth],
      [far, KERB - 150 * 0.64 ** (depth + 1)],
      [far, KERB],
    ],
    roll.pick(['#e7a558', '#f0c27a', '#b8794a', '#3a3440']),
    'fill-opacity="0.85"',
  );
  const awning = line(
    [near, KERB - 156 * 0.64 ** depth],
    [far, KERB - 156 * 0.64 ** (depth + 1)],
    '#161d29',
    10 * 0.7 ** depth,
  );
  return wall + storeys + shop + awning;
}

interface Pane {
  near: number;
  far: number;
  top: number;
  topFar: number;
  storey: number;
  column: number;
}

function pane(roll: Dice, place: Pane): string {
  const at = (share: number, height: number): [number, number] => {
    const top = place.top + (place.topFar - place.top) * share;
    return [place.near + (place.far - place.near) * share, top + (KERB - 60 - top) * height];
  };
  const left = 0.1 + place.column * 0.23;
  const upper = 0.07 + place.storey * 0.165;
  const lit = roll.chance(0.34);
  const ink = lit ? roll.pick(['#ffce86', '#f2b56c', '#ffe1ae']) : '#141d2b';
  return polygon(
    [at(left, upper), at(left + 0.13, upper), at(left + 0.13, upper + 0.1), at(left, upper + 0.1)],
    ink,
    `fill-opacity="${lit ? 0.9 : 0.75}"`,
  );
}

function wires(): string {
  const spans = many(6, (index) => {
    const y = 130 + index * 74;
    const reach = 900 * 0.66 ** index;
    return path(
      `M${VANISH - reach} ${y - 20} Q${VANISH} ${y + 26} ${VANISH + reach} ${y - 20}`,
      'fill="none" stroke="#0a0f18" stroke-width="2"',
    );
  });
  return (
    spans +
    line([520, 0], [VANISH - 8, 520], '#0a0f18', 2.4) +
    line([1080, 0], [VANISH + 8, 520], '#0a0f18', 2.4)
  );
}

function lampPosts(): string {
  return many(4, (index) => {
    const away = 560 * 0.6 ** index + 120;
    const top = 640 - 320 * 0.6 ** index;
    return [-1, 1]
      .map((side) => {
        const x = VANISH + side * away;
        return (
          line([x, KERB + 6], [x, top], '#0c121c', 8 * 0.7 ** index) +
          glow(`post-${index}-${side}`, [x, top], 150 * 0.66 ** index, '#ffdc9c', 0.95) +
          disc([x, top], 11 * 0.66 ** index, '#fff6dc')
        );
      })
      .join('');
  });
}

/** Seen head on, standing on the origin. */
function tramFront(): string {
  const shade = `<defs>${downward('tram', [
    [0, '#f2e6cd'],
    [0.5, '#d9c8a6'],
    [0.52, '#8e2f2b'],
    [1, '#4d1a1d'],
  ])}${downward('saloon', [
    [0, '#ffedc2'],
    [1, '#e0a765'],
  ])}</defs>`;
  const body = path(
    'M-118 0 L-122 -210 Q-118 -296 -84 -308 L84 -308 Q118 -296 122 -210 L118 0 Q0 12 -118 0 Z',
    'fill="url(#tram)"',
  );
  const glass =
    path(
      'M-98 -158 L-100 -212 Q-98 -250 -78 -254 L78 -254 Q98 -250 100 -212 L98 -158 Z',
      'fill="url(#saloon)"',
    ) +
    box(-3, -256, 6, 100, '#6d3a2a') +
    path('M-62 -158 L-62 -190 Q-62 -206 -46 -206 Q-30 -206 -30 -190 L-30 -158 Z', 'fill="#2a2024"') +
    disc([-46, -220], 13, '#2a2024');
  const sign =
    box(-58, -292, 116, 30, '#11151c') + many(8, (dot) => box(-44 + dot * 11.4, -284, 7, 14, '#ffb545'));
  const trim =
    box(-119, -150, 238, 6, '#f2dcae') +
    box(-90, -96, 180, 34, '#3a1215', 'fill-opacity="0.6"') +
    box(-112, -16, 224, 18, '#1a1318');
  const arm =
    line([-10, -308], [26, -350], '#0c121c', 5) +
    line([26, -350], [0, -388], '#0c121c', 4) +
    line([-40, -390], [40, -390], '#0c121c', 5);
  return (
    shade +
    arm +
    body +
    glass +
    sign +
    trim +
    disc([-78, -54], 17, '#fffbe8') +
    disc([78, -54], 17, '#fffbe8')
  );
}

function headlights(): string {
  return (
    [-94, 94].map((aside) => glow(`head${aside}`, [VANISH + aside, KERB - 64], 210, '#fff2cc', 1)).join('') +
    glow('saloon-light', [VANISH, KERB - 240], 260, '#ffd08a', 0.4)
  );
}

function passers(): string {
  const ink = '#0a0e16';
  return (
    sheltered([420, KERB + 8], 0.98, ink, '#e0ac74') +
    walking([508, KERB + 4], 0.9, ink) +
    sheltered([1172, KERB + 2], -0.76, ink, '#e0ac74') +
    sheltered([1330, KERB + 12], -1.12, ink, '#e0ac74')
  );
}

function rails(): string {
  const track = (far: number, near: number) =>
    polygon(
      [
        [VANISH + far - 2, KERB + 4],
        [VANISH + far + 2, KERB + 4],
        [VANISH + near + 12, 1120],
        [VANISH + near - 12, 1120],
      ],
      '#d7b58c',
      'fill-opacity="0.55"',
    ) +
    polygon(
      [
        [VANISH + far - 1, KERB + 4],
        [VANISH + far + 1, KERB + 4],
        [VANISH + near + 3, 1120],
        [VANISH + near - 5, 1120],
      ],
      '#10151f',
    );
  return track(-74, -300) + track(74, 300);
}

function rain(): string {
  const roll = dice(41);
  return many(380, () => {
    const x = roll.between(0, 1680);
    const y = roll.between(0, 1080);
    return line(
      [x, y],
      [x - 4, y + roll.between(12, 36)],
      '#e9e2d6',
      1.1,
      `stroke-opacity="${roll.between(0.06, 0.26).toFixed(2)}"`,
    );
  });
}
