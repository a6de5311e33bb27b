import { standing } from '../drawing/figures';
import { finish } from '../drawing/finish';
import { fractal, smoothStep } from '../drawing/noise';
import { paint } from '../drawing/paint';
import { blend, colour, layOver, type Plate } from '../drawing/plate';
import { dice } from '../drawing/random';
import { backdrop, box, disc, downward, glow, line, many, path, polygon, ridge } from '../drawing/shapes';
import { haze } from '../drawing/weather';

/** The old dome on Lantern Hill, open on a moonless night. */
export async function drawObservatory(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#060a1c'],
      [0.4, '#14204a'],
      [0.7, '#3b3a6e'],
      [0.84, '#a0698a'],
      [1, '#d89a86'],
    ]),
  );
  milkyWay(plate);
  await paint(plate, stars());
  await paint(
    plate,
    ridge({ seed: 140, y: 880, rise: 120, width: 460, fill: '#3a2f58' }) +
      ridge({ seed: 12, y: 930, rise: 90, width: 300, fill: '#261f42' }) +
      cityLights(),
  );
  haze(plate, { ink: colour('#b87a90'), top: 760, bottom: 960, thickest: 880, opacity: 0.4, seed: 3 });
  await paint(plate, hill() + dome());
  await paint(
    plate,
    glow('slit', [914, 560], 250, '#ffb36b', 0.5) + glow('door', [1016, 880], 130, '#ffce8a', 0.7),
    { blend: 'screen' },
  );
  await paint(plate, fore());
  finish(plate, { seed: 15, bloom: 0.4, bloomFrom: 190, vignette: 0.32, grain: 8, contrast: 1.08 });
}

function milkyWay(plate: Plate): void {
  const dust = colour('#c3b8e8');
  const warm = colour('#f0c4b4');
  for (let y = 0; y < 900; y += 1) {
    for (let x = 0; x < plate.width; x += 1) {
      const away = (x - 300 - (900 - y) * 0.78) / 230;
      const band = Math.exp(-away * away);
      if (band < 0.002) continue;
      const cloud = fractal(x / 120, y / 120, 310, 6);
      const lane = smoothStep(0.35, 0.8, fractal(x / 110 + 9, y / 150, 77, 5));
      const light =
        band *
        (0.35 + 0.65 * smoothStep(0.3, 0.75, cloud)) *
        (1 - lane * 0.6 * Math.exp(-away * away * 3)) *
        smoothStep(920, 480, y);
      layOver(
        plate.pixels,
        (y * plate.width + x) * 3,
        blend(dust, warm, smoothStep(0.3, 0.75, cloud)),
        light * 0.5,
      );
    }
  }
}

function stars(): string {
  const roll = dice(404);
  return many(900, () => {
    const y = roll.between(0, 880);
    const inBand = roll.chance(0.5);
    const x = inBand ? 300 + (900 - y) * 0.78 + roll.between(-240, 240) : roll.between(0, 1680);
    const bright = roll.between(0, 1) ** 5;
    return disc(
      [x, y],
      0.6 + bright * 1.9,
      roll.pick(['#ffffff', '#dfe6ff', '#ffe9d6']),
      `fill-opacity="${((0.3 + bright * 0.7) * (1 - y / 1000)).toFixed(2)}"`,
    );
  });
}

function cityLights(): string {
  const roll = dice(21);
  return many(110, () =>
    disc(
      [roll.between(0, 1680), roll.between(912, 952)],
      roll.between(0.8, 2),
      roll.pick(['#ffd491', '#ffe8c0', '#ffb06e']),
      `fill-opacity="${roll.between(0.4, 1).toFixed(2)}"`,
    ),
  );
}

function hill(): string {
  return (
    path(
      'M0 1010 Q380 930 700 908 Q940 890 1180 914 Q1440 948 1680 1034 L1680 1120 L0 1120 Z',
      'fill="#0c0c1e"',
    ) + path('M700 908 Q940 890 1180 914', 'fill="none" stroke="#6b4b6b" stroke-width="3"')
  );
}

function dome(): string {
  const shade = `<defs><linearGradient id="shell" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#8f86b0"/><stop offset="0.35" stop-color="#5a5484"/><stop offset="1" stop-color="#1c1b38"/></linearGradient><linearGradient id="drum" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#6f688f"/><stop offset="0.4" stop-color="#45406a"/><stop offset="1" stop-color="#161530"/></linearGradient>${downward(
    'inside',
    [
      [0, '#3a1f1c'],
      [1, '#e08a4a'],
    ],
  )}</defs>`;
  const drum =
    box(716, 712, 400, 202, 'url(#drum)') +
    box(700, 698, 432, 20, 'url(#shell)') +
    many(5, (index) =>
      path(
        `M${748 + index * 76} 800 L${748 + index * 76} 766 Q${762 + index * 76} 748 ${776 + index * 76} 766 L${776 + index * 76} 800 Z`,
        `fill="${index === 1 ? '#ffcf8c' : '#141430'}"`,
      ),
    ) +
    box(992, 836, 48, 80, '#ffd79a') +
    box(1014, 836, 3, 80, '#5a3a2a');
  const shell =
    path('M708 700 A208 208 0 0 1 1124 700 Z', 'fill="url(#shell)"') +
    many(5, (rib) =>
      path(
        `M${760 + rib * 8} 700 Q${766 + rib * 34} ${560 - rib * 14} ${900 - (4 - rib) * 12} 494`,
        'fill="none" stroke="#2a2850" stroke-width="2" stroke-opacity="0.5"',
      ),
    );
  const slit =
    polygon(
      [
        [880, 700],
        [886, 494],
        [948, 496],
        [962, 700],
      ],
      'url(#inside)',
    ) +
    line([880, 700], [886, 492], '#b5aed0', 4) +
    line([962, 700], [948, 494], '#17162e', 5);
  const telescope =
    polygon(
      [
        [898, 676],
        [934, 682],
        [946, 470],
        [908, 466],
      ],
      '#0d0c1d',
    ) +
    polygon(
      [
        [904, 482],
        [950, 486],
        [952, 452],
        [906, 448],
      ],
      '#17152c',
    ) +
    line([899, 672], [909, 470], '#e59b62', 3, 'stroke-opacity="0.8"');
  return shade + shell + slit + telescope + drum;
}

function fore(): string {
  const roll = dice(61);
  const grass = many(260, () => {
    const x = roll.between(0, 1680);
    return path(
      `M${x.toFixed(0)} 1122 q${roll.between(-6, 10).toFixed(0)} ${(-roll.between(14, 60)).toFixed(0)} ${roll.between(-16, 22).toFixed(0)} ${(-roll.between(40, 104)).toFixed(0)}`,
      'fill="none" stroke="#04040d" stroke-width="2.6"',
    );
  });
  const tripod =
    line([470, 934], [446, 994], '#05050f', 4) +
    line([470, 934], [470, 996], '#05050f', 4) +
    line([470, 934], [496, 992], '#05050f', 4) +
    polygon(
      [
        [436, 944],
        [512, 902],
        [518, 914],
        [442, 956],
      ],
      '#05050f',
    );
  return standing([408, 1000], 0.62, '#05050f') + standing([548, 996], 0.56, '#05050f') + tripod + grass;
}
