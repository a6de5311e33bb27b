import { finish } from '../drawing/finish';
import { paint } from '../drawing/paint';
import { colour, type Plate } from '../drawing/plate';
import { dice } from '../drawing/random';
import { around, backdrop, box, disc, downward, glow, many, path, polygon } from '../drawing/shapes';
import { glitter, water } from '../drawing/water';
import { clouds, haze } from '../drawing/weather';

const SHORE = 790;
const LAMP = [1166, 296] as const;

/** Skerrow Light at work on a clear cold night. */
export async function drawLighthouse(plate: Plate): Promise<void> {
  await paint(
    plate,
    backdrop([
      [0, '#070d1f'],
      [0.4, '#122444'],
      [0.62, '#27446a'],
      [0.71, '#5a7894'],
      [1, '#5a7894'],
    ]) + stars(),
  );
  clouds(plate, {
    seed: 61,
    ink: colour('#2f4a72'),
    top: 260,
    bottom: SHORE,
    amount: 0.5,
    stretch: 5,
    size: 120,
    opacity: 0.6,
  });
  await paint(plate, beams(), { blend: 'screen', softness: 8 });
  await paint(plate, tower());
  await paint(plate, glow('lamp', LAMP, 330, '#fff1c2', 0.8), { blend: 'screen' });
  await paint(plate, lantern());
  water(plate, {
    seed: 17,
    shore: SHORE,
    ink: colour('#0b1830'),
    breeze: 0.9,
    murk: [0.3, 0.72],
    squeeze: 1.2,
  });
  glitter(plate, {
    seed: 3,
    ink: colour('#ffe7b0'),
    x: LAMP[0],
    top: SHORE + 6,
    bottom: 1060,
    width: [26, 120],
    strength: 0.75,
  });
  haze(plate, { ink: colour('#7f9bb5'), top: 730, bottom: 850, thickest: SHORE, opacity: 0.35, seed: 8 });
  await paint(plate, islet());
  finish(plate, { seed: 5, bloom: 0.6, bloomFrom: 180, vignette: 0.3, grain: 8, contrast: 1.1 });
}

function stars(): string {
  const roll = dice(303);
  return many(260, () => {
    const y = roll.between(0, 1) ** 1.6 * 620;
    return disc(
      [roll.between(0, 1680), y],
      roll.between(0.5, 1.7),
      '#e9f0ff',
      `fill-opacity="${roll.between(0.25, 0.95) * (1 - y / 800)}"`,
    );
  });
}

function beams(): string {
  const [x, y] = LAMP;
  const left = `<defs>${around('left-beam', LAMP, 1250, [
    [0, '#fff3cf', 0.85],
    [0.3, '#fff0c4', 0.4],
    [1, '#fff0c4', 0],
  ])}</defs>`;
  const right = `<defs>${around('right-beam', LAMP, 620, [
    [0, '#fff3cf', 0.7],
    [1, '#fff0c4', 0],
  ])}</defs>`;
  return (
    left +
    right +
    polygon(
      [
        [x, y - 6],
        [x, y + 6],
        [-40, y + 330],
        [-40, y + 60],
      ],
      'url(#left-beam)',
    ) +
    polygon(
      [
        [x, y - 5],
        [x, y + 5],
        [1720, y - 60],
        [1720, y - 190],
      ],
      'url(#right-beam)',
    )
  );
}

function tower(): string {
  const side = `<defs><linearGradient id="render" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#c9d3de"/><stop offset="0.45" stop-color="#8796aa"/><stop offset="1" stop-color="#2a3750"/></linearGradient><linearGradient id="band" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#a94b3c"/><stop offset="0.5" stop-color="#70302f"/><stop offset="1" stop-color="#2a1620"/></linearGradient></defs>`;
  const body =
    polygon(
      [
        [1126, 350],
        [1206, 350],
        [1240, 760],
        [1092, 760],
      ],
      'url(#render)',
    ) +
    polygon(
      [
        [1118, 440],
        [1214, 440],
        [1222, 530],
        [1111, 530],
      ],
      'url(#band)',
    ) +
    polygon(
      [
        [1103, 620],
        [1229, 620],
        [1236, 706],
        [1096, 706],
      ],
      'url(#band)',
    );
  const windows =
    box(1160, 400, 12, 20, '#ffdf9e') + box(1160, 572, 13, 22, '#12203a') + box(1154, 724, 26, 40, '#101a2e');
  const cottage =
    polygon(
      [
        [1258, 700],
        [1300, 662],
        [1398, 662],
        [1430, 700],
      ],
      '#141e33',
    ) +
    box(1262, 700, 164, 62, '#1d2b45') +
    box(1290, 718, 20, 24, '#ffcf86') +
    box(1366, 718, 20, 24, '#ffcf86', 'fill-opacity="0.7"') +
    box(1384, 636, 16, 30, '#141e33');
  const rock = path(
    'M820 800 Q880 770 940 776 Q1000 742 1080 752 Q1180 736 1300 754 Q1430 748 1510 782 Q1560 782 1620 800 Z',
    'fill="#0d1424"',
  );
  const sheen = path(
    'M940 776 Q1000 744 1080 754 Q1180 738 1300 756',
    'fill="none" stroke="#5a6f8c" stroke-width="3" stroke-opacity="0.7"',
  );
  return side + cottage + body + windows + rock + sheen;
}

/** Drawn after the glow, so that the ironwork stands dark against the lamp. */
function lantern(): string {
  const gallery =
    box(1104, 338, 124, 12, '#16223a') +
    many(13, (post) => box(1106 + post * 10, 318, 2, 22, '#16223a')) +
    box(1104, 316, 124, 3, '#16223a');
  const room =
    box(1138, 262, 56, 76, '#fff3cc') +
    disc(LAMP, 20, '#ffffff') +
    many(5, (pane) => box(1138 + pane * 13.4, 262, 2.6, 76, '#2a3348'));
  const cap =
    path('M1128 266 Q1166 206 1204 266 Z', 'fill="#16223a"') +
    box(1163, 196, 6, 28, '#16223a') +
    disc([1166, 194], 6, '#16223a');
  return room + gallery + cap;
}

function islet(): string {
  const shade = `<defs>${downward('rocks', [
    [0, '#1a2438'],
    [1, '#04070f'],
  ])}</defs>`;
  const rocks = path(
    'M0 1120 L0 950 Q60 916 130 946 Q190 900 280 948 Q360 944 420 1000 Q520 1010 590 1060 Q680 1072 740 1120 Z',
    'fill="url(#rocks)"',
  );
  const edges = path(
    'M0 950 Q60 916 130 946 Q190 900 280 948 Q360 944 420 1000 Q520 1010 590 1060',
    'fill="none" stroke="#71839c" stroke-width="3" stroke-opacity="0.5"',
  );
  const cracks = path(
    'M130 948 L160 1010 L140 1080 M280 950 L262 1020 L300 1100 M420 1002 L400 1060',
    'fill="none" stroke="#020409" stroke-width="5"',
  );
  return shade + rocks + cracks + edges;
}
