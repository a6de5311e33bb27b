import { seated } from '../drawing/figures';
import { finish } from '../drawing/finish';
import { noise } from '../drawing/noise';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { dice } from '../drawing/random';
import {
  backdrop,
  box,
  disc,
  downward,
  glow,
  line,
  many,
  type Point,
  path,
  polygon,
} from '../drawing/shapes';
import { clouds, haze } from '../drawing/weather';

const PYLONS: readonly Point[] = [
  [190, 150],
  [1490, 150],
  [520, 300],
  [1160, 300],
];

/** Tallow Lane on a wet night, seen from the back of the Chandlery End. */
export async function drawFloodlights(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#0a101f'],
      [0.4, '#16233a'],
      [0.5, '#2b3c55'],
      [1, '#0c1210'],
    ]),
  );
  clouds(plate, {
    seed: 6,
    ink: colour('#33455f'),
    top: -80,
    bottom: 520,
    amount: 0.55,
    stretch: 3,
    size: 240,
    opacity: 0.6,
  });
  await paint(plate, pylons() + farStand());
  await paint(plate, crowd());
  await paint(plate, pitch());
  await paint(plate, players());
  haze(plate, { ink: colour('#b8cbe0'), top: 180, bottom: 760, thickest: 470, opacity: 0.22, seed: 9 });
  await paint(plate, beams(), { blend: 'screen', softness: 14 });
  await paint(
    plate,
    PYLONS.map((at, index) => glow(`lamp-${index}`, at, index < 2 ? 420 : 260, '#e8f2ff', 0.8)).join(''),
    { blend: 'screen', softness: 6 },
  );
  await paint(plate, lamps() + rain());
  await paint(plate, supporters(), { softness: 3 });
  finish(plate, { seed: 4, bloom: 0.55, bloomFrom: 205, vignette: 0.25, grain: 9, contrast: 1.1 });
}

function pylons(): string {
  return PYLONS.map(([x, y], index) => {
    const size = index < 2 ? 1 : 0.6;
    return (
      line([x - 14 * size, y], [x - 22 * size, 560], '#0b1019', 7 * size) +
      line([x + 14 * size, y], [x + 22 * size, 560], '#0b1019', 7 * size) +
      many(9, (rung) =>
        line(
          [x - 16 * size, y + rung * 46 * size],
          [x + 18 * size, y + 46 * size + rung * 46 * size],
          '#0b1019',
          3 * size,
        ),
      ) +
      box(x - 70 * size, y - 44 * size, 140 * size, 88 * size, '#121927')
    );
  }).join('');
}

function lamps(): string {
  return PYLONS.map(([x, y], index) => {
    const size = index < 2 ? 1 : 0.6;
    return many(20, (lamp) =>
      disc(
        [x + (-52 + (lamp % 5) * 26) * size, y + (-30 + Math.floor(lamp / 5) * 20) * size],
        8.5 * size,
        '#fdfeff',
      ),
    );
  }).join('');
}

function beams(): string {
  return PYLONS.map(([x, y], index) => {
    const aim = x < 840 ? 900 : 780;
    const fade = `<defs>${downward(`beam-${index}`, [
      [0, '#dfeaff', 0.42],
      [0.6, '#dfeaff', 0.1],
      [1, '#dfeaff', 0],
    ])}</defs>`;
    return (
      fade +
      polygon(
        [
          [x - 40, y],
          [x + 40, y],
          [aim + 340, 900],
          [aim - 340, 900],
        ],
        `url(#beam-${index})`,
      )
    );
  }).join('');
}

function farStand(): string {
  const roof =
    polygon(
      [
        [150, 420],
        [1530, 420],
        [1580, 456],
        [100, 456],
      ],
      '#101725',
    ) + box(100, 456, 1480, 6, '#4a5b74');
  const bank =
    `<defs>${downward('bank', [
      [0, '#111a28'],
      [1, '#2e3a4c'],
    ])}</defs>` +
    polygon(
      [
        [118, 462],
        [1562, 462],
        [1680, 604],
        [0, 604],
      ],
      'url(#bank)',
    );
  const boards =
    `<defs>${downward('board', [
      [0, '#e6edf5'],
      [1, '#8fa2b8'],
    ])}</defs>` +
    box(0, 604, 1680, 24, '#1b2c55') +
    many(9, (board) =>
      box(20 + board * 190, 606, 110, 20, board % 3 ? 'url(#board)' : '#b5843a', 'fill-opacity="0.75"'),
    );
  return roof + bank + boards + many(8, (post) => box(170 + post * 190, 456, 5, 60, '#0d1420'));
}

const SCARVES = ['#c9d3de', '#8f9db0', '#d9b56a', '#41506a', '#a7b4c4', '#2f3c55', '#7a8aa2'] as const;

