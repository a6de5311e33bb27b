import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { dice } from '../drawing/random';
import { roughSea, spray } from '../drawing/sea';
import { backdrop, box, downward, glow, line, many, path, polygon } from '../drawing/shapes';
import { clouds, haze } from '../drawing/weather';

const HORIZON = 520;
const WHITE = colour('#eef1ea');

/** A February gale breaking over the east mole. */
export async function drawStormSea(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#20282f'],
      [0.3, '#4b5a60'],
      [0.47, '#b4bbb0'],
      [1, '#39474b'],
    ]) + glow('gap', [420, 470], 560, '#efe9d0', 0.7),
  );
  clouds(plate, {
    seed: 81,
    ink: colour('#171e25'),
    top: -300,
    bottom: 500,
    amount: 0.72,
    stretch: 2.2,
    size: 260,
    opacity: 0.8,
  });
  clouds(plate, {
    seed: 85,
    ink: colour('#8b9594'),
    top: 40,
    bottom: 540,
    amount: 0.5,
    stretch: 3.4,
    size: 150,
    opacity: 0.4,
  });
  roughSea(plate, {
    seed: 12,
    horizon: HORIZON,
    deep: colour('#15242b'),
    lit: colour('#6d8586'),
    foam: colour('#e7ebe4'),
  });
  haze(plate, {
    ink: colour('#bac0b5'),
    top: 400,
    bottom: 700,
    thickest: HORIZON + 6,
    opacity: 0.72,
    seed: 6,
  });
  spray(plate, {
    seed: 64,
    ink: WHITE,
    x: 1180,
    y: 640,
    height: 520,
    width: 190,
    drift: 190,
    strength: 0.95,
  });
  await paint(plate, mole());
  spray(plate, { seed: 21, ink: WHITE, x: 1330, y: 720, height: 250, width: 260, drift: 120, strength: 0.8 });
  spray(plate, { seed: 33, ink: WHITE, x: 800, y: 770, height: 260, width: 130, drift: 60, strength: 0.9 });
  await paint(plate, blown());
  finish(plate, { seed: 7, bloom: 0.22, bloomFrom: 215, vignette: 0.34, grain: 10, contrast: 1.14 });
}

function mole(): string {
  const stone = `<defs>${downward('mole', [
    [0, '#5a6161'],
    [0.22, '#363e40'],
    [1, '#161d21'],
  ])}</defs>${polygon(
    [
      [760, 668],
      [870, 610],
      [1680, 560],
      [1680, 800],
      [1200, 790],
      [730, 760],
    ],
    'url(#mole)',
  )}`;
  const parapet =
    polygon(
      [
        [870, 610],
        [1680, 560],
        [1680, 536],
        [870, 592],
      ],
      '#4a5253',
    ) + line([870, 592], [1680, 536], '#a5aca4', 3, 'stroke-opacity="0.7"');
  const courses = many(4, (course) =>
    line([772, 676 + course * 22], [1680, 602 + course * 42], '#151c20', 2.5, 'stroke-opacity="0.7"'),
  );
  const joints = many(16, (joint) =>
    line(
      [880 + joint * 54, 614 - joint * 3.2],
      [876 + joint * 54, 790],
      '#151c20',
      2,
      'stroke-opacity="0.45"',
    ),
  );
  const beacon =
    polygon(
      [
        [856, 604],
        [866, 440],
        [914, 440],
        [922, 600],
      ],
      '#8a4137',
    ) +
    polygon(
      [
        [860, 544],
        [863, 496],
        [917, 496],
        [919, 544],
      ],
      '#d5d4c9',
    ) +
    box(854, 428, 72, 13, '#23292d') +
    box(874, 392, 32, 38, '#ffe9b0') +
    path('M866 394 Q890 360 914 394 Z', 'fill="#23292d"');
  return stone + courses + joints + parapet + beacon + glow('beacon', [890, 412], 150, '#ffe09a', 0.95);
}

function blown(): string {
  const roll = dice(12);
  return many(240, () => {
    const x = roll.between(500, 1680);
    const y = roll.between(80, 800);
    return line(
      [x, y],
      [x + roll.between(8, 30), y - roll.between(0, 8)],
      '#f1f4ee',
      roll.between(0.8, 2),
      `stroke-opacity="${roll.between(0.1, 0.4).toFixed(2)}"`,
    );
  });
}
