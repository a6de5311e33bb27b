import { standing, walking } from '../drawing/figures';
import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { type Dice, dice } from '../drawing/random';
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
import { water } from '../drawing/water';
import { haze } from '../drawing/weather';

const FLOOR = 690;
const VANISH: Point = [840, 560];

/** The fish hall before six in the morning: lamps, ice, steam and a wet floor. */
export async function drawFishMarket(plate: Plate): Promise<void> {
  const roll = dice(66);
  await paint(
    plate,
    backdrop([
      [0, '#0e1618'],
      [0.35, '#1d2c2e'],
      [0.5, '#3e4a44'],
      [1, '#141a1a'],
    ]) + glow('door', VANISH, 330, '#cfe3e6', 0.95),
  );
  await paint(plate, roof());
  haze(plate, { ink: colour('#a9b8ad'), top: 200, bottom: 740, thickest: 560, opacity: 0.42, seed: 4 });
  await paint(plate, stalls(roll));
  await paint(plate, crowd());
  await paint(plate, lamps(), { blend: 'screen', softness: 3 });
  water(plate, {
    seed: 19,
    shore: FLOOR,
    bottom: 1120,
    ink: colour('#10191b'),
    breeze: 0.5,
    murk: [0.4, 0.74],
    squeeze: 1.25,
  });
  haze(plate, { ink: colour('#d7d6c2'), top: 560, bottom: 800, thickest: 690, opacity: 0.3, seed: 14 });
  await paint(plate, slab());
  await paint(plate, catchOfTheDay(roll));
  finish(plate, { seed: 12, bloom: 0.5, bloomFrom: 190, vignette: 0.45, grain: 9, contrast: 1.14 });
}

/** Iron arches shrinking towards the far door. */
function roof(): string {
  return many(8, (index) => {
    const size = 0.72 ** index;
    const reach = 900 * size;
    const foot = VANISH[1] + 240 * size;
    const spring = VANISH[1] - 330 * size;
    const crown = VANISH[1] - 880 * size;
    const ink =
      ['#0b1112', '#10191a', '#162122', '#1d2a2a', '#263433', '#32413e', '#414f4a', '#566259'][index] ??
      '#566259';
    const arch = path(
      `M${VANISH[0] - reach} ${foot} L${VANISH[0] - reach} ${spring} Q${VANISH[0]} ${crown} ${VANISH[0] + reach} ${spring} L${VANISH[0] + reach} ${foot}`,
      `fill="none" stroke="${ink}" stroke-width="${34 * size}"`,
    );
    const tie =
      line([VANISH[0] - reach, spring], [VANISH[0] + reach, spring], ink, 9 * size) +
      many(9, (strut) =>
        line(
          [VANISH[0] - reach + (strut + 1) * reach * 0.2, spring],
          [
            VANISH[0] - reach + (strut + 0.5) * reach * 0.2,
            spring - 250 * size * Math.sin((Math.PI * (strut + 0.5)) / 10),
          ],
          ink,
          4 * size,
        ),
      );
    return arch + tie;
  });
}

/** Where a point of the hall falls in the picture: sideways, up from the floor, and away, in paces. */
function seen(sideways: number, up: number, away: number): Point {
  return [VANISH[0] + (sideways * 520) / away, VANISH[1] + ((1.6 - up) * 300) / away];
}

function stalls(roll: Dice): string {
  return many(6, (index) => {
    const far = 8 - index * 1.25;
    const near = far - 0.95;
    return stall(roll, -1, near, far) + stall(roll, 1, near, far);
  });
}

function stall(roll: Dice, side: number, near: number, far: number): string {
  const inner = side * 1.15;
  const outer = side * 2.6;
  const front = polygon(
    [seen(inner, 0, near), seen(inner, 0.82, near), seen(inner, 0.82, far), seen(inner, 0, far)],
    '#233231',
  );
  const end = polygon(
    [seen(inner, 0, near), seen(inner, 0.82, near), seen(outer, 0.82, near), seen(outer, 0, near)],
    '#141e1f',
  );
  const ice = polygon(
    [seen(inner, 0.84, near), seen(outer, 0.98, near), seen(outer, 0.98, far), seen(inner, 0.84, far)],
    '#d3dedb',
  );
  const lip = polygon(
    [seen(inner, 0.8, near), seen(inner, 0.86, near), seen(inner, 0.86, far), seen(inner, 0.8, far)],
    '#8ea09d',
  );
  const boxes = many(4, (index) => {
    const from = near + ((far - near) * index) / 4 + 0.03;
    return crate(roll, side, from, from + (far - near) * 0.2);
  });
  return front + ice + boxes + end + lip;
}

