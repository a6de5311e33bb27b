import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { type Dice, dice } from '../drawing/random';
import { backdrop, box, disc, glow, line, many, path, polygon, ridge } from '../drawing/shapes';
import { clouds, haze } from '../drawing/weather';

interface Row {
  y: number;
  width: number;
  wall: readonly [string, ...string[]];
  roof: readonly [string, ...string[]];
  lit: number;
  shift: number;
}

const ROWS: readonly Row[] = [
  {
    y: 560,
    width: 58,
    wall: ['#6a6a86', '#73708a', '#62647f'],
    roof: ['#545673', '#4d5070'],
    lit: 0.2,
    shift: 0,
  },
  {
    y: 690,
    width: 82,
    wall: ['#59536b', '#6a5a6b', '#4f5069'],
    roof: ['#3f3f5a', '#4a4059'],
    lit: 0.3,
    shift: -30,
  },
  {
    y: 850,
    width: 120,
    wall: ['#4f4252', '#63484f', '#443f54'],
    roof: ['#2d2c42', '#3a2f40'],
    lit: 0.4,
    shift: -60,
  },
  {
    y: 1060,
    width: 176,
    wall: ['#35303f', '#4b343b', '#2f3042'],
    roof: ['#1b1c2c', '#261f2c'],
    lit: 0.45,
    shift: -20,
  },
];

/** Ropewalk climbing to the new towers at blue hour. */
export async function drawTerraces(plate: Plate): Promise<void> {
  const roll = dice(88);
  await paint(
    plate,
    backdrop([
      [0, '#22355c'],
      [0.22, '#566a92'],
      [0.4, '#c496a0'],
      [0.5, '#f2bb92'],
      [1, '#f2bb92'],
    ]),
  );
  clouds(plate, {
    seed: 121,
    ink: colour('#f0a98f'),
    top: 120,
    bottom: 520,
    amount: 0.45,
    stretch: 6,
    size: 110,
    opacity: 0.7,
  });
  await paint(plate, ridge({ seed: 7, y: 470, rise: 90, width: 400, fill: '#8a7f98' }) + towers(roll));
  for (const row of ROWS) {
    haze(plate, {
      ink: colour('#d9a498'),
      top: row.y - 300,
      bottom: row.y,
      thickest: row.y - 60,
      opacity: 0.34,
      seed: row.y,
    });
    await paint(plate, terrace(roll, row));
  }
  await paint(plate, smoke(), { softness: 9 });
  await paint(plate, glow('window-light', [880, 960], 420, '#ffb86b', 0.16), { blend: 'screen' });
  finish(plate, { seed: 17, bloom: 0.5, bloomFrom: 185, vignette: 0.35, grain: 7, contrast: 1.1 });
}

function towers(roll: Dice): string {
  const blocks = [
    [210, 150, 96],
    [340, 220, 84],
    [1180, 90, 104],
    [1320, 180, 92],
    [1450, 250, 80],
  ] as const;
  const drawn = blocks.map(([x, top, width]) => {
    const windows = many(Math.floor((520 - top) / 22), (floor) =>
      many(5, (column) =>
        box(
          x + 9 + column * ((width - 12) / 5),
          top + 14 + floor * 22,
          (width - 30) / 6,
          11,
          roll.chance(0.38) ? '#ffdda0' : '#5f6686',
          'fill-opacity="0.9"',
        ),
      ),
    );
    return (
      box(x, top, width, 520 - top, '#7a7892') + box(x + width - 14, top, 14, 520 - top, '#b58c94') + windows
    );
  });
  const crane =
    line([760, 560], [760, 110], '#5e5a74', 7) +
    line([590, 130], [1010, 118], '#5e5a74', 5) +
    line([760, 70], [1000, 118], '#5e5a74', 2) +
    line([760, 70], [604, 128], '#5e5a74', 2) +
    line([760, 120], [760, 66], '#5e5a74', 5) +
    box(598, 132, 34, 24, '#5e5a74') +
    line([930, 122], [930, 250], '#5e5a74', 1.6) +
    disc([760, 62], 4, '#ff7a5c');
  const frame =
    many(8, (floor) => box(820, 250 + floor * 36, 150, 5, '#6a667f')) +
    many(5, (column) => box(822 + column * 36, 250, 4, 300, '#6a667f'));
  return drawn.join('') + frame + crane;
}

function terrace(roll: Dice, row: Row): string {
  const count = Math.ceil(1760 / row.width) + 1;
  return many(count, (index) =>
    house(roll, row, row.shift + index * row.width, row.y - index * row.width * 0.035 + roll.between(-4, 4)),
  );
}

function house(roll: Dice, row: Row, x: number, y: number): string {
  const { width } = row;
  const height = width * 1.5;
  const wall = box(x, y - height, width, height + 320, roll.pick(row.wall));
  const roof = polygon(
    [
      [x - 2, y - height],
      [x + width * 0.12, y - height - width * 0.42],
      [x + width * 0.88, y - height - width * 0.42],
      [x + width + 2, y - height],
    ],
    roll.pick(row.roof),
  );
  const edge = line(
    [x + width * 0.12, y - height - width * 0.42],
    [x + width * 0.88, y - height - width * 0.42],
    '#e0a088',
    width * 0.018,
    'stroke-opacity="0.75"',
  );
  const stack =
    box(x + width * 0.7, y - height - width * 0.66, width * 0.17, width * 0.32, roll.pick(row.roof)) +
    many(2, (pot) =>
      box(x + width * (0.72 + pot * 0.08), y - height - width * 0.74, width * 0.045, width * 0.09, '#8a5a50'),
    );
  const dormer = roll.chance(0.4)
    ? polygon(
        [
          [x + width * 0.26, y - height - width * 0.1],
          [x + width * 0.26, y - height - width * 0.26],
          [x + width * 0.38, y - height - width * 0.36],
          [x + width * 0.5, y - height - width * 0.26],
          [x + width * 0.5, y - height - width * 0.1],
        ],
        '#3c3850',
      ) +
      box(
        x + width * 0.31,
        y - height - width * 0.24,
        width * 0.14,
        width * 0.13,
        roll.chance(row.lit) ? '#ffd38a' : '#20233a',
      )
    : '';
  const panes = many(2, (floor) =>
    many(2, (column) =>
      sash(roll, row, x + width * (0.14 + column * 0.46), y - height + width * (0.18 + floor * 0.62)),
    ),
  );
  return wall + roof + edge + stack + dormer + panes;
}

function sash(roll: Dice, row: Row, x: number, y: number): string {
  const wide = row.width * 0.26;
  const tall = row.width * 0.38;
  const ink = roll.chance(row.lit) ? roll.pick(['#ffcf85', '#ffe0a8', '#f5b266']) : '#1d2238';
  return (
    box(x - 2, y - 2, wide + 4, tall + 4, '#8c7a80', 'fill-opacity="0.6"') +
    box(x, y, wide, tall, ink) +
    box(x, y + tall / 2 - 1, wide, 2, '#3a3444') +
    box(x + wide / 2 - 1, y, 2, tall, '#3a3444')
  );
}

function smoke(): string {
  return [
    [300, 560],
    [760, 520],
    [1240, 500],
    [980, 720],
  ]
    .map(([x = 0, y = 0]) =>
      path(
        `M${x} ${y} q-20 -60 10 -110 q34 -56 -6 -130 q-16 -50 30 -96`,
        'fill="none" stroke="#f0d3c6" stroke-width="22" stroke-opacity="0.28" stroke-linecap="round"',
      ),
    )
    .join('');
}
