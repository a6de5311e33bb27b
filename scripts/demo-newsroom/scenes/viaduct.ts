import { finish } from '../drawing/finish';
import { mountains, type Peak } from '../drawing/land';
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
  path,
  placed,
  polygon,
  ridge,
} from '../drawing/shapes';
import { clouds, haze } from '../drawing/weather';

const TRACK = 600;

const FAR_PEAKS: readonly Peak[] = [
  { x: 60, rise: 330, steepness: 0.8 },
  { x: 370, rise: 500, steepness: 1.1 },
  { x: 560, rise: 360, steepness: 0.9 },
  { x: 860, rise: 290, steepness: 0.7 },
  { x: 1120, rise: 430, steepness: 1 },
  { x: 1460, rise: 380, steepness: 0.85 },
];

const NEAR_PEAKS: readonly Peak[] = [
  { x: -40, rise: 240, steepness: 0.7 },
  { x: 210, rise: 260, steepness: 0.9 },
  { x: 700, rise: 280, steepness: 0.8 },
  { x: 980, rise: 210, steepness: 0.6 },
  { x: 1330, rise: 290, steepness: 0.8 },
  { x: 1660, rise: 320, steepness: 0.8 },
];

/** The night train over the Zorva viaduct, first snow on the passes behind. */
export async function drawViaduct(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#2d4a78'],
      [0.3, '#7d9cc0'],
      [0.5, '#e3cfd0'],
      [0.6, '#f4d9c4'],
      [1, '#c9d3de'],
    ]) + glow('sun', [1260, 420], 640, '#fff0d6', 0.8),
  );
  clouds(plate, {
    seed: 133,
    ink: colour('#f6e3dc'),
    top: 60,
    bottom: 420,
    amount: 0.4,
    stretch: 5,
    size: 140,
    opacity: 0.6,
  });
  mountains(plate, {
    seed: 47,
    foot: 680,
    peaks: FAR_PEAKS,
    snow: colour('#f4e9e6'),
    shade: colour('#9fb0cb'),
  });
  haze(plate, { ink: colour('#eddcda'), top: 160, bottom: 640, thickest: 560, opacity: 0.4, seed: 16 });
  mountains(plate, {
    seed: 58,
    foot: 700,
    peaks: NEAR_PEAKS,
    snow: colour('#f7f1f0'),
    shade: colour('#6f89af'),
  });
  haze(plate, { ink: colour('#eddcda'), top: 300, bottom: 620, thickest: 570, opacity: 0.55, seed: 6 });
  await paint(
    plate,
    ridge({ seed: 180, y: 600, rise: 150, width: 300, fill: '#7b92b2' }) + pines(46, 640, 0.45, '#5f7796', 3),
  );
  haze(plate, { ink: colour('#dfe0e8'), top: 480, bottom: 820, thickest: 740, opacity: 0.6, seed: 8 });
  await paint(plate, viaduct() + train());
  clouds(plate, {
    seed: 139,
    ink: colour('#eef1f6'),
    top: 690,
    bottom: 1060,
    amount: 0.66,
    stretch: 3.2,
    size: 130,
    opacity: 0.85,
  });
  await paint(plate, slope() + pines(22, 1110, 1.6, '#18283c', 9));
  await paint(plate, snow(), { softness: 1 });
  finish(plate, { seed: 18, bloom: 0.35, bloomFrom: 215, vignette: 0.3, grain: 7, contrast: 1.1 });
}

function pines(count: number, y: number, size: number, ink: string, seed: number): string {
  const roll = dice(seed);
  return many(count, (index) => {
    const x = (index / count) * 1680 + roll.between(-40, 40);
    const edge = Math.abs(x - 840) / 840;
    return placed(
      [x, y + (1 - edge) * 60 * size],
      size * roll.between(0.6, 1.15) * (0.6 + edge * 0.6),
      pine(ink),
    );
  });
}

function pine(ink: string): string {
  const tiers = many(5, (tier) =>
    polygon(
      [
        [-46 + tier * 8, -20 - tier * 34],
        [0, -86 - tier * 36],
        [46 - tier * 8, -20 - tier * 34],
        [18 - tier * 3, -28 - tier * 34],
        [0, -22 - tier * 34],
        [-18 + tier * 3, -28 - tier * 34],
      ],
      ink,
    ),
  );
  return (
    box(-5, -24, 10, 30, ink) +
    tiers +
    many(4, (tier) =>
      path(
        `M${6 - tier} ${-78 - tier * 36} L${40 - tier * 8} ${-26 - tier * 34}`,
        'stroke="#eef2f7" stroke-width="4" stroke-opacity="0.35"',
      ),
    )
  );
}

