import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { dice } from '../drawing/random';
import { backdrop, box, disc, downward, glow, line, many, path, placed, polygon } from '../drawing/shapes';
import { water } from '../drawing/water';
import { haze } from '../drawing/weather';

const BENCH = 850;

/** Sea-water samples on a bench at the marine laboratory, the window behind them out of focus. */
export async function drawLaboratory(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#12303a'],
      [0.5, '#3f7f86'],
      [0.76, '#a9d0c6'],
      [1, '#1b3a40'],
    ]),
  );
  await paint(plate, room(), { softness: 16 });
  await paint(plate, lights(), { blend: 'screen', softness: 8 });
  await paint(plate, placed([1290, BENCH], 1.5, microscope()));
  await paint(plate, vessels());
  haze(plate, { ink: colour('#c6e6dc'), top: 300, bottom: BENCH, thickest: 800, opacity: 0.2, seed: 3 });
  water(plate, {
    seed: 3,
    shore: BENCH,
    ink: colour('#0d242a'),
    breeze: 0.03,
    murk: [0.42, 0.92],
    squeeze: 1,
  });
  await paint(plate, caustics(), { blend: 'screen', softness: 9 });
  await paint(plate, rack(), { softness: 7 });
  finish(plate, { seed: 11, bloom: 0.45, bloomFrom: 195, vignette: 0.42, grain: 7, contrast: 1.12 });
}

function room(): string {
  const panes = many(
    4,
    (index) =>
      box(150 + index * 270, 90, 236, 560, '#dff3ea', `fill-opacity="${0.9 - index * 0.1}"`) +
      box(150 + index * 270, 360, 236, 10, '#2d5a60'),
  );
  const shelves =
    box(1240, 250, 440, 16, '#173a42') +
    box(1240, 470, 440, 16, '#173a42') +
    many(8, (index) =>
      box(
        1258 + index * 54,
        330 - (index % 3) * 26,
        36,
        140 + (index % 3) * 26,
        ['#2b6068', '#7ba79c', '#c58d4c'][index % 3] ?? '#2b6068',
      ),
    );
  const hills = polygon(
    [
      [150, 560],
      [420, 500],
      [700, 556],
      [960, 510],
      [1220, 570],
      [1220, 650],
      [150, 650],
    ],
    '#7fb0ac',
  );
  return panes + hills + shelves;
}

function lights(): string {
  const roll = dice(23);
  return many(15, () =>
    disc(
      [roll.between(60, 1640), roll.between(40, 560)],
      roll.between(18, 58),
      roll.pick(['#bff0e2', '#ffe3b0', '#8fd6d2']),
      `fill-opacity="${roll.between(0.08, 0.26).toFixed(2)}"`,
    ),
  );
}

const GLASS = 'fill="#e8fbf6" fill-opacity="0.16" stroke="#f1fffb" stroke-opacity="0.75" stroke-width="3"';

function vessels(): string {
  return (
    placed([330, BENCH], 1.5, conical('#e59a3c', '#b4561f', 'amber')) +
    placed([660, BENCH], 1.2, tall('#2fa39a', '#0f5a62', 'teal', 170)) +
    placed([850, BENCH], 1.75, round('#3f86c9', '#17396f', 'blue')) +
    placed([1064, BENCH], 1.1, tall('#d8d06a', '#8a8a2b', 'gold', 120)) +
    placed([505, BENCH], 0.92, tall('#c9553f', '#6b2422', 'red', 96))
  );
}

function liquid(id: string, top: string, bottom: string): string {
  return `<defs>${downward(id, [
    [0, top, 0.85],
    [1, bottom, 0.95],
  ])}</defs>`;
}

function conical(top: string, bottom: string, id: string): string {
  const fill =
    liquid(id, top, bottom) +
    path('M-66 -120 L66 -120 L112 -18 Q116 -4 100 -2 L-100 -2 Q-116 -4 -112 -18 Z', `fill="url(#${id})"`) +
    `<ellipse cx="0" cy="-120" rx="66" ry="9" fill="${top}"/><ellipse cx="0" cy="-121" rx="64" ry="6" fill="#fff4d8" fill-opacity="0.45"/>`;
  const glass = `${path(
    'M-26 -300 L-26 -216 L-114 -18 Q-118 0 -98 0 L98 0 Q118 0 114 -18 L26 -216 L26 -300 Q0 -292 -26 -300 Z',
    GLASS,
  )}<ellipse cx="0" cy="-302" rx="31" ry="6" fill="none" stroke="#f1fffb" stroke-width="3"/>`;
  const shine =
    path(
      'M-18 -212 L-88 -44',
      'stroke="#ffffff" stroke-width="7" stroke-opacity="0.55" stroke-linecap="round"',
    ) +
    path(
      'M38 -180 L84 -70',
      'stroke="#ffffff" stroke-width="3" stroke-opacity="0.35" stroke-linecap="round"',
    );
  return fill + marks(5, 28, -100, -18) + glass + shine;
}

