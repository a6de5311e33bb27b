import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { backdrop, box, disc, glow, many, path, placed, polygon, sideways } from '../drawing/shapes';
import { glitter, water } from '../drawing/water';
import { clouds, haze } from '../drawing/weather';

const SHORE = 770;

/** The Skerrow Bank turbines in morning haze, a service boat on its round. */
export async function drawWindFarm(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#7fa6bd'],
      [0.35, '#bcd0d2'],
      [0.58, '#f2dcc0'],
      [0.69, '#fbe3bd'],
      [1, '#fbe3bd'],
    ]) +
      glow('sun', [560, 560], 640, '#fffbe6', 1) +
      disc([560, 560], 44, '#fffdf0'),
  );
  clouds(plate, {
    seed: 111,
    ink: colour('#ffffff'),
    top: 80,
    bottom: 560,
    amount: 0.42,
    stretch: 6,
    size: 130,
    opacity: 0.6,
  });
  await paint(plate, rank(9, 0.2, '#c2c4ba', 40, 190));
  haze(plate, { ink: colour('#f8e6c8'), top: 480, bottom: SHORE, thickest: 750, opacity: 0.6, seed: 5 });
  await paint(plate, rank(6, 0.4, '#9fa9a8', 150, 290));
  haze(plate, { ink: colour('#f6e3c6'), top: 480, bottom: SHORE, thickest: 760, opacity: 0.42, seed: 9 });
  await paint(
    plate,
    rank(3, 0.72, '#6f828a', 330, 520) + placed([1440, SHORE + 16], 1.5, turbine('#3d5360', 17)),
  );
  await paint(plate, placed([930, SHORE + 10], 1, boat()));
  water(plate, {
    seed: 65,
    shore: SHORE,
    ink: colour('#4d7482'),
    breeze: 0.75,
    murk: [0.22, 0.7],
    squeeze: 1.2,
  });
  glitter(plate, {
    seed: 4,
    ink: colour('#fff3cf'),
    x: 560,
    top: SHORE + 4,
    bottom: 1118,
    width: [60, 300],
    strength: 0.75,
  });
  await paint(plate, wake(), { softness: 1.2 });
  finish(plate, { seed: 16, bloom: 0.35, bloomFrom: 222, vignette: 0.22, grain: 6, contrast: 1.08 });
}

function rank(count: number, size: number, ink: string, from: number, gap: number): string {
  return many(count, (index) =>
    placed([from + index * gap, SHORE], size, turbine(ink, index * 37 + size * 100)),
  );
}

/** Foot at the origin, hub 380 up. */
function turbine(ink: string, turn: number): string {
  const tower =
    polygon(
      [
        [-8, 0],
        [-4.5, -380],
        [4.5, -380],
        [8, 0],
      ],
      ink,
    ) +
    box(-15, -24, 30, 30, '#d3a13c', 'fill-opacity="0.85"') +
    box(-20, -28, 40, 5, ink);
  const blade = '<path d="M-3 -4 Q-9 -40 -5 -70 Q-2 -150 1 -192 Q5 -120 5 -60 Q5 -20 3 -4 Z"/>';
  const blades = [0, 120, 240].map((angle) => `<g transform="rotate(${angle + turn})">${blade}</g>`).join('');
  return `${tower}<g transform="translate(0 -384)" fill="${ink}">${blades}<circle r="8"/></g>${box(-6, -390, 26, 11, ink)}`;
}

function boat(): string {
  const hull =
    path('M-96 -26 L104 -34 Q98 -8 78 0 L-84 0 Q-96 -8 -96 -26 Z', 'fill="#22343f"') +
    path('M-95 -14 L94 -18 L88 -8 L-92 -6 Z', 'fill="#c9652f"');
  const house =
    path('M10 -32 L14 -74 L56 -74 L68 -34 Z', 'fill="#dfe0d6" stroke="#5a6a70" stroke-width="2"') +
    path('M20 -54 L22 -68 L54 -68 L58 -54 Z', 'fill="#25404d"') +
    box(-60, -36, 62, 6, '#c9652f') +
    box(28, -116, 3, 44, '#39505b') +
    box(18, -104, 24, 3, '#39505b');
  return hull + house;
}

function wake(): string {
  const fade = `<defs>${sideways('wake', [
    [0, '#fffaf0', 0],
    [1, '#fffaf0', 0.8],
  ])}</defs>`;
  return (
    fade +
    path('M850 786 Q700 790 420 808 Q240 822 140 840 L140 850 Q420 826 850 794 Z', 'fill="url(#wake)"') +
    path('M1040 776 Q1030 788 1010 790 L850 792 L850 786 L1004 784 Z', 'fill="#fffaf0" fill-opacity="0.85"')
  );
}