function viaduct(): string {
  const stone = `<defs>${downward('stone', [
    [0, '#5d6577'],
    [0.5, '#6f788a'],
    [1, '#a8b0bf'],
  ])}</defs>`;
  const piers = many(10, (index) => {
    const x = -50 + index * 196;
    return (
      polygon(
        [
          [x - 24, TRACK + 40],
          [x + 24, TRACK + 40],
          [x + 38, 1120],
          [x - 38, 1120],
        ],
        'url(#stone)',
      ) +
      polygon(
        [
          [x + 12, TRACK + 40],
          [x + 24, TRACK + 40],
          [x + 38, 1120],
          [x + 20, 1120],
        ],
        '#d9c3bb',
        'fill-opacity="0.55"',
      ) +
      box(x - 30, TRACK + 118, 60, 10, '#565d70')
    );
  });
  const arches = many(9, (index) => {
    const x = 48 + index * 196;
    return (
      path(
        `M${x - 98} ${TRACK + 24} L${x + 98} ${TRACK + 24} L${x + 98} ${TRACK + 122} L${x + 74} ${TRACK + 122} A74 74 0 0 0 ${x - 74} ${TRACK + 122} L${x - 98} ${TRACK + 122} Z`,
        'fill="#5d6577"',
      ) +
      path(
        `M${x - 74} ${TRACK + 122} A74 74 0 0 1 ${x + 74} ${TRACK + 122}`,
        'fill="none" stroke="#3f475a" stroke-width="7"',
      )
    );
  });
  return (
    stone +
    piers +
    arches +
    box(0, TRACK + 14, 1680, 16, '#4b5366') +
    box(0, TRACK + 8, 1680, 8, '#f0eef0') +
    many(84, (post) => box(post * 20, TRACK - 12, 2, 22, '#4b5366')) +
    box(0, TRACK - 13, 1680, 2, '#4b5366')
  );
}

function train(): string {
  const coach = (x: number) =>
    box(x, TRACK - 62, 236, 56, '#7c2f33') +
    box(x, TRACK - 68, 236, 9, '#d9dbe2') +
    many(10, (pane) => box(x + 12 + pane * 22, TRACK - 50, 15, 20, '#ffe0a0')) +
    box(x, TRACK - 24, 236, 4, '#e7d3a0') +
    disc([x + 40, TRACK - 4], 8, '#1d2230') +
    disc([x + 196, TRACK - 4], 8, '#1d2230');
  const engine =
    path(
      `M1210 ${TRACK - 6} L1210 ${TRACK - 64} L1386 ${TRACK - 64} Q1424 ${TRACK - 60} 1440 ${TRACK - 24} L1440 ${TRACK - 6} Z`,
      'fill="#2b3246"',
    ) +
    box(1210, TRACK - 26, 228, 6, '#c9a24e') +
    polygon(
      [
        [1384, TRACK - 56],
        [1408, TRACK - 52],
        [1420, TRACK - 36],
        [1384, TRACK - 36],
      ],
      '#bcd2e2',
    ) +
    line([1270, TRACK - 64], [1296, TRACK - 92], '#2b3246', 4) +
    line([1296, TRACK - 92], [1276, TRACK - 112], '#2b3246', 3) +
    line([0, TRACK - 114], [1680, TRACK - 114], '#59627a', 1.6) +
    glow('head', [1440, TRACK - 24], 170, '#fff0c4', 0.9);
  return coach(230) + coach(474) + coach(718) + coach(962) + engine;
}

function slope(): string {
  return (
    `<defs>${downward('drift', [
      [0, '#f2f4f9'],
      [1, '#8ea3bf'],
    ])}</defs>` +
    path('M0 960 Q220 990 430 1070 Q560 1110 640 1120 L0 1120 Z', 'fill="url(#drift)"') +
    path('M1680 930 Q1440 980 1260 1060 Q1140 1106 1090 1120 L1680 1120 Z', 'fill="url(#drift)"')
  );
}

function snow(): string {
  const roll = dice(99);
  return many(260, () =>
    disc(
      [roll.between(0, 1680), roll.between(0, 1120)],
      roll.between(1, 4),
      '#ffffff',
      `fill-opacity="${roll.between(0.2, 0.75).toFixed(2)}"`,
    ),
  );
}