function tall(top: string, bottom: string, id: string, level: number): string {
  const fill =
    liquid(id, top, bottom) +
    path(
      `M-42 ${-level} L42 ${-level} L42 -12 Q42 -3 32 -3 L-32 -3 Q-42 -3 -42 -12 Z`,
      `fill="url(#${id})"`,
    ) +
    `<ellipse cx="0" cy="${-level}" rx="42" ry="7" fill="${top}"/>`;
  const glass = `${path(
    'M-46 -320 L-45 -14 Q-45 0 -30 0 L30 0 Q45 0 45 -14 L46 -320 L60 -332 M-46 -320 Q-52 -330 -58 -330',
    GLASS,
  )}<ellipse cx="0" cy="-320" rx="46" ry="8" fill="none" stroke="#f1fffb" stroke-width="2.5"/>`;
  return (
    fill +
    marks(13, 20, -286, -24) +
    glass +
    path(
      'M-34 -300 L-34 -24',
      'stroke="#ffffff" stroke-width="6" stroke-opacity="0.5" stroke-linecap="round"',
    )
  );
}

function round(top: string, bottom: string, id: string): string {
  const fill =
    liquid(id, top, bottom) +
    path('M-94 -96 A97 97 0 1 0 94 -96 Z', `fill="url(#${id})"`) +
    `<ellipse cx="0" cy="-96" rx="94" ry="13" fill="${top}"/><ellipse cx="0" cy="-97" rx="90" ry="8" fill="#eaf6ff" fill-opacity="0.4"/>`;
  const glass =
    path('M-24 -290 L-24 -196 A100 100 0 1 0 24 -196 L24 -290', GLASS) +
    `<ellipse cx="0" cy="-290" rx="28" ry="6" fill="none" stroke="#f1fffb" stroke-width="3"/>`;
  const shine =
    path(
      'M-70 -150 Q-92 -110 -78 -62',
      'fill="none" stroke="#ffffff" stroke-width="8" stroke-opacity="0.6" stroke-linecap="round"',
    ) + disc([46, -140], 8, '#ffffff', 'fill-opacity="0.5"');
  const bubbles = many(12, (index) =>
    disc(
      [-50 + ((index * 37) % 100), -20 - ((index * 53) % 70)],
      2 + (index % 3),
      '#d9efff',
      'fill-opacity="0.5"',
    ),
  );
  return fill + bubbles + glass + shine;
}

function marks(count: number, x: number, from: number, to: number): string {
  return many(count, (index) =>
    line(
      [x - (index % 2 ? 10 : 18), from + ((to - from) * index) / count],
      [x, from + ((to - from) * index) / count],
      '#eefcf8',
      1.8,
      'stroke-opacity="0.6"',
    ),
  );
}

function microscope(): string {
  const ink = '#0e2329';
  const foot =
    path('M-96 0 L112 0 L104 -24 Q40 -34 -84 -24 Z', `fill="${ink}"`) +
    box(-70, -104, 130, 13, ink) +
    box(-58, -112, 70, 6, '#a9d6cd');
  const arm =
    path(
      'M44 -20 Q128 -90 112 -210 Q104 -286 36 -310 L26 -282 Q78 -258 84 -206 Q94 -110 26 -28 Z',
      `fill="${ink}"`,
    ) +
    path('M112 -210 Q104 -286 36 -310', 'fill="none" stroke="#9fd6cd" stroke-width="3" stroke-opacity="0.7"');
  const tube =
    polygon(
      [
        [-44, -310],
        [-10, -330],
        [46, -226],
        [12, -208],
      ],
      ink,
    ) +
    polygon(
      [
        [-66, -356],
        [-34, -374],
        [-10, -330],
        [-44, -312],
      ],
      '#16343b',
    ) +
    polygon(
      [
        [-14, -216],
        [12, -208],
        [0, -130],
        [-16, -130],
      ],
      ink,
    ) +
    disc([98, -150], 22, '#16343b') +
    disc([98, -150], 22, 'none', 'stroke="#7fb8b0" stroke-width="3"');
  return arm + tube + foot + glow('stage-light', [-8, -100], 90, '#fff4d0', 0.9);
}

function caustics(): string {
  const pool = (x: number, ink: string, width: number) =>
    `<ellipse cx="${x}" cy="${BENCH + 84}" rx="${width}" ry="34" fill="${ink}" fill-opacity="0.5"/><ellipse cx="${x - 20}" cy="${BENCH + 70}" rx="${width * 0.5}" ry="14" fill="#ffffff" fill-opacity="0.4"/>`;
  return (
    pool(300, '#f2a44a', 210) +
    pool(850, '#4b9be6', 200) +
    pool(650, '#37b3a6', 80) +
    pool(1056, '#d8d06a', 80) +
    pool(498, '#d8624a', 66)
  );
}

function rack(): string {
  return (
    many(5, (index) => {
      const x = 1250 + index * 100;
      return (
        box(x, 800, 56, 330, '#dff5ee', 'fill-opacity="0.2"') +
        box(
          x + 4,
          930,
          48,
          200,
          ['#2fa39a', '#e59a3c', '#3f86c9', '#c9553f', '#d8d06a'][index] ?? '#2fa39a',
          'fill-opacity="0.75"',
        ) +
        box(x - 6, 790, 68, 14, '#f1fffb', 'fill-opacity="0.5"')
      );
    }) +
    box(1200, 960, 520, 40, '#0c1c20') +
    box(1200, 960, 520, 6, '#5e8f8c')
  );
}
