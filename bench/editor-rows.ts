import type { Measured, OfSize } from './editors';
import { atMost, type Row, reported } from './row';

interface Limits {
  /** Opening, as a ratio to bare Tiptap, or in milliseconds. */
  open: { toTiptap: number } | { milliseconds: number };
  /** Work per key, as a ratio to the bare contenteditable. */
  work: number;
}

const FRAME = 1000 / 60;
const LIMITS: Record<number, Limits> = {
  1000: { open: { toTiptap: 1.7 }, work: 1.5 },
  10000: { open: { toTiptap: 1.7 }, work: 1.5 },
  50000: { open: { milliseconds: 2_500 }, work: 2 },
};

/** The lines of the table for one length of text. */
export function rowsOfSize(words: number, { measured, part }: OfSize): Row[] {
  const { contenteditable, tiptap, galley } = measured;
  const limits = LIMITS[words];
  if (!limits) throw new Error(`no limits for ${words} words`);
  const say = (what: string) => `${words.toLocaleString('en')} words: ${what}`;
  const each = (what: string, unit: string, of: (one: Measured) => number): Row[] => [
    reported(say(`${what}, bare contenteditable`), of(contenteditable), unit),
    reported(say(`${what}, bare Tiptap`), of(tiptap), unit),
    reported(say(`${what}, Galley`), of(galley), unit),
  ];
  return [
    ...each('open cold, text on the screen', 'ms', (one) => one.wait),
    'toTiptap' in limits.open
      ? atMost(
          say('open cold, text on the screen, Galley to Tiptap'),
          galley.wait / tiptap.wait,
          limits.open.toTiptap,
          '×',
        )
      : atMost(say('open cold, text on the screen, Galley'), galley.wait, limits.open.milliseconds, 'ms'),
    ...each('open cold, can be typed in', 'ms', (one) => one.waitToType),
    reported(say('open cold, can be typed in, Galley to Tiptap'), galley.waitToType / tiptap.waitToType, '×'),
    ...each('script before interaction', 'KB', (one) => one.scripts),
    atMost(say('script before interaction, Galley'), galley.scripts, 380, 'KB'),
    ...each('main thread per key', 'ms', ({ typed }) => typed.drawing.work),
    atMost(say('main thread per key, Galley to contenteditable'), part.drawing, limits.work, '×'),
    ...each('main thread per key at rest', 'ms', ({ typed }) => typed.resting.work),
    reported(say('main thread per key at rest, Galley to contenteditable'), part.resting, '×'),
    ...each('key to frame, p95', 'ms', ({ typed }) => typed.drawing.toFrame),
    atMost(
      say('key to frame, Galley over contenteditable'),
      galley.typed.drawing.toFrame - contenteditable.typed.drawing.toFrame,
      FRAME,
      'ms',
    ),
    ...each('heap', 'MB', (one) => one.heap),
    ...(words === 10_000 ? [atMost(say('heap, Galley'), galley.heap, 25, 'MB')] : []),
  ];
}