function crate(roll: Dice, side: number, near: number, far: number): string {
  const ink = roll.pick(['#8c9ea3', '#b9785c', '#5d757e', '#c9d2d0', '#a58f63']);
  const top = polygon(
    [
      seen(side * 1.3, 1.04, near),
      seen(side * 1.95, 1.08, near),
      seen(side * 1.95, 1.08, far),
      seen(side * 1.3, 1.04, far),
    ],
    ink,
  );
  const face = polygon(
    [
      seen(side * 1.3, 0.86, near),
      seen(side * 1.3, 1.04, near),
      seen(side * 1.3, 1.04, far),
      seen(side * 1.3, 0.86, far),
    ],
    '#3b4a4b',
  );
  const end = polygon(
    [
      seen(side * 1.3, 0.86, near),
      seen(side * 1.3, 1.04, near),
      seen(side * 1.95, 1.08, near),
      seen(side * 1.95, 0.9, near),
    ],
    '#2a3738',
  );
  return top + face + end;
}

function crowd(): string {
  const ink = '#0c1213';
  const far = [760, 800, 852, 890, 930]
    .map((x, index) => standing([x, 640 + (index % 2) * 10], 0.52, '#2f3c39'))
    .join('');
  const middle =
    walking([742, 692], 0.86, '#182122') +
    standing([900, 690], 0.9, '#151d1e') +
    standing([944, 700], 0.94, '#101718');
  return (
    far +
    middle +
    walking([1010, 738], -1.3, ink) +
    standing([640, 745], 1.4, ink) +
    box(600, 560, 86, 46, '#0c1213') +
    box(600, 560, 86, 4, '#7f9490')
  );
}

function lamps(): string {
  return many(6, (index) => {
    const size = 0.7 ** index;
    return [-1, 1]
      .map((side) => {
        const x = VANISH[0] + side * 430 * size;
        const y = VANISH[1] - 360 * size;
        const cone =
          `<defs>${downward(`cone-${index}${side}`, [
            [0, '#ffe2a6', 0.34],
            [1, '#ffe2a6', 0],
          ])}</defs>` +
          polygon(
            [
              [x - 22 * size, y],
              [x + 22 * size, y],
              [x + 200 * size, y + 520 * size],
              [x - 200 * size, y + 520 * size],
            ],
            `url(#cone-${index}${side})`,
          );
        return (
          cone +
          glow(`bulb-${index}${side}`, [x, y], 190 * size, '#ffe9bd', 1) +
          disc([x, y], 15 * size, '#fffdf2')
        );
      })
      .join('');
  });
}

function slab(): string {
  const ice = `<defs>${downward('ice', [
    [0, '#f2f7f5'],
    [0.5, '#b9cccd'],
    [1, '#4c6066'],
  ])}</defs>${path('M0 972 Q420 934 840 946 Q1280 930 1680 964 L1680 1120 L0 1120 Z', 'fill="url(#ice)"')}`;
  const roll = dice(5);
  const chips = many(420, () => {
    const x = roll.between(0, 1680);
    const y = roll.between(962, 1116);
    const size = roll.between(4, 15);
    return polygon(
      [
        [x, y],
        [x + size, y - size * 0.4],
        [x + size * 1.3, y + size * 0.4],
        [x + size * 0.3, y + size * 0.6],
      ],
      roll.pick(['#ffffff', '#dbe8e8', '#8ea5aa', '#f6fbfa']),
      `fill-opacity="${roll.between(0.25, 0.8).toFixed(2)}"`,
    );
  });
  return ice + chips;
}

function catchOfTheDay(roll: Dice): string {
  const shade = `<defs>${downward('fish', [
    [0, '#24404c'],
    [0.4, '#6f8f98'],
    [0.62, '#dfe7e4'],
    [1, '#aebdbd'],
  ])}</defs>`;
  const fish = many(11, (index) => {
    const x = 90 + index * 150 + roll.between(-16, 16);
    const y = 1030 + roll.between(-26, 30);
    const turn = roll.between(-16, 10);
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${turn.toFixed(0)})"><path d="M-116 6 Q-70 -40 0 -38 Q62 -34 98 -8 L142 -32 Q132 -2 142 30 L98 8 Q60 34 0 36 Q-80 36 -116 6 Z" fill="url(#fish)"/><path d="M-60 -30 Q-46 2 -62 30" fill="none" stroke="#2b4550" stroke-width="3"/><path d="M-20 -38 Q6 -62 44 -34 Z" fill="#31505b"/><circle cx="-86" cy="-6" r="8" fill="#f2d98a"/><circle cx="-86" cy="-6" r="4.5" fill="#0b1213"/><path d="M-90 -22 Q-30 -36 60 -24" fill="none" stroke="#f3fbfb" stroke-width="3" stroke-opacity="0.6"/></g>`;
  });
  return shade + fish;
}
