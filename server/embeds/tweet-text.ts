import { isWebAddress } from '@/content/links';
import type { Run } from './linked-text';
import type { TweetWords } from './tweet-shape';

/**
 * The text of a post of X as stretches with links. Where a link stands is believed only when the text says there what
 * it should; else it is looked for, and left out when it is nowhere. The short addresses of pictures fall away.
 */
export function tweetRuns(tweet: TweetWords): Run[] {
  const { text } = tweet;
  const runs: Run[] = [];
  let from = 0;
  for (const { at, mark } of placed(text, marksOf(tweet))) {
    runs.push({ text: unescaped(text.slice(from, at)) });
    if (mark.run) runs.push(mark.run);
    from = at + mark.surface.length;
  }
  return [...runs, { text: unescaped(text.slice(from)) }];
}

/** Something in the text that means more than its letters. */
interface Mark {
  /** How it stands in the text. */
  surface: string;
  /** Where X says that it stands, in code points. */
  indices?: readonly [number, number];
  /** What stands there in our record; nothing for the address of a picture that is drawn below. */
  run?: Run;
}

function marksOf({ entities, mediaDetails }: TweetWords): Mark[] {
  const tagged =
    (sign: string, search: (text: string) => string) => (tag: { text: string; indices: [number, number] }) =>
      mark(`${sign}${tag.text}`, tag.indices, { kind: 'tag', href: search(encodeURIComponent(tag.text)) });
  return [
    ...entities.hashtags.map(tagged('#', (word) => `https://x.com/hashtag/${word}`)),
    ...entities.symbols.map(tagged('$', (word) => `https://x.com/search?q=%24${word}`)),
    ...entities.user_mentions.map(({ screen_name, indices }) =>
      mark(`@${screen_name}`, indices, { kind: 'mention', href: `https://x.com/${screen_name}` }),
    ),
    ...entities.urls.map(({ url, indices, ...rest }) => ({ surface: url, indices, run: linkRun(url, rest) })),
    ...mediaDetails.flatMap(({ url }) => (url === undefined ? [] : [{ surface: url }])),
  ];
}

function mark(surface: string, indices: [number, number], link: NonNullable<Run['link']>): Mark {
  return { surface, indices, run: { text: surface, link } };
}

// Readers of X see where a link leads instead of its short address; but only as much of it as is true.
function linkRun(
  url: string,
  { expanded_url: href, display_url: shown }: { expanded_url: string; display_url: string },
) {
  if (!isWebAddress(href)) return { text: url };
  const bare = href.replace(/^https?:\/\/(?:www\.)?/, '');
  const text = bare.startsWith(shown.replace(/…$/, '')) && shown !== '' ? shown : href;
  return { text, link: { kind: 'link' as const, href } };
}

interface Placed {
  at: number;
  mark: Mark;
}

/** Each mark at most once, in the order of the text, none reaching into another. */
function placed(text: string, marks: readonly Mark[]): Placed[] {
  const letters = [...text];
  const found: Placed[] = [];
  const isFree = (at: number, length: number) =>
    found.every((other) => at + length <= other.at || other.at + other.mark.surface.length <= at);
  const told = (mark: Mark) => (mark.indices ? offsetTold(letters, mark.surface, mark.indices) : -1);
  const wellTold = marks.filter((mark) => told(mark) >= 0);
  for (const mark of [...wellTold, ...marks.filter((mark) => !wellTold.includes(mark))]) {
    const at = told(mark) >= 0 ? told(mark) : firstFree(text, mark.surface, isFree);
    if (at >= 0 && isFree(at, mark.surface.length)) found.push({ at, mark });
  }
  return found.sort((a, b) => a.at - b.at);
}

function offsetTold(letters: string[], surface: string, [start, end]: readonly [number, number]): number {
  if (start < 0 || end <= start || end > letters.length) return -1;
  const stands = letters.slice(start, end).join('');
  return stands.toLowerCase() === surface.toLowerCase() ? letters.slice(0, start).join('').length : -1;
}

function firstFree(text: string, surface: string, isFree: (at: number, length: number) => boolean): number {
  let at = text.indexOf(surface);
  while (at >= 0 && !isFree(at, surface.length)) at = text.indexOf(surface, at + 1);
  return at;
}

// X writes these three as in HTML and nothing else; the ampersand last, or "&amp;lt;" would be read twice.
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