function crowd(): string {
  const roll = dice(77);
  return many(1700, () => {
    const y = roll.between(468, 600);
    const reach = 700 + (y - 462) * 0.95;
    const x = 840 + roll.between(-reach, reach);
    return disc(
      [x, y],
      2.4 + (y - 468) / 70,
      roll.pick(SCARVES),
      `fill-opacity="${0.25 + noise(x / 60, y / 30, 5) * 0.6}"`,
    );
  });
}

function pitch(): string {
  const stripes = many(11, (stripe) => {
    const top = 628 + stripe ** 1.55 * 14;
    const bottom = 628 + (stripe + 1) ** 1.55 * 14;
    return box(0, top, 1680, bottom - top + 1, stripe % 2 ? '#2c6f42' : '#347d4a');
  });
  const light = `<defs>${downward('turf', [
    [0, '#dff5d8', 0.4],
    [0.4, '#ffffff', 0.05],
    [1, '#000000', 0.55],
  ])}</defs>${box(0, 628, 1680, 492, 'url(#turf)')}`;
  const white = 'fill="none" stroke="#eef6ee" stroke-opacity="0.85"';
  const lines =
    path('M40 640 L1640 640', `${white} stroke-width="3"`) +
    path('M-260 1000 L330 640 M1940 1000 L1350 640', `${white} stroke-width="4"`) +
    path('M560 640 L470 716 L1210 716 L1120 640', `${white} stroke-width="4"`) +
    path('M690 640 L660 668 L1020 668 L990 640', `${white} stroke-width="3"`) +
    path('M680 716 Q840 764 1000 716', `${white} stroke-width="4"`) +
    path('M-60 910 L1740 910', `${white} stroke-width="6"`) +
    `<ellipse cx="840" cy="910" rx="330" ry="76" ${white} stroke-width="6"/>`;
  const goal =
    path('M764 640 L764 588 L916 588 L916 640', 'fill="none" stroke="#ffffff" stroke-width="5"') +
    many(14, (cord) =>
      line([766 + cord * 11, 590], [774 + cord * 10, 634], '#dfe8f0', 0.8, 'stroke-opacity="0.6"'),
    ) +
    many(5, (cord) =>
      line([766, 596 + cord * 9], [914, 596 + cord * 9], '#dfe8f0', 0.8, 'stroke-opacity="0.6"'),
    );
  return stripes + light + lines + goal;
}

const HOME: readonly Point[] = [
  [700, 742],
  [930, 712],
  [560, 812],
  [1120, 800],
  [812, 868],
];
const AWAY: readonly Point[] = [
  [660, 720],
  [968, 742],
  [840, 694],
  [1180, 768],
  [512, 770],
  [880, 840],
];

function players(): string {
  return (
    HOME.map((at) => player(at, '#e9c46a', '#16223a')).join('') +
    AWAY.map((at) => player(at, '#d7dde4', '#7a2d34')).join('') +
    disc([786, 866], 4.5, '#ffffff')
  );
}

function player([x, y]: Point, shirt: string, shorts: string): string {
  const size = 0.42 + (y - 690) / 420;
  const shadows = many(
    3,
    (shadow) =>
      `<ellipse cx="${x + (shadow - 1) * 22 * size}" cy="${y + 2}" rx="${30 * size}" ry="${4 * size}" fill="#0a2413" fill-opacity="0.4"/>`,
  );
  const stride = 10 + Math.abs(Math.sin(x * 3.7)) * 12;
  const facing = Math.sin(x) > 0 ? 1 : -1;
  const legs = `<path d="M-5 -32 L${-stride * 0.4} -16 L${-stride} -4 M5 -32 L${stride * 0.7} -18 L${stride * 0.8} 0" stroke="#2b211c" stroke-width="5.5" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`;
  const body = `<path d="M-8 -40 L8 -40 L10 -26 L-9 -26 Z" fill="${shorts}"/><path d="M-9 -63 Q1 -68 11 -63 L9 -38 L-9 -38 Z" fill="${shirt}"/><path d="M-8 -61 L-17 -50 L-12 -40 M10 -61 L19 -52 L25 -58" stroke="${shirt}" stroke-width="4.6" fill="none" stroke-linejoin="round"/><ellipse cx="3" cy="-74" rx="5.6" ry="6.8" fill="#33251f"/>`;
  return `${shadows}<g transform="translate(${x} ${y}) scale(${size * facing} ${size})">${legs}${body}</g>`;
}

function rain(): string {
  const roll = dice(40);
  return many(420, () => {
    const x = roll.between(0, 1680);
    const y = roll.between(0, 760);
    return line(
      [x, y],
      [x - 5, y + roll.between(14, 34)],
      '#dfeaff',
      1.1,
      `stroke-opacity="${roll.between(0.08, 0.32)}"`,
    );
  });
}

function supporters(): string {
  const roll = dice(8);
  return many(24, (index) =>
    seated(
      [index * 74 - 20 + roll.between(-14, 14), 1010 + roll.between(-22, 26)],
      0.92,
      '#070b13',
      '#b9cce4',
    ),
  );
}
