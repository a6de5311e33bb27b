import { standing } from '../drawing/figures';
import { finish } from '../drawing/finish';
import { fractal } from '../drawing/noise';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import {
  backdrop,
  box,
  disc,
  downward,
  line,
  many,
  type Point,
  path,
  placed,
  polygon,
} from '../drawing/shapes';
import { water } from '../drawing/water';
import { haze } from '../drawing/weather';

const FLOOR = 850;

/** The price wall at the Freight Exchange, with two brokers reading it. */
export async function drawChartWall(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#060d18'],
      [0.7, '#0d1c30'],
      [1, '#060b14'],
    ]),
  );
  await paint(plate, wall());
  await paint(plate, chart(10, 0.5), { blend: 'screen', softness: 9 });
  await paint(plate, chart(4.5, 1));
  haze(plate, { ink: colour('#2c5d84'), top: 100, bottom: FLOOR, thickest: 700, opacity: 0.3, seed: 2 });
  await paint(plate, viewers());
  water(plate, {
    seed: 9,
    shore: FLOOR,
    ink: colour('#050a13'),
    breeze: 0.12,
    murk: [0.4, 0.86],
    squeeze: 1.3,
  });
  await paint(plate, rail());
  finish(plate, { seed: 13, bloom: 0.6, bloomFrom: 150, vignette: 0.4, grain: 8, contrast: 1.08 });
}

function wall(): string {
  const panels = many(9, (column) =>
    many(5, (row) =>
      box(64 + column * 174, 70 + row * 146, 168, 140, (column + row) % 2 ? '#11263f' : '#132a46'),
    ),
  );
  const rules =
    many(6, (row) =>
      line([120, 170 + row * 112], [1560, 170 + row * 112], '#3d6c8f', 1.4, 'stroke-opacity="0.5"'),
    ) +
    many(13, (column) =>
      line([120 + column * 120, 130], [120 + column * 120, 740], '#3d6c8f', 1, 'stroke-opacity="0.28"'),
    );
  const ticker =
    box(64, 60, 1556, 40, '#0a1626') +
    many(34, (index) =>
      box(
        84 + index * 46,
        74,
        12 + ((index * 17) % 22),
        12,
        index % 5 === 2 ? '#e0734f' : index % 3 ? '#5fb4a8' : '#d8c07a',
        'fill-opacity="0.85"',
      ),
    );
  return panels + rules + ticker;
}

function price(x: number): number {
  const share = (x - 120) / 1440;
  return 600 - share ** 1.7 * 310 + Math.sin(share * 9) * 46 - (fractal(share * 16, 0.3, 27, 5) - 0.5) * 210;
}

function chart(width: number, strength: number): string {
  const points: Point[] = [];
  for (let x = 120; x <= 1480; x += 5) points.push([x, price(x)]);
  const run = points.map(([x, y], index) => `${index ? 'L' : 'M'}${x} ${y.toFixed(1)}`).join(' ');
  const end = points.at(-1) ?? [1480, 300];
  const fill = `<defs>${downward('under', [
    [0, '#f0b45a', 0.34 * strength],
    [1, '#f0b45a', 0],
  ])}</defs>${polygon([...points, [1480, 740], [120, 740]], 'url(#under)')}`;
  const average = path(
    points
      .map(
        ([x], index) =>
          `${index ? 'L' : 'M'}${x} ${(price(x - 60) * 0.25 + price(x - 20) * 0.25 + price(x + 30) * 0.25 + price(x - 110) * 0.25 + 46).toFixed(1)}`,
      )
      .join(' '),
    `fill="none" stroke="#58b9c4" stroke-width="${width * 0.55}" stroke-opacity="${0.75 * strength}"`,
  );
  const volumes = many(68, (index) => {
    const height = 14 + fractal(index * 0.7, 3, 8, 3) * 96;
    return box(
      122 + index * 20,
      740 - height,
      12,
      height,
      index % 4 === 1 ? '#c9573f' : '#3f8f8a',
      `fill-opacity="${0.62 * strength}"`,
    );
  });
  return (
    fill +
    volumes +
    average +
    path(
      run,
      `fill="none" stroke="#ffd186" stroke-width="${width}" stroke-linejoin="round" stroke-opacity="${strength}"`,
    ) +
    disc(end, width * 2, '#fff2d0', `fill-opacity="${strength}"`)
  );
}

function viewers(): string {
  const ink = '#03060c';
  const edge = (x: number, size: number) =>
    placed(
      [x, FLOOR],
      size,
      path(
        'M9 -148 Q21 -145 25 -134 L31 -88',
        'fill="none" stroke="#d9a866" stroke-width="1.6" stroke-opacity="0.75"',
      ) +
        path(
          'M11 -170 Q12 -160 8 -153',
          'fill="none" stroke="#d9a866" stroke-width="1.6" stroke-opacity="0.75"',
        ),
    );
  return (
    standing([560, FLOOR], 2.3, ink) + edge(560, 2.3) + standing([740, FLOOR], 2.12, ink) + edge(740, 2.12)
  );
}

function rail(): string {
  const posts = many(7, (index) => box(40 + index * 270, 940, 9, 180, '#04070d'));
  return posts + box(0, 936, 1680, 12, '#070c15') + box(0, 935, 1680, 2.4, '#7f9aa8', 'fill-opacity="0.55"');
}
