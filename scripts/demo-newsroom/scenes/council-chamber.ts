import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { around, backdrop, box, disc, downward, glow, many, path, polygon } from '../drawing/shapes';
import { haze } from '../drawing/weather';

const WINDOWS = [380, 840, 1300] as const;
const FLOOR = 600;

/** The council chamber in the Exchange Hall between sittings, with winter light across the benches. */
export async function drawCouncilChamber(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#1a120d'],
      [0.3, '#3b2618'],
      [0.55, '#4d3120'],
      [0.56, '#4a2320'],
      [0.75, '#331a17'],
      [1, '#120b08'],
    ]),
  );
  await paint(plate, panelling() + WINDOWS.map(tallWindow).join(''));
  await paint(
    plate,
    WINDOWS.map((x, index) => glow(`window-${index}`, [x, 300], 420, '#ffe9bf', 0.55)).join(''),
    { blend: 'screen', softness: 14 },
  );
  await paint(plate, dais() + benches());
  await paint(plate, shafts(), { blend: 'screen', softness: 16 });
  haze(plate, { ink: colour('#d8b27c'), top: 120, bottom: 820, thickest: 520, opacity: 0.16, seed: 4 });
  await paint(plate, frontRow());
  finish(plate, { seed: 3, bloom: 0.55, bloomFrom: 185, vignette: 0.36, grain: 7, contrast: 1.1 });
}

function panelling(): string {
  const boards = many(
    29,
    (index) =>
      box(index * 60, 0, 58, FLOOR, index % 2 ? '#4a2f1e' : '#452b1b') +
      box(index * 60, 0, 3, FLOOR, '#20130b'),
  );
  const cornice =
    box(0, 0, 1680, 38, '#2a1a10') +
    box(0, 38, 1680, 6, '#8a6238') +
    box(0, 470, 1680, 8, '#7a5530') +
    box(0, 478, 1680, 6, '#1c110a');
  const dark = `<defs>${downward('wall-shade', [
    [0, '#000000', 0.55],
    [0.5, '#000000', 0.05],
    [1, '#000000', 0.5],
  ])}</defs>${box(0, 0, 1680, FLOOR, 'url(#wall-shade)')}`;
  return boards + cornice + dark;
}

function tallWindow(x: number, index: number): string {
  const frame = path(
    `M${x - 112} 460 L${x - 112} 170 A112 112 0 0 1 ${x + 112} 170 L${x + 112} 460 Z`,
    'fill="#1d120b"',
  );
  const glass = path(
    `M${x - 96} 448 L${x - 96} 172 A96 96 0 0 1 ${x + 96} 172 L${x + 96} 448 Z`,
    `fill="url(#glass-${index})"`,
  );
  const light = `<defs>${downward(`glass-${index}`, [
    [0, '#fff3d6'],
    [0.55, '#ffe2ac'],
    [1, '#dba968'],
  ])}</defs>`;
  const bars =
    many(3, (bar) => box(x - 50 + bar * 48, 76, 5, 374, '#3c2615')) +
    many(4, (bar) => box(x - 96, 172 + bar * 72, 192, 5, '#3c2615'));
  return frame + light + glass + bars;
}

function dais(): string {
  const platform =
    polygon(
      [
        [560, 596],
        [1120, 596],
        [1180, 660],
        [500, 660],
      ],
      '#5f3d25',
    ) + box(500, 660, 680, 26, '#2c1b10');
  const desk =
    box(610, 520, 460, 84, '#6b452a') +
    box(600, 508, 480, 16, '#8d6038') +
    many(
      6,
      (panel) => box(626 + panel * 74, 536, 58, 54, '#51331f') + box(626 + panel * 74, 536, 58, 3, '#a87744'),
    );
  const chair =
    path('M796 510 L796 392 Q840 346 884 392 L884 510 Z', 'fill="#2b1711"') +
    path('M808 504 L808 402 Q840 368 872 402 L872 504 Z', 'fill="#6d2b28"') +
    disc([840, 366], 9, '#c2934f');
  const sides = many(2, (side) =>
    path(
      `M${694 + side * 232} 510 L${694 + side * 232} 424 Q${724 + side * 232} 398 ${754 + side * 232} 424 L${754 + side * 232} 510 Z`,
      'fill="#3f201a"',
    ),
  );
  return platform + sides + chair + desk;
}

