import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { dice } from '../drawing/random';
import { backdrop, box, disc, glow, line, many, path, placed } from '../drawing/shapes';
import { haze } from '../drawing/weather';

/** A portrait against the light: a woman at an upper window, the harbour lights behind her out of focus. */
export async function drawPortrait(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#152238'],
      [0.42, '#4a5470'],
      [0.66, '#c98d78'],
      [0.78, '#7a5a66'],
      [1, '#20222f'],
    ]),
  );
  await paint(plate, farTown(), { softness: 14 });
  await paint(plate, lights(), { blend: 'screen', softness: 3.4 });
  haze(plate, { ink: colour('#e2a588'), top: 420, bottom: 980, thickest: 740, opacity: 0.25, seed: 7 });
  await paint(plate, window());
  await paint(plate, glow('warm', [1180, 560], 620, '#ffcf9a', 0.34), { blend: 'screen' });
  await paint(plate, placed([610, 1120], 1.18, sitter()));
  await paint(plate, drops(), { softness: 1 });
  finish(plate, { seed: 14, bloom: 0.45, bloomFrom: 195, vignette: 0.45, grain: 9, contrast: 1.1 });
}

function farTown(): string {
  const roll = dice(29);
  return many(26, (index) =>
    box(index * 68 - 20, 800 - roll.between(20, 200), 72, 400, roll.pick(['#2b3148', '#383a52', '#232a40'])),
  );
}

function lights(): string {
  const roll = dice(130);
  return many(80, () => {
    const y = roll.between(600, 930);
    return disc(
      [roll.between(0, 1680), y],
      roll.between(9, 34),
      roll.pick(['#ffc477', '#ffe0a8', '#ff9a62', '#8fc4d6', '#f6eacb']),
      `fill-opacity="${roll.between(0.12, 0.5).toFixed(2)}"`,
    );
  });
}

function window(): string {
  return (
    box(0, 0, 1680, 46, '#0b0f18') +
    box(1096, 0, 30, 1120, '#0c111b') +
    box(1096, 0, 4, 1120, '#b98568', 'fill-opacity="0.7"') +
    box(0, 0, 60, 1120, '#0b0f18') +
    box(1630, 0, 50, 1120, '#0b0f18') +
    box(0, 372, 1680, 16, '#0c111b') +
    box(0, 387, 1680, 2.5, '#b98568', 'fill-opacity="0.5"') +
    box(0, 1050, 1680, 70, '#090c14') +
    line([0, 1050], [1680, 1050], '#a4745e', 2.5, 'stroke-opacity="0.6"')
  );
}

/** Profile to the right; the chin is about 420 above the bottom edge. */
function sitter(): string {
  const ink = '#080b13';
  const face =
    'M-118 -322 Q-128 -400 -158 -470 Q-184 -530 -176 -590 Q-152 -724 -8 -732 Q86 -736 122 -668 Q138 -636 138 -604 Q136 -590 144 -572 Q156 -548 178 -522 Q184 -510 168 -504 Q158 -501 158 -494 Q168 -482 160 -470 Q154 -464 156 -456 Q162 -444 150 -434 Q146 -396 120 -388 Q86 -384 62 -398 Q48 -372 58 -318';
  const shoulders =
    'L62 -306 Q124 -270 214 -244 Q296 -216 324 -110 L352 20 L-420 20 L-392 -120 Q-366 -226 -258 -258 Q-150 -292 -118 -322 Z';
  const bun = '<ellipse cx="-186" cy="-560" rx="74" ry="80" fill="#080b13"/>';
  const rim = path(
    'M30 -731 Q92 -724 122 -668 Q138 -636 138 -604 Q136 -590 144 -572 Q156 -548 178 -522 Q184 -510 168 -504 Q158 -501 158 -494 Q168 -482 160 -470 Q154 -464 156 -456 Q162 -444 150 -434 Q146 -396 120 -388 Q86 -384 62 -398 Q48 -372 58 -318 Q124 -270 214 -244 Q296 -216 324 -110',
    'fill="none" stroke="#f3b88c" stroke-width="4.5" stroke-linejoin="round" stroke-opacity="0.9"',
  );
  const collar =
    path('M-122 -322 Q-20 -252 62 -306 L84 -262 Q-10 -204 -150 -284 Z', 'fill="#121827"') +
    path('M62 -306 L84 -262', 'stroke="#d59a78" stroke-width="3"');
  return (
    bun +
    path(`${face} ${shoulders}`, `fill="${ink}"`) +
    collar +
    rim +
    disc([-6, -500], 7, '#f0c79a', 'fill-opacity="0.8"')
  );
}

function drops(): string {
  const roll = dice(52);
  return many(170, () => {
    const x = roll.between(1130, 1630);
    const y = roll.between(50, 1040);
    const size = roll.between(1.5, 6);
    return `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${size.toFixed(1)}" ry="${(size * 1.25).toFixed(1)}" fill="#f6dcc6" fill-opacity="${roll.between(0.12, 0.4).toFixed(2)}"/>`;
  });
}
