import { standing } from '../drawing/figures';
import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { dice } from '../drawing/random';
import {
  backdrop,
  box,
  disc,
  glow,
  line,
  many,
  type Point,
  path,
  placed,
  polygon,
  ridge,
} from '../drawing/shapes';
import { water } from '../drawing/water';
import { clouds, haze } from '../drawing/weather';

const APRON = 860;

/** Cranes working a ship at the container terminal on a wet grey afternoon. */
export async function drawContainerCranes(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#6f8792'],
      [0.45, '#b8c4c3'],
      [0.72, '#e6dfcf'],
      [1, '#e6dfcf'],
    ]) + glow('sun', [470, 520], 700, '#fff6dd', 0.7),
  );
  clouds(plate, {
    seed: 14,
    ink: colour('#56697a'),
    top: -120,
    bottom: 560,
    amount: 0.62,
    stretch: 2.6,
    size: 240,
    opacity: 0.75,
  });
  clouds(plate, {
    seed: 3,
    ink: colour('#f7f1e2'),
    top: 120,
    bottom: 640,
    amount: 0.4,
    stretch: 4,
    size: 130,
    opacity: 0.5,
  });
  await paint(plate, ridge({ seed: 5, y: 770, rise: 90, width: 500, fill: '#a3b0b2' }));
  await paint(
    plate,
    placed([1180, APRON - 14], 0.62, crane('#8b9ca3')) + placed([1420, APRON - 16], 0.52, crane('#97a6ab')),
  );
  haze(plate, { ink: colour('#dcd9cd'), top: 420, bottom: APRON, thickest: 800, opacity: 0.6, seed: 3 });
  await paint(plate, ship());
  haze(plate, { ink: colour('#d9d8ce'), top: 560, bottom: APRON, thickest: 850, opacity: 0.28, seed: 6 });
  await paint(
    plate,
    placed([880, APRON], 0.95, crane('#33495a')) +
      placed([330, APRON + 6], 1.28, crane('#a8422f')) +
      stacks(),
  );
  water(plate, {
    seed: 13,
    shore: APRON,
    ink: colour('#454c4f'),
    breeze: 0.1,
    murk: [0.62, 0.8],
    squeeze: 1.2,
  });
  await paint(plate, apron());
  finish(plate, { seed: 2, bloom: 0.3, bloomFrom: 205, vignette: 0.3, grain: 7, contrast: 1.12 });
}

/** Feet at the origin, boom to the right over the ship. */
function crane(ink: string): string {
  const legs = many(2, (side) => {
    const x = -120 + side * 170;
    return line([x, 0], [x + 14, -420], ink, 15) + line([x + 26, 0], [x + 22, -420], ink, 9);
  });
  const braces =
    line([-112, -90], [70, -250], ink, 6) +
    line([70, -90], [-106, -250], ink, 6) +
    box(-128, -96, 216, 13, ink) +
    box(-122, -262, 204, 12, ink);
  const portal =
    box(-128, -432, 206, 18, ink) +
    box(-96, -470, 86, 38, ink) +
    box(-86, -462, 24, 16, '#e8e0cc', 'fill-opacity="0.5"');
  const boom =
    box(-250, -412, 700, 13, ink) +
    box(-250, -386, 700, 6, ink) +
    many(
      24,
      (index) =>
        line([-250 + index * 29, -388], [-236 + index * 29, -408], ink, 3) +
        line([-236 + index * 29, -408], [-221 + index * 29, -388], ink, 3),
    );
  const mast =
    line([-100, -430], [20, -640], ink, 10) +
    line([70, -430], [20, -640], ink, 10) +
    line([-60, -505], [55, -505], ink, 6);
  const stays =
    line([20, -640], [430, -412], ink, 4) +
    line([20, -640], [230, -412], ink, 4) +
    line([20, -640], [-245, -412], ink, 5);
  const trolley =
    box(250, -386, 46, 16, ink) +
    line([258, -372], [254, -214], ink, 2) +
    line([288, -372], [292, -214], ink, 2) +
    box(226, -216, 96, 7, '#e0b03c') +
    box(224, -209, 100, 34, '#b4563a');
  const cab = box(206, -382, 30, 32, '#22303a') + box(210, -376, 22, 14, '#cfe0e2', 'fill-opacity="0.8"');
  const feet = box(-134, -14, 72, 14, '#1d242b') + box(34, -14, 72, 14, '#1d242b');
  const shade =
    many(2, (side) =>
      line([-114 + side * 170, 0], [-101 + side * 170, -420], '#000000', 5, 'stroke-opacity="0.22"'),
    ) +
    box(-250, -403, 700, 4, '#000000', 'fill-opacity="0.25"') +
    box(-128, -420, 206, 6, '#000000', 'fill-opacity="0.25"') +
    box(-96, -446, 86, 14, '#000000', 'fill-opacity="0.2"');
  const lamps = many(5, (lamp) => disc([-200 + lamp * 150, -382], 4, '#fff3c9'));
  return legs + braces + portal + boom + mast + stays + trolley + cab + feet + shade + lamps;
}