/** Curved rows that open towards us, each a darker ring with a bright upper edge. */
function benches(): string {
  return many(4, (row) => {
    const wide = 470 + row * 210;
    const tall = 86 + row * 46;
    const y = 690 + row * 62;
    const height = 44 + row * 22;
    const arc = (drop: number) =>
      `M${840 - wide} ${y + drop} A${wide} ${tall} 0 0 0 ${840 + wide} ${y + drop}`;
    const back = `${arc(0)} L${840 + wide} ${y + height} A${wide} ${tall} 0 0 1 ${840 - wide} ${y + height} Z`;
    const shade = `<defs>${downward(`bench-${row}`, [
      [0, '#7c5230'],
      [0.35, '#553420'],
      [1, '#2a190f'],
    ])}</defs>`;
    const seats = many(13 + row * 2, (seat) => leather(row, seat, 13 + row * 2, wide, tall, y));
    return (
      shade +
      seats +
      path(back, `fill="url(#bench-${row})"`) +
      path(arc(0), `fill="none" stroke="#c79358" stroke-width="${4 + row}"`) +
      path(arc(height * 0.45), 'fill="none" stroke="#1d110a" stroke-width="2" stroke-opacity="0.6"')
    );
  });
}

function leather(row: number, seat: number, count: number, wide: number, tall: number, y: number): string {
  const angle = Math.PI * (0.08 + (0.84 * seat) / (count - 1));
  const x = 840 - Math.cos(angle) * wide * 0.97;
  const at = y + Math.sin(angle) * tall * 0.97;
  const size = 20 + row * 8;
  return (
    path(
      `M${x - size} ${at + 6} L${x - size} ${at - size * 1.3} Q${x} ${at - size * 2} ${x + size} ${at - size * 1.3} L${x + size} ${at + 6} Z`,
      'fill="#5d2422"',
    ) +
    path(
      `M${x - size * 0.8} ${at - size * 1.3} Q${x} ${at - size * 1.85} ${x + size * 0.8} ${at - size * 1.3}`,
      'fill="none" stroke="#b0644f" stroke-width="2.5"',
    )
  );
}

function shafts(): string {
  return WINDOWS.map((x, index) => {
    const fade = `<defs>${downward(`shaft-${index}`, [
      [0, '#ffdf9f', 0.5],
      [0.6, '#ffcf86', 0.2],
      [1, '#ffcf86', 0],
    ])}</defs>`;
    return (
      fade +
      polygon(
        [
          [x - 92, 100],
          [x + 92, 100],
          [x + 470, 1050],
          [x + 90, 1050],
        ],
        `url(#shaft-${index})`,
      )
    );
  }).join('');
}

function frontRow(): string {
  const rail =
    `<defs>${downward('rail', [
      [0, '#6f4829'],
      [0.14, '#2c1a10'],
      [1, '#0a0604'],
    ])}${around('pool', [980, 1000], 460, [
      [0, '#ffcf8a', 0.35],
      [1, '#ffcf8a', 0],
    ])}</defs>` +
    path('M0 986 Q840 1072 1680 986 L1680 1120 L0 1120 Z', 'fill="url(#rail)"') +
    path('M0 986 Q840 1072 1680 986 L1680 1120 L0 1120 Z', 'fill="url(#pool)"');
  const papers =
    polygon(
      [
        [930, 1062],
        [1040, 1054],
        [1076, 1092],
        [952, 1102],
      ],
      '#e9dcc0',
    ) +
    many(4, (row) =>
      polygon(
        [
          [946 + row * 5, 1068 + row * 8],
          [1030 + row * 7, 1062 + row * 8],
          [1032 + row * 7, 1064 + row * 8],
          [948 + row * 5, 1070 + row * 8],
        ],
        '#8d7c60',
      ),
    );
  const microphone =
    path('M560 1040 Q566 930 640 900', 'fill="none" stroke="#0b0705" stroke-width="6"') +
    `<ellipse cx="648" cy="896" rx="20" ry="11" transform="rotate(-22 648 896)" fill="#0b0705"/>`;
  return rail + papers + microphone;
}
