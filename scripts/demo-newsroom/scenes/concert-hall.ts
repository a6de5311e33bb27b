import { seated } from '../drawing/figures';
import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { dice } from '../drawing/random';
import {
  around,
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
} from '../drawing/shapes';
import { haze } from '../drawing/weather';

const STAGE = 700;

/** The Sounding Hall from the back of the stalls, a moment before the first note. */
export async function drawConcertHall(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#120a08'],
      [0.4, '#3a2012'],
      [0.62, '#6b3f1f'],
      [0.63, '#190d08'],
      [1, '#070403'],
    ]),
  );
  await paint(plate, hall() + organ() + stage());
  await paint(plate, orchestra());
  haze(plate, { ink: colour('#f0b972'), top: 160, bottom: 800, thickest: 600, opacity: 0.22, seed: 5 });
  await paint(plate, spotlights(), { blend: 'screen', softness: 13 });
  await paint(plate, audience(), { softness: 1.6 });
  await paint(plate, nearRow(), { softness: 5 });
  finish(plate, { seed: 10, bloom: 0.5, bloomFrom: 175, vignette: 0.3, grain: 9, contrast: 1.12 });
}

function hall(): string {
  const ribs = many(7, (rib) => {
    const drop = rib * 46;
    const reach = 900 - rib * 74;
    return path(
      `M${840 - reach} ${700 - rib * 10} L${840 - reach} ${250 + drop * 0.4} Q840 ${-120 + drop * 1.3} ${840 + reach} ${250 + drop * 0.4} L${840 + reach} ${700 - rib * 10}`,
      `fill="none" stroke="${rib % 2 ? '#2a170d' : '#744522'}" stroke-width="${26 - rib * 2.6}" stroke-opacity="${0.5 + rib * 0.06}"`,
    );
  });
  const balconies = many(3, (tier) => {
    const y = 330 + tier * 118;
    const left = polygon(
      [
        [0, y - 40 - tier * 6],
        [390, y + 20],
        [390, y + 52],
        [0, y + 36],
      ],
      '#4a2914',
    );
    const rim =
      line([0, y - 40 - tier * 6], [390, y + 20], '#c98a48', 3) +
      many(6, (lamp) => disc([40 + lamp * 62, y + 8 + lamp * 5], 4.5 - lamp * 0.4, '#ffdc9a'));
    return `${left + rim}<g transform="translate(1680 0) scale(-1 1)">${left}${rim}</g>`;
  });
  return ribs + balconies;
}

function organ(): string {
  const shade = `<defs><linearGradient id="pipe" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#4a3016"/><stop offset="0.35" stop-color="#f3d391"/><stop offset="0.6" stop-color="#b98643"/><stop offset="1" stop-color="#3a2410"/></linearGradient></defs>`;
  const pipes = many(33, (index) => {
    const x = 560 + index * 17;
    const swell = Math.abs(Math.sin((index / 32) * Math.PI * 3)) * 90 + (16 - Math.abs(16 - index)) * 5;
    return (
      box(x, 440 - swell, 14, 120 + swell, 'url(#pipe)') +
      polygon(
        [
          [x + 3, 536],
          [x + 11, 536],
          [x + 9, 550],
          [x + 5, 550],
        ],
        '#1b1008',
      )
    );
  });
  const casework =
    box(540, 556, 600, 26, '#2b170b') +
    box(540, 552, 600, 5, '#a8713a') +
    box(548, 420, 9, 140, '#2b170b') +
    box(1122, 420, 9, 140, '#2b170b');
  return shade + pipes + casework;
}

function stage(): string {
  const floor =
    `<defs>${downward('boards', [
      [0, '#9a6230'],
      [0.6, '#d79a52'],
      [1, '#8c5526'],
    ])}</defs>` +
    polygon(
      [
        [430, 584],
        [1250, 584],
        [1400, STAGE],
        [280, STAGE],
      ],
      'url(#boards)',
    );
  const joints = many(15, (board) =>
    line([460 + board * 55, 586], [300 + board * 77, STAGE], '#5a3517', 1.4, 'stroke-opacity="0.5"'),
  );
  const lip = box(280, STAGE, 1120, 46, '#1f120a') + box(280, STAGE, 1120, 4, '#e7b069');
  return floor + joints + lip;
}

