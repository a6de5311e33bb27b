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
  type Point,
  path,
  polygon,
  ridge,
} from '../drawing/shapes';
import { water } from '../drawing/water';
import { clouds, haze } from '../drawing/weather';

const SHORE = 780;
const DECK = 640;

interface Pylon {
  x: number;
  top: number;
}

const PYLONS: readonly Pylon[] = [
  { x: 560, top: 130 },
  { x: 1240, top: 240 },
];

/** The Kell Crossing at the end of an evening rush, fog coming up the river. */
export async function drawBridge(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#142238'],
      [0.3, '#33527a'],
      [0.52, '#8d8fa6'],
      [0.66, '#e9b08f'],
      [1, '#f0c09a'],
    ]),
  );
  clouds(plate, {
    seed: 52,
    ink: colour('#e8a98e'),
    top: 300,
    bottom: 700,
    amount: 0.45,
    stretch: 7,
    size: 90,
    opacity: 0.55,
  });
  clouds(plate, {
    seed: 51,
    ink: colour('#1f2f4c'),
    top: -60,
    bottom: 420,
    amount: 0.5,
    stretch: 5,
    size: 190,
    opacity: 0.5,
  });
  await paint(
    plate,
    ridge({ seed: 15, y: 740, rise: 110, width: 360, fill: '#7f7f95' }) +
      ridge({ seed: 25, y: 768, rise: 70, width: 240, fill: '#5e6580' }) +
      shoreLights(),
  );
  haze(plate, { ink: colour('#e3b9a4'), top: 560, bottom: SHORE, thickest: 770, opacity: 0.7, seed: 3 });
  await paint(plate, cables() + deck() + towers());
  await paint(plate, traffic());
  water(plate, {
    seed: 41,
    shore: SHORE,
    ink: colour('#1b2942'),
    breeze: 0.6,
    murk: [0.18, 0.72],
    squeeze: 1.4,
  });
  clouds(plate, {
    seed: 55,
    ink: colour('#d9bdb4'),
    top: 690,
    bottom: 880,
    amount: 0.62,
    stretch: 5,
    size: 90,
    opacity: 0.75,
  });
  await paint(plate, reeds());
  finish(plate, { seed: 8, bloom: 0.5, bloomFrom: 190, vignette: 0.32, grain: 7, contrast: 1.1 });
}

function shoreLights(): string {
  const roll = dice(90);
  return many(70, () =>
    disc(
      [roll.between(0, 1680), roll.between(726, 774)],
      roll.between(1, 2.6),
      roll.pick(['#ffd491', '#fff0cf', '#ffb877']),
      `fill-opacity="${roll.between(0.4, 1).toFixed(2)}"`,
    ),
  );
}

function towers(): string {
  return PYLONS.map(({ x, top }, index) => {
    const size = index ? 0.72 : 1;
    const shade = `<defs><linearGradient id="tower-${index}" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#1c2740"/><stop offset="0.7" stop-color="#2a3550"/><stop offset="1" stop-color="#b98878"/></linearGradient></defs>`;
    const leg = (side: number) =>
      polygon(
        [
          [x + side * 4 * size - 9 * size, top],
          [x + side * 4 * size + 9 * size, top],
          [x + side * 62 * size + 13 * size, DECK + 20],
          [x + side * 46 * size + 12 * size, SHORE],
          [x + side * 46 * size - 12 * size, SHORE],
          [x + side * 62 * size - 13 * size, DECK + 20],
        ],
        `url(#tower-${index})`,
      );
    const beam =
      box(x - 52 * size, DECK + 16, 104 * size, 16 * size, '#1c2740') +
      box(x - 40 * size, top + (DECK - top) * 0.55, 80 * size, 9 * size, '#1c2740');
    return (
      shade +
      beam +
      leg(-1) +
      leg(1) +
      box(x - 12 * size, top - 50 * size, 24 * size, 64 * size, `url(#tower-${index})`) +
      glow(`warning-${index}`, [x, top - 54 * size], 46, '#ff6a52', 0.95)
    );
  }).join('');
}

function cables(): string {
  return PYLONS.map(({ x, top }, index) => {
    const reach = index ? 26 : 36;
    const ink = index ? '#4a5876' : '#2b3a58';
    return many(17, (cable) => {
      const from: Point = [x, top + 8 + cable * (index ? 7 : 9)];
      const away = (17 - cable) * reach * 0.92 + 40;
      return (
        line(from, [x - away, DECK], ink, index ? 1.3 : 1.9) +
        line(from, [x + away, DECK - 4], ink, index ? 1.3 : 1.9)
      );
    });
  }).join('');
}

function deck(): string {
  const road = path(
    `M-20 ${DECK + 12} Q840 ${DECK - 22} 1700 ${DECK + 6} L1700 ${DECK + 22} Q840 ${DECK} -20 ${DECK + 36} Z`,
    'fill="#1b2640"',
  );
  const edge = path(
    `M-20 ${DECK + 11} Q840 ${DECK - 23} 1700 ${DECK + 5}`,
    'fill="none" stroke="#d9a58f" stroke-width="2.5" stroke-opacity="0.8"',
  );
  const piers = [60, 250, 1500, 1640]
    .map((x) =>
      polygon(
        [
          [x - 10, DECK + 18],
          [x + 10, DECK + 18],
          [x + 14, SHORE],
          [x - 14, SHORE],
        ],
        '#26324c',
      ),
    )
    .join('');
  return piers + road + edge;
}

function traffic(): string {
  const roll = dice(7);
  const lamps = many(24, (index) => {
    const x = 20 + index * 72;
    const y = DECK - 4 - 16 * Math.sin((Math.PI * x) / 1680);
    return (
      line([x, y + 10], [x, y - 22], '#1b2640', 2.4) +
      disc([x, y - 24], 3.6, '#fff2cf') +
      glow(`street-${index}`, [x, y - 24], 30, '#ffdf9a', 0.7)
    );
  });
  const cars = many(64, () => {
    const x = roll.between(0, 1680);
    const y = DECK + 5 - 16 * Math.sin((Math.PI * x) / 1680);
    const red = roll.chance(0.45);
    return box(
      x,
      y - (red ? 0 : 4),
      roll.between(8, 30),
      2.6,
      red ? '#ff5a46' : '#fff6e0',
      `fill-opacity="${roll.between(0.5, 1).toFixed(2)}"`,
    );
  });
  return lamps + cars;
}

function reeds(): string {
  const roll = dice(33);
  const bank = `<defs>${downward('bank', [
    [0, '#141c2c'],
    [1, '#05080f'],
  ])}</defs>${path('M0 1046 Q240 1010 520 1062 Q800 1096 980 1120 L0 1120 Z', 'fill="url(#bank)"')}`;
  const blades = many(150, (index) => {
    const x = index * 6.2 + roll.between(-8, 8);
    const base = 1064 + x * 0.05;
    const height = roll.between(40, 210) * (1 - x / 1250);
    const lean = roll.between(-10, 38);
    return path(
      `M${x.toFixed(0)} ${base.toFixed(0)} Q${(x + lean * 0.2).toFixed(0)} ${(base - height * 0.6).toFixed(0)} ${(x + lean).toFixed(0)} ${(base - height).toFixed(0)}`,
      `fill="none" stroke="#0b111d" stroke-width="${roll.between(1.5, 4).toFixed(1)}" stroke-linecap="round"`,
    );
  });
  return bank + blades;
}
