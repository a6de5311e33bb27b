import { finish } from '../drawing/finish';
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
  sideways,
} from '../drawing/shapes';
import { water } from '../drawing/water';
import { clouds, haze } from '../drawing/weather';

const SHORE = 700;

/** The noon ferry on its way across the Sound. */
export async function drawFerry(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#4b83a6'],
      [0.36, '#97bfcd'],
      [0.62, '#f1e4cb'],
      [1, '#f1e4cb'],
    ]) + glow('sun', [330, 120], 760, '#ffffff', 0.6),
  );
  clouds(plate, {
    seed: 44,
    ink: colour('#ffffff'),
    top: 60,
    bottom: 620,
    amount: 0.55,
    stretch: 2.8,
    size: 210,
    opacity: 0.85,
  });
  clouds(plate, {
    seed: 45,
    ink: colour('#a9bfcc'),
    top: 260,
    bottom: 660,
    amount: 0.4,
    stretch: 5,
    size: 120,
    opacity: 0.5,
  });
  await paint(
    plate,
    ridge({ seed: 71, y: 640, rise: 150, width: 520, fill: '#8fa9b8' }) +
      ridge({ seed: 33, y: 676, rise: 80, width: 300, fill: '#6b8a98' }),
  );
  haze(plate, { ink: colour('#e3ece8'), top: 520, bottom: SHORE, thickest: 690, opacity: 0.6, seed: 4 });
  await paint(plate, placed([900, SHORE + 8], 0.92, ship()));
  water(plate, {
    seed: 23,
    shore: SHORE + 10,
    ink: colour('#1d566f'),
    breeze: 0.95,
    murk: [0.42, 0.86],
    squeeze: 1.3,
  });
  await paint(plate, wake(), { softness: 1.4 });
  await paint(plate, gulls());
  finish(plate, { seed: 6, bloom: 0.25, bloomFrom: 222, vignette: 0.26, grain: 6, contrast: 1.1 });
}

/** Bow to the right, waterline at the origin. */
function ship(): string {
  const light = `<defs>${downward('hull', [
    [0, '#f6f1e6'],
    [0.5, '#cfd3d0'],
    [0.51, '#1f3f66'],
    [1, '#0f2340'],
  ])}${downward('decks', [
    [0, '#fbf7ee'],
    [1, '#b9c2c4'],
  ])}</defs>`;
  const hull = path(
    'M-470 -96 L420 -96 Q474 -100 500 -128 Q474 -40 428 0 L-446 0 Q-470 -30 -470 -96 Z',
    'fill="url(#hull)"',
  );
  const stripe = path('M-470 -60 L464 -60 L456 -48 L-469 -48 Z', 'fill="#d6763a"');
  const decks =
    box(-440, -142, 800, 48, 'url(#decks)') +
    box(-410, -184, 720, 44, 'url(#decks)') +
    box(-350, -222, 600, 40, 'url(#decks)') +
    polygon(
      [
        [150, -222],
        [170, -264],
        [268, -264],
        [292, -222],
      ],
      '#f4f4ee',
    ) +
    polygon(
      [
        [190, -258],
        [264, -258],
        [276, -236],
        [186, -236],
      ],
      '#24384c',
    );
  const bow = path('M360 -142 L300 -184 L310 -184 L420 -96 L360 -96 Z', 'fill="#e6e7e2"');
  const windows =
    many(38, (index) => box(-424 + index * 20, -128, 12, 15, '#2d475c')) +
    many(33, (index) => box(-398 + index * 21, -170, 14, 14, '#2d475c')) +
    many(22, (index) => box(-338 + index * 21, -210, 13, 13, '#2d475c'));
  const shade =
    box(-440, -98, 800, 4, '#000000', 'fill-opacity="0.25"') +
    box(-410, -142, 720, 4, '#000000', 'fill-opacity="0.22"') +
    box(-350, -184, 600, 4, '#000000', 'fill-opacity="0.22"');
  const funnel =
    polygon(
      [
        [-230, -222],
        [-216, -312],
        [-126, -312],
        [-116, -222],
      ],
      '#1f3f66',
    ) +
    polygon(
      [
        [-222, -274],
        [-218, -296],
        [-124, -296],
        [-121, -274],
      ],
      '#d6763a',
    ) +
    box(-220, -318, 98, 8, '#10233c');
  const boats = many(5, (index) =>
    path(`M${-300 + index * 74} -236 l50 0 q6 0 2 10 l-8 8 l-38 0 l-8 -8 q-4 -10 2 -10 Z`, 'fill="#d9662f"'),
  );
  const mast =
    line([214, -264], [206, -350], '#dfe0da', 5) +
    line([184, -322], [232, -322], '#dfe0da', 3) +
    disc([206, -354], 4, '#dfe0da');
  const flag =
    line([-462, -96], [-474, -166], '#c9ccc8', 3) +
    path('M-474 -166 q-26 4 -44 -4 l4 26 q20 6 38 2 Z', 'fill="#1f3f66"');
  const rails =
    many(40, (post) => box(-440 + post * 20, -152, 1.4, 10, '#9aa6ad')) +
    box(-440, -153, 800, 1.6, '#9aa6ad');
  return light + funnel + mast + flag + decks + bow + windows + shade + rails + boats + hull + stripe;
}

function wake(): string {
  const roll = dice(18);
  const fade = `<defs>${sideways('wake', [
    [0, '#f7fbfa', 0],
    [0.5, '#f7fbfa', 0.55],
    [1, '#f7fbfa', 0.95],
  ])}</defs>`;
  const along = path(
    'M1330 700 Q1318 716 1290 716 L480 718 Q200 726 -20 752 L-20 764 Q300 738 700 730 L1290 726 Q1330 722 1330 700 Z',
    'fill="url(#wake)"',
  );
  const flecks = many(420, () => {
    const back = roll.between(0, 1) ** 0.8;
    const x = 1310 - back * 1340;
    const y = 722 + back * roll.between(4, 130) + roll.between(0, 10);
    const width = roll.between(6, 22) * (0.5 + back);
    return `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${width.toFixed(0)}" ry="${(width * 0.1).toFixed(1)}" fill="#f4faf8" fill-opacity="${(roll.between(0.15, 0.7) * (1 - back * 0.5)).toFixed(2)}"/>`;
  });
  return fade + along + flecks;
}

function gulls(): string {
  const bird = (x: number, y: number, size: number, ink: string) =>
    placed(
      [x, y],
      size,
      path(
        'M-52 -14 Q-30 -30 -4 -4 Q0 -8 6 -4 Q30 -34 58 -22 Q32 -20 12 6 Q6 12 -4 8 Q-26 -14 -52 -14 Z',
        `fill="${ink}"`,
      ) + path('M-52 -14 Q-44 -20 -36 -20 L-38 -14 Z M58 -22 Q48 -24 42 -20 L44 -15 Z', 'fill="#2c3a44"'),
    );
  return (
    bird(300, 250, 1.25, '#f7f8f4') +
    bird(470, 170, 0.7, '#eef2f1') +
    bird(170, 420, 0.8, '#f3f5f2') +
    bird(560, 400, 0.42, '#eef2f1') +
    bird(660, 300, 0.3, '#eef2f1')
  );
}