/** Desks in arcs around the rostrum, each with its lamp and its player. */
function orchestra(): string {
  const desks = many(4, (arc) => {
    const row = 3 - arc;
    const count = 7 + row * 3;
    return many(count, (index) => {
      const angle = Math.PI * (0.06 + (0.88 * index) / (count - 1));
      const x = 840 - Math.cos(angle) * (190 + row * 98);
      const y = 686 - Math.sin(angle) * (26 + row * 24) - row * 3;
      return player(x, y, 0.8 - row * 0.08, index + row);
    });
  });
  const rostrum =
    polygon(
      [
        [800, 676],
        [880, 676],
        [892, 694],
        [788, 694],
      ],
      '#5e2a20',
    ) +
    placed(
      [840, 678],
      0.62,
      '<ellipse cx="0" cy="-165" rx="11" ry="14" fill="#0d0706"/><path d="M-6 -154 L6 -154 L8 -148 Q24 -144 28 -128 L66 -158 L94 -196 L98 -192 L74 -148 L30 -104 L22 -60 L18 0 L4 0 L0 -54 L-4 0 L-18 0 L-22 -60 L-30 -104 L-70 -150 L-64 -158 L-28 -128 Q-24 -144 -8 -148 Z" fill="#0d0706"/><path d="M96 -194 L132 -226" stroke="#f5e6c8" stroke-width="2.5"/>',
    );
  return desks + rostrum;
}

function player(x: number, y: number, size: number, kind: number): string {
  const body =
    '<ellipse cx="0" cy="-62" rx="9" ry="11" fill="#140a07"/><path d="M-22 0 Q-24 -46 0 -49 Q24 -46 22 0 Z" fill="#140a07"/>';
  const bow =
    kind % 3 === 0
      ? '<path d="M-26 -58 L22 -26" stroke="#efd2a0" stroke-width="1.6"/>'
      : kind % 3 === 1
        ? '<path d="M14 -4 L26 -92" stroke="#3b1c0e" stroke-width="5"/>'
        : '';
  const desk =
    '<path d="M26 2 L26 -26" stroke="#1a0d08" stroke-width="2.4"/><path d="M14 -42 L40 -36 L38 -22 L14 -26 Z" fill="#fbe9c4"/>';
  return placed([x, y], size, body + bow + desk);
}

function spotlights(): string {
  return many(5, (index) => {
    const x = 440 + index * 200;
    const fade = `<defs>${downward(`spot-${index}`, [
      [0, '#ffe3ae', 0.34],
      [0.7, '#ffd48e', 0.12],
      [1, '#ffd48e', 0],
    ])}</defs>`;
    return (
      fade +
      polygon(
        [
          [x - 10, 120],
          [x + 10, 120],
          [x + 150 + (2 - index) * 40, 720],
          [x - 150 + (2 - index) * 40, 720],
        ],
        `url(#spot-${index})`,
      ) +
      glow(`can-${index}`, [x, 118], 70, '#fff0d0', 0.9)
    );
  });
}

function audience(): string {
  const roll = dice(15);
  const floor = `<defs>${around('spill', [840, 720], 700, [
    [0, '#9a5f2c', 0.75],
    [1, '#8a5326', 0],
  ])}</defs>${box(0, 746, 1680, 374, '#0a0504')}${box(0, 746, 1680, 374, 'url(#spill)')}`;
  const rows = many(5, (row) =>
    many(26 - row * 3, (index) => {
      const gap = 1760 / (26 - row * 3);
      return seated(
        [
          index * gap - 30 + (row % 2) * gap * 0.5 + roll.between(-7, 7),
          762 + row * 42 + roll.between(-6, 8),
        ],
        0.36 + row * 0.09,
        row < 2 ? '#26150c' : '#190d08',
        '#f0b66e',
      );
    }),
  );
  return floor + rows;
}

function nearRow(): string {
  return [70, 360, 690, 1010, 1300, 1600]
    .map((x, index) => seated([x, 984 + (index % 3) * 20], 1.05, '#060302', '#b87a42'))
    .join('');
}
