import type { PhotoFocus } from '@/content/focus';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { RightsFacts } from '../credit-metadata';
import { SHARE_HEIGHT, SHARE_WIDTH } from '../share-size';
import { crop } from './crop';
import { decode } from './decode';
import { withRights } from './draw';
import { openPixels, type Pixels } from './hardened-sharp';
import { makeCardFaces } from './make-card-faces';
import { type Setting, setToFit, withoutWidow } from './set-words';

/** All that a share card says and how it looks. */
export interface CardOrder {
  words: CardWords;
  colours: CardColours;
  /** Null: the card is of type alone, and no file comes with it. */
  photo: { focus: PhotoFocus; rights: RightsFacts } | null;
}

export interface CardWords {
  paper: string;
  /** The section, or what kind of story it is where readers are told. */
  kicker: string;
  headline: string;
  /** Empty: there is none. */
  credit: string;
  direction: 'ltr' | 'rtl';
}

export interface CardColours {
  paper: string;
  ink: string;
  quiet: string;
  hairline: string;
  accent: string;
}

/** Draws the card with which a story is shared, as a JPEG: its photo beside its headline, or the headline alone. */
export async function drawCard(photo: Uint8Array, order: CardOrder): Promise<Outcome<Uint8Array>> {
  await makeCardFaces();
  const picture = order.photo && (await besideWords(photo, order.photo.focus));
  if (picture && !picture.ok) return picture;
  const isTurned = order.words.direction === 'rtl';
  const parts = await (picture ? narrowParts(order) : wideParts(order));
  const placed = parts.map(({ pixels, start, top }) => ({
    ...raw(pixels),
    top: Math.round(top),
    left: Math.round(isTurned ? SHARE_WIDTH - start - pixels.width : start),
  }));
  const beside = picture ? [{ ...raw(picture.value), top: 0, left: isTurned ? 0 : PANEL }] : [];
  const ground = { width: SHARE_WIDTH, height: SHARE_HEIGHT, colour: order.colours.paper };
  const card = openPixels(filled(ground))
    .composite([...beside, ...placed])
    .removeAlpha();
  const named = order.photo ? withRights(card, order.photo.rights) : card;
  return grant(await named.jpeg({ quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer());
}

/** How wide the words stand beside a photo, and where they begin. */
const PANEL = 600;
const MARGIN = 52;
const RULE_TOP = 104;
const FOOT = SHARE_HEIGHT - 48;

/** Something on the card, so far from the side on which reading begins. */
interface Part {
  pixels: Pixels;
  start: number;
  top: number;
}

async function narrowParts(order: CardOrder): Promise<Part[]> {
  const width = PANEL - 2 * MARGIN;
  const head = await headParts(order, width);
  const credit = await creditPart(order, width);
  const top = RULE_TOP + 72;
  const headline = await setToFit(withoutWidow(order.words.headline), {
    ...headlineSetting(order, width),
    sizes: [80, 72, 64, 58, 52, 46, 41, 37],
    height: (credit?.top ?? FOOT) - 28 - top,
  });
  return [...head, { pixels: headline, start: MARGIN, top }, ...(credit ? [credit] : [])];
}

async function wideParts(order: CardOrder): Promise<Part[]> {
  const width = SHARE_WIDTH - 2 * MARGIN;
  const head = await headParts(order, width);
  const top = RULE_TOP + 84;
  const headline = await setToFit(withoutWidow(order.words.headline), {
    ...headlineSetting(order, width),
    sizes: [120, 104, 92, 82, 72, 64, 56, 50],
    height: FOOT - top,
  });
  // Type alone stands on the foot of the card, as on a poster.
  return [...head, { pixels: headline, start: MARGIN, top: FOOT - headline.height }];
}

function headlineSetting({ words, colours }: CardOrder, width: number): Omit<Setting, 'size'> {
  const { direction } = words;
  return { weight: 600, colour: colours.ink, width, direction, face: 'serif' };
}

/** The name of the paper above a rule, on which the accent stands, and the kicker below. */
async function headParts({ words, colours }: CardOrder, width: number): Promise<Part[]> {
  const { direction } = words;
  const name = await setToFit(words.paper, {
    weight: 700,
    colour: colours.ink,
    width,
    direction,
    face: 'serif',
    sizes: [38, 34, 30, 26, 22],
    height: 44,
  });
  const kicker = words.kicker && {
    pixels: await setToFit(words.kicker, {
      weight: 650,
      colour: colours.accent,
      width,
      direction,
      face: 'sans',
      sizes: [22, 20, 18],
      height: 26,
    }),
    start: MARGIN,
    top: RULE_TOP + 28,
  };
  return [
    { pixels: name, start: MARGIN, top: RULE_TOP - 20 - name.height },
    { pixels: filled({ width, height: 2, colour: colours.hairline }), start: MARGIN, top: RULE_TOP },
    { pixels: filled({ width: 72, height: 5, colour: colours.accent }), start: MARGIN, top: RULE_TOP },
    ...(kicker ? [kicker] : []),
  ];
}

async function creditPart({ words, colours }: CardOrder, width: number): Promise<Part | null> {
  if (words.credit === '') return null;
  const pixels = await setToFit(words.credit, {
    weight: 400,
    colour: colours.quiet,
    width,
    direction: words.direction,
    face: 'sans',
    sizes: [17],
    height: 46,
  });
  return { pixels, start: MARGIN, top: FOOT - pixels.height };
}

/** The photo cut around its focal point to the half of the card, enlarged where it is too small for it. */
async function besideWords(photo: Uint8Array, focus: PhotoFocus): Promise<Outcome<Pixels>> {
  const piece = { width: SHARE_WIDTH - PANEL, height: SHARE_HEIGHT };
  const pixels = await decode(photo, { format: 'jpeg', width: SHARE_WIDTH * 2 });
  if (!pixels.ok) return pixels;
  const { width, height } = pixels.value;
  const factor = Math.max(piece.width / width, piece.height / height);
  const size = { width: Math.ceil(width * factor), height: Math.ceil(height * factor) };
  const { data, info } = await openPixels(pixels.value)
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const covering = { data, width: info.width, height: info.height, channels: info.channels };
  return grant(await crop(covering, { ...piece, focus }));
}

function filled({ width, height, colour }: { width: number; height: number; colour: string }): Pixels {
  const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex');
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 3) data.set([red, green, blue], at);
  return { data, width, height, channels: 3 };
}

function raw({ data, width, height, channels }: Pixels) {
  return { input: Buffer.from(data), raw: { width, height, channels } };
}