const PAINTS = [
  '#9c4a36',
  '#2f5d74',
  '#c29a3d',
  '#4d6b57',
  '#8a8f92',
  '#6b3140',
  '#d3cdbf',
  '#28425c',
] as const;

function ship(): string {
  const roll = dice(5);
  const rows = many(28, (bay) => {
    const x = 640 + bay * 37;
    const tiers = bay < 5 ? 3 : Math.round(roll.between(3.6, 6.4));
    return many(
      tiers,
      (tier) =>
        box(x, 690 - tier * 27, 36, 26, roll.pick(PAINTS)) +
        box(x, 690 - tier * 27, 36, 3, '#ffffff', 'fill-opacity="0.13"') +
        box(x + 17, 690 - tier * 27, 1, 26, '#000000', 'fill-opacity="0.2"'),
    );
  });
  const hull =
    path('M560 712 L1680 712 L1680 862 L640 862 Q590 800 560 712 Z', 'fill="#1f3140"') +
    box(630, 826, 1050, 36, '#7e3a30') +
    line([566, 724], [1680, 724], '#c7cfcf', 3, 'stroke-opacity="0.5"');
  const bridge =
    box(1180, 470, 76, 245, '#dad6c8') +
    box(1160, 452, 116, 24, '#efeada') +
    many(7, (deck) => box(1186, 500 + deck * 28, 64, 7, '#4b5a63')) +
    box(1208, 380, 8, 74, '#6e7477');
  return bridge + hull + rows;
}

function stacks(): string {
  const roll = dice(19);
  return many(9, (column) => {
    const x = 1130 + column * 92;
    const tiers = Math.max(1, Math.round(1 + column * 0.5 + roll.between(-0.8, 0.6)));
    return many(tiers, (tier) => container(x, APRON - 50 - tier * 50, roll.pick(PAINTS)));
  });
}

function container(x: number, y: number, ink: string): string {
  const ribs = many(14, (rib) => box(x + 3 + rib * 6.2, y + 4, 2, 42, '#000000', 'fill-opacity="0.16"'));
  return (
    box(x, y, 90, 49, ink) +
    ribs +
    box(x, y, 90, 4, '#ffffff', 'fill-opacity="0.18"') +
    box(x, y + 45, 90, 4, '#000000', 'fill-opacity="0.35"')
  );
}

function apron(): string {
  const rails =
    polygon(
      [
        [0, 942],
        [1680, 900],
        [1680, 904],
        [0, 950],
      ],
      '#20272c',
      'fill-opacity="0.7"',
    ) +
    polygon(
      [
        [0, 1046],
        [1680, 962],
        [1680, 968],
        [0, 1058],
      ],
      '#20272c',
      'fill-opacity="0.7"',
    );
  const paintLine = polygon(
    [
      [0, 1090],
      [1680, 986],
      [1680, 994],
      [0, 1106],
    ],
    '#d9b45a',
    'fill-opacity="0.55"',
  );
  const puddles = [
    [420, 1010, 210],
    [1150, 944, 170],
    [900, 1082, 260],
  ].map(
    ([x = 0, y = 0, wide = 0]) =>
      `<ellipse cx="${x}" cy="${y}" rx="${wide}" ry="${wide * 0.06}" fill="#dfe3da" fill-opacity="0.22"/>`,
  );
  const dockers =
    standing([640, 1012], 0.62, '#1a242b') +
    jacket([640, 1012], 0.62) +
    standing([688, 1018], 0.6, '#1a242b') +
    jacket([688, 1018], 0.6);
  return rails + paintLine + puddles.join('') + dockers;
}

function jacket(at: Point, size: number): string {
  return placed(
    at,
    size,
    path(
      'M-22 -126 L24 -126 L24 -114 L-22 -114 Z M-22 -98 L24 -98 L24 -88 L-22 -88 Z',
      'fill="#e7d36a" fill-opacity="0.9"',
    ) + path('M-10 -170 Q1 -186 12 -170 Z', 'fill="#e2b23d"'),
  );
}
