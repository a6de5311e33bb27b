import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { type Dice, dice } from '../drawing/random';
import { backdrop, box, glow, line, many, path, placed, polygon, ridge } from '../drawing/shapes';
import { glitter, water } from '../drawing/water';
import { clouds, haze } from '../drawing/weather';

const SHORE = 640;

/** The Outer Basin before sunrise: boats at their moorings, the town behind them still half asleep. */
export async function drawHarbourDawn(plate: Plate): Promise<void> {
  const roll = dice(11);
  await paint(plate, sky());
  clouds(plate, {
    seed: 4,
    ink: colour('#5c4a66'),
    top: 40,
    bottom: 520,
    amount: 0.5,
    stretch: 6,
    size: 150,
    opacity: 0.6,
  });
  clouds(plate, {
    seed: 9,
    ink: colour('#f3a06b'),
    top: 300,
    bottom: 640,
    amount: 0.42,
    stretch: 9,
    size: 70,
    opacity: 0.7,
  });
  await paint(plate, ridge({ seed: 21, y: 590, rise: 120, width: 420, fill: '#7d6172' }));
  haze(plate, { ink: colour('#f0a777'), top: 440, bottom: SHORE, thickest: 630, opacity: 0.55, seed: 2 });
  await paint(plate, town(roll));
  haze(plate, { ink: colour('#eda078'), top: 540, bottom: SHORE, thickest: SHORE, opacity: 0.4, seed: 5 });
  await paint(plate, boats());
  water(plate, {
    seed: 31,
    shore: SHORE,
    ink: colour('#1d2740'),
    breeze: 0.55,
    murk: [0.12, 0.66],
    squeeze: 1.15,
  });
  glitter(plate, {
    seed: 8,
    ink: colour('#ffc98a'),
    x: 1090,
    top: SHORE + 4,
    bottom: 1080,
    width: [60, 210],
    strength: 0.8,
  });
  haze(plate, { ink: colour('#e9a98c'), top: 600, bottom: 720, thickest: 648, opacity: 0.45, seed: 12 });
  await paint(plate, quay());
  finish(plate, { seed: 1, bloom: 0.5, bloomFrom: 190, vignette: 0.35, grain: 7, contrast: 1.08 });
}

function sky(): string {
  const stops = [
    [0, '#1f2a4a'],
    [0.22, '#4a4668'],
    [0.4, '#a9677a'],
    [0.52, '#ee9a6c'],
    [0.58, '#ffd193'],
    [1, '#ffd193'],
  ] as const;
  return backdrop(stops) + glow('sun', [1090, 612], 520, '#fff0c4', 0.95);
}

function town(roll: Dice): string {
  const houses = many(58, (index) => {
    const x = -10 + index * 30 + roll.between(-8, 8);
    const height = roll.between(24, 66) + (index > 12 && index < 26 ? 26 : 0);
    const width = roll.between(26, 44);
    const roof = polygon(
      [
        [x - 3, SHORE - height],
        [x + width / 2, SHORE - height - roll.between(8, 22)],
        [x + width + 3, SHORE - height],
      ],
      '#4b3f58',
    );
    const lit = roll.chance(0.4) ? box(x + width * 0.4, SHORE - height * 0.6, 5, 7, '#ffd98f') : '';
    return roof + box(x, SHORE - height, width, height, '#4b3f58') + lit;
  });
  const spire =
    polygon(
      [
        [520, 596],
        [536, 430],
        [552, 596],
      ],
      '#463b55',
    ) + box(518, 540, 36, 100, '#463b55');
  const tower =
    box(700, 500, 40, 140, '#463b55') +
    polygon(
      [
        [694, 502],
        [720, 462],
        [746, 502],
      ],
      '#463b55',
    );
  return houses + spire + tower;
}

function boats(): string {
  return (
    placed([300, SHORE], 1.5, trawler('#2a2a40')) +
    placed([880, SHORE], 0.85, trawler('#3a3450')) +
    placed([1330, SHORE], 1.15, trawler('#2d2b43'))
  );
}

function trawler(ink: string): string {
  const hull = path('M-110 -34 Q-104 -4 -86 2 L84 2 Q112 -12 128 -52 Q60 -36 0 -34 Z', `fill="${ink}"`);
  const wheelhouse =
    box(-70, -78, 52, 46, ink) +
    box(-76, -84, 64, 8, ink) +
    box(-60, -70, 32, 14, '#f6b070', 'fill-opacity="0.9"');
  const rig =
    line([-10, -34], [-10, -190], ink, 4) +
    line([70, -40], [58, -150], ink, 3) +
    line([-10, -176], [62, -120], ink, 3);
  const stays =
    line([-10, -188], [126, -52], ink, 1.4) +
    line([-10, -188], [-108, -34], ink, 1.4) +
    line([58, -148], [126, -52], ink, 1.2);
  const net = path('M-10 -150 Q20 -90 58 -110 L60 -44 L-10 -40 Z', `fill="${ink}" fill-opacity="0.55"`);
  const lamp = `<circle cx="-10" cy="-192" r="4" fill="#fff3c9"/>`;
  return hull + wheelhouse + rig + stays + net + lamp;
}

function quay(): string {
  const stone = polygon(
    [
      [0, 1010],
      [760, 1064],
      [900, 1120],
      [0, 1120],
    ],
    '#10131f',
  );
  const lip = polygon(
    [
      [0, 1010],
      [760, 1064],
      [770, 1072],
      [0, 1020],
    ],
    '#5a4a58',
  );
  const bollard = path(
    'M196 1040 L204 950 Q180 944 182 926 Q184 906 236 906 Q288 906 290 926 Q292 944 268 950 L276 1046 Z',
    'fill="#0d101a"',
  );
  const shine = path(
    'M262 908 Q286 912 287 927 Q288 940 266 947 L272 1040',
    'fill="none" stroke="#c98a6e" stroke-width="4" stroke-opacity="0.75"',
  );
  const rope = path(
    'M206 966 Q240 986 270 964 M206 980 Q240 1000 271 978 M268 975 Q600 1056 980 812 Q1150 706 1206 596',
    'fill="none" stroke="#151826" stroke-width="7"',
  );
  return stone + lip + rope + bollard + shine;
}
